"""Learn: what the coach teaches, a list of readings with the text beside it."""

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content as Text
from textual.widgets import Static

from imgcoach.knowledge.reading import Reading
from imgcoach.text import holding

from ..parts.lessons import Lessons
from ..parts.markdown import rendered
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Paged, PagedScreen
from ..widgets.search import Search
from . import LEARN
from .base import Place


class LearnPlace(Place, PagedScreen):
    """The readings, and below each the list that belongs to it."""

    name_ = LEARN
    AUTO_FOCUS = "Lines"
    CSS_PATH = "learn.tcss"
    BINDINGS = [
        Binding("pagedown,space", "page(1)", "Page down", priority=True, key_display="Space"),
        ("slash", "search", "Search"),
        Binding("escape", "leave", "", show=False),
    ]

    _section = getters.query_one("#section", Heading)
    _search = getters.query_one(Search)
    _titles = getters.query_one(Lines)
    _page = getters.query_one("#reading", Paged)
    _text = getters.query_one("#text", Static)

    def matter(self) -> ComposeResult:
        """Titles on the left, the text on the right."""
        yield self.heading("", id="section")
        yield Search("words of a reading; Esc shows all again")
        with Horizontal(id="readings"):
            yield Lines(id="titles")
            with Paged(id="reading"):
                yield Static("", id="text", markup=False)

    async def show(self) -> None:
        """List the readings, and bring the one in focus up to date."""
        self._titles.fill([(each.id, each.title) for each in self._found])
        self._tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A space between words that are searched for is a space."""
        if action == "page" and self.stands:
            return not self._search.has_focus
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """List only the readings with some words."""
        self._search.open()

    def action_leave(self) -> None:
        """End the search, and list all again."""
        if self._search.is_open:
            self._search.close()

    async def lead_to(self, reading: str) -> None:
        """Open a reading, by its id."""
        self._search.close()
        await self.show()
        self._titles.highlight(reading)

    def figures(self) -> Sequence[str]:
        """Those of the reading, then those of its list."""
        reading = self._reading
        return [*reading.figures, *Lessons(self.desk).figures(reading.uses)] if reading else []

    @on(Lines.Reached)
    def _reached(self) -> None:
        self._tell()
        self._page.scroll_home(animate=False)

    @on(Search.Searched)
    async def _searched(self) -> None:
        await self.show()

    @on(Search.Left)
    def _through(self) -> None:
        self._titles.focus()

    @property
    def _found(self) -> list[Reading]:
        """The readings that hold every word that is searched for."""
        return holding(self.desk.content.library.readings.values(), self._search.value, self._held)

    def _held(self, reading: Reading) -> str:
        """What a search looks through."""
        text = reading.filled(self.desk.content, self.desk.settings.today)
        return f"{reading.section} {reading.title} {text}"

    @property
    def _reading(self) -> Reading | None:
        return self.desk.content.library.readings.get(self._titles.current)

    def _tell(self) -> None:
        reading = self._reading
        if reading is None:
            self._section.title, self._section.right = "No reading has these words", ""
            self._text.update("")
            return
        self._section.title = f"{reading.section}: {reading.title}"
        self._section.right = f"{(self._titles.highlighted or 0) + 1} of {self._titles.option_count}"
        text = rendered(reading.filled(self.desk.content, self.desk.settings.today))
        self._text.update(Text("\n").join([text, *Lessons(self.desk).lines(reading.uses)]))
