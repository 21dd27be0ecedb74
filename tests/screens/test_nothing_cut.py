"""What is pasted into a field is kept whole or named: no end of it is dropped in silence."""

import json

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.text import LINE, NOTE, PASTE


@pytest.fixture
async def opened(folder):
    """The example person in their own folder."""
    keep(folder, example())
    async with window(folder, size=(100, 40)) as opened:
        yield opened


async def at_program_note(opened):
    """Lead to the note of the first program's form."""
    await opened.press("6", "enter")
    row = next(row for row in opened.app.screen.query("Row") if row.ask.path == "note")
    row.field.focus()
    await opened.press("home", "ctrl+k")
    return row.field


def told(opened):
    """The words on the screen without the edge of what pops up."""
    return " ".join(opened.words.replace("▌", " ").split())


def drafts(folder):
    texts = [json.loads(path.read_text()) for path in (folder / "drafts").glob("*.json")]
    return [each["text"] for draft in texts for each in draft.values()]


def notes(opened):
    return [each.note for each in opened.person.programs]


PASTED = {
    "lines of Windows": ("visa: J-1 only\r\nasks for 3 letters\r\n", "visa: J-1 only asks for 3 letters"),
    "lines of Unix": ("one\ntwo\n\nthree", "one two three"),
    "lines of an old Mac": ("one\rtwo", "one two"),
    "lines of a web page": ("one\u2028two\u2029three", "one two three"),
    "bullets": ("- one\n- two\n", "- one - two"),
    "an indented mail": ("> one\n>   two", "> one >   two"),
    "a line end first": ("\n\nlate", "late"),
    "tabs of a spreadsheet": ("A\tB\nC\tD", "A\tB C\tD"),
    "emoji": ("ok 👍🏽\nnext", "ok 👍🏽 next"),
    "Arabic": ("برنامج\nجيد", "برنامج جيد"),
    "exactly as long as fits": ("x" * NOTE, "x" * NOTE),
}


@pytest.mark.parametrize(("pasted", "kept"), PASTED.values(), ids=PASTED)
async def test_every_line_of_a_paste_is_kept(opened, pasted, kept):
    await at_program_note(opened)
    await opened.paste(pasted)
    await opened.press("enter")
    assert kept in notes(opened)


async def test_a_paste_over_the_limit_stays_whole_is_told_and_not_saved(opened, folder):
    field = await at_program_note(opened)
    before = notes(opened)
    await opened.paste("word " * 842)
    assert "4,209 characters, 4,000 fit" in told(opened)
    await opened.press("down")
    assert field.value == ("word " * 842).rstrip()
    assert "is longer than 4000 characters (it has 4209)" in told(opened)
    assert "Not saved yet" in told(opened)
    assert notes(opened) == before
    await opened.until(lambda: any(len(each) == 4209 for each in drafts(folder)))
    field.focus()
    await opened.press("end", *["ctrl+w"] * 43, "backspace", "enter")
    assert field.value in notes(opened)


@pytest.mark.acceptance(41)
async def test_a_paste_beyond_reason_is_refused_whole(opened):
    field = await at_program_note(opened)
    await opened.paste("x" * (PASTE + 1))
    assert field.value == ""
    assert "That was not pasted: more than 20,000 characters, and 4,000 fit." in told(opened)


async def test_a_commitment_over_the_limit_waits_as_it_is(opened):
    await opened.press("4", "y")
    for _ in range(5):
        await opened.press("pagedown")
    condition = opened.app.screen.query_one("#commit-if")
    condition.focus()
    await opened.paste("x" * (LINE + 1))
    await opened.press("enter")
    assert "Not saved yet: 201 characters, 200 fit: shorten it." in told(opened)
    assert condition.value == "x" * (LINE + 1)
    condition.focus()
    await opened.press("end", "backspace", "enter")
    assert opened.person.commitments[-1].if_ == "x" * LINE


async def test_a_note_of_practice_over_the_limit_keeps_the_form_open(opened):
    await opened.press("7", "p", "down", "enter", "enter")
    note = opened.app.screen.query_one("RatingForm #note")
    if not opened.app.screen.has_class("-rating"):
        pytest.fail("the rating did not open")
    note.focus()
    await opened.paste("x" * (LINE + 1))
    await opened.press("escape")
    assert opened.app.screen.has_class("-rating")
    assert "201 characters, 200 fit" in told(opened)
    await opened.press("end", "backspace", "escape")
    assert opened.person.practice[-1].note == "x" * LINE
