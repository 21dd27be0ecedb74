"""What stands in Plan's list: papers, days, moves and what is settled; and all about the line in focus."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from imgcoach.coach import Move, Requirement
from imgcoach.coach.season.agenda import Dated, agenda, in_view
from imgcoach.knowledge import Content
from imgcoach.status import Status
from imgcoach.text import show
from imgcoach.words.amounts import day_in_column, day_short, distance
from imgcoach.words.labels import REQUIREMENT_STATES
from imgcoach.words.marks import REQUIREMENT_MARKS
from imgcoach.words.papers import requirement, unmet
from imgcoach.words.season import agenda as words

from ..widgets.cells import columns, fitted, padded

_TITLE, _STATE = 21, 8
"""Columns of a requirement's name and state."""

_DAY, _HOW, _OFF = 17, 11, 12
"""Columns of a mark and a day, of how it is known, and of how far off it is, with what parts them."""

_TAKES = 26
"""Columns of what a move takes."""


class Spot(NamedTuple):
    """What a line is about."""

    kind: Literal["requirement", "met", "season", "exam", "interview", "move", "settled"]
    key: str = ""


@dataclass(frozen=True)
class AgendaLines:
    """The lines of one person on one day, where there are `width` columns."""

    status: Status
    content: Content
    width: int
    ascii: bool

    def lines(self) -> Iterator[tuple[Spot | None, str]]:
        """All lines with what they are about; a heading is about nothing."""
        seen = self.status.assessment
        yield self._heading("Papers")
        yield from self._papers()
        yield self._heading("Dates")
        yield from map(self._day, in_view(self._days, self.status.as_of))
        moves = [(number, each) for number, each in enumerate(seen.moves, 1) if each.begin is None]
        if moves:
            yield self._heading("Moves without a date", "what it takes")
            yield from (self._move(number, each) for number, each in moves)
        if seen.settled:
            yield self._heading("Settled for this Match year")
            for each in seen.settled:
                yield Spot("settled", each.id), fitted(words.settled(each), self.width)

    def about(self, spot: Spot) -> str:
        """All there is to say about what a line is about."""
        return "\n".join(map(show, self._about(spot)))

    def _about(self, spot: Spot) -> list[str]:
        seen = self.status.assessment
        if spot.kind == "met":
            return [" ".join(each.text for each in seen.requirements if each.state == "met")]
        if spot.kind == "requirement":
            return self._paper(next(each for each in seen.requirements if each.id == spot.key))
        if spot.kind == "settled":
            told = next(words.settled(each) for each in seen.settled if each.id == spot.key)
            return [told, "r opens it again."]
        if spot.kind == "move":
            move = next(each for each in seen.moves if each.id == spot.key)
            return [move.text, words.needs(move)]
        found = next(each for each in self._days if (each.kind, each.name) == spot)
        return [words.in_full(found, self.status.as_of, self.content)]

    @property
    def _days(self) -> tuple[Dated, ...]:
        return agenda(self.status.person, self.status.assessment, self.status.as_of)

    def _heading(self, title: str, right: str = "") -> tuple[None, str]:
        line = "-" if self.ascii else "─"
        start, end = f"{line * 2} {title} ", f" {right} {line * 2}" if right else ""
        return None, start + line * (self.width - columns(start) - columns(end)) + end

    def _papers(self) -> Iterator[tuple[Spot, str]]:
        requirements = self.status.assessment.requirements
        for each in unmet(requirements):
            name, state = self.content.requirements[each.id].title, REQUIREMENT_STATES[each.state]
            start = f"{REQUIREMENT_MARKS[each.state]} {padded(name, _TITLE)} {state:<{_STATE}}"
            when = fitted(words.deadline(each, self.status.as_of), self.width - columns(start) - 1)
            yield Spot("requirement", each.id), f"{start} {when}".rstrip()
        if met := [self.content.requirements[each.id].title for each in requirements if each.state == "met"]:
            yield Spot("met"), fitted(f"{REQUIREMENT_MARKS['met']} met: {', '.join(met)}", self.width)

    def _day(self, each: Dated) -> tuple[Spot, str]:
        late = any(one.state in ("late", "blocked") for one in each.requirements)
        mark = "[!]" if late else "[ ]" if each.requirements else "   "
        how, title = words.standing(each), words.title(each)
        if each.move is not None:
            title = f"{self._number(each.move)}. {title}"
            if each.move.deadline and each.move.deadline != each.day:
                how = f"by {day_short(each.move.deadline)}"
        room = self.width - _DAY - _HOW - _OFF - 1
        off = distance((each.day - self.status.as_of).days)
        line = f"{mark} {day_in_column(each.day)}  {padded(title, room)} {how:<{_HOW - 1}} {off}"
        return Spot("move" if each.kind == "begin" else each.kind, each.name), line.rstrip()

    def _move(self, number: int, move: Move) -> tuple[Spot, str]:
        text = padded(f"{number}. {move.text}", self.width - _TAKES - 2)
        return Spot("move", move.id), f"{text}  {fitted(move.takes, _TAKES)}"

    def _number(self, move: Move) -> int:
        """Its place in the order in which Today tells the moves."""
        return [each.id for each in self.status.assessment.moves].index(move.id) + 1

    def _paper(self, each: Requirement) -> list[str]:
        moves = [move for move in self.status.assessment.moves if move.serves == each.id]
        told = [f"Move {self._number(move)} is for it. {words.needs(move)}" for move in moves]
        return [requirement(each, self.content, self.status.as_of), *told]
