"""Feelings and notes of the weekly review: kept as they are given, whatever is in them."""

import threading

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.store import GiveAnswer, SetProfile, Store, open_store
from imgcoach.text import NOTE

HOSTILE = "[bold]x[/nope] [@click=app.quit]y[/] \x1b[2J\x1b]52;c;aGk=\x07 \u202ez"


def answer(opened, question="score"):
    """This week's answer to a question, on disk."""
    (review,) = [each for each in opened.person.reviews if each.week == "2026-W47"]
    return review.answer_to(question)


@pytest.fixture
async def opened(folder):
    """The example person in their own folder, in front of the first question."""
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4")
        yield opened


async def test_a_feeling_and_a_note_are_kept_with_the_answer(opened):
    await opened.press("y", "f", "4", "w")
    await opened.type("Ask two more programs.", "escape")
    given = answer(opened)
    assert (given.answer, given.felt, given.note) == ("yes", 4, "Ask two more programs.")


async def test_a_note_written_before_the_answer_waits_for_it(opened):
    await opened.press("w")
    await opened.type("first the note", "escape", "1", "4")
    assert "first the note" in opened.text
    opened.app.screen.query_one("#answer").focus()
    await opened.press("p")
    assert answer(opened).note == "first the note"


async def test_a_feeling_given_before_the_answer_waits_for_it(opened):
    await opened.press("f", "4", "escape", "1", "4")
    opened.app.screen.query_one("#answer").focus()
    await opened.press("p")
    assert answer(opened).felt == 4


async def test_a_note_of_several_lines_is_kept_line_by_line(opened):
    await opened.press("y", "w", "a", "enter", "b", "escape")
    assert answer(opened).note == "a\nb"


async def test_a_note_can_be_taken_away_again(opened):
    await opened.press("y", "w", "a", "escape", "w", "home", "delete", "escape")
    assert answer(opened).note is None


async def test_digits_and_letters_that_are_keys_elsewhere_are_text_in_a_note(opened):
    await opened.press("y", "w")
    await opened.type("1q?u5rwf", "escape")
    assert answer(opened).note == "1q?u5rwf"


async def test_a_note_with_markup_and_control_codes_is_kept_as_text_without_the_codes(opened):
    await opened.press("y", "w")
    await opened.paste(HOSTILE)
    await opened.press("escape", "5")
    assert answer(opened).note == "[bold]x[/nope] [@click=app.quit]y[/] [2J]52;c;aGk= z"
    assert "[bold]x[/nope]" in opened.text
    assert "[@click=app.quit]y[/]" in opened.text
    opened.must_be_harmless()


async def test_a_note_that_is_too_long_stays_whole_where_it_is_and_waits_to_be_shortened(opened, folder):
    await opened.press("y", "w")
    await opened.type("short", "escape", "w")
    await opened.paste("word " * 1000)
    await opened.press("escape")
    assert answer(opened).note == "short"
    assert "5,005 characters, 4,000 fit: shorten it" in opened.inside("#note-label")
    await opened.press("5", "4")
    assert "NOT SAVED" not in opened.text
    note = opened.app.screen.query_one("#note")
    assert note.text == "word " * 1000 + "short" or note.text == "short" + "word " * 1000
    await opened.until(lambda: list((folder / "drafts").glob("*.json")))
    (draft,) = (folder / "drafts").glob("*.json")
    assert draft.read_text("utf-8").count("word ") == 1000
    note.text = "x" * NOTE
    opened.app.screen.query_one("#note").focus()
    await opened.press("escape")
    assert answer(opened).note == "x" * NOTE
    assert "shorten it" not in opened.inside("#note-label")


async def test_a_note_is_not_disturbed_when_another_window_saves(opened, folder):
    await opened.press("y", "w")
    await opened.type("one ")
    open_store(str(folder)).save(SetProfile("oet_passed", True, None))
    opened.app.glance()
    await opened.rest()
    await opened.type("two", "escape")
    assert answer(opened).note == "one two"


async def test_a_note_is_not_disturbed_by_a_slow_save_of_its_answer(opened, monkeypatch):
    gate, save = threading.Event(), Store.save

    def slow(store, *changes):
        if any(isinstance(change, GiveAnswer) for change in changes):
            gate.wait(10)
        return save(store, *changes)

    monkeypatch.setattr(Store, "save", slow)
    await opened.pilot.press("y", "w", "o", "n", "e")
    gate.set()
    await opened.rest()
    await opened.type(" two", "escape")
    assert answer(opened).note == "one two"


async def test_what_is_typed_in_a_note_is_kept_as_a_draft_one_second_later(opened, folder):
    await opened.press("w")
    await opened.type("not saved yet")
    await opened.until(lambda: (folder / "drafts").exists() and list((folder / "drafts").glob("*.json")))
    (draft,) = (folder / "drafts").glob("*.json")
    assert "not saved yet" in draft.read_text("utf-8")
    await opened.press("escape")
    opened.app.screen.query_one("#answer").focus()
    await opened.press("y")
    assert list((folder / "drafts").glob("*.json")) == []


async def test_a_note_of_a_window_that_was_killed_is_found_in_its_field(folder):
    keep(folder, example())
    (folder / "drafts").mkdir(mode=0o700)
    orphan = folder / "drafts" / "1.0.0.aa.json"
    text = '{"review 2026-W47 score note": {"text": "from before", "when": "2026-11-22T18:00:00+00:00"}}'
    orphan.write_text(text, "utf-8")
    orphan.chmod(0o600)
    async with window(folder) as opened:
        assert "Text you typed before a connection was lost is kept" in opened.words
        await opened.press("4")
        assert "from before" in opened.text
        await opened.press("y")
        assert answer(opened).note == "from before"
