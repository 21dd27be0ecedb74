"""Text from outside that looks like markup, or would give orders to a terminal: it is only ever text."""

import pytest
from hostile_words import CODES, MARKUP, must_lead_nowhere
from screen_people import example, week
from screen_tools import keep, window

TURNED = "\u202egnp\u2066.exe\u200f"
NASTY = f"{MARKUP} {CODES}{TURNED}"

FIELDS = {
    "experiences": ("site",),
    "letters": ("writer",),
    "timeline": ("title", "explanation"),
    "programs": ("name", "state", "source", "note"),
    "commitments": ("if", "then"),
}
"""Every field of text beside the notes of reviews, by kind of record."""


@pytest.fixture
def hostile(folder):
    """A folder with the example person, whose texts all are hostile."""
    person = example()
    for kind, names in FIELDS.items():
        for record in person[kind]:
            record.update(dict.fromkeys(names, NASTY))
    person["reviews"] = [week(45, notes=[NASTY] * 5), week(46, notes=[NASTY])]
    keep(folder, person)
    return folder


@pytest.mark.acceptance(44)
async def test_every_place_shows_it_without_harm(hostile):
    async with window(hostile) as opened:
        for key in "12345678":
            await opened.press("escape", key, "down", "down")
            opened.must_be_harmless()
            must_lead_nowhere(opened)
        assert opened.app.return_value is None


async def test_the_writer_of_a_letter_is_named_literally_among_the_moves(hostile):
    async with window(hostile, size=(80, 40)) as opened:
        assert f"Ask {MARKUP}" in opened.words


async def test_all_reasons_name_records_literally(hostile):
    async with window(hostile) as opened:
        await opened.press("down", "down", "enter")
        assert opened.place == "Reasons"
        assert MARKUP in opened.inside(".dialog")
        opened.must_be_harmless()
        must_lead_nowhere(opened)


@pytest.mark.acceptance(44)
async def test_a_note_stands_in_the_log_literally(hostile):
    async with window(hostile) as opened:
        await opened.press("5")
        assert MARKUP in opened.inside("#review")


@pytest.mark.acceptance(44)
async def test_a_click_on_it_does_nothing(hostile):
    async with window(hostile) as opened:
        await opened.press("5")
        for y in range(24):
            for x in (40, 52, 60):
                if "[@click" in opened.lines[y]:
                    await opened.pilot.click(offset=(x, y))
        assert opened.app.return_value is None


async def test_the_facts_beside_an_answer_name_records_literally(hostile):
    async with window(hostile) as opened:
        await opened.press("4", "pagedown", "pagedown", "y")
        assert MARKUP in opened.words
        opened.must_be_harmless()
        must_lead_nowhere(opened)


async def test_a_difference_between_two_windows_is_told_literally(hostile):
    async with window(hostile) as one, window(hostile) as other:
        for opened, key in ((other, "n"), (one, "y")):
            await opened.press("4")
            opened.app.screen.query_one("#note").focus()
            await opened.paste(MARKUP + CODES)
            opened.app.screen.query_one("#answer").focus()
            await opened.press(key)
        assert one.place == "Conflict"
        assert f"Theirs: no, {MARKUP}" in one.inside(".dialog")
        one.must_be_harmless()
        must_lead_nowhere(one)


@pytest.mark.acceptance(44)
async def test_what_is_typed_into_a_field_is_text(hostile):
    async with window(hostile) as opened:
        await opened.press("2")
        for text in (MARKUP, "[/", "\\[bold]", "[$primary]", TURNED, "e\u0301" * 60, "漢字" * 40):
            opened.app.screen.query("Choice, Input")[4].focus()
            await opened.press("home", "ctrl+k")
            await opened.paste(text)
            await opened.press("enter")
            assert opened.place == "ProfilePlace"
            opened.must_be_harmless()
            must_lead_nowhere(opened)


async def test_an_unknown_specialty_of_an_import_is_shown_and_kept(folder):
    person = example(specialties=["space_medicine", "internal_medicine"])
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("2", "pageup")
        assert "space_medicine" in opened.text or "Space medicine" in opened.text
        await opened.press("enter", "enter", "enter")
        assert opened.person.profile.specialties == ["space_medicine", "internal_medicine"]
