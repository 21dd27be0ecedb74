"""What an App needs for the first time, had before the first one: later it would hold up all of them."""

import asyncio
from importlib import import_module
from pkgutil import walk_packages

from imgcoach import coach, reading, screens, words
from imgcoach.session import Session

from ..places import PLACES
from .apps import HostedCoach
from .styles import SharedStyles

_LONGEST = 30.0


def preload() -> None:
    """Import all screens, and what they import when it is first shown."""
    for room in (screens, coach, reading, words):
        for each in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(each.name)


async def rehearse(session: Session, styles: SharedStyles) -> None:
    """Show every place once, to nobody: what is parsed and remembered then is there for all Apps."""
    app = HostedCoach(_Nobody(), session, styles)

    async def visit() -> None:
        for place in PLACES:
            await app.switch_mode(place.id)
            await app.gone_up()
        app.exit(0)

    async with asyncio.timeout(_LONGEST):
        app.call_later(visit)
        await app.run_async()


class _Nobody:
    """A line with nobody at its end."""

    size, environ, is_behind = (120, 40), {"TERM": "xterm-256color"}, False

    def write(self, data: str) -> None:
        pass

    def note_crash(self, error: BaseException | None) -> str:
        return f"imgcoach: it did not start ({type(error).__name__})"
