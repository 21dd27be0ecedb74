"""Plan: papers, days and moves in one list; the path beside it, or behind a key."""

import re
from datetime import UTC, date, datetime

import pytest
from screen_people import EXAMPLE, example, failed, scored, without_reviews
from screen_tools import keep, window

PEOPLE = {
    "example": EXAMPLE,
    "low score": scored(204),
    "high score": scored(262),
    "failed": failed(),
    "nothing": {"profile": {}},
}


def said(opened):
    """All that is said of the step in focus."""
    return " ".join(opened.app.screen.query_one("#said").content.plain.split())


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
async def test_exactly_one_step_is_where_one_is_and_the_focus_begins_there(folder, person):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7", "f")
        here = [line for line in opened.lines if line.startswith("[>]")]
        assert len(here) == 1
        seen = opened.app._desk.status.assessment
        step = next(each for each in seen.path if each.state == "here")
        assert step.title in here[0]
        text = next(each.text for each in opened.app._desk.content.flow if each.id == step.id)
        assert said(opened).startswith(" ".join(text.split()))


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
async def test_every_move_stands_under_exactly_one_step(folder, person):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7", "f", "home")
        seen = opened.app._desk.status.assessment
        told = []
        for _ in seen.path:
            told += [move.id for move in seen.moves if " ".join(move.text.split()) in said(opened)]
            await opened.press("down")
        assert sorted(told) == sorted(move.id for move in seen.moves)


async def test_each_day_says_whether_it_is_announced_and_how_far_off_it_is(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7")
        assert "── Match 2028 ──" in opened.text
        await opened.press("pagedown")
        assert re.search(r"22 Sep 2027  Programs open applications +projected +in 304 days", opened.text)


async def test_past_days_and_today_are_told_as_such(folder):
    keep(folder, example(match_year=2027))
    async with window(folder) as opened:
        await opened.press("7")
        assert len(re.findall(r"announced +\d+ days ago", opened.text)) == 2
        assert re.search(r"announced +in \d+ days", opened.text)
        day = next(each.day for each in opened.app._desk.status.assessment.season.days)
    async with window(folder, day=day) as opened:
        await opened.press("7")
        assert re.search(r"announced +today", opened.text)


async def test_a_year_of_which_nothing_is_known_says_so(folder):
    keep(folder, example(match_year=2031))
    async with window(folder) as opened:
        await opened.press("7")
        assert "No other day of this Match year is announced" in opened.text
        await opened.press("pagedown")
        assert re.search(r"\d+ Sep 2030  Programs open applications +projected", opened.text)


async def test_a_year_that_was_not_entered_is_named_as_taken(folder):
    keep(folder, failed())
    async with window(folder, day=date(2026, 11, 22)) as opened:
        await opened.press("7")
        assert "assumed: no Match year is entered" in opened.text


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("view", ["list", "path"])
async def test_it_fits_80x24_whichever_line_is_in_focus(folder, person, view):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7", *(["f"] if view == "path" else []), "home")
        for _ in range(7):
            assert opened.app.screen.query_one("#body").max_scroll_y == 0
            await opened.press("down")


async def test_the_source_of_the_line_comes_first_at_its_step(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "f", "home", "down", "s")
        assert "230" in opened.lines[2]


async def test_what_is_below_can_be_reached_in_a_small_window(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("7", *["pagedown"] * 4)
        assert "Match Day" in opened.text


@pytest.mark.parametrize(
    ("day", "title"),
    [(date(2026, 8, 1), "Building"), (date(2026, 10, 20), "Interviewing"), (date(2027, 2, 10), "Ranking")],
)
async def test_the_phase_and_what_can_still_be_moved_stand_with_the_days(folder, day, title):
    keep(folder, without_reviews(match_year=2027))
    async with window(folder, day=day) as opened:
        await opened.press("7")
        assert f"{title} ──" in opened.text
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
        await opened.press("4")
        assert f"{title}: " in opened.text


async def test_the_day_of_the_exam_and_the_mock_interviews_stand_at_their_steps(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "f", "home")
        assert "Your latest attempt was on 11 May 2026." in said(opened)
        await opened.press("end")
        assert "Spoken aloud 2 times so far." in said(opened)


async def test_a_key_opens_the_interview_practice_and_escape_leads_back(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "p")
        assert "Interview practice" in opened.lines[0]
        await opened.press("escape")
        assert opened.place == "PlanPlace"


LATE = without_reviews(match_year=2027, pathway="not_started", oet_passed=False)
"""Somebody whose Pathway and OET are due on 31 January 2027."""


def headings(opened):
    """The headings of the list that are in view, from the top."""
    return [line.strip("─ ").split(" ──")[0] for line in opened.lines if line.startswith("── ")]


def in_focus(opened):
    """All that is said of the line in focus."""
    return " ".join(str(opened.app.screen._about.content).split())


async def go_to(opened, kind, key):
    """Move to the line about something."""
    lines = opened.app.screen._agenda
    lines.highlighted = lines._ids.index((kind, key))
    await opened.rest()


async def test_papers_come_first_each_with_its_day_then_the_days_then_the_moves_without_one(folder):
    keep(folder, LATE)
    async with window(folder, size=(80, 50)) as opened:
        await opened.press("7")
        assert headings(opened) == ["Match 2027", "Papers", "Dates", "Moves without a date", "In focus"]
        assert re.search(r"\[ \] ECFMG Pathway +open +by 31 Jan 2027, in 70 days", opened.text)
        assert "[x] met: Step 1, Step 2 CK" in opened.text
        days = re.findall(r"(?m)^(?:\[.\]|   ) (\d\d \w{3} \d{4})  ", opened.text)
        stamps = [datetime.strptime(each, "%d %b %Y").replace(tzinfo=UTC) for each in days]
        assert stamps == sorted(stamps)
        assert len(days) > 8


async def test_a_move_with_a_deadline_stands_at_the_day_it_is_to_be_begun_by(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7")
        assert re.search(r"03 Jan 2027  \d\. Start: Book an OET .* by 31 Jan +in 42 days", opened.text)
        await go_to(opened, "move", "gate.oet")
        said = in_focus(opened)
        assert "Takes an hour to book, weeks to prepare; begin by 3 Jan 2027; done by 31 Jan 2027." in said


async def test_every_move_says_what_it_takes_and_its_number_is_that_of_today(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7")
        seen = opened.app._desk.status.assessment
        for number, move in enumerate(seen.moves, 1):
            await go_to(opened, "move", move.id)
            assert f"Takes {move.takes}" in in_focus(opened)
            assert f" {number}. " in opened.text or opened.text.count(f"\n{number}. ")


async def test_from_110_columns_on_the_path_stands_beside_the_list(folder):
    keep(folder, LATE)
    async with window(folder, size=(110, 30)) as opened:
        await opened.press("7")
        assert "you are here" in opened.text
        assert "── Papers" in opened.text
        await opened.press("f", "home")
        assert opened.app.screen.focused.id == "road"
        await opened.press("f")
        assert opened.app.screen.focused.id == "agenda"
        await opened.resize(80, 24)
        assert "you are here" not in opened.text
        assert all(len(line.rstrip()) <= 80 for line in opened.lines)


async def test_a_key_settles_the_move_in_focus_and_undo_takes_it_back(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7")
        await go_to(opened, "move", "letters.agree")
        assert "d Done" in opened.lines[-1]
        await opened.press("d")
        assert "Done: listed at the end." in opened.words
        assert [(each.move, each.state) for each in opened.person.profile.settled] == [
            ("letters.agree", "done")
        ]
        assert "letters.agree" not in [move.id for move in opened.app._desk.status.assessment.moves]
        assert opened.app.screen._agenda.current is not None
        await opened.press("end")
        assert "Done on 22 Nov 2026: Ask Dr Chen" in opened.text
        await opened.press("u")
        assert opened.person.profile.settled == []
        assert "taken back: done: Ask Dr Chen" in opened.words


async def test_what_is_not_for_somebody_is_listed_at_the_end_and_can_be_opened_again(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7")
        await go_to(opened, "move", "letters.agree")
        await opened.press("x", "end")
        assert "Settled for this Match year" in opened.text
        assert "Not for me: Ask Dr Chen" in opened.text
        assert "r Reopen" in opened.lines[-1]
        assert "r opens it again." in opened.words
        assert "d Done" not in opened.lines[-1]
        await opened.press("r")
        assert opened.person.profile.settled == []
        assert "Settled for this Match year" not in opened.text


async def test_a_paper_is_not_ticked_off_by_a_key_and_it_says_where_it_is(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7")
        await go_to(opened, "move", "gate.pathway")
        await opened.press("d")
        assert opened.person.profile.settled == []
        assert "e opens the facts" in opened.words
        await opened.press("x")
        assert [each.move for each in opened.person.profile.settled] == ["gate.pathway"]
        await opened.press("home")
        assert re.search(r"ECFMG Pathway +open +by 31 Jan 2027", opened.text)
        await opened.press("e")
        assert opened.place == "ProfilePlace"


async def test_without_a_match_year_a_move_is_settled_for_the_one_that_is_taken(folder):
    keep(folder, without_reviews(match_year=None))
    async with window(folder) as opened:
        await opened.press("7", "end", "x")
        (settled,) = opened.person.profile.settled
        assert settled.match_year == opened.app._desk.status.assessment.season.match_year == 2028


async def test_an_interview_stands_at_its_day_and_leads_to_the_programs(folder):
    person = without_reviews(match_year=2027)
    person["programs"][0] |= {"status": "interview", "interview_on": "2026-12-08"}
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("7")
        await go_to(opened, "interview", person["programs"][0]["id"])
        assert re.search(r"08 Dec 2026  Interview: .* yours +in 16 days", opened.text)
        await opened.press("e")
        assert opened.place == "ProgramsPlace"


async def test_enter_opens_all_of_the_line_in_focus(folder):
    keep(folder, LATE)
    async with window(folder) as opened:
        await opened.press("7", "home", "enter")
        assert "What nobody can be ranked without" in opened.words
        await opened.press("escape")
        await go_to(opened, "season", "match_day")
        await opened.press("enter")
        assert opened.words.count("19 Mar 2027, in 117 days (announced): Match Day.") == 2


async def test_who_needs_two_services_is_told_of_the_day_in_focus_and_not_of_the_other(folder):
    keep(folder, example(match_year=2027, specialties=["internal_medicine", "emergency_medicine"]))
    async with window(folder, day=date(2026, 8, 20)) as opened:
        await opened.press("7")
        for service in ("ERAS", "ResidencyCAS"):
            await go_to(opened, "season", f"review {service}")
            told = opened.app.screen.query_one("#about").content
            assert f"{service}: programs open applications" in str(told)
