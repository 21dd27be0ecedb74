"""Signals: how many each specialty has, which are given, and in what order the doors for the rest stand.

A signal goes to a specialty of an institution; all its tracks see the same one (figure `signal-tracks`). What
is noted is counted as it is noted, even where it can't be; it is told, never refused.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from imgcoach.coach.findings import Assessment
from imgcoach.knowledge import Content, Figure
from imgcoach.model.person import Person
from imgcoach.model.records import Program

Tier = Literal["gold", "silver", "signal"]
"""The kinds of signal; "signal" where a specialty has one kind, or where the tier was not noted."""

RULES = ("signal-tracks", "signal-when", "signal-tiers")
"""Ids of the figures that say what a signal is."""

_GIVEN_IN = ("build", "apply")
"""The phases in which signals are given: they go with the application (figure `signal-when`)."""

_PART = re.compile(r"(\d{1,3})\s*(golds?|silvers?|signals?)?", re.IGNORECASE)
_SEASON = re.compile(r"signals(\d{4})-")
_DOORS = ("open", "unknown")
"""What a door may be to be named, in the order they are named in; a closed one never is."""


@dataclass(frozen=True)
class SignalStanding:
    """The signals of one specialty: those it has in the season, those given, those left."""

    specialty: str | None
    """None for programs whose specialty is not entered."""
    figure: Figure | None
    """Where the number comes from; None where it is not known."""
    current: bool
    """Whether the figure is that of the season aimed at, and not past its day."""
    allotted: Mapping[Tier, int]
    """By tier; empty where not known."""
    given: Mapping[Tier, int]
    """By tier as noted, each program once."""
    unfit: tuple[Program, ...]
    """Programs noted with a tier that the specialty does not have."""
    twice: tuple[Program, ...]
    """Programs of which two tracks are noted with different signals."""
    doors: tuple[Program, ...]
    """Programs without a signal that could still get one: open before unknown, a reach last."""

    @property
    def total(self) -> int:
        """How many there are; 0 where that is not known."""
        return sum(self.allotted.values())

    @property
    def spent(self) -> int:
        """How many are given."""
        return sum(self.given.values())

    def left(self, tier: Tier) -> int:
        """How many of a tier are left."""
        given = self.given.get(tier, 0) if len(self.allotted) > 1 else self.spent
        return max(0, min(self.allotted.get(tier, 0) - given, self.total - self.spent))

    @property
    def over(self) -> dict[Tier, int]:
        """How many more are noted than there are, by tier; of all together where no single tier is over."""
        if len(self.allotted) > 1:
            more = {tier: self.given.get(tier, 0) - count for tier, count in self.allotted.items()}
            if any(count > 0 for count in more.values()):
                return {tier: count for tier, count in more.items() if count > 0}
        return {"signal": self.spent - self.total} if self.allotted and self.spent > self.total else {}


def signals(person: Person, seen: Assessment, content: Content, today: date) -> tuple[SignalStanding, ...]:
    """One for each specialty of the profile and of the list; without a specialty only where any is given."""
    listed = [each for each in person.programs if each.status != "withdrawn"]
    names = dict.fromkeys([*person.profile.specialties, *(each.specialty for each in listed)])
    found = [
        _standing(name, [each for each in listed if each.specialty == name], seen, content, today)
        for name in names
    ]
    return tuple(each for each in found if each.specialty is not None or each.spent)


def can_be_given(seen: Assessment) -> bool:
    """Whether signals of this season can still be given: they go with the application."""
    return seen.phase in _GIVEN_IN


def allotment(value: object) -> dict[Tier, int]:
    """By tier, what the value of a figure says: `3 gold + 12 silver`, `5`, 5, or a table; {} = unreadable."""
    if isinstance(value, dict):
        parts = [(str(count), str(tier)) for tier, count in value.items()]
    else:
        found = [_PART.fullmatch(part.strip()) for part in re.split(r"[+,;&]|\band\b", str(value))]
        parts = [(match[1], match[2] or "") if match else ("", "") for match in found]
    told = {tier.lower().rstrip("s") or "signal": int(count) for count, tier in parts if count.isdecimal()}
    fit: dict[Tier, int] = {tier: told[tier] for tier in get_args(Tier) if tier in told}
    return fit if len(fit) == len(parts) else {}


def figure_of(specialty: str | None, season: int, content: Content) -> tuple[Figure | None, bool]:
    """The number of signals of a specialty, and whether it is that of the season: else the newest known."""
    by_year = {
        int(match[1]): figure
        for figure in content.figures_of("signals").values()
        if figure.specialty == specialty and (match := _SEASON.match(figure.id))
    }
    if specialty is None or not by_year:
        return None, False
    return (by_year[season], True) if season in by_year else (by_year[max(by_year)], False)


def _standing(
    name: str | None, listed: Sequence[Program], seen: Assessment, content: Content, today: date
) -> SignalStanding:
    figure, of_season = figure_of(name, seen.season.match_year, content)
    allotted = allotment(figure.value) if figure else {}
    places: dict[object, list[Program]] = {}
    for each in listed:
        if each.signal is not None:
            places.setdefault(_place(each), []).append(each)
    firsts = [sorted(each, key=lambda one: get_args(Tier).index(one.signal))[0] for each in places.values()]
    return SignalStanding(
        specialty=name,
        figure=figure if allotted else None,
        current=of_season and figure is not None and not figure.stale(today),
        allotted=allotted,
        given=Counter(each.signal for each in firsts if each.signal),
        unfit=tuple(each for each in firsts if allotted and each.signal not in allotted),
        twice=tuple(each[0] for each in places.values() if len({one.signal for one in each}) > 1),
        doors=tuple(_doors(listed, set(places), seen)),
    )


def _doors(listed: Sequence[Program], taken: set[object], seen: Assessment) -> Iterator[Program]:
    """Those not applied to yet that no gate shuts, each institution once."""
    if not can_be_given(seen):
        return

    def key(each: Program) -> tuple[int, bool]:
        found = seen.program_findings[each.id]
        return _DOORS.index(found.state), found.reach

    free = [
        each
        for each in listed
        if each.status == "considering" and seen.program_findings[each.id].state in _DOORS
    ]
    for each in sorted(free, key=key):
        if _place(each) not in taken:
            taken.add(_place(each))
            yield each


def _place(program: Program) -> tuple[str, str]:
    """What of a specialty takes one signal: the name and the state, however they are spaced and written."""
    return " ".join(program.name.casefold().split()), (program.state or "").casefold()
