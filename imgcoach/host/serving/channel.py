"""A channel of asyncssh that takes in no more of a client than is asked for here."""

from typing import Any

import asyncssh

from imgcoach.host.terminals import MOST_VARIABLES

WINDOW = 131_072
"""Bytes that a client may send before somebody has read them."""

PACKET = 32_768


class Channel(asyncssh.SSHServerChannel[bytes]):
    """One session of one client: bytes, no line editor, few variables."""

    def __init__(self, connection: asyncssh.SSHServerConnection, loop: Any) -> None:
        """Open it on a connection whose client asked for one."""
        super().__init__(connection, loop, True, False, False, 0, 0, None, "strict", WINDOW, PACKET)
        self._connection = connection

    @property
    def sent(self) -> dict[bytes, bytes]:
        """The variables that were sent."""
        return dict(self._env)

    @property
    def backlog(self) -> int:
        """Bytes that wait for the client, here and where asyncio would keep them without any bound."""
        transport: Any = self._connection._transport
        return self.get_write_buffer_size() + (transport.get_write_buffer_size() if transport else 0)

    def _process_env_request(self, packet: asyncssh.packet.SSHPacket) -> bool:
        """Keep a variable, but not any number of them."""
        return len(self._env) < MOST_VARIABLES and super()._process_env_request(packet)
