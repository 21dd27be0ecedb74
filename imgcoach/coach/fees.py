"""What applying through ERAS costs, and what the programs with a closed door add to it.

The fee of a program depends on its place in the count, and the count begins anew for each specialty: the
31st costs nearly three times what the 30th does (figure `eras-fee`).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from imgcoach.errors import Rejected
from imgcoach.knowledge import Content, Figure
from imgcoach.model.records import Program

FIGURE = "eras-fee"
_LIKE = '{ 1-30 = 11, "31+" = 30 }'


@dataclass(frozen=True)
class FeeTable:
    """The fee of each program of one specialty, in USD."""

    tiers: tuple[tuple[int, float], ...]
    """From which program on, counted from 1, and how much each; rising."""
    figure: Figure
    """Where it comes from, and until when it holds."""

    def fee(self, count: int) -> float:
        """What `count` programs of one specialty cost together."""
        ends = [start - 1 for start, _ in self.tiers[1:]] + [count]
        return sum(
            each * max(0, min(count, end) - start + 1)
            for (start, each), end in zip(self.tiers, ends, strict=True)
        )

    def total(self, programs: Iterable[Program]) -> float:
        """What applying to all of `programs` costs; those without a specialty count as one of their own."""
        counts = Counter(program.specialty for program in programs)
        return sum(map(self.fee, counts.values()))


def fee_table(content: Content) -> FeeTable:
    """The ERAS fee table.

    Raises:
        Rejected: the person's own copy of the figure holds something else.
    """
    figure = content.figure(FIGURE)
    tiers = sorted(figure.value.items(), key=_start) if isinstance(figure.value, dict) else []
    fees = [each for _, each in tiers if isinstance(each, int | float)]
    starts = [_start(tier) for tier in tiers]
    if not tiers or len(fees) < len(tiers) or starts[0] != 1 or len(set(starts)) < len(starts):
        raise Rejected(f"content/facts: figure {FIGURE!r}: value must be like {_LIKE}; correct your own copy")
    return FeeTable(tuple(zip(starts, fees, strict=True)), figure)


def closed_cost(table: FeeTable, programs: Iterable[Program], closed: Iterable[str]) -> float:
    """What the closed programs add: the fee of all on the list less the fee of the others.

    Args:
        programs: those on the list; withdrawn ones never count.
        closed: ids.
    """
    shut = set(closed)
    listed = [program for program in programs if program.status != "withdrawn"]
    return table.total(listed) - table.total(program for program in listed if program.id not in shut)


def _start(tier: tuple[str, object]) -> int:
    found = re.match(r"\d{1,4}", tier[0])
    return int(found[0]) if found else 0
