"""A save that fails: it is said, it is tried again, and nothing has to be typed again."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.errors import NotSaved
from imgcoach.screens import saver
from imgcoach.store import Store


class Disk:
    """Lets every save fail until it is mended."""

    def __init__(self, monkeypatch):
        self.full, self.tried, self._save = True, 0, Store.save
        monkeypatch.setattr(Store, "save", lambda store, *changes: self._try(store, *changes))
        monkeypatch.setattr(saver, "_RETRY", 0.5)  # often, with time between for a window to come to rest

    def _try(self, store, *changes):
        self.tried += 1
        if self.full:
            raise NotSaved("The disk is full, /home/a/data, free some space and save again")
        return self._save(store, *changes)


@pytest.fixture
async def opened(folder):
    """The example person in their own folder, in front of the first question."""
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4")
        yield opened


@pytest.fixture
def disk(opened, monkeypatch):
    """A disk that is full from now on."""
    return Disk(monkeypatch)


async def test_it_is_said_that_nothing_is_saved_and_why(opened, disk):
    await opened.press("y")
    await opened.sees("NOT SAVED")
    assert "The disk is full" in opened.text
    assert "free some space" in opened.words


async def test_it_is_said_on_every_place(opened, disk):
    await opened.press("y", "escape")
    for key in "12":
        await opened.press("escape", key)
        assert "NOT SAVED" in opened.text


async def test_it_is_saved_as_soon_as_the_disk_lets_it_with_nothing_typed_again(opened, disk):
    await opened.press("y", "enter", "p")
    await opened.until(lambda: disk.tried > 3)
    assert len(opened.person.reviews) == 6
    disk.full = False
    await opened.until(lambda: not opened.app.screen.desk.unsaved)
    await opened.rest()
    assert [each.answer for each in opened.person.reviews[-1].answers] == ["yes", "partly"]
    assert "NOT SAVED" not in opened.text
    assert "saved" in opened.lines[0]


async def test_what_was_answered_stays_on_the_screen_meanwhile(opened, disk):
    await opened.press("y")
    await opened.sees("NOT SAVED")
    assert "(x) yes" in opened.text
    await opened.press("escape", "1", "4")
    assert "(x) yes" in opened.text


async def test_the_next_question_is_asked_meanwhile(opened, disk):
    await opened.press("y", "enter")
    assert "question 2 of 5" in opened.text


async def test_many_answers_do_not_make_many_attempts_at_once(opened, disk, monkeypatch):
    for key in "ynpyn":
        opened.app.screen.query_one("#answer").focus()
        await opened.press(key)
    monkeypatch.setattr(saver, "_RETRY", 0.3)
    await opened.pilot.pause(0.2)
    before = disk.tried
    await opened.pilot.pause(0.9)
    assert disk.tried - before <= 4


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_leaving_warns_once_and_then_ends_with_the_code_for_not_saved(opened, disk, key):
    await opened.press("y")
    await opened.sees("NOT SAVED")
    await opened.press("escape", key)
    warning = "Something is not saved yet. The same key once more leaves without it."
    assert warning in opened.inside("Toast")
    assert opened.app.return_value is None
    assert await opened.leave(key) == 3


async def test_the_warning_comes_again_for_something_else(opened, disk):
    await opened.press("y", "escape", "q")
    disk.full = False
    await opened.until(lambda: not opened.app.screen.desk.unsaved)
    disk.full = True
    opened.app.screen.query_one("#answer").focus()
    await opened.press("n", "escape")
    await opened.sees("NOT SAVED")
    await opened.pilot.press("q")
    assert opened.app.return_value is None


async def test_a_profile_answer_that_was_not_saved_stays_in_its_field(opened, disk):
    await opened.press("escape", "2")
    opened.app.screen.query("Choice, Input")[3].focus()
    await opened.type("251", "enter")
    await opened.sees("NOT SAVED")
    assert "score              251" in opened.text
    await opened.press("pagedown", "pageup")
    assert "score              251" in opened.text
    disk.full = False
    await opened.until(lambda: not opened.app.screen.desk.unsaved)
    assert opened.person.profile.step2_ck.score == 251


async def test_answers_about_a_record_that_wait_are_seen_when_it_is_opened_again(opened, disk):
    def go_to(path):
        next(each for each in opened.app.screen.query("Row") if each.ask.path == path).enter()

    await opened.press("escape", "6", "enter")
    go_to("cutoff")
    await opened.press("p", "escape", "enter")
    assert "(x) preferred" in opened.text
    go_to("state")
    await opened.type("ZZ", "enter")
    await opened.sees("NOT SAVED")
    disk.full = False
    await opened.until(lambda: not opened.app.screen.desk.unsaved)
    assert ("preferred", "ZZ") in {(each.cutoff, each.state) for each in opened.person.programs}


async def test_the_text_of_a_record_is_a_draft_until_it_is_on_disk(opened, disk, folder):
    await opened.press("escape", "6", "enter")
    await opened.type("!", "enter")
    opened.app.last_words()
    (draft,) = (folder / "drafts").iterdir()
    assert "programs p" in draft.read_text("utf-8")
    disk.full = False
    await opened.until(lambda: not opened.app.screen.desk.unsaved)
    await opened.until(lambda: not list((folder / "drafts").iterdir()))


async def test_what_waits_is_saved_when_the_terminal_goes_away(opened, disk):
    await opened.press("y")
    await opened.sees("NOT SAVED")
    disk.full = False
    opened.app.last_words()
    assert opened.person.reviews[-1].answer_to("score").answer == "yes"


async def test_data_of_a_newer_program_is_shown_and_nothing_is_saved(folder):
    keep(folder, example())
    path = folder / "data.json"
    path.write_text(path.read_text("utf-8").replace('"version": 2', '"version": 3', 1), "utf-8")
    before = path.read_bytes()
    async with window(folder) as opened:
        assert "This data is in format 3" in opened.words
        assert "update imgcoach" in opened.words
        await opened.press("4", "y")
        assert "NOT SAVED" in opened.text
    assert path.read_bytes() == before
