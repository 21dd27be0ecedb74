"""The one session of a connection: an App on a terminal, or something that was asked for in words."""

import asyncio
from collections.abc import Mapping

import asyncssh

from imgcoach.errors import CoachError, WrongUse
from imgcoach.host.homes import Key
from imgcoach.host.log import log, where
from imgcoach.host.public_keys import text_in
from imgcoach.host.serving import errands
from imgcoach.host.serving.channel import Channel
from imgcoach.host.serving.guest import HUNG_UP, Guest
from imgcoach.host.serving.house import House
from imgcoach.host.serving.onlooker import Onlooker
from imgcoach.host.terminals import view
from imgcoach.text import show

_MOST_INPUT = 20_000
"""Bytes that are read of what comes with a question: a public key is one line."""

_FAREWELL = 1.0
"""Seconds a client has to end the connection by itself."""

_PEOPLE = "people"
"""What an advisor asks for; on a terminal it is an App."""

_MISSING = "the app needs a terminal, log in without -T, or ask in words: ssh ... help says which"


class Visit(asyncssh.SSHServerSession[bytes]):
    """One session of a person, or of somebody with an invitation (`person` is None)."""

    def __init__(
        self,
        house: House,
        person: str | None,
        key: Key,
        channel: Channel,
        connection: asyncssh.SSHServerConnection,
    ) -> None:
        self._house, self._person, self._key = house, person, key
        self._channel, self._connection = channel, connection
        self._term: str | None = None
        self._command: str | None = None
        self._input = bytearray()
        self._input_ended = asyncio.Event()
        self._guest: Guest | None = None
        self._task: asyncio.Task[None] | None = None

    def pty_requested(self, term_type: str, term_size: object, term_modes: Mapping[int, int]) -> bool:
        """There is a terminal."""
        self._term = term_type
        return True

    def shell_requested(self) -> bool:
        """The App is wanted, under the name that SSH has for it."""
        return True

    def exec_requested(self, command: str) -> bool:
        """Something is asked for in words."""
        self._command = command
        return True

    def subsystem_requested(self, subsystem: str) -> bool:
        """Neither files nor anything else."""
        self._house.metrics.refused.labels("subsystem").inc()
        return False

    def session_started(self) -> None:
        """Begin."""
        self._task = asyncio.get_running_loop().create_task(self._serve())

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        """Keys for the App, or what comes with a question."""
        if self._guest is not None:
            self._guest.take(data)
        elif len(self._input) < _MOST_INPUT:
            self._input += data[:_MOST_INPUT]

    def eof_received(self) -> bool:
        """Nothing more will come; the answer still can go."""
        self._input_ended.set()
        if self._guest is not None:
            self._guest.hang_up(HUNG_UP)
        return True

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        """The window has another size."""
        if self._guest is not None:
            self._guest.resize(width, height)

    def connection_lost(self, exc: Exception | None) -> None:
        """The line has gone."""
        self._input_ended.set()
        if self._guest is not None:
            self._guest.hang_up(HUNG_UP)
        elif self._task is not None and self._command is not None:
            self._task.cancel()

    async def _serve(self) -> None:
        try:
            code = await self._answer()
        except CoachError as error:
            code = error.exit_code
            self._house.metrics.refused.labels(type(error).__name__).inc()
            self._say(f"imgcoach: {show(str(error))}\n")
        except Exception as error:  # noqa: BLE001 (it must end this session, and no other)
            code = 1
            self._house.metrics.errors.inc()
            log.error("a session was stopped by %s", where(error))
            self._say(f"imgcoach: stopped by an error ({type(error).__name__}); what was saved is safe.\n")
        if not self._channel.is_closing():
            self._channel.exit(code)
        asyncio.get_running_loop().call_later(_FAREWELL, self._connection.close)

    async def _answer(self) -> int:
        environ = view(self._term or "", self._channel.sent)
        if self._person is None:
            return await self._accept()
        looks_on = self._command is not None and self._command.strip() == _PEOPLE and self._can_draw
        if self._command is not None and not looks_on:
            with self._house.windows.one_of_few(self._person, "command"):
                errand = errands.Errand(self._house, self._person, self._read, self._put, environ)
                return await errand.run(self._command)
        if self._term is None:
            raise WrongUse(_MISSING)
        if self._term == "dumb":
            raise WrongUse("the app can't draw on a dumb terminal, ask in words: ssh ... help says which")
        with self._house.windows.one_of_few(self._person, "app"):
            return await self._be_guest(Onlooker if looks_on else Guest, self._person, environ)

    @property
    def _can_draw(self) -> bool:
        return self._term not in (None, "dumb")

    async def _be_guest(self, kind: type[Guest], person: str, environ: Mapping[str, str]) -> int:
        guest = self._guest = kind(self._house, person, self._key, self._channel, environ)
        guest.take(bytes(self._input))
        self._house.guests.add(guest)
        self._house.metrics.sessions.inc()
        try:
            return await guest.live()
        finally:
            self._house.guests.discard(guest)
            self._house.metrics.sessions.dec()
            self._house.ended += 1
            self._guest = None

    async def _accept(self) -> int:
        """Let the key of this connection in, for an invitation."""
        if not self._command:
            raise WrongUse("write the code of your invitation after the address: ssh ... join@host CODE")
        self._put((await errands.accept(self._house, self._command, self._key)).encode())
        return 0

    async def _read(self) -> str:
        """What came with a question, to its end."""
        await self._input_ended.wait()
        return text_in(bytes(self._input))

    def _put(self, data: bytes) -> None:
        if not self._channel.is_closing():
            self._channel.write(data.replace(b"\n", b"\r\n") if self._term is not None else data)

    def _say(self, words: str) -> None:
        if not self._channel.is_closing():
            if self._term is not None:
                self._put(words.encode())
            else:
                self._channel.write_stderr(words.encode())
