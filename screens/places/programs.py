"""Programs: the list, with the gates of each, and the way to the rank order list."""

from textual.binding import Binding

from ..desk import Desk
from ..unsaved import Typing
from . import PROGRAMS
from .records import Records


class ProgramsPlace(Records):
    """The records of the program list, as a place of its own."""

    name_ = PROGRAMS
    BINDINGS = [
        Binding("c", "copy", "Copy", show=False),
        Binding("o", "order", "Sort", key_display="o O"),
        Binding("O", "reverse", "Reverse the order", show=False),
        ("r", "rank", "Rank"),
        ("i", "signals", "Signals"),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing, "programs")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a program there is nothing to rank; in a form and in the search the keys are letters."""
        if action == "rank" and not self.desk.person.programs:
            return False
        return super().check_action("add" if action in ("rank", "signals") else action, parameters)

    def action_rank(self) -> None:
        """Put the programs that interviewed in order."""
        from ..season.rank_list import RankListScreen

        self.app.push_screen(RankListScreen(self.desk, self.typing))

    def action_signals(self) -> None:
        """Say what signals there are, what is given, and where doors are open."""
        from ..dialogs.signals import Signals

        self.app.push_screen(Signals(self.desk))
