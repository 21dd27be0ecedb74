"""Consents as files: each stands in the home of the person who gave it, and goes with it.

persons/bob/advisor             there while bob may be named
persons/alice/consents/bob.json what alice lets him see
persons/alice/looks/bob.txt     when he looked at what
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from imgcoach.folders.files import read, write_new
from imgcoach.folders.refusals import told_plainly
from imgcoach.host.consents import LEVELS, LIST, Consent, Look, no_advisor, no_consent
from imgcoach.host.homes import PERSON, checked, nobody

GIVEN, LOOKS, MARK = "consents", "looks", "advisor"


class FolderConsents:
    """The consents in a folder of homes; `closed` is the name of the file by which a home is suspended."""

    def __init__(self, persons: Path, closed: str) -> None:
        self._persons, self._closed = persons, closed

    def mark(self, person: str, is_advisor: bool) -> None:
        """Let a person be named as an advisor, or no longer."""
        mark = self._persons / checked(person) / MARK
        if not mark.parent.is_dir():
            raise nobody(person)
        with told_plainly(str(self._persons)):
            if is_advisor and not mark.exists():
                write_new(mark, b"")
            elif not is_advisor:
                mark.unlink(missing_ok=True)
                self._end(person)

    def advisors(self) -> list[str]:
        """Who may be named."""
        return sorted(each.parent.name for each in self._persons.glob(f"*/{MARK}"))

    def forget(self, advisor: str) -> None:
        """End all consents to an advisor who is being removed, and delete their looks."""
        self._end(advisor)
        for path in self._persons.glob(f"*/{LOOKS}/{advisor}.txt"):
            path.unlink(missing_ok=True)

    def _end(self, advisor: str) -> None:
        for path in self._persons.glob(f"*/{GIVEN}/{advisor}.json"):
            path.unlink(missing_ok=True)

    def give(self, person: str, advisor: str, level: str, now: datetime) -> None:
        """Let an advisor see so much of a person."""
        if advisor == person or not PERSON.fullmatch(advisor) or not self._is_advisor(advisor):
            raise no_advisor()
        path = self._given(person, advisor)
        with told_plainly(str(self._persons)):
            path.parent.mkdir(0o700, exist_ok=True)
            path.unlink(missing_ok=True)  # for a moment less may be seen, and never more
            write_new(path, json.dumps({"level": level, "since": now.isoformat()}).encode("ascii"))

    def withdraw(self, person: str, advisor: str) -> None:
        """Take a consent back at once."""
        if not PERSON.fullmatch(advisor):
            raise no_consent("nobody of that name")
        with told_plainly(str(self._persons)):
            try:
                self._given(person, advisor).unlink()
            except FileNotFoundError:
                raise no_consent(advisor) from None

    def given(self, person: str) -> list[Consent]:
        """To whom a person has given one."""
        paths = sorted((self._persons / person / GIVEN).glob("*.json"))
        return [each for path in paths for each in self._consent(path)]

    def people(self, advisor: str) -> list[Consent]:
        """Who has given an advisor one that counts now."""
        if not self._is_advisor(advisor):
            return []
        paths = self._persons.glob(f"*/{GIVEN}/{advisor}.json")
        found = [each for path in paths for each in self._consent(path) if not self._is_closed(each.person)]
        return sorted(found, key=lambda each: each.person)

    def allowed(self, advisor: str, person: str) -> str | None:
        """The level that counts at this moment."""
        consent = self._counting(advisor, person)
        return None if consent is None else consent.level

    def look(self, advisor: str, person: str, now: datetime, *, at_list: bool = False) -> Consent | None:
        """Note a look, if there is a consent."""
        consent = self._counting(advisor, person)
        if consent is not None:
            with told_plainly(str(self._persons)):
                self._note(consent, now, LIST if at_list else consent.level)
        return consent

    def _counting(self, advisor: str, person: str) -> Consent | None:
        if not PERSON.fullmatch(person) or not self._is_advisor(advisor) or self._is_closed(person):
            return None
        return next(self._consent(self._given(person, advisor)), None)

    def looks(self, person: str) -> list[Look]:
        """Who has looked at what of a person."""
        paths = (self._persons / person / LOOKS).glob("*.txt")
        found = [each for path in paths for each in _noted(path)]
        return sorted(found, key=lambda each: (-each.at.timestamp(), each.advisor, each.what))

    def _given(self, person: str, advisor: str) -> Path:
        return self._persons / person / GIVEN / f"{advisor}.json"

    def _is_advisor(self, person: str) -> bool:
        return (self._persons / person / MARK).is_file() and not self._is_closed(person)

    def _is_closed(self, person: str) -> bool:
        return (self._persons / person / self._closed).exists()

    def _consent(self, path: Path) -> Iterator[Consent]:
        """What a file says; nothing where it is not there or makes no sense."""
        person, advisor = path.parent.parent.name, path.stem
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads(read(path)[1])
            level, since = told["level"], datetime.fromisoformat(told["since"]).astimezone()
            begun = since.replace(second=0, microsecond=0)
            seen = [each.at for each in _noted(_looks(path)) if each.what != LIST and each.at >= begun]
            if level in LEVELS:
                yield Consent(person, advisor, level, since, max(seen, default=None))

    def _note(self, consent: Consent, now: datetime, what: str) -> None:
        path = _looks(self._given(consent.person, consent.advisor))
        path.parent.mkdir(0o700, exist_ok=True)
        line = f"{now.astimezone(UTC):%Y-%m-%dT%H:%MZ} {what}\n".encode("ascii")
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(path, flags, 0o600), "r+b") as file:
            if line in file.readlines()[-len(LEVELS) - 1 :]:
                return
            file.write(line)
            file.flush()
            os.fsync(file.fileno())


def _looks(given: Path) -> Path:
    return given.parent.parent / LOOKS / f"{given.stem}.txt"


def _noted(path: Path) -> Iterator[Look]:
    """The lines of a log that make sense; none where there is none."""
    lines: list[str] = []
    with suppress(OSError):
        lines = read(path)[1].decode("ascii", "replace").splitlines()
    for line in lines:
        moment, _, what = line.partition(" ")
        with suppress(ValueError):
            yield Look(datetime.fromisoformat(moment), path.stem, what)
