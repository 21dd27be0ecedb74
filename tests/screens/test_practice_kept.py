"""Interview practice: a clock that draws once a second, four ratings and a line, and nothing of it lost."""

import asyncio
import json

import pytest
from practice_tools import FIRST, orphaned, practice, timers
from screen_people import example
from screen_tools import DAY, keep

from imgcoach.screens.widgets import stopwatch


@pytest.fixture
def time(monkeypatch):
    """A clock that is set by hand."""
    now = [1000.0]
    monkeypatch.setattr(stopwatch, "monotonic", lambda: now[0])
    return now


async def test_an_answer_is_timed_rated_noted_and_kept_as_one_session(folder, time):
    async with practice(folder) as opened:
        await opened.press("space")
        assert "0:00 Space stops the clock." in opened.words
        time[0] += 95
        await opened.press("space")
        assert "You spoke for 1:35." in opened.words
        await opened.press("4", "3", "1", "5")
        await opened.type("slower", "enter")
        (kept,) = opened.person.practice
        assert kept.model_dump(mode="json", exclude={"id"}) == {
            "question": "why_medicine",
            "day": str(DAY),
            "seconds": 95,
            "content": 4,
            "structure": 3,
            "clarity": 1,
            "english": 5,
            "note": "slower",
        }
        assert "1x  What first" in opened.text
        assert "Practiced once:" in opened.inside("#past")
        assert "1:35; content 4; structure 3; clarity 1; english 5; slower" in opened.inside("#past")
        assert list((folder / "drafts").glob("*.json")) == []


async def test_enter_starts_and_stops_the_clock_too(folder):
    async with practice(folder) as opened:
        await opened.press("enter")
        assert "Space stops the clock" in opened.words
        await opened.press("enter")
        assert "You spoke for" in opened.words


async def test_each_rating_may_be_left_out_or_taken_back(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "2", "tab", "tab", "4", "shift+tab", "-", "escape")
        (kept,) = opened.person.practice
        assert (kept.content, kept.structure, kept.clarity, kept.english, kept.note) == (2, *[None] * 4)


async def test_escape_keeps_what_was_rated(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "4", "escape")
        assert [each.content for each in opened.person.practice] == [4]
        assert opened.place == "PracticeScreen"


async def test_a_note_alone_is_kept(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "tab", "tab", "tab", "tab")
        await opened.type("breathe first", "escape")
        assert [each.note for each in opened.person.practice] == ["breathe first"]


async def test_what_was_not_rated_is_not_kept(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "escape")
        assert opened.person.practice == []
        await opened.press("space", "space", "3", "shift+tab", "-", "escape")
        assert opened.person.practice == []
        assert opened.place == "PracticeScreen"


async def test_escape_stops_the_clock_and_a_second_one_leads_back(folder):
    async with practice(folder) as opened:
        await opened.press("space", "escape")
        assert timers(opened) == []
        assert "Space starts the clock" in opened.words
        await opened.press("escape")
        assert opened.place == "TodayPlace"
        assert opened.person.practice == []


async def test_two_answers_in_a_row_are_two_sessions_of_their_questions(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "4", "escape", "down", "space", "space", "2", "escape")
        kept = [(each.question, each.content) for each in opened.person.practice]
        assert kept == [("why_medicine", 4), ("why_specialty", 2)]


async def test_there_is_no_timer_but_while_the_clock_runs(folder):
    async with practice(folder) as opened:
        assert timers(opened) == []
        await opened.press("space")
        assert len(timers(opened)) == 1
        await opened.press("space")
        assert timers(opened) == []
        await opened.press("escape")
        assert timers(opened) == []


async def test_the_clock_draws_once_a_second(folder, time, monkeypatch):
    async with practice(folder) as opened:
        drawn = []
        display = type(opened.app)._display

        def counted(app, screen, renderable):
            drawn.append(renderable)
            return display(app, screen, renderable)

        monkeypatch.setattr(type(opened.app), "_display", counted)
        await opened.press("space")
        (second,) = timers(opened)
        assert second._interval == 1.0
        second.pause()  # its own second may pass too, on a busy machine
        for shown in ("0:01", "0:02"):
            drawn.clear()
            time[0] += 1
            await second._tick(next_timer=0, count=0)
            await opened.rest()
            assert len(drawn) == 1
            assert shown in opened.words


async def test_while_the_clock_runs_no_other_question_can_be_chosen(folder):
    async with practice(folder) as opened:
        await opened.press("space", "down", "t", "c", "u", "space", "4", "escape")
        assert [each.question for each in opened.person.practice] == ["why_medicine"]


async def test_a_hang_up_in_the_middle_keeps_what_was_rated(folder, time):
    async with practice(folder) as opened:
        await opened.press("down", "space")
        time[0] += 40
        await opened.press("space", "4", "2")
        opened.app.hang_up(129)
    orphaned(folder)
    async with practice(folder) as again:
        assert "You spoke for 0:40." in again.words
        assert "What you rated before a connection was lost is open again" in again.words
        assert "Of all the fields" in again.inside("#question")
        await again.press("escape")
        (kept,) = again.person.practice
        assert (kept.question, kept.seconds, kept.content, kept.structure) == ("why_specialty", 40, 4, 2)
        assert list((folder / "drafts").glob("*.json")) == []


async def test_a_hang_up_right_after_the_rating_keeps_it_once(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "4")
        opened.app.screen._finish()
        opened.app.hang_up(129)
    for draft in (folder / "drafts").glob("*.json"):
        draft.rename(folder / "drafts" / "1.0.0.aa.json")
    async with practice(folder) as again:
        assert [each.content for each in again.person.practice] == [4]
        assert "Space starts the clock" in again.words


async def test_quitting_in_the_middle_of_a_rating_keeps_it(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "4")
        assert await opened.leave("q") == 0
    orphaned(folder)
    async with practice(folder) as again:
        await again.press("escape")
        assert [each.content for each in again.person.practice] == [4]


async def test_a_draft_that_holds_no_session_is_let_go(folder):
    keep(folder, example())
    (folder / "drafts").mkdir(mode=0o700)
    orphan = folder / "drafts" / "1.0.0.aa.json"
    text = {"text": '{"question": 5}', "when": "2026-11-22T10:00:00+00:00"}
    orphan.write_text(json.dumps({"practice.x": text}), "utf-8")
    orphan.chmod(0o600)
    async with practice(folder) as opened:
        assert "Space starts the clock" in opened.words
        assert opened.person.practice == []
        assert not orphan.exists()


async def test_two_windows_keep_both_sessions_and_show_them(folder):
    async with practice(folder) as one, practice(folder) as other:
        await one.press("space", "space", "4", "escape")
        await other.press("down", "space", "space", "2", "escape")
        assert [each.content for each in one.person.practice] == [4, 2]
        await asyncio.to_thread(one.app.glance)
        await one.rest()
        assert "1x  Of all" in one.text
        assert "2 kept here" in one.text


async def test_what_another_window_keeps_does_not_disturb_a_rating(folder):
    async with practice(folder) as one, practice(folder) as other:
        await one.press("space", "space", "4")
        await other.press("down", "space", "space", "2", "escape")
        await asyncio.to_thread(one.app.glance)
        await one.rest()
        assert FIRST in one.inside("#question")
        await one.press("5", "escape")
        assert [(each.content, each.structure) for each in one.person.practice] == [(2, None), (4, 5)]


async def test_undo_takes_a_session_back(folder):
    async with practice(folder) as opened:
        await opened.press("space", "space", "4", "escape", "u")
        assert opened.person.practice == []
        assert "taken back: practice session: why_medicine" in opened.words
        assert "1x" not in opened.text
