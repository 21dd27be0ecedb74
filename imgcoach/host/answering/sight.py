"""A process that shows an advisor what people let them see: `python -IB -m imgcoach.host.answering.sight`.

Its words are the advisor and, for a page, the person; the settings come by its input. Nothing is read without
a consent that counts at that moment, and a line in the log of that person.
"""

import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime

from imgcoach.commands import told
from imgcoach.errors import CoachError, Rejected
from imgcoach.exchange.mentor import report, verdict
from imgcoach.exchange.mentor.brief import Brief
from imgcoach.exchange.mentor.own_words import without_own_words
from imgcoach.host.answering import ROWS, people
from imgcoach.host.answering.people import Row
from imgcoach.host.answering.stopped import answered
from imgcoach.host.consents import Consent
from imgcoach.host.homes import Homes, Opening
from imgcoach.host.opened import homes_of
from imgcoach.host.settings import HostSettings
from imgcoach.host.terminals import zone
from imgcoach.knowledge import Content, load_content
from imgcoach.model.person import Person
from imgcoach.output import put
from imgcoach.session import Settings
from imgcoach.status import Status, status_of
from imgcoach.store import Store


class _Sight:
    """What one advisor sees."""

    def __init__(self, host: HostSettings, advisor: str) -> None:
        config = host.app.model_copy(update={"time_zone": zone(os.environ) or host.app.time_zone})
        self._settings = Settings(config=config)
        self._homes: Homes = homes_of(host)
        self._content: Content = load_content(host.app.content)
        self._advisor = advisor

    def rows(self) -> list[Row]:
        """Everybody who lets them see something, by id."""
        seen = [
            self._homes.consents.look(self._advisor, each.person, self._now, at_list=True)
            for each in self._homes.consents.people(self._advisor)
        ]
        return [self._row(each) for each in seen if each is not None]

    def list(self) -> str:
        """The same in words."""
        return people.in_words(self.rows(), self._settings.today)

    def page(self, person: str) -> str:
        """What that person lets them see; raises Rejected where that is nothing, or can't be read now."""
        consent = self._homes.consents.look(self._advisor, person, self._now)
        if consent is None:
            raise Rejected("nobody of that name lets you see anything, `people` lists who does")
        self._homes.hold_to(person)
        try:
            store = self._open(person)
        except CoachError:  # what it says is for that person
            raise Rejected("their data can't be read now, try again later") from None
        if consent.level == "brief":
            return Brief(store.person, self._content, self._settings.today).text()
        kept = without_own_words(store.person)
        if consent.level == "all":
            return report.dump(self._status(kept), self._content)
        return verdict.text(self._status(kept), self._content)

    @property
    def _now(self) -> datetime:
        return self._settings.now()

    def _open(self, person: str) -> Store:
        return self._homes.open(person, Opening(self._settings.now))

    def _status(self, person: Person) -> Status:
        day = self._settings.today
        return status_of(person, self._content, day, self._settings.config.review_day)

    def _row(self, consent: Consent) -> Row:
        try:
            store = self._open(consent.person)
        except CoachError:
            return people.unreadable(consent)
        return people.row(consent, self._status(store.person), store, self._content)


def main(advisor: str, *words: str) -> int:
    """Show the list or a page on the output; return the exit code."""
    os.umask(0o077)
    host = HostSettings.model_validate_json(sys.stdin.buffer.read())
    return told(lambda: put(_shown(_Sight(host, advisor), words)))


def _shown(sight: _Sight, words: Sequence[str]) -> str:
    if words == (ROWS,):
        return json.dumps(sight.rows())
    return sight.page(words[0]) if words else sight.list()


if __name__ == "__main__":
    sys.exit(answered(main, *sys.argv[1:]))
