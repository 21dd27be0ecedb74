"""What would change if something were different: on a copy, of which nothing is saved.

`changed` makes the copy, and `assess` judges it like anybody. What is invented are ordinary records that
count like any other; the judgement knows nothing of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Literal

from imgcoach.coach.case import Case
from imgcoach.coach.questions import programs, timeline
from imgcoach.coach.season import season_for
from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile, Step2CK
from imgcoach.model.records import Entry, Experience, Letter, Program, TimelineEntry

_MOST_LETTERS = 3

_MOST_YEARS = 80
"""The highest limit on years since graduation that a program can have."""


@dataclass(frozen=True)
class Changes:
    """What is supposed to be different.

    Raises:
        ValueError: a score off the scale, or a number of letters out of range.
    """

    score: int | None = None
    """The score of a passed attempt, 1 to 300; only where it can still change."""
    experience: bool = False
    """One more hands-on US rotation in the primary specialty, which is still going on."""
    letters: int = 0
    """Strong letters more, 0 to 3."""
    explained: bool = False
    """Every gap since graduation is explained."""
    list: Literal["as_is", "gates_open", "balanced"] = "as_is"
    """gates_open: each closed program gives its place to one of its kind whose gates are open.
    balanced: closed programs and reaches give theirs to community programs whose gates are open; a list too
    short to judge is filled up with these."""

    def __post_init__(self) -> None:
        if self.score is not None and not 1 <= self.score <= 300:
            raise ValueError("A Step 2 CK score lies between 1 and 300")
        if not 0 <= self.letters <= _MOST_LETTERS:
            raise ValueError(f"Letters more are 0 to {_MOST_LETTERS}")


def score_can_change(profile: Profile) -> bool:
    """Whether Step 2 CK lies ahead: no score yet, or the latest attempt failed; a pass stays as it is."""
    exam = profile.step2_ck
    return exam.passed is False or (exam.score is None and exam.passed is not True)


def changed(person: Person, changes: Changes, content: Content, today: date) -> Person:
    """A copy of `person` for which `changes` hold; `person` itself stays as it is.

    A rotation is an entry like any other: where nothing since graduation is entered, the timeline is read
    from then on. A program given up takes along its minimum, which the score may have been held against.

    Raises:
        ValueError: another score is asked for where it can't change.
    """
    profile = person.profile if changes.score is None else _with_score(person.profile, changes.score)
    season = season_for(profile, profile.match_year, content, today)
    case = Case(person.model_copy(update={"profile": profile}), content, today, season)
    copy = Person(
        profile=profile,
        experiences=[*person.experiences, *([_rotation(case)] if changes.experience else [])],
        letters=[*person.letters, *_letters(case, changes.letters)],
        timeline=[*person.timeline, *(_explanations(case) if changes.explained else [])],
        programs=person.programs if changes.list == "as_is" else _listed(case, changes.list == "balanced"),
        reviews=person.reviews,
        commitments=person.commitments,
    )
    still_none = [
        kind for kind in profile.nothing_to_list if getattr(person, kind) or not getattr(copy, kind)
    ]
    return copy.model_copy(update={"profile": profile.model_copy(update={"nothing_to_list": still_none})})


def _with_score(profile: Profile, score: int) -> Profile:
    if not score_can_change(profile):
        raise ValueError("A passed Step 2 CK can't be taken again, so its score stays as it is")
    exam = Step2CK(score=score, passed=True, failed_attempts=profile.step2_ck.failed_attempts)
    return profile.model_copy(update={"step2_ck": exam})


def _rotation(case: Case) -> Experience:
    """It has begun this month and goes on, so that it is fresh on the day applications open."""
    name = next(_names("rotation", case.person.experiences))
    return Experience(
        id=name, kind="externship", country="US", specialty=case.profile.primary, start=case.month
    )


def _letters(case: Case, number: int) -> list[Letter]:
    return [
        Letter(
            id=name,
            writer="A US physician",
            us=True,
            specialty=case.profile.primary,
            supervised=True,
            strength="strong",
            status="agreed",
        )
        for name, _ in zip(_names("letter", case.person.letters), range(number), strict=False)
    ]


def _explanations(case: Case) -> list[TimelineEntry]:
    """An entry for each gap; where nothing is entered and no gap is there, one for this month."""
    if case.profile.graduated is None:
        return []
    spans = [(gap.start, gap.end) for gap in timeline.gaps_of(case)]
    if not (spans or case.person.timeline or case.person.experiences):
        spans = [(case.month, case.month)]
    return [
        TimelineEntry(id=name, kind="other", start=start, end=end, explanation="Explained.")
        for name, (start, end) in zip(_names("span", case.person.timeline), spans, strict=False)
    ]


def _listed(case: Case, balanced: bool) -> list[Program]:
    gates, names = programs.gates_of(case), _names("program", case.person.programs)
    found: list[Program] = []
    for program in case.person.programs:
        gate = gates.get(program.id)
        gives_way = gate is not None and (gate.state == "closed" or (balanced and gate.reach))
        kind = "community" if balanced else program.kind
        found.append(_open_program(case, next(names), kind) if gives_way else program)
    missing = case.content.rules.programs_least - len(gates)
    if balanced and missing > 0:
        found += [_open_program(case, next(names), "community") for _ in range(missing)]
    return found


def _open_program(
    case: Case, name: str, kind: Literal["university", "university_affiliated", "community"] | None
) -> Program:
    """One that nothing shuts out. It is of no specialty: an invented minimum shall not judge the score."""
    graduated = case.profile.graduated
    too_long = graduated is not None and case.opening - graduated > 12 * _MOST_YEARS
    return Program(
        id=name,
        name="A program whose gates are open",
        kind=kind,
        minimum_step2_ck=case.profile.step2_ck.score,
        cutoff="strict",
        maximum_years_since_graduation=None if too_long else _MOST_YEARS,
        visas=["j1", "h1b"],
    )


def _names(what: str, records: Iterable[Entry]) -> Iterator[str]:
    """Names for invented records: the same each time, and unlike those of `records`."""
    taken = {record.id for record in records}
    return (name for number in count(1) if (name := f"what-if-{what}-{number}") not in taken)
