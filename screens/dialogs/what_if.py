"""`w`: what would shift if something were different. On a copy, of which nothing is saved."""

from typing import Any

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from imgcoach.coach import assess
from imgcoach.coach.what_if import Changes, changed, score_can_change
from imgcoach.text import show
from imgcoach.words.choices import CHOICES
from imgcoach.words.shifts import Shift, compare

from ..desk import Desk
from ..widgets.choice import Choice, Option
from ..widgets.field import FIELD_KEYS, Field
from ..widgets.paged import Paged, PagedScreen

_NO_YES: tuple[Option, ...] = ((False, "as it is"), (True, "yes"))

_ROWS: tuple[tuple[str, str, tuple[Option, ...]], ...] = (
    ("experience", "One more hands-on US rotation", _NO_YES),
    ("letters", "More strong US letters", ((0, "none"), (1, "1"), (2, "2"), (3, "3"))),
    ("explained", "Every gap explained", _NO_YES),
    ("list", "The list", CHOICES["changes.list"]),
)
"""By the name of a change: its label, and what can be chosen."""

_FIXED = "Score: a passed Step 2 CK stays as it is."
_ASKED = "Score of a pass, 1 to 300"
_LEFT = "A score lies between 1 and 300, like 245; what you typed is not used."
_WARNING = "A sketch on a copy: nothing is saved. How a program would decide, nobody can say."


class WhatIf(ModalScreen[None], PagedScreen):
    """A few changes above, and below what shifts with them, at once."""

    CSS = """
    .dialog { width: 78; height: 100%; }
    .change { height: auto; }
    .change Static { width: 30; }
    Choice, Input { width: 1fr; }
    Paged { margin: 1 0 0 0; }
    """
    BINDINGS = [("escape", "dismiss", "Close"), *FIELD_KEYS]
    AUTO_FOCUS = "Choice, Input"

    _shifts = getters.query_one("#shifts", Static)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The changes, and what comes of them."""
        with Vertical(classes="dialog"):
            yield Static(f"What if ... {_WARNING} Esc closes.", markup=False)
            if score_can_change(self._desk.person.profile):
                with Horizontal(classes="change"):
                    yield Static(_ASKED, markup=False)
                    yield Field(placeholder="a number", id="score")
            else:
                yield Static(_FIXED, markup=False)
            for name, label, options in _ROWS:
                with Horizontal(classes="change"):
                    yield Static(label, markup=False)
                    yield Choice(options, options[0][0], id=name)
            with Paged():
                yield Static("", id="shifts", markup=False)

    def on_mount(self) -> None:
        """Say that nothing shifts yet."""
        self._show()

    @on(Choice.Picked)
    @on(Input.Changed)
    def _show(self) -> None:
        person, content, today = self._desk.person, self._desk.content, self._desk.settings.today
        copy = changed(person, self._changes(), content, today)
        shifts = compare(self._desk.status.assessment, assess(copy, content, today), content)
        told = [_told(each) for each in shifts if each.before != each.after.partition(":")[0]]
        lines = [Content(_LEFT)] if self._typed_wrong else []
        lines += told or [Content("Nothing shifts.")]
        self._shifts.update(Content("\n").join(lines))

    def _changes(self) -> Changes:
        chosen: dict[str, Any] = {name: self.query_one(f"#{name}", Choice).value for name, _, _ in _ROWS}
        return Changes(score=self._score, **chosen)

    @property
    def _typed(self) -> str:
        return next((field.value.strip() for field in self.query(Input)), "")

    @property
    def _score(self) -> int | None:
        typed = self._typed
        score = int(typed) if typed.isascii() and typed.isdigit() else 0
        return score if 1 <= score <= 300 else None

    @property
    def _typed_wrong(self) -> bool:
        return bool(self._typed) and self._score is None


def _told(shift: Shift) -> Content:
    """`what: before -> after`, the change of one thing."""
    return Content.assemble((f"{shift.what}: ", "bold"), f"{show(shift.before)} -> {show(shift.after)}")
