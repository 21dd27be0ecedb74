"""From the command line to the App and back."""

import asyncio
import gc
import os
from dataclasses import replace
from typing import Generic, TypeVar

from imgcoach.errors import NotSaved
from imgcoach.session import Session
from imgcoach.store import DamagedData, Store

from .app import CoachApp
from .terminal.terminal_app import TerminalApp
from .terminal.watch import watched

_HUNG_UP = (129, 143)
"""The terminal may be gone: nothing more can be written to it, and nobody waits."""

MINUTE = 60.0

_START = 1.0
"""Seconds in which the collector of garbage is not let in: nearly all that is made then stays to the end."""

Result = TypeVar("Result")


class _OnItsLoop(Generic[Result]):
    """An App that is told by another thread what its terminal does."""

    def __init__(self, app: TerminalApp[Result], loop: asyncio.AbstractEventLoop) -> None:
        self._app, self._loop = app, loop
        self.last_words, self.glance, self.alone = app.last_words, app.glance, app.alone

    def hang_up(self, code: int) -> None:
        self._loop.call_soon_threadsafe(self._app.hang_up, code)

    def stop_or_go_on(self, number: int) -> None:
        self._loop.call_soon_threadsafe(self._app.stop_or_go_on, number)


def run(session: Session) -> int:
    """Open the app on this terminal; return the exit code."""
    settings = session.settings
    return _show_examples(session) if settings.demo and settings.example is None else _open(session)[1]


def _show_examples(session: Session) -> int:
    """Open the app on the example people that are chosen, one after the other; return the exit code."""
    from .dialogs.examples import ExamplesApp

    name, goes_on = None, True
    while goes_on:
        asking = ExamplesApp(session, name)
        name = _live(asking, session)
        if name is None:
            return _left(asking.return_code or 0)
        one = Session(replace(session.settings, example=name))
        one.content = session.content
        goes_on, code = _open(one)
    return code


def _open(session: Session) -> tuple[bool, int]:
    """Open the app; return whether the person left it by a key, and the exit code."""
    try:
        session.store  # noqa: B018 (it is opened by asking for it)
    except DamagedData as damage:
        store, code = _rescued(damage, session)
        if store is None:
            return False, code
        session.store = store
    app = CoachApp(session)
    result = _live(app, session)
    code = app.return_code or (1 if result is None else result)
    return app.was_left, _left(code)


def _left(code: int) -> int:
    """The exit code; at once where nobody waits."""
    if code in _HUNG_UP:
        os._exit(code)  # all is saved; the end of Python would take longer than that of the app
    return code


def _rescued(damage: DamagedData, session: Session) -> tuple[Store | None, int]:
    from .dialogs.rescue import RescueApp, chosen

    aside = None
    try:
        damage.recovery.set_aside()
    except NotSaved as why:
        aside = str(why)
    app = RescueApp(damage.recovery, session.settings.ascii, aside)
    choice = _live(app, session)
    return chosen(damage.recovery, choice), app.return_code or 1


def _live(app: TerminalApp[Result], session: Session) -> Result | None:
    """Run `app`, and what it leaves running, while its terminal is watched."""
    runner = asyncio.Runner()
    runner.get_loop().call_later(_START, _collect)
    patience = session.settings.config.idle_exit * MINUTE
    with watched(_OnItsLoop(app, runner.get_loop()), patience), runner:
        return runner.run(app.run_async())


def _collect() -> None:
    """Let the collector in; what is there already it need not look at."""
    gc.freeze()
    gc.enable()
