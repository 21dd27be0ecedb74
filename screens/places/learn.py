"""Learn: what the coach teaches, a list of readings with the text beside it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content as Text
from textual.widgets import Static

from imgcoach.knowledge.reading import Reading

from ..parts.lessons import Lessons
from ..parts.markdown import rendered
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from .base import Place
from .names import LEARN


class LearnPlace(Place):
    """The readings, and below each the list that belongs to it."""

    name_ = LEARN
    AUTO_FOCUS = "Lines"
    CSS_PATH = "learn.tcss"
    BINDINGS = [
        Binding("pagedown,space", "page(1)", "Page down", priority=True, key_display="Space"),
        Binding("pageup", "page(-1)", "Page up", show=False, priority=True),
    ]

    def matter(self) -> ComposeResult:
        """Titles on the left, the text on the right."""
        yield self.heading("", id="section")
        with Horizontal(id="readings"):
            yield Lines(id="titles")
            with VerticalScroll(id="reading", can_focus=False):
                yield Static("", id="text", markup=False)

    async def show(self) -> None:
        """List the readings, and bring the one in focus up to date."""
        readings = self.desk.content.library.readings
        self.query_one(Lines).fill([(each.id, each.title) for each in readings.values()])
        self._tell()

    def figures(self) -> Sequence[str]:
        """Those of the reading, then those of its list."""
        reading = self._reading
        return [*reading.figures, *Lessons(self.desk).figures(reading.uses)] if reading else []

    def action_page(self, by: int) -> None:
        """Read on, or back."""
        text = self.query_one("#reading")
        text.scroll_relative(y=by * max(1, text.size.height - 1), animate=False)

    @on(Lines.Reached)
    def _reached(self) -> None:
        self._tell()
        self.query_one("#reading").scroll_home(animate=False)

    @property
    def _reading(self) -> Reading | None:
        return self.desk.content.library.readings.get(self.query_one(Lines).current)

    def _tell(self) -> None:
        reading = self._reading
        if reading is None:
            return
        heading, lines = self.query_one(Heading), self.query_one(Lines)
        heading.title = f"{reading.section}: {reading.title}"
        heading.right = f"{(lines.highlighted or 0) + 1} of {lines.option_count}"
        text = rendered(reading.filled(self.desk.content, self.desk.settings.today))
        self.query_one("#text", Static).update(
            Text("\n").join([text, *Lessons(self.desk).lines(reading.uses)])
        )
