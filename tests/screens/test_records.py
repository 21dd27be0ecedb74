"""The editors of experiences, letters, timeline and programs: a list, and the form of one record."""

import pytest
from record_tools import open_list, row
from screen_people import example, without_reviews
from screen_tools import history, keep, window

from imgcoach.words.choices import CHOICES

EMPTY = {"profile": {"specialties": ["internal_medicine"], "graduated": "2022-06"}}
KINDS = ("experiences", "letters", "timeline", "programs")

NEW = {
    "experiences": {"kind": "externship", "start": "Mar 2025"},
    "letters": {"writer": "Dr Ray"},
    "timeline": {"kind": "study", "start": "3/25"},
    "programs": {"name": "Hill Top"},
}
"""By kind, the least that is needed."""


EXTRA = (("country", "US"), ("status", "asked"), ("title", "Ward"), ("state", "OH"))
"""By kind, something that is not needed."""


async def give(opened, path, value):
    """Answer one field of the form as a person does."""
    field = row(opened, path)
    field.enter()
    await opened.rest()
    if options := CHOICES.get(field.ask.id):
        at = [given for given, _ in options].index(value)
        choice = field.query_one("Choice")
        await opened.press(*["right"] * ((at - choice.cursor) % len(options)), "enter")
    else:
        field.query_one("Input").value = ""
        await opened.type(value, "enter")


def stored(opened, kind):
    return getattr(opened.person, kind)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_record_is_stored_as_soon_as_it_has_what_it_needs(folder, kind):
    keep(folder, EMPTY)
    async with window(folder) as opened:
        await open_list(opened, kind)
        assert "Nothing is entered yet: it counts neither for nor against you." in opened.text
        await opened.press("a")
        needed = list(NEW[kind].items())
        for number, (path, value) in enumerate(needed, 1):
            assert "To be saved it still needs:" in opened.text
            await give(opened, path, value)
            assert len(stored(opened, kind)) == (number == len(needed))
        assert "still needs" not in opened.text
        await opened.press("escape")
        assert f"{1}" in opened.lines[1]
        (record,) = stored(opened, kind)
        assert str(getattr(record, "start", "2025-03")) == "2025-03"


@pytest.mark.parametrize("kind", KINDS)
async def test_what_lacks_something_is_kept_over_leaving_and_over_a_restart(folder, kind):
    keep(folder, EMPTY)
    path, value = list({"country": "US", "status": "asked", "title": "Ward", "state": "OH"}.items())[
        KINDS.index(kind)
    ]
    async with window(folder) as opened:
        await open_list(opened, kind)
        await opened.press("a")
        await give(opened, path, value)
        await opened.press("escape")
        assert "One is not finished: a goes on with it." in opened.words
        assert stored(opened, kind) == []
        assert await opened.leave("q") == 0
    (draft,) = (folder / "drafts").glob("*.json")
    draft.rename(folder / "drafts" / "1.0.0.aa.json")
    async with window(folder) as opened:
        await open_list(opened, kind)
        await opened.press("a")
        for needed, given in NEW[kind].items():
            await give(opened, needed, given)
        assert getattr(stored(opened, kind)[0], path) == value


@pytest.mark.parametrize(
    ("kind", "path", "wrong", "words"),
    [
        ("experiences", "start", "soon", "Months are written like 2025-03"),
        ("experiences", "end", "1999-01", "The end comes before the start"),
        ("letters", "last_contact", "yesterday", "Dates are written like"),
        ("timeline", "start", "13/2025", "Months are written like"),
        ("programs", "minimum_step2_ck", "301", "Step 2 CK scores run from 1 to 300"),
        ("programs", "minimum_step2_ck", "about 230", "Step 2 CK scores run from 1 to 300"),
        ("programs", "img_percent", "101", "a number from 0 to 100"),
    ],
)
async def test_what_does_not_fit_is_told_and_what_is_stored_stays(folder, kind, path, wrong, words):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, kind)
        before = stored(opened, kind)
        await opened.press("enter")
        await give(opened, path, wrong)
        assert words in opened.words
        assert "Not saved yet" in opened.words
        assert stored(opened, kind) == before


@pytest.mark.parametrize("typed", ["2025-03", "Mar 2025", "March 2025", "3/2025", "03/25", "3/25", "03.2025"])
async def test_a_month_may_be_typed_in_many_ways(folder, typed):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "experiences")
        await opened.press("enter")
        await give(opened, "start", typed)
        newest = stored(opened, "experiences")
        assert "2025-03" in {str(each.start) for each in newest}


@pytest.mark.parametrize("typed", ["now", "Present", ""])
async def test_what_goes_on_has_no_end(folder, typed):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "experiences")
        await opened.press("enter")
        await give(opened, "end", typed)
        assert [each for each in stored(opened, "experiences") if each.end is None]


@pytest.mark.parametrize("kind", KINDS)
async def test_a_deleted_record_comes_back_by_undo(folder, kind):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, kind)
        before = stored(opened, kind)
        await opened.press("d")
        assert len(stored(opened, kind)) == len(before) - 1
        await opened.press("u")
        assert sorted(each.id for each in stored(opened, kind)) == sorted(each.id for each in before)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_copy_is_a_record_of_its_own(folder, kind):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, kind)
        before = stored(opened, kind)
        await opened.press("c")
        after = stored(opened, kind)
        assert len(after) == len(before) + 1
        (new,) = [each for each in after if each.id not in {old.id for old in before}]
        assert new.model_copy(update={"id": ""}) in [old.model_copy(update={"id": ""}) for old in before]
        assert "A copy: change what differs. Each answer is saved as you give it" in opened.text
        assert opened.app.screen.query_one("Form").rows[0].has_focus_within
        await opened.press("escape")
        assert opened.app.screen._current == new


@pytest.mark.parametrize("kind", KINDS)
async def test_that_there_is_none_is_said_by_a_key_and_ends_with_the_first_record(folder, kind):
    keep(folder, EMPTY)
    async with window(folder) as opened:
        await open_list(opened, kind)
        await opened.press("n")
        assert kind in opened.person.profile.nothing_to_list
        assert "You said there is none." in opened.text
        await opened.press("n")
        assert kind not in opened.person.profile.nothing_to_list
        await opened.press("n", "a")
        for path, value in NEW[kind].items():
            await give(opened, path, value)
        assert kind not in opened.person.profile.nothing_to_list
        await opened.press("escape", "n")
        assert kind not in opened.person.profile.nothing_to_list


async def test_the_keys_of_the_list_are_letters_in_the_form(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        await opened.press("enter")
        await give(opened, "writer", "Dr Ada Conde")
        await opened.press("d", "c", "n")
        assert len(stored(opened, "letters")) == 4
        assert "Dr Ada Conde" in {each.writer for each in stored(opened, "letters")}


async def test_the_evidence_moves_with_what_is_entered(folder):
    keep(folder, without_reviews())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        assert "The facts say no." in opened.text
        at = next(at for at, line in enumerate(opened.lines) if "Dr Chen" in line) - 3
        await opened.press("home", *["down"] * at, "enter")
        await give(opened, "status", "agreed")
        await opened.press("escape")
        assert "The facts say partly." in opened.text


async def test_an_experience_tells_its_age_today_and_when_applications_open(folder):
    async with window(folder, demo=True) as opened:
        await open_list(opened, "experiences")
        assert (
            "Hands-on in the US. 8 months old today, 18 months old when applications open in Sep 2027."
            in opened.words
        )


async def test_programs_tell_their_gates_and_stand_in_several_orders(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("6")
        assert "14 programs: 9 open, 2 closed, 3 unknown; 1 a reach" in opened.lines[1]
        assert "By kind: 6 community, 5 university-affiliated, 3 university." in opened.words
        assert "The closed ones add 22 USD to the ERAS fees" in opened.words
        await opened.resize(80, 30)
        await opened.press("o")
        gates = [line.split()[0].strip(",") for line in opened.lines[3:17]]
        assert gates == ["open"] * 9 + ["unknown"] * 3 + ["closed"] * 2
        await opened.press("o", "o", "o")
        assert "by Name" in opened.lines[1]
        assert "Bayfield" in opened.lines[3]
        await opened.press("o", "o", "o", "o", "home")
        assert "by Min" in opened.lines[1]
        assert "Closed: strict minimum of 245" in opened.words
        assert "Looked up on 8 Nov 2026 (program website)." in opened.words
        assert "245" in opened.inside("#about")


async def test_a_filter_leaves_those_with_all_words_and_ends_with_escape(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("6", "slash")
        await opened.type("FAMILY medicine", "enter")
        assert "2 of 14 programs found" in opened.lines[1]
        assert ["Oak Hollow" in opened.lines[4], "Three Rivers" in opened.lines[5]] == [True, True]
        assert opened.app.screen.query_one("Lines").option_count == 2
        await opened.press("escape")
        assert "Lakeside" in opened.text


async def test_a_record_deleted_in_another_window_is_asked_about_and_nothing_typed_is_lost(folder):
    store = keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        await opened.press("enter")
        changed = opened.app.screen._one.record
        from imgcoach.store import Remove

        store.save(Remove("letters", changed))
        await give(opened, "writer", "Dr New Name")
        await opened.sees("Theirs: nothing")
        await opened.press("m")
        assert "Dr New Name" in {each.writer for each in stored(opened, "letters")}


async def test_what_another_window_stored_is_seen_in_the_open_form(folder):
    store = keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        await opened.press("enter")
        record = opened.app.screen._one.record
        from imgcoach.store import Put

        store.save(Put("letters", record.model_copy(update={"writer": "Dr Other"}), record))
        opened.app.glance()
        await opened.sees("Dr Other")


async def test_text_that_looks_like_markup_or_an_order_is_shown_as_it_is(folder):
    keep(folder, EMPTY)
    async with window(folder) as opened:
        await opened.press("6", "a")
        await give(opened, "name", "[bold]x[/] $HOME {a}")
        await opened.press("escape")
        assert "[bold]x[/] $HOME {a}" in opened.text
        opened.must_be_harmless()


@pytest.mark.parametrize("kind", KINDS)
async def test_every_field_of_a_form_can_be_reached_at_60x20_and_by_the_arrows(folder, kind):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await open_list(opened, kind)
        await opened.press("enter")
        rows = opened.app.screen.query_one("Form").rows
        for each in rows:
            assert each.has_focus_within
            assert each.ask.label in opened.text
            await opened.press("down")


@pytest.mark.parametrize("kind", KINDS)
async def test_ascii_signs_alone_draw_list_and_form(folder, kind):
    async with window(folder, demo=True, ascii=True) as opened:
        await open_list(opened, kind)
        opened.must_be_ascii()
        await opened.press("enter")
        opened.must_be_ascii()


async def test_the_questionnaire_opens_the_list_of_the_row_in_focus_and_escape_leads_back(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("2", *["pagedown"] * 4)
        if "Your lists" not in opened.text:
            await opened.press("2")
        while "Your lists" not in opened.text:
            await opened.press("pageup")
        next(each for each in opened.app.screen.query("Row") if "letters" in each.ask.path).enter()
        await opened.press("o")
        assert "4 letters: 1 uploaded, 1 sent, 1 asked, 1 planned" in opened.text
        await opened.press("escape")
        assert opened.place == "ProfilePlace"


async def test_an_unfinished_text_is_saved_when_the_place_is_left_by_a_digit(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        await opened.press("enter")
        field = row(opened, "writer").query_one("Input")
        field.value = ""
        await opened.type("Dr Half")
        opened.app.screen.set_focus(None)
        await opened.press("5")
        assert "Dr Half" in {each.writer for each in stored(opened, "letters")}


async def test_each_answer_can_be_taken_back_one_by_one(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("6", "enter")
        await give(opened, "state", "TX")
        await give(opened, "minimum_step2_ck", "241")
        await opened.press("escape")
        assert len(history(folder)) >= 2
        await opened.press("u")
        assert (opened.person.programs[0].state, opened.person.programs[0].minimum_step2_ck) == ("TX", 220)
        await opened.press("u")
        assert opened.person.programs[0].state == "OH"


async def test_leaving_a_form_with_something_wrong_says_so_and_keeps_the_text(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "experiences")
        await opened.press("enter")
        await give(opened, "start", "soon")
        await opened.press("escape")
        assert "From: Months are written like 2025-03" in opened.words
        await opened.press("enter")
        assert "soon" in opened.text


async def test_the_months_since_graduation_stand_as_a_bar_a_year_with_the_gaps(folder):
    async with window(folder, demo=True) as opened:
        await open_list(opened, "timeline")
        assert "2024 ===!!!!!" in opened.text
        assert "! gap" in opened.text
        await opened.press("n")
        opened.must_be_harmless()


async def test_us_experience_that_will_be_old_when_applications_open_is_marked_in_the_list(folder):
    person = example()
    fresh = {"kind": "externship", "country": "US", "specialty": "internal_medicine", "start": "2026-10"}
    person["experiences"] += [fresh | {"id": "fresh", "end": None, "site": "Fresh"}]
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("down", "e")
        assert " From      To        Recent  Kind " in opened.lines[2]
        assert "Jan 2026  Mar 2026  no      externship" in opened.text
        assert "Oct 2021  Nov 2021  no      elective" in opened.text
        assert "Sep 2024  Aug 2025          research" in opened.text
        assert "Oct 2026  now       yes     externship" in opened.text
        assert "Recent is up to 12 months" not in opened.words
        await opened.press("down")
        assert "Recent is up to 12 months then." in opened.words
