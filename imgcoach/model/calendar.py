"""What a person's calendar was last told, so that the next export says only what is new.

A calendar that imports a file a second time goes by the UID, the SEQUENCE and the times of each event. So
these must stay while an event stays, and rise when it moves, when its words change, or when it is given up.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from imgcoach.model.fields import Day, Moment, Record


@dataclass(frozen=True)
class Event:
    """A day, or a review that comes again, as a calendar is told of it."""

    name: str
    """What tells it from the person's other events, and stays when its day moves."""
    day: date
    """The first day, for one that comes again."""
    summary: str
    basis: str
    """Where the day comes from."""
    papers: str = ""
    """Which papers wait for it; true of the day it is told on."""
    certain: bool = True
    """False = projected."""
    every: int | None = None
    """After how many days it comes again; None = it does not."""
    at: time | None = None
    """None = all day."""
    zone: str | None = None
    """The time zone of `at`; None = that of whoever reads the calendar."""
    alarm: timedelta | None = field(default=None, compare=False)
    """From the beginning of the event to its alarm; None = without one."""

    @property
    def digest(self) -> str:
        """Differs when the day, the words or the time do."""
        told = [self.day, self.summary, self.basis, self.papers, self.certain, self.every, self.at, self.zone]
        return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()[:16]


class Kept(Record):
    """An event as it was last told."""

    day: Day
    summary: str
    digest: str
    sequence: int
    """How often it has changed."""
    changed: Moment
    """When it last did."""
    told: Day
    """The day its words were true of, the same but for a look at another day."""
    dropped: bool = False
    """Whether it is none of the person's days any more."""

    @property
    def moment(self) -> datetime:
        """`changed`, with its zone."""
        return datetime.fromisoformat(self.changed).astimezone()


@dataclass(frozen=True)
class Calendar:
    """Whose calendar it is, and what it was told."""

    id: str
    """A UUID that was drawn at random, from which the UIDs are made; it says nothing of the person."""
    events: Mapping[str, Kept] = field(default_factory=dict)
    """By the names of the events; those that are past and told no more are forgotten."""

    def uid(self, name: str) -> str:
        """The UID of an event: like no other person's, and the same at every export."""
        return str(uuid5(UUID(self.id), name))

    def told(self, events: Iterable[Event], today: date, now: datetime) -> "Calendar":
        """The calendar after it is told these events; what was ahead and is not among them is dropped."""
        fresh = {each.name: _kept(self.events.get(each.name), each, today, now) for each in events}
        gone = {
            name: each if each.dropped else _dropped(each, today, now)
            for name, each in self.events.items()
            if name not in fresh and each.day >= today
        }
        return Calendar(self.id, fresh | gone)


def _kept(before: Kept | None, event: Event, today: date, now: datetime) -> Kept:
    if before is None:
        return _changed(event, 0, today, now)
    if before.digest == event.digest and not before.dropped:
        return before
    return _changed(event, before.sequence + 1, today, max(now, before.moment))


def _changed(event: Event, sequence: int, today: date, now: datetime) -> Kept:
    return Kept(
        day=event.day,
        summary=event.summary,
        digest=event.digest,
        sequence=sequence,
        changed=now.isoformat(timespec="seconds"),
        told=today,
    )


def _dropped(before: Kept, today: date, now: datetime) -> Kept:
    changed = max(now, before.moment).isoformat(timespec="seconds")
    update = {"dropped": True, "sequence": before.sequence + 1, "changed": changed, "told": today}
    return before.model_copy(update=update)
