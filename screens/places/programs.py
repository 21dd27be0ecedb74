"""Programs: the list, with the gates of each."""

from ..desk import Desk
from ..unsaved import Typing
from . import PROGRAMS
from .records import Records


class ProgramsPlace(Records):
    """The records of the program list, as a place of its own."""

    name_ = PROGRAMS

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing, "programs")
