"""An advisor at one terminal: people who let them see something, and nothing of the advisor's own data."""

import asyncio
import json
from collections.abc import Mapping, Sequence

from imgcoach.errors import Rejected
from imgcoach.host.answering import ROWS, SIGHT
from imgcoach.host.serving.children import ask
from imgcoach.host.serving.guest import HUNG_UP, Guest
from imgcoach.host.serving.house import House
from imgcoach.host.terminals import is_plain
from imgcoach.screens.hosted.apps import HostedPeople, let_go
from imgcoach.screens.hosted.people import Advised


class Onlooker(Guest):
    """The life of one such App."""

    async def live(self) -> int:
        """Show the list to its end; return the exit code."""
        sight = _Sight(self._house, self.person, self.environ)
        app = HostedPeople(self, sight, is_plain(self.environ), self._house.styles)
        try:
            running = self._begin(app)
            await asyncio.wait({running})
            return HUNG_UP if running.cancelled() else app.return_code or 0
        finally:
            self._app = None
            let_go(app)

    def glance(self) -> None:
        """See, in a thread that looks at all guests, whether what stands there still may."""
        self._loop.call_soon_threadsafe(self._glance)

    def _glance(self) -> None:
        if isinstance(self._app, HostedPeople) and self._app.is_running:
            self._app.call_later(self._app.look)


class _Sight:
    """What the homes say, and the processes that read in them."""

    def __init__(self, house: House, advisor: str, environ: Mapping[str, str]) -> None:
        self._house, self._advisor, self._environ = house, advisor, environ

    async def people(self) -> Sequence[Advised]:
        """All of them, by id."""
        return [Advised(*each) for each in json.loads(await self._asked(ROWS))]

    async def page(self, person: str) -> str:
        """What that person lets the advisor see."""
        return await self._asked(person)

    async def allowed(self, person: str) -> str | None:
        """How much that is at this moment."""
        return await asyncio.to_thread(self._house.homes.consents.allowed, self._advisor, person)

    async def _asked(self, word: str) -> str:
        code, said, refused = await ask(self._house, self._environ, SIGHT, self._advisor, word)
        if code:
            words = refused.decode("utf-8", "replace").removeprefix("imgcoach: ").strip()
            raise Rejected(words or "what was asked for can't be read now, try again later")
        return said.decode("utf-8", "replace")
