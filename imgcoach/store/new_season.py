"""The program list at the turn of a season."""

from dataclasses import dataclass
from typing import cast

from imgcoach.model.records import Program
from imgcoach.store.shape import fields_of, record_of
from imgcoach.store.storage import Transaction
from imgcoach.words.names import counted

_PROGRAMS = "programs"


@dataclass(frozen=True)
class ConsiderAgain:
    """Set programs an earlier season's application went to back to considering; one undo takes all back.

    It reads what is stored by now: another window's note is kept, and what was withdrawn meanwhile stays so.
    """

    ids: tuple[str, ...]
    """Those the person saw."""
    clear: bool = False
    """Whether interview day, rank and signal of that season go too."""

    @property
    def label(self) -> str:
        """How many go back."""
        return f"{counted(_PROGRAMS, len(self.ids))} set back to considering"

    @property
    def wanted(self) -> object:
        """The same for whoever asks."""
        return self

    def over(self, seen: object) -> "ConsiderAgain":
        """It takes what is there as it is."""
        return self

    def apply(self, transaction: Transaction) -> None:
        """Set them back; one that is gone stays gone."""
        for id in self.ids:
            fields = transaction.get(_PROGRAMS, id)
            if fields is not None:
                program = cast(Program, record_of(_PROGRAMS, id, fields))
                transaction.put(_PROGRAMS, id, fields_of(self._again(program)))

    def _again(self, program: Program) -> Program:
        if program.status == "withdrawn":
            return program
        gone = {"interview_on": None, "rank": None, "signal": None} if self.clear else {}
        return program.model_copy(update={"status": "considering", **gone})
