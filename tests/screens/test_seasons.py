"""The Matches so far by keys: told, corrected, removed, and what comes after one."""

from datetime import date

import pytest
from screen_people import without_reviews
from screen_tools import keep, window

from imgcoach.store import TellSeason, open_store

AFTER = date(2027, 3, 25)
STATES = ("ranked", "interview", "applied", "applied", "withdrawn", "considering")


def somebody(match_year=2027, seasons=(), **profile):
    """The example person, with a list on which a season has left its marks."""
    person = without_reviews(match_year=match_year, seasons=list(seasons), **profile)
    for number, each in enumerate(person["programs"]):
        each["status"] = STATES[number % len(STATES)]
        each["note"] = each["note"] or f"note {number}"
        if each["status"] in ("ranked", "interview"):
            each |= {"interview_on": "2026-12-03", "rank": 1 if each["status"] == "ranked" else None}
    return person


def told(match_year=2027, **said):
    return {"match_year": match_year, "applied": 4, "interviews": 2, "ranked": 1, **said}


async def answer(opened, path, text):
    """Type one answer of the form."""
    row = next(each for each in opened.app.screen.query("Row") if each.ask.path == path)
    row.enter()
    await opened.rest()
    row.field.value = ""
    await opened.type(text, "enter")


async def test_the_questionnaire_offers_the_list_and_tells_how_many_are_in_it(folder):
    keep(folder, somebody(2028, [told(2026, outcome="unmatched")]))
    async with window(folder) as opened:
        await opened.press("2", *["pagedown"] * 4)
        if "Your lists" not in opened.text:
            await opened.press("2")
        assert "Matches so far       1 listed" in opened.text
        await opened.press(*["down"] * 4, "o")
        assert "Your Matches" in opened.text
        assert " 2026        4           2       1  did not match" in opened.text
        await opened.press("escape")
        assert opened.place == "ProfilePlace"


async def test_a_match_without_imgcoach_is_told_corrected_and_removed(folder):
    keep(folder, without_reviews(match_year=2028))
    async with window(folder) as opened:
        await opened.press("7", "m")
        assert "No earlier Match is entered. a adds one" in opened.words
        await opened.press("a")
        assert "To be saved it still needs: Match year." in opened.words
        await opened.type("2025", "enter")
        await opened.press("u")
        await answer(opened, "applied", "60")
        await answer(opened, "interviews", "70")
        await opened.press("escape")
        (season,) = opened.person.profile.seasons
        assert (season.match_year, season.outcome, season.applied) == (2025, "unmatched", 60)
        await opened.press("down")
        assert "More interviews than programs applied to: is that so?" in opened.words
        await opened.press("enter")
        await answer(opened, "interviews", "7")
        await opened.press("escape", "d")
        assert opened.person.profile.seasons == []
        await opened.press("u")
        assert opened.person.profile.seasons[0].interviews == 7
        await opened.press("u")
        assert opened.person.profile.seasons[0].interviews == 70


async def test_a_year_is_told_once(folder):
    keep(folder, somebody(2028, [told(2026)]))
    async with window(folder) as opened:
        await opened.press("7", "m", "a")
        await opened.type("2026", "enter")
        assert "Match 2026 is in the list already; Enter opens it there" in opened.words
        assert len(opened.person.profile.seasons) == 1


@pytest.mark.parametrize("wrong", ["many", "2001", "-1"])
async def test_a_count_that_is_none_is_told_and_not_stored(folder, wrong):
    keep(folder, somebody(2028, [told(2026)]))
    async with window(folder) as opened:
        await opened.press("7", "m", "down", "enter")
        await answer(opened, "applied", wrong)
        assert "Programs applied to are a whole number from 0 to 2000" in opened.words
        assert opened.person.profile.seasons[0].applied == 4


async def test_a_year_typed_wrong_is_corrected_in_its_place(folder):
    keep(folder, somebody(2028, [told(2025), told(2026)]))
    async with window(folder) as opened:
        await opened.press("7", "m", "end", "enter")
        await answer(opened, "match_year", "2024")
        assert [each.match_year for each in opened.person.profile.seasons] == [2024, 2026]


async def test_after_match_day_today_names_the_key_and_before_it_does_not(folder):
    keep(folder, somebody())
    async with window(folder, day=date(2027, 3, 18)) as opened:
        assert "What next" not in opened.lines[-1]
        await opened.press("m")
        assert opened.place == "TodayPlace"
    async with window(folder, day=AFTER) as opened:
        assert "m What next" in opened.lines[-1]
        assert any("m in Plan" in each.text for each in opened.app._desk.status.assessment.moves)


async def test_how_it_ended_is_told_with_the_counts_of_the_list(folder):
    keep(folder, somebody())
    async with window(folder, day=AFTER) as opened:
        counted = opened.app._desk.person.programs
        applied = sum(each.status in ("ranked", "interview", "applied") for each in counted)
        await opened.press("m")
        assert "over: Enter says how it ended" in opened.text
        await opened.press("enter")
        assert "The counts come from your program list" in opened.text
        await opened.press("escape")
        assert opened.person.profile.seasons == []
        await opened.press("enter", "u", "escape")
        (season,) = opened.person.profile.seasons
        assert (season.match_year, season.applied, season.outcome) == (2027, applied, "unmatched")
        assert season.interviews == sum(each.interview_on is not None for each in counted)


async def test_the_next_year_is_one_change_and_the_list_stays(folder):
    keep(folder, somebody(seasons=[told(outcome="unmatched")]))
    async with window(folder, day=AFTER) as opened:
        before = opened.person.programs
        await opened.press("m")
        assert "n: aim for Match 2028." in opened.words
        await opened.press("n")
        assert opened.person.profile.match_year == 2028
        assert opened.person.programs == before
        assert "b: set the list back to considering" in opened.words
        await opened.press("u")
        assert opened.person.profile.match_year == 2027


@pytest.mark.parametrize("outcome", ["matched", "soap"])
async def test_who_matched_is_not_asked_for_a_next_year(folder, outcome):
    keep(folder, somebody(seasons=[told(outcome=outcome)]))
    async with window(folder, day=AFTER) as opened:
        moves = [each.id for each in opened.app._desk.status.assessment.moves]
        assert not {"season.next", "season.outcome", "season.differ"} & set(moves)
        await opened.press("m", "n")
        assert "You matched." in opened.words
        assert opened.person.profile.match_year == 2027


@pytest.mark.parametrize(("key", "cleared"), [("o", False), ("c", True), ("escape", None)])
async def test_the_list_is_set_back_as_far_as_the_person_agrees(folder, key, cleared):
    keep(folder, somebody(2028, [told(outcome="unmatched")]))
    async with window(folder, day=AFTER) as opened:
        before = opened.person.programs
        await opened.press("7", "m", "b", key)
        after = opened.person.programs
        assert [each.note for each in after] == [each.note for each in before]
        assert [each.status == "withdrawn" for each in after] == [
            each.status == "withdrawn" for each in before
        ]
        if cleared is None:
            assert after == before
            return
        assert {each.status for each in after} <= {"considering", "withdrawn"}
        assert any(each.interview_on for each in after) is not cleared
        await opened.press("u")
        assert opened.person.programs == before


async def test_nothing_is_cleared_of_which_no_count_is_kept(folder):
    keep(folder, somebody(2028, [{"match_year": 2027}]))
    async with window(folder, day=AFTER) as opened:
        await opened.press("7", "m", "b", "c")
        assert opened.place == "Again"
        assert "the counts of that Match are not all entered yet" in opened.inside(".dialog")
        await opened.press("o")
        assert any(each.interview_on for each in opened.person.programs)


async def test_what_bears_a_later_date_stands_beside_the_last_match(folder):
    keep(folder, somebody(2027, [told(2026, outcome="unmatched")]))
    async with window(folder) as opened:
        await opened.press("7", "m")
        assert "Later than the opening of Match 2026 (24 Sep 2025):" in opened.words
        assert "Step 2 CK taken on 11 May 2026" in opened.words
        assert "Only entries with a date are compared" in opened.words


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_it_fits(folder, size):
    keep(folder, somebody(2028, [told(year, outcome="unmatched") for year in (2024, 2025, 2026, 2027)]))
    async with window(folder, day=AFTER, size=size) as opened:
        await opened.press("7", "m")
        assert "now: " in opened.text
        await opened.press("b")
        assert "Leave all" in opened.text
        await opened.press("escape", "enter", "down", "enter")
        assert "How it ended" in opened.text


async def test_when_another_window_told_the_same_match_otherwise_the_person_chooses(folder):
    keep(folder, somebody(2028, [told(2026)]))
    async with window(folder) as opened:
        await opened.press("7", "m", "down", "enter")
        (theirs,) = opened.person.profile.seasons
        open_store(str(folder)).save(TellSeason(theirs.model_copy(update={"applied": 90}), theirs))
        await opened.press("w")
        assert opened.place == "Conflict"
        said = opened.inside(".dialog")
        assert "Match 2026: another window saved something else meanwhile." in said
        assert "Theirs: Match 2026: applied to 90, 2 interviews, ranked 1" in said
        assert "Mine: Match 2026: applied to 4, 2 interviews, ranked 1, withdrew" in said
        await opened.press("t")
        assert opened.person.profile.seasons[0].applied == 90
