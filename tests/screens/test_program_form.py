"""The form of a program: an interview is entered there; help stays in sight however long the form is."""

from datetime import date

import pytest
from screen_people import example
from screen_tools import keep, window

TODAY = date(2026, 11, 26)
LABELS = ("Interview on", "What you saw there", "Thanked on")


def somebody():
    return example(match_year=2027) | {"programs": [{"id": "one", "name": "One"}]}


async def go_to(opened, path):
    row = next(each for each in opened.app.screen.query("Row") if each.ask.path == path)
    row.enter()
    await opened.rest()


async def test_an_interview_is_entered_where_the_program_is(folder):
    keep(folder, somebody())
    async with window(folder, day=TODAY) as opened:
        await opened.press("6", "enter")
        await go_to(opened, "interview_on")
        await opened.type("2026-11-12", "enter")
        await opened.type("Kind people, rainy town", "enter")
        await opened.type("2026-11-13", "enter")
        (one,) = opened.person.programs
        said = (str(one.interview_on), one.interview_note, str(one.thanked_on))
        assert said == ("2026-11-12", "Kind people, rainy town", "2026-11-13")
        await opened.press("escape")
        assert "The interview was on Thu 12 Nov 2026. A thank-you was sent on 13 Nov 2026." in opened.words
        await opened.press("r")
        assert "Kind people, rainy town" in opened.inside("#noted")


async def test_a_day_that_is_none_is_told_beside_its_field(folder):
    keep(folder, somebody())
    async with window(folder, day=TODAY) as opened:
        await opened.press("6", "enter")
        await go_to(opened, "interview_on")
        await opened.type("next week", "enter")
        (row,) = [each for each in opened.app.screen.query("Row") if each.ask.path == "interview_on"]
        assert "you wrote next week. Not saved yet." in str(row.query_one(".beside").content)
        assert "you wrote next week. Not saved yet." in opened.words
        assert opened.person.programs[0].interview_on is None


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_every_field_can_be_reached_and_its_help_is_in_sight(folder, size):
    keep(folder, somebody())
    async with window(folder, day=TODAY, size=size) as opened:
        await opened.press("6", "enter")
        for row in list(opened.app.screen.query("Row")):
            row.enter()
            await opened.rest()
            assert row.ask.label in opened.words
            assert row.ask.help in opened.inside("#told")
        assert set(LABELS) <= {row.ask.label for row in opened.app.screen.query("Row")}


MOST_KEYS = 30
"""Keys beyond what is typed for a program by hand."""


BY_HAND = {
    "name": ("Lakeside Hospital", ["enter"]),
    "specialty": ("int", ["right", "enter"]),
    "kind": ("", ["c"]),
    "state": ("OH", ["enter"]),
    "minimum_step2_ck": ("220", ["enter"]),
    "cutoff": ("", ["s"]),
    "maximum_years_since_graduation": ("10", ["enter"]),
    "visas": ("", ["right", "enter"]),
    "img_percent": ("78", ["enter"]),
    "seen": ("today", ["enter"]),
    "source": ("its website", ["enter"]),
    "note": ("takes electives", ["enter"]),
}
"""By field what is typed, and the keys beside it; down leads past all others."""


def in_focus(opened):
    """The row that has the keys; None once the form is closed."""
    return next((each for each in opened.app.screen.query("Row") if each.has_focus_within), None)


async def test_a_program_by_hand_takes_few_keys_beyond_what_is_typed(folder):
    keep(folder, example(match_year=2027) | {"programs": []})
    keys = ["6", "a"]
    async with window(folder, day=TODAY) as opened:
        await opened.press(*keys)
        while row := in_focus(opened):
            typed, given = BY_HAND.get(row.ask.path, ("", ["down"]))
            await opened.type(typed)
            await opened.press(*given)
            keys += given
        (one,) = opened.person.programs
    told = (one.name, one.specialty, one.kind, one.state, one.minimum_step2_ck, one.cutoff, one.img_percent)
    assert told == ("Lakeside Hospital", "internal_medicine", "community", "OH", 220, "strict", 78)
    assert (one.maximum_years_since_graduation, one.seen, one.source) == (10, TODAY, "its website")
    assert (one.visas, one.note) == (["j1"], "takes electives")
    assert len(keys) <= MOST_KEYS
