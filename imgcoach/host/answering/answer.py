"""A process that answers one question: `python -IB -m imgcoach.host.answering.answer PERSON WORD...`.

The settings of the server come by its input, so that nothing of them stands in the list of processes.
"""

import os
import sys
from functools import cached_property

from imgcoach.commands import told
from imgcoach.commands.command_line.line import answer
from imgcoach.due import line_in
from imgcoach.errors import CoachError
from imgcoach.host.answering.stopped import answered
from imgcoach.host.homes import Opening
from imgcoach.host.opened import homes_of
from imgcoach.host.settings import HostSettings
from imgcoach.host.terminals import is_plain, zone
from imgcoach.output import put
from imgcoach.session import Session, Settings
from imgcoach.store import Store
from imgcoach.usage import LOG_IN


class _Answering(Session):
    """A run whose data is a person's of a host."""

    def __init__(self, host: HostSettings, person: str) -> None:
        config = host.app.model_copy(update={"time_zone": zone(os.environ) or host.app.time_zone})
        super().__init__(Settings(ascii=is_plain(os.environ), config=config))
        self._host, self._person = host, person

    @cached_property
    def store(self) -> Store:
        """The person's data."""
        homes = homes_of(self._host)
        homes.hold_to(self._person)
        return homes.open(self._person, Opening(self.settings.now, self.note, self.told))


def main(person: str, *words: str) -> int:
    """Answer on the output; return the exit code."""
    os.umask(0o077)
    session = _Answering(HostSettings.model_validate_json(sys.stdin.buffer.read()), person)
    if words == ("due",):
        return _due(session)
    return told(lambda: answer(words, session))


def _due(session: Session) -> int:
    try:
        line = line_in(session.store.head, session.settings.today, session.settings.config.review_day, LOG_IN)
    except CoachError as refused:
        line = f"imgcoach: {refused}"
    put(f"{line}\n" if line else "")
    return 0


if __name__ == "__main__":
    sys.exit(answered(main, *sys.argv[1:]))
