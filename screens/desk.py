"""What all screens share: the person's data, what the coach makes of it, and a way to change it.

A screen never touches the store. It hands over an intention with `save` and is told by `changed` when the
person's data has changed, by itself or by another window.
"""

from collections.abc import Callable
from functools import reduce

from textual.signal import Signal

from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile
from imgcoach.session import Session, Settings
from imgcoach.status import Status, status_of
from imgcoach.store import Change, SetProfile

from .forms.answers import applied
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
        answers = [each for each in self.saver.waiting if isinstance(each, SetProfile)]
        return reduce(applied, answers, self.person.profile)

    def save(self, *changes: Change, then: Callable[[], None] = nothing) -> None:
        """Save `changes` soon, in order; `then` is called for each that is saved."""
        self.saver.save(*changes, then=then)
