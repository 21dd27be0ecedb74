"""What all screens share: the person's data, what the coach makes of it, and a way to change it.

A screen never touches the store. It hands over an intention with `save` and is told by `changed` when the
person's data has changed, by itself or by another window.
"""

from collections.abc import Callable

from textual.signal import Signal

from imgcoach.knowledge import Content
from imgcoach.model.paths import with_value
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile
from imgcoach.model.records import Entry
from imgcoach.session import Session, Settings
from imgcoach.status import Status, status_of
from imgcoach.store import Change, Put, SetProfile, TellSeason
from imgcoach.words.amounts import day

from .saver import Saver, nothing


class Desk:
    """One App's view of one person's data."""

    def __init__(self, session: Session, saver: Saver) -> None:
        self._session, self.saver = session, saver
        self._status: Status | None = None

    @property
    def settings(self) -> Settings:
        """The options this run was started with."""
        return self._session.settings

    @property
    def content(self) -> Content:
        """What the coach knows."""
        return self._session.content

    @property
    def person(self) -> Person:
        """The person's data as last seen on disk."""
        return self._session.store.person

    @property
    def status(self) -> Status:
        """What the coach says today."""
        person, today = self.person, self.settings.today
        if self._status is None or self._status.person is not person or self._status.as_of != today:
            self._status = status_of(person, self.content, today, self.settings.config.review_day)
        return self._status

    @property
    def another_day(self) -> str:
        """The day that what is saved is noted under, where --today chose another; else nothing."""
        chosen = None if self.settings.demo else self.settings.another_day
        return day(chosen) if chosen else ""

    @property
    def changed(self) -> Signal[None]:
        """Published when the person's data is another than before."""
        return self.saver.changed

    @property
    def unsaved(self) -> bool:
        """Whether something the person gave is not on disk yet."""
        return bool(self.saver.waiting)

    @property
    def ahead(self) -> Profile:
        """The profile with the answers that are not on disk yet."""
        profile = self.person.profile
        for change in self.saver.waiting:
            if isinstance(change, SetProfile):
                profile = with_value(profile, change.path, change.value)
            elif isinstance(change, TellSeason):
                profile = with_value(profile, "seasons", change.told(profile.seasons))
        return profile

    @property
    def named_specialties(self) -> set[str]:
        """The specialties that the person's data name, on disk or not yet."""
        return {*self.person.named_specialties, *self.ahead.specialties}

    def records(self, kind: str) -> list[Entry]:
        """The records of a kind on disk, each with the answers that are not there yet."""
        puts = [each for each in self.saver.waiting if isinstance(each, Put) and each.kind == kind]
        ahead = {each.record.id: each.record for each in puts}
        return [ahead.get(each.id, each) for each in getattr(self.person, kind)]

    def save(self, *changes: Change, then: Callable[[], None] = nothing) -> None:
        """Save `changes` soon, in order; `then` is called for each that is saved."""
        self.saver.save(*changes, then=then)
