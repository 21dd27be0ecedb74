"""The door of a server: who is let in, and what a connection may be. One key is one person.

Nothing else is open: no password, no forwarding in either direction, no agent, no display, no second session.
"""

import asyncio
from datetime import datetime
from typing import Any, NoReturn

import asyncssh
from asyncssh.constants import DISC_SERVICE_NOT_AVAILABLE, OPEN_ADMINISTRATIVELY_PROHIBITED

from imgcoach.errors import CoachError, NotSaved
from imgcoach.host.homes import Key
from imgcoach.host.log import log
from imgcoach.host.public_keys import key_of
from imgcoach.host.serving.channel import Channel
from imgcoach.host.serving.house import House
from imgcoach.host.serving.visit import Visit

OWN, INVITED = "coach", "join"
"""The names under which people come: with a key that is known, and with an invitation."""

_MOST_KEYS = 10
"""Keys that a client may offer."""

_MOST_OPENED = 10
"""Channels that a client may ask for, all but the first in vain."""

_PATIENCE = 20.0
"""Seconds that somebody who was let in may take to ask for something."""


class Door(asyncssh.SSHServer):
    """One connection."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._offered = self._asked = 0
        self._is_stranger = True
        self._visit: Visit | None = None
        self._waits: asyncio.TimerHandle | None = None
        self.person: str | None = None
        self.key: Key | None = None

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        """Count it, and end it where there are too many."""
        self._connection = conn
        self._house.strangers += 1
        address = conn.get_extra_info("peername", ("",))[0]
        too_many = self._house.strangers > self._house.settings.limits.strangers
        if too_many or self._house.is_closing or not self._house.knocks.may(address):
            self._house.metrics.refused.labels("connections").inc()
            conn.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """It has ended."""
        self._known()
        if self._waits is not None:
            self._waits.cancel()

    def _known(self) -> None:
        if self._is_stranger:
            self._is_stranger = False
            self._house.strangers -= 1

    def public_key_auth_supported(self) -> bool:
        """The only way in."""
        return True

    async def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        """Whether this key opens something.

        What is noted here is of the key that was asked about last: asyncssh asks about each key once more in
        the moment before it checks its signature, and lets in nobody in between.
        """
        self._offered += 1
        self.person = self.key = None
        if self._offered > _MOST_KEYS:
            self._connection.abort()
            return False
        try:
            found = key_of(key, "", datetime.now().astimezone())
        except CoachError:
            return False
        try:
            person = await asyncio.to_thread(self._house.homes.owner, found.fingerprint)
        except NotSaved as why:  # nobody can be known: that is said, and is no refusal of this key
            self._connection.disconnect(DISC_SERVICE_NOT_AVAILABLE, f"imgcoach: {why}")
            return False
        self.person, self.key = person, found
        if (username == OWN and person is not None) or (username == INVITED and person is None):
            return True
        self._house.metrics.refused.labels("key").inc()
        return False

    def auth_completed(self) -> None:
        """Somebody is in."""
        self._known()
        self._house.metrics.logins.inc()
        if self.person is not None:
            log.info("%s logged in", self._house.marks.of(self.person))
        self._waits = asyncio.get_running_loop().call_later(_PATIENCE, self._ask_or_go)

    def _ask_or_go(self) -> None:
        if self._visit is None:
            self._connection.abort()

    def session_requested(self) -> Any:
        """The one session of a connection."""
        self._count()
        if self._visit is not None or self.key is None:
            self._refuse("one session per connection")
        channel = Channel(self._connection, asyncio.get_running_loop())
        self._visit = Visit(self._house, self.person, self.key, channel, self._connection)
        return channel, self._visit

    def connection_requested(self, *_: Any) -> NoReturn:
        """No forwarding from there to here."""
        self._count()
        self._refuse("nothing is forwarded here")

    def unix_connection_requested(self, *_: Any) -> NoReturn:
        """Nor to a socket of this machine."""
        self._count()
        self._refuse("nothing is forwarded here")

    def _count(self) -> None:
        self._asked += 1
        if self._asked > _MOST_OPENED:
            self._connection.abort()

    def _refuse(self, why: str) -> NoReturn:
        self._house.metrics.refused.labels("channel").inc()
        raise asyncssh.ChannelOpenError(OPEN_ADMINISTRATIVELY_PROHIBITED, why)
