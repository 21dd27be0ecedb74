"""`s`: where the figures on the screen come from."""

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from imgcoach.knowledge import Figure
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.sources import provenance

from ..desk import Desk
from ..widgets.cells import fitted
from ..widgets.lines import Lines
from ..widgets.paged import Paged, PagedScreen
from ..widgets.search import Search
from ..widgets.searching import Searching

_AROUND = 6
"""Columns of the dialog beside the text of a line."""

_WIDEST = 78


class Sources(Searching, ModalScreen[None], PagedScreen):
    """The figures of a place above, and below all that is known of the one in focus."""

    CSS = """
    .dialog { width: 78; height: 100%; }
    Lines { max-height: 6; }
    """
    BINDINGS = [("escape", "leave", "Close"), ("s,q", "dismiss", "Close")]

    _lines = getters.query_one(Lines)
    _text = getters.query_one(Paged)
    _said = getters.query_one("#said", Static)

    def __init__(self, desk: Desk, figures: Sequence[str]) -> None:
        """Prepare the list.

        Args:
            desk: what the coach knows, and the day.
            figures: ids, that of the figure in focus first; each is listed once.
        """
        super().__init__()
        self._desk = desk
        self._figures = [desk.content.figure(name) for name in dict.fromkeys(figures)]

    def compose(self) -> ComposeResult:
        """The list, and what is said of one figure."""
        with Vertical(classes="dialog"):
            yield Static("", id="many", markup=False)
            yield Search("words; Esc shows all again")
            yield Lines(id="figures")
            yield Static("", markup=False)
            with Paged():
                yield Static("", id="said", markup=False)

    async def on_mount(self) -> None:
        """Fill the list."""
        await self.show()
        self._lines.focus()

    def action_leave(self) -> None:
        """End the search, or close."""
        if not self.was_left():
            self.dismiss()

    async def show(self) -> None:
        """List what is found."""
        found = self.found(self._figures, self._words_of)
        self._lines.fill([(each.id, self._line(each)) for each in found])
        number = f"{len(found)} of " if self.search.value else ""
        self.query_one("#many", Static).update(
            f"Who says so? {number}{some(len(self._figures), 'figure')}. / searches, Esc closes."
        )
        if not found:
            self._said.update("No figure has these words.")

    def _words_of(self, figure: Figure) -> str:
        source = self._desk.content.sources[figure.source]
        return f"{figure.words} {figure.statement} {figure.population} {figure.year} {source.title}"

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        figure = self._desk.content.figure(event.id)
        told = provenance(figure, self._desk.content, self._desk.settings.today)
        parts = [(f"{label}: ", "bold") for label, _ in told]
        lines = [Content.assemble(part, show(words)) for part, (_, words) in zip(parts, told, strict=True)]
        self._said.update(Content("\n").join(lines))
        self._text.scroll_home(animate=False)

    def _line(self, figure: Figure) -> str:
        stale = "STALE " if figure.stale(self._desk.settings.today) else ""
        value = "" if isinstance(figure.value, dict | None) else f"{figure.words}: "
        width = min(_WIDEST, self.app.size.width) - _AROUND
        return fitted(f"{stale}{value}{figure.statement}", width)
