"""The practice screen over a place, as the tests of it open and read it."""

import gc
from contextlib import asynccontextmanager

from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.places.practice import PracticeScreen

FIRST = "What first drew you to medicine"


def session(number=1, question="why_medicine", **said):
    return {
        "id": f"s{number}",
        "question": question,
        "day": f"2026-11-{number:02}",
        "seconds": 60 + number,
    } | said


@asynccontextmanager
async def practice(folder, *sessions, person=None, **how):
    """The practice screen of the example person, over Today."""
    if person is not None or sessions or not folder.exists():
        keep(folder, (person or example()) | {"practice": list(sessions)})
    async with window(folder, **how) as opened:
        await opened.app.push_screen(PracticeScreen(opened.app._desk, opened.app._typing))
        await opened.rest()
        yield opened


def timers(opened):
    """The timers on the practice screen that are ours and awake: those of cursors that don't blink sleep."""
    gc.collect()
    screen = opened.app.screen
    own = [node for node in screen.walk_children(with_self=True) if "imgcoach" in type(node).__module__]
    alive = [each for node in own for each in node._timers if each.name != "screen_update"]
    return [each for each in alive if each._active.is_set()]


def orphaned(folder):
    """The one draft, as if its window were gone."""
    (draft,) = (folder / "drafts").glob("*.json")
    draft.rename(folder / "drafts" / "1.0.0.aa.json")
