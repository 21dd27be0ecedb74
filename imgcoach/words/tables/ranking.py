"""The columns of the rank order list; its order is the person's own, so that it is sorted by none of them."""

from collections.abc import Sequence

from imgcoach.model.records import Program
from imgcoach.words.season.interviews import in_column
from imgcoach.words.tables.column import Column


def columns(ids: Sequence[str]) -> list[Column[Program]]:
    """The place, the program, its interview, and what was seen there.

    Args:
        ids: those of the programs on the list, in their order; the others have no place.
    """

    def place(each: Program) -> str:
        return str(ids.index(each.id) + 1) if each.id in ids else "-"

    return [
        Column("No.", place, None, right=True),
        Column("Program", lambda each: each.name, None, least=20),
        Column("Interview", in_column, None, gone=1),
        Column("What you saw there", lambda each: each.interview_note or "", None, gone=2, least=20),
    ]
