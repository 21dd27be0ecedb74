"""`s`: where the figures on the screen come from."""

from collections.abc import Sequence
from textwrap import shorten

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from imgcoach.knowledge import Figure
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.sources import provenance

from ..desk import Desk
from ..widgets.lines import Lines

_AROUND = 6
"""Columns of the dialog beside the text of a line."""

_WIDEST = 78


class Sources(ModalScreen[None]):
    """The figures of a place above, and below all that is known of the one in focus."""

    BINDINGS = [
        Binding("escape,s,q", "dismiss", "Close"),
        Binding("pagedown", "page(1)", "Page down", show=False, priority=True),
        Binding("pageup", "page(-1)", "Page up", show=False, priority=True),
    ]

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
        with Vertical(classes="dialog sources"):
            yield Static(f"Who says so? {some(len(self._figures), 'figure')}. Esc closes.", markup=False)
            yield Lines(id="figures")
            yield Static("", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static("", id="said", markup=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Lines).fill([(each.id, self._line(each)) for each in self._figures])
        self.query_one(Lines).focus()

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        figure = self._desk.content.figure(event.id)
        told = provenance(figure, self._desk.content, self._desk.settings.today)
        parts = [(f"{label}: ", "bold") for label, _ in told]
        lines = [Content.assemble(part, show(words)) for part, (_, words) in zip(parts, told, strict=True)]
        self.query_one("#said", Static).update(Content("\n").join(lines))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_page(self, by: int) -> None:
        """Show what lies below or above."""
        text = self.query_one(VerticalScroll)
        text.scroll_relative(y=by * text.size.height, animate=False)

    def _line(self, figure: Figure) -> str:
        stale = "STALE " if figure.stale(self._desk.settings.today) else ""
        value = "" if isinstance(figure.value, dict) else f"{figure.words}: "
        width = min(_WIDEST, self.app.size.width) - _AROUND
        return shorten(f"{stale}{value}{figure.statement}", width, placeholder=" ...")
