"""imgcoach on a line: the App and the rescue, with nothing taken from the process they share."""

import sys
from collections.abc import Sequence
from io import StringIO
from typing import Any

from rich.console import Console
from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.message import Message

from imgcoach.session import Session
from imgcoach.store import Recovery

from ..app import CoachApp
from ..dialogs.rescue import RescueApp
from .apart import parts_of, take_apart
from .driver import LineDriver
from .line import Line
from .people import PeopleApp, Sight
from .styles import CommonStylesheet, SharedStyles


def _above(app: type[App[Any]]) -> Any:
    """The files of an App's styles, named from this folder."""
    named = app.CSS_PATH
    return [f"../{each}" for each in (named if isinstance(named, list) else [named])]


class _Parted(App[Any]):
    """An App that can be taken apart once it has ended."""

    parts: Sequence[object] = ()
    """What there was in it at its end: see `let_go`."""

    async def _shutdown(self) -> None:
        """End, and note what there was: the parts forget it while they end."""
        self.parts = parts_of(self)
        await super()._shutdown()


class HostedCoach(CoachApp, _Parted):
    """The App of one person on a line."""

    CSS_PATH = _above(CoachApp)
    DRIVER = LineDriver

    def __init__(self, line: Line, session: Session, styles: SharedStyles) -> None:
        """Prepare it for a session whose data is open; `styles` are those of all such Apps."""
        self.line = line
        super().__init__(session)
        self.stylesheet = CommonStylesheet(styles, self.get_css_variables())
        _settle(self, line)

    def _fatal_error(self) -> None:
        """Say one line; the rest is for the operator."""
        self.exit(1, message=self.line.note_crash(self._exception))


class HostedRescue(RescueApp, _Parted):
    """The question of what to do about data that can't be read, on a line."""

    CSS_PATH = "../app.tcss"
    DRIVER = LineDriver

    def __init__(self, line: Line, recovery: Recovery, ascii: bool, stays: str | None) -> None:
        """Prepare it; `stays` says why the bad file could not be set aside."""
        self.line = line
        super().__init__(recovery, ascii, stays)
        _settle(self, line)

    def _fatal_error(self) -> None:
        """Say one line; the rest is for the operator."""
        self.exit(None, return_code=1, message=self.line.note_crash(self._exception))


class HostedPeople(PeopleApp, _Parted):
    """What an advisor sees, on a line."""

    DRIVER = LineDriver

    def __init__(self, line: Line, sight: Sight, ascii: bool, styles: SharedStyles) -> None:
        """Prepare it; `sight` is where the people come from."""
        self.line = line
        super().__init__(sight, ascii)
        self.stylesheet = CommonStylesheet(styles, self.get_css_variables())
        _settle(self, line)

    def _fatal_error(self) -> None:
        """Say one line; the rest is for the operator."""
        self.exit(return_code=1, message=self.line.note_crash(self._exception))


Hosted = HostedCoach | HostedRescue | HostedPeople


def hand_on(app: Hosted, message: Message) -> None:
    """Hand an App what its terminal has sent."""
    if isinstance(app._driver, LineDriver):
        app._driver.process_message(message)


def resized(app: Hosted) -> None:
    """Tell an App that its line has another size."""
    if isinstance(app._driver, LineDriver):
        app._driver.resized()


def let_go(app: Hosted) -> None:
    """Take an App that has ended apart."""
    take_apart((*app.parts, app))


def failed(app: Hosted, error: BaseException) -> None:
    """End an App because of an error beside it, as any other error ends it."""
    if isinstance(error, Exception):
        app.call_later(app._handle_exception, error)


class _Said(StringIO):
    """A file that writes to a line, as a terminal wants it."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    def write(self, text: str) -> int:
        self._line.write(text.replace("\n", "\r\n"))
        return len(text)


def _settle(app: App[Any], line: Line) -> None:
    """Give an App the terminal's colours and its own outputs, where Textual takes those of the process."""
    environ = dict(line.environ)
    app.no_color = environ.pop("NO_COLOR", None) is not None
    app._filters = [each for each in app._filters if not isinstance(each, NoColor | Monochrome)]
    if app.no_color:
        app._filters.append(NoColor() if app.native_ansi_color else Monochrome())
    how: dict[str, Any] = {"highlight": False, "emoji": False, "legacy_windows": False, "_environ": environ}
    app.console = Console(
        color_system="auto", file=app.console.file, force_terminal=True, safe_box=False, **how
    )
    app.error_console = Console(
        color_system=None, file=_Said(line), width=line.size[0], markup=False, soft_wrap=True, **how
    )
    # while it lives these stand in the place of the process's own; Apps end in any order
    app._capture_stdout, app._capture_stderr = sys.stdout, sys.stderr  # type: ignore[assignment]
