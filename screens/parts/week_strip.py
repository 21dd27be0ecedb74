"""The strip of weeks in the log: what was answered to each question, week by week, and where none was."""

from collections.abc import Sequence

from textual.events import Resize
from textual.widgets import Static

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Review, week_of
from imgcoach.words.week_strip import WeekStrip

from ..desk import Desk

_EDGE = 1
"""Columns kept free at the right."""


class WeekStripView(Static):
    """As many weeks as there is room for, the newest at the right; a sign stands under the one in focus."""

    DEFAULT_CSS = "WeekStripView { height: 9; text-wrap: nowrap; }"

    def __init__(self, desk: Desk) -> None:
        super().__init__("", markup=False)
        self._desk = desk
        self._pointed: str | None = None

    def point(self, review: Review | None) -> None:
        """Put the sign under the week of `review`, and draw anew."""
        self._pointed = review.week if review is not None else None
        self.draw()

    def draw(self) -> None:
        """Draw what there is by now."""
        self.update("\n".join(self._strip.lines(self._questions, self._pointed)))

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        self.draw()

    @property
    def _strip(self) -> WeekStrip:
        settings = self._desk.settings
        room = self.size.width - _EDGE
        return WeekStrip.of(self._desk.person.reviews, week_of(settings.today), room, settings.ascii)

    @property
    def _questions(self) -> Sequence[QuestionId]:
        return [each.id for each in self._desk.content.questions]
