"""The strip of weeks in the log: what was answered to each question, week by week, and where none was."""

from collections.abc import Sequence

from textual.events import Resize
from textual.widgets import Static

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Review, week_of
from imgcoach.words.weekly.week_strip import WeekStrip

from ..desk import Desk

_EDGE = 1
"""Columns kept free at the right."""


class WeekStripView(Static):
    """As many weeks as there is room for, the newest at the right; a sign stands under the one in focus."""

    DEFAULT_CSS = "WeekStripView { height: 9; text-wrap: nowrap; }"

    def __init__(self, desk: Desk) -> None:
        super().__init__("", markup=False)
        self._desk = desk
        self._strip: WeekStrip | None = None
        self._pointed: str | None = None

    def point(self, review: Review | None) -> None:
        """Put the sign under the week of `review`."""
        self._pointed = review.week if review is not None else None
        if self._strip is not None:
            self.update("\n".join(self._strip.lines(self._questions, self._pointed)))

    def draw(self) -> None:
        """Draw what there is by now."""
        settings, reviews = self._desk.settings, self._desk.person.reviews
        room = self.size.width - _EDGE
        self._strip = WeekStrip.of(reviews, week_of(settings.today), room, settings.ascii)
        self.update("\n".join(self._strip.lines(self._questions, self._pointed)))

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        self.draw()

    @property
    def _questions(self) -> Sequence[QuestionId]:
        return [each.id for each in self._desk.content.questions]
