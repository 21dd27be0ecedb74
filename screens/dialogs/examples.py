"""`imgcoach --demo`: which of the example people to look around with."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from imgcoach.session import Session
from imgcoach.usage import EXAMPLES

from ..terminal.keyboard import Keyboard
from ..terminal.type_ahead import TypeAhead
from ..terminal.watch import LEFT_ALONE
from ..themes import DARK, THEMES, fitting
from ..widgets.heading import Heading
from ..widgets.key_line import KeyLine
from ..widgets.lines import Lines

_ABOUT = (
    "Each of them has written a year of weekly reviews, up to last week. Change what you like: nothing is "
    "saved, and your own data is not touched."
)

_AFTER = "q in the app comes back here, to look at another one."


class ExamplesApp(TypeAhead[str]):
    """Ask which one; no result = none."""

    CSS_PATH = "../app.tcss"
    CSS = "#about, #after { padding: 1 2 0 2; } Lines { margin: 0 2; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("enter,space,l", "choose", "Open", key_display="Enter"),
        *(Binding(str(number), f"choose('{name}')", show=False) for number, name in enumerate(EXAMPLES, 1)),
        ("q,escape", "quit", "Quit"),
    ]

    def __init__(self, session: Session, seen: str | None = None) -> None:
        """Begin with the cursor on the one that was `seen` before."""
        super().__init__(Keyboard(lambda: session.content.keyboards, session.keyboard), ansi_color=True)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = DARK.name
        self._settings, self._seen = session.settings, seen
        self._story = session.content.reader.story

    def on_load(self) -> None:
        """Take the colours that were chosen, as far as the terminal shows them."""
        self.theme = fitting(self._settings.config.theme, self.console, self.no_color).name

    def watch_theme(self) -> None:
        """Draw with the terminal's own colours, or with those of a designed look."""
        self.ansi_color = self.current_theme.ansi

    def compose(self) -> ComposeResult:
        """One line for each."""
        yield Heading("Three example people", "nothing is saved", self._settings.ascii)
        yield Static(_ABOUT, markup=False, id="about")
        yield Lines()
        yield Static(_AFTER, markup=False, id="after")
        yield KeyLine()

    def on_mount(self) -> None:
        """Tell who they are."""
        lines = self.query_one(Lines)
        titles = {name: self._story(name).title for name in EXAMPLES}
        lines.fill([(name, f"{number}  {title}") for number, (name, title) in enumerate(titles.items(), 1)])
        lines.highlight(self._seen)
        lines.focus()

    def action_choose(self, name: str | None = None) -> None:
        """End with that one, or with the one under the cursor."""
        self.exit(name or self.query_one(Lines).current)

    @on(Lines.OptionSelected)
    def _picked(self) -> None:
        self.action_choose()

    def leave(self, code: int, why: str = "") -> None:
        """End: the terminal is going away, or nobody is there."""
        why = why or (self.left_alone() if code == LEFT_ALONE else "")
        self.exit(None, return_code=code, message=f"imgcoach: {why}." if why else None)
