"""What applying costs, by the service that takes the applications, and what closed programs add to it.

The fee of a program depends on its place in the count, and with ERAS the count begins anew for each
specialty: the 31st costs nearly three times what the 30th does (figure `eras-fee`). ResidencyCAS takes one
sum for the first programs (figure `residencycas-fee`). Of the other services no fees are known here.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from imgcoach.coach.season.services import ERAS, RESIDENCY_CAS, service_figure, service_of
from imgcoach.errors import Rejected
from imgcoach.knowledge import Content, Figure
from imgcoach.model.records import Program

FIGURES = {ERAS: "eras-fee", RESIDENCY_CAS: "residencycas-fee"}
_LIKE = '{ 1-30 = 11, "31+" = 30 }'
_ONE_SUM = "as one sum"
"""What the unit of a table says whose first step is one sum for all of its programs."""


@dataclass(frozen=True)
class FeeTable:
    """The fee of each program of one specialty, in USD."""

    tiers: tuple[tuple[int, float], ...]
    """From which program on, counted from 1, and how much each; rising."""
    figure: Figure
    """Where it comes from, and until when it holds."""

    def fee(self, count: int) -> float:
        """What `count` programs of one specialty cost together."""
        if count <= 0:
            return 0
        ends = [start - 1 for start, _ in self.tiers[1:]] + [count]
        return sum(
            each * (1 if self._one_sum and start == 1 else max(0, min(count, end) - start + 1))
            for (start, each), end in zip(self.tiers, ends, strict=True)
        )

    def total(self, programs: Iterable[Program]) -> float:
        """What applying to all of `programs` costs; those without a specialty count as one of their own."""
        counts = Counter(program.specialty for program in programs)
        return sum(map(self.fee, counts.values()))

    @property
    def _one_sum(self) -> bool:
        return _ONE_SUM in self.figure.unit


@dataclass(frozen=True)
class ClosedCost:
    """What the closed programs of one service add to its fees."""

    service: str
    added: float | None
    """In USD; None where the fees of the service are not known."""
    season: str
    """The season of the fee table."""
    stale: bool
    """Whether the table, or what says which service it is, is past its day."""
    several: bool
    """Whether programs of several specialties are on the list of the service."""


def fee_table(content: Content, service: str = ERAS) -> FeeTable | None:
    """The fee table of a service; None where none is known.

    Raises:
        Rejected: the person's own copy of the figure holds something else.
    """
    if service not in FIGURES:
        return None
    figure = content.figure(FIGURES[service])
    tiers = sorted(figure.value.items(), key=_start) if isinstance(figure.value, dict) else []
    fees = [each for _, each in tiers if isinstance(each, int | float)]
    starts = [_start(tier) for tier in tiers]
    if not tiers or len(fees) < len(tiers) or starts[0] != 1 or len(set(starts)) < len(starts):
        raise Rejected(
            f"content/facts: figure {figure.id!r}: value must be like {_LIKE}; correct your own copy"
        )
    return FeeTable(tuple(zip(starts, fees, strict=True)), figure)


def by_service(programs: Iterable[Program], content: Content) -> dict[str, list[Program]]:
    """The programs that are not withdrawn, by the service that takes their applications."""
    found: dict[str, list[Program]] = {}
    for each in programs:
        if each.status != "withdrawn":
            found.setdefault(service_of(each.specialty, content), []).append(each)
    return found


def closed_costs(
    programs: Iterable[Program], closed: Iterable[str], content: Content, today: date
) -> list[ClosedCost]:
    """By service, what its closed programs add: the fee of all on the list less the fee of the others.

    Args:
        programs: those on the list; withdrawn ones never count.
        closed: ids.
        content: what is known of services and fees.
        today: the day fees are looked at.
    """
    shut = set(closed)
    costs = []
    for service, listed in by_service(programs, content).items():
        if shut.isdisjoint(program.id for program in listed):
            continue
        table = fee_table(content, service)
        rest = [program for program in listed if program.id not in shut]
        basis = [service_figure(program.specialty, content) for program in listed]
        basis += [table.figure] if table else []
        costs.append(
            ClosedCost(
                service,
                table.total(listed) - table.total(rest) if table else None,
                table.figure.year if table else "",
                any(figure.stale(today) for figure in basis),
                len({program.specialty for program in listed}) > 1,
            )
        )
    return costs


def _start(tier: tuple[str, object]) -> int:
    found = re.match(r"\d{1,4}", tier[0])
    return int(found[0]) if found else 0
