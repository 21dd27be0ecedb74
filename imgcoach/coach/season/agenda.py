"""Everything with a day, in one list: the season, what hangs on it, and what must be begun by then.

The screens, `imgcoach status`, the report and the calendar tell of days from this list.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from imgcoach.coach.findings import Assessment, Move
from imgcoach.coach.requirements import Requirement
from imgcoach.coach.season import Season
from imgcoach.knowledge import SeasonEvent
from imgcoach.knowledge.wording import RequirementId
from imgcoach.model.person import Person

_PAST = 2
"""Days that are told although they are past."""

_WAITING: Mapping[SeasonEvent, Sequence[RequirementId]] = {
    "pathways": ("oet", "pathway"),
    "rank_list": ("certified",),
}
"""By day of the season, the requirements whose deadline it is."""


class Dated(NamedTuple):
    """Something that has a day."""

    kind: Literal["season", "exam", "interview", "begin"]
    key: str
    """Which of its kind: the event, the exam, the id of the program or of the move."""
    day: date
    announced: bool | None
    """False = projected; None = a day of the person's own."""
    label: str = ""
    """What it is called where the content or the person named it."""
    figure: str = ""
    """The id of the figure that says where the day comes from; empty where it is reckoned."""
    requirements: tuple[Requirement, ...] = ()
    """Those that are not met, and whose deadline it is."""
    move: Move | None = None
    """What is to be begun by that day."""
    service: str | None = None
    """The service whose day of the season it is; None = the same for all, or not of the season."""

    @property
    def name(self) -> str:
        """What tells it from the others of its kind; each service has some days of its own."""
        return f"{self.key} {self.service}" if self.service else self.key


def agenda(person: Person, seen: Assessment, today: date) -> tuple[Dated, ...]:
    """All days of the Match year aimed at and of the person's own, in order."""
    found = [*_with_deadlines(seen), *own_days(person, today), *_begin_by(seen.moves)]
    return tuple(sorted(found, key=lambda each: each.day))


def in_view(days: Sequence[Dated], today: date) -> tuple[Dated, ...]:
    """The days that are worth a line: the last two that are past, today, and all that lies ahead."""
    past = [each for each in days if each.day < today]
    return (*past[-_PAST:], *(each for each in days if each.day >= today))


def season_days(season: Season) -> tuple[Dated, ...]:
    """The days known of a Match year, and the opening even of one that nothing is known of."""
    days = [
        Dated("season", each.event, each.day, each.announced, each.label, each.figure, service=each.service)
        for each in season.days
    ]
    if all(each.key != "review" or each.service != season.service for each in days):
        days.append(_reckoned(season, "review"))
    return tuple(days)


def own_days(person: Person, today: date) -> Iterator[Dated]:
    """The exams that lie ahead, and the interviews."""
    profile = person.profile
    exams = {
        "step1": profile.step1.taken,
        "step2_ck": profile.step2_ck.taken,
        "step3": profile.step3.taken,
        "oet": profile.oet_taken,
    }
    for exam, day in exams.items():
        if day is not None and day >= today:
            yield Dated("exam", exam, day, None)
    for program in person.programs:
        if program.interview_on is not None and program.status != "withdrawn":
            yield Dated("interview", program.id, program.interview_on, None, program.name)


def _with_deadlines(seen: Assessment) -> Iterator[Dated]:
    """The days of the season, each with the requirements that wait for it."""
    waiting: dict[str, tuple[Requirement, ...]] = {
        event: tuple(each for each in seen.requirements if each.id in ids and each.state != "met")
        for event, ids in _WAITING.items()
    }
    days = season_days(seen.season)
    for each in days:
        yield each._replace(requirements=waiting.get(each.key, ()))
    known = {each.key for each in days}
    for event in _WAITING:
        if waiting[event] and event not in known:
            yield _reckoned(seen.season, event)._replace(requirements=waiting[event])


def _begin_by(moves: Sequence[Move]) -> Iterator[Dated]:
    for move in moves:
        if move.begin is not None:
            yield Dated("begin", move.id, move.begin, not move.projected, move=move)


def _reckoned(season: Season, event: SeasonEvent) -> Dated:
    known = season.day(event)
    service = season.service if event == "review" else None
    return Dated("season", event, known.day, known.announced, service=service)
