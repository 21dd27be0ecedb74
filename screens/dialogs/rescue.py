"""The data file can't be read: the newest good copy is offered, and nothing is deleted."""

from typing import Literal

from textual.app import ComposeResult
from textual.widgets import Static

from imgcoach.errors import NotSaved
from imgcoach.knowledge import load_content
from imgcoach.store import Recovery, Store
from imgcoach.text import show

from ..terminal.keyboard import Keyboard
from ..terminal.type_ahead import TypeAhead
from ..terminal.watch import LEFT_ALONE
from ..widgets.heading import Heading
from ..widgets.key_line import KeyLine

Choice = Literal["restore", "empty"]


class RescueApp(TypeAhead[Choice]):
    """Ask what to do; no result = leave everything as it is, to decide later."""

    CSS_PATH = "../app.tcss"
    CSS = "#rescue { padding: 1 2; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        ("r", "choose('restore')", "Restore the copy"),
        ("e", "choose('empty')", "Start empty"),
        ("q,escape", "quit", "Quit, decide later"),
    ]

    def __init__(self, recovery: Recovery, ascii: bool, stays: str | None = None) -> None:
        """Ask about `recovery`; `stays` says why the bad file could not be set aside."""
        keyboard = Keyboard(lambda: load_content().keyboards)
        super().__init__(keyboard, ansi_color=True)
        self.theme = "ansi-dark"
        self._recovery, self._ascii, self._stays = recovery, ascii, stays

    def compose(self) -> ComposeResult:
        """What happened, what there is, and what can be done."""
        newest = self._recovery.newest
        aside = self._recovery.wording.aside
        if self._stays:
            aside = f"It stays where it is. {self._stays}."
        lines = [self._recovery.reason, "", aside, ""]
        if newest is None:
            lines.append("There is no good copy. e begins with an empty profile.")
        else:
            lines.append(f"The newest good copy is from {newest.when.astimezone():%d %b %Y, %H:%M}.")
            if self._stays:
                lines.append("r goes on with that copy; if it can't be put in place, it is shown only.")
            else:
                lines.append("r goes on with that copy. e begins with an empty profile.")
        lines.append("q leaves everything as it is, to decide later.")
        yield Heading("Your data can't be read", ascii=self._ascii)
        yield Static("\n".join(map(show, lines)), markup=False, id="rescue")
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a copy only where there is one."""
        return parameters != ("restore",) or self._recovery.newest is not None

    def action_choose(self, choice: Choice) -> None:
        """End with that choice."""
        self.exit(choice)

    def leave(self, code: int, why: str = "") -> None:
        """End: the terminal is going away, or nobody is there, and nothing was chosen."""
        why = why or (self.left_alone() if code == LEFT_ALONE else "")
        self.exit(None, return_code=code, message=f"imgcoach: {why}; nothing was changed." if why else None)


def chosen(recovery: Recovery, choice: str | None) -> Store | None:
    """The store that the choice leads to; None when nothing was chosen."""
    if choice is None:
        return None
    if choice == "empty":
        return recovery.start_empty()
    try:
        return recovery.restore()
    except NotSaved as why:
        return recovery.shown(why)
