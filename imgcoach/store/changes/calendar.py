"""That a calendar was told of a person's days."""

from dataclasses import dataclass
from datetime import date

from imgcoach.model.calendar import Event
from imgcoach.store.calendar import CALENDAR, calendar_of, documents_of
from imgcoach.store.storage import Transaction


@dataclass(frozen=True)
class TellCalendar:
    """Remember what a calendar is told; what another window has told it meanwhile counts as told."""

    fresh: str
    """The id of a calendar that has none yet."""
    events: tuple[Event, ...] | None
    """None = it is only looked at, on another day: the id is kept and nothing else."""
    today: date

    @property
    def label(self) -> str:
        """What it is to the user; no history shows it."""
        return "calendar"

    @property
    def wanted(self) -> object:
        """The events."""
        return self.events

    def over(self, seen: object) -> "TellCalendar":
        """The same: it takes nothing from anybody."""
        return self

    def apply(self, transaction: Transaction) -> None:
        """Store it in the place of what was told before."""
        calendar = calendar_of(dict(transaction.all(CALENDAR)), self.fresh)
        if self.events is not None:
            calendar = calendar.told(self.events, self.today, transaction.now)
        transaction.rewrite(CALENDAR, documents_of(calendar))
