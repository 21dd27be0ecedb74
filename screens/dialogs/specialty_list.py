"""All specialties, to choose one from: letters find it, arrows move, Enter takes it."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from imgcoach.reading.specialties import Specialties

from ..widgets.field import Field
from ..widgets.lines import Lines


class SpecialtyList(ModalScreen[str | None]):
    """Gives the name of the one that was taken; None where the field stays as it is."""

    DEFAULT_CSS = """
    SpecialtyList Lines { height: auto; max-height: 12; }
    """
    BINDINGS = [
        Binding("down", "move(1)", "Down", priority=True, show=False),
        Binding("up", "move(-1)", "Up", priority=True, show=False),
        Binding("pagedown", "page(1)", "Page down", priority=True, show=False),
        Binding("pageup", "page(-1)", "Page up", priority=True, show=False),
        ("escape", "dismiss", "Leave it as it is"),
    ]

    def __init__(self, specialties: Specialties, typed: str) -> None:
        """Make one that begins with what is `typed` already."""
        super().__init__()
        self._specialties, self._begun = specialties, typed

    def compose(self) -> ComposeResult:
        """The letters, and the specialties that they leave."""
        with Vertical(classes="dialog"):
            yield Field(self._begun, "type any part of its name, or IM, FM, OB/GYN")
            yield Lines()
            yield Static("", markup=False, id="told")

    def on_mount(self) -> None:
        """List those that it begins with."""
        self._list(self._begun)

    def action_move(self, by: int) -> None:
        """Go to the next one, or to the one before."""
        lines = self.query_one(Lines)
        (lines.action_cursor_down if by > 0 else lines.action_cursor_up)()

    def action_page(self, pages: int) -> None:
        """Go on by some."""
        self.query_one(Lines).move_by_page(pages)

    def _list(self, text: str) -> None:
        found = self._specialties.found(text)
        lines = self.query_one(Lines)
        lines.fill([(id, self._specialties.name(id)) for id in found])
        lines.action_first()
        many = "Enter takes one, " if found else "No name matches. "
        self.query_one("#told", Static).update(f"{len(found)} listed. {many}Esc leaves all as it was.")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._list(event.value)

    @on(Input.Submitted)
    @on(Lines.OptionSelected)
    def _take(self) -> None:
        if (id := self.query_one(Lines).current) is not None:
            self.dismiss(self._specialties.name(id))
