"""The one error tree.

    CoachError          1   anything imgcoach can explain to its user
    ├── WrongUse        2   the command was not given as it must be
    ├── FolderRefused   2   the data folder can't be trusted
    ├── Rejected        1   what was read is not what it must be (an import, a content file)
    ├── Damaged         1   the person's own data can't be read
    ├── TooMany         4   as many windows are open as one person may have
    └── NotSaved        3   nothing was written; what was there before still is
        ├── Changed     3   another window saved the same field first
        ├── Unseen      3   undo would take back what another window saved meanwhile
        └── Busy        4   another window is saving; try again

Each message reads "what, where, what to do" and holds no score: it may end up in a log.
"""


class CoachError(Exception):
    """Something that imgcoach can say in one line."""

    exit_code = 1


class WrongUse(CoachError):
    """The command line asks for something that is not there."""

    exit_code = 2


class FolderRefused(CoachError):
    """The data folder is a link, somebody else's, or open to others."""

    exit_code = 2


class Rejected(CoachError):
    """A file from outside is not what it must be; nothing of it was taken."""


class Damaged(CoachError):
    """The person's data file can't be read, or is gone while copies of it remain."""


class TooMany(CoachError):
    """A person has as many windows open as they may."""

    exit_code = 4


class NotSaved(CoachError):
    """The save failed and the file is as it was."""

    exit_code = 3


class Changed(NotSaved):
    """The field no longer holds what this window saw: somebody else's answer is there.

    Attributes:
        label: the field in the user's words.
        theirs: what is stored now.
        mine: what this window wanted to store.
    """

    def __init__(self, label: str, theirs: object, mine: object) -> None:
        super().__init__(
            f"{label} was changed in another window, your answer is not saved, choose which to keep"
        )
        self.label, self.theirs, self.mine = label, theirs, mine


class Unseen(NotSaved):
    """Undo would take back what another window saved and this one did not show yet.

    Attributes:
        label: what it is, in the user's words.
    """

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} was saved in another window, nothing was taken back, look at it first")
        self.label = label


class Busy(NotSaved):
    """The lock is held by another save for longer than we wait."""

    exit_code = 4
