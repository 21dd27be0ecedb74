"""From the command line to the App and back."""

import asyncio
import gc
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from imgcoach.errors import NotSaved
from imgcoach.output import drop_output
from imgcoach.session import Session
from imgcoach.store import DamagedData, Store

from .app import CoachApp
from .saver import nothing
from .terminal.watch import watched

_HUNG_UP = (129, 143)
"""The terminal may be gone: nothing more can be written to it."""

Result = TypeVar("Result", covariant=True)


class HangsUp(Protocol[Result]):
    """An App that ends in order when its terminal goes away."""

    @property
    def return_code(self) -> int | None:
        """The exit code; 0 when it ended by itself."""

    async def run_async(self) -> Result | None:
        """Run it to its end."""

    def hang_up(self, code: int) -> None:
        """End it with this exit code."""


def run(session: Session) -> int:
    """Open the app on this terminal; return the exit code."""
    try:
        session.store  # noqa: B018 (it is opened by asking for it)
    except DamagedData as damage:
        store, code = _rescued(damage, session)
        if store is None:
            return code
        session.store = store
    app = CoachApp(session)
    gc.freeze()  # what is there now stays to the end: the collector need not look at it again
    result = _live(app, app.last_words, app.glance)
    if result in _HUNG_UP:
        drop_output()
    return app.return_code or (1 if result is None else result)


def _rescued(damage: DamagedData, session: Session) -> tuple[Store | None, int]:
    from .dialogs.rescue import RescueApp, chosen

    aside = None
    try:
        damage.recovery.set_aside()
    except NotSaved as why:
        aside = str(why)
    app = RescueApp(damage.recovery, session.settings.ascii, aside)
    choice = _live(app, nothing, nothing)
    return chosen(damage.recovery, choice), app.return_code or 1


def _live(app: HangsUp[Result], last_words: Callable[[], Any], glance: Callable[[], Any]) -> Result | None:
    """Run `app`, and what it leaves running, while its terminal is watched."""
    runner = asyncio.Runner()
    loop = runner.get_loop()

    def hang_up(code: int) -> None:
        loop.call_soon_threadsafe(app.hang_up, code)

    with watched(hang_up, last_words, glance), runner:
        return runner.run(app.run_async())
