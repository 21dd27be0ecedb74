"""The places and what can be done, each with its key where it has one."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.app import App

from imgcoach.words.names import LISTS

from ..places import PLACES, PROGRAMS
from ..places.base import Place
from ..themes import THEMES, fitting
from . import ways
from .entry import Entry


def places(place: Place) -> Iterator[Entry]:
    """The eight."""
    for each in PLACES:
        yield Entry("place", each.title, partial(ways.at, place, each), key=each.key)


def lists(place: Place) -> Iterator[Entry]:
    """The lists of records that have no place of their own."""
    for kind, title in LISTS.items():
        if kind != PROGRAMS.id:
            yield Entry("list", title, partial(ways.to_list, place, kind))


def actions(place: Place) -> Iterator[Entry]:
    """What can be done from anywhere, on this person's day."""
    app = place.app
    yield Entry("action", "What if: try a change out on a copy", place.action_what_if)
    yield Entry("action", "Signals: given, and where doors are open", partial(_signals, place))
    if place.desk.person.programs:
        yield Entry("action", "Rank order list", partial(_rank, place), "rank list ranking")
    yield Entry("action", "Interview practice", partial(_practise, place), "practise speak aloud clock")
    yield Entry("action", "SOAP: its days and rules", place.action_soap)
    yield Entry("action", "Your Matches so far, the seasons", place.action_seasons, "reapply next year again")
    yield Entry("action", "Undo: take the last change back", partial(_run, app, "undo"), key="u")
    yield Entry("action", "Veil: hide the numbers", partial(_run, app, "veil"), "stars shoulder privacy", "v")
    yield Entry("action", "Keys of this place", partial(_run, app, "keys"), "help", "?")
    yield Entry("action", "Quit", partial(_run, app, "quit"), "exit leave end", "q")


def themes(place: Place) -> Iterator[Entry]:
    """Each look that this terminal can show, for as long as this window is open."""
    app = place.app
    for name, theme in THEMES.items():
        if fitting(name, app.console, app.no_color) is theme:
            turn = partial(_turn_theme, app, theme.name)
            yield Entry("theme", f"{name.capitalize()}, until imgcoach ends", turn, "colour color background")


async def _run(app: App[Any], action: str) -> None:
    await app.run_action(action)


def _turn_theme(app: App[Any], theme: str) -> None:
    app.theme = theme


async def _signals(place: Place) -> None:
    (await ways.at(place, PROGRAMS)).action_signals()


async def _rank(place: Place) -> None:
    (await ways.at(place, PROGRAMS)).action_rank()


def _practise(place: Place) -> None:
    from ..places.practice import PracticeScreen

    place.app.push_screen(PracticeScreen(place.desk, place.typing))
