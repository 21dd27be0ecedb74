"""Programs: the list, with the gates of each."""

from ..desk import Desk
from ..unsaved import Typing
from . import PROGRAMS
from .records import Records


class ProgramsPlace(Records):
    """The records of the program list, as a place of its own."""

    name_ = PROGRAMS
    BINDINGS = [("g", "signals", "Signals")]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing, "programs")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a form the key is a letter."""
        if action == "signals":
            return super().check_action("order", parameters)
        return super().check_action(action, parameters)

    def action_signals(self) -> None:
        """Say what signals there are, what is given, and where doors are open."""
        from ..dialogs.signals import Signals

        self.app.push_screen(Signals(self.desk))
