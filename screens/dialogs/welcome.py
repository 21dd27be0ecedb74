"""The first screen a new person sees: what this is, what it is not, and how to begin."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from imgcoach.text import show

from ..widgets.heading import Heading
from ..widgets.key_line import KeyLine
from ..widgets.paged import Reading
from ..widgets.too_small import TooSmall

_TEXT = """\
What decides is a score that is good enough, and a complete application \
around it: recent hands-on US experience, strong US letters, no gaps in the \
timeline, a realistic list. imgcoach keeps all of it in view:

 - a profile: what you have, so that nothing is guessed
 - score bands: what happened to groups of applicants, with sources
 - five questions, once a week, about ten minutes
 - a log, so that you see what moves

It never tells you your own odds; nobody can. What you have not entered counts \
neither for nor against you.

{kept} {saved}

Enter begins with the questionnaire, about five minutes.
Esc looks around first.
"""


_SAVED = "Each one is saved as you give it: stop and come back whenever you like."


class Welcome(Screen[bool]):
    """One screen of welcome; True = begin with the questionnaire."""

    DEFAULT_CSS = """
    Welcome { layers: below above; }
    Welcome #welcome { padding: 1; }
    """
    BINDINGS = [
        Binding("enter,space", "dismiss(True)", "Begin", key_display="Enter"),
        ("escape", "dismiss(False)", "Look around"),
        ("q", "app.quit", "Quit"),
    ]

    def __init__(self, ascii: bool, kept: str, trouble: str) -> None:
        """Begin with where the answers are kept, and why nothing can be saved there.

        Args:
            kept: one sentence.
            trouble: empty where nothing is known to be in the way.
        """
        super().__init__()
        self._ascii, self._kept, self._trouble = ascii, kept, trouble

    def compose(self) -> ComposeResult:
        """The text."""
        yield Heading("Welcome to imgcoach", "not affiliated with NRMP, AAMC, ECFMG, USMLE", self._ascii)
        with Reading(id="body"):
            text = _TEXT.format(kept=show(self._kept), saved=show(self._trouble) or _SAVED)
            yield Static(text, markup=False, id="welcome")
        yield TooSmall()
        yield KeyLine()
