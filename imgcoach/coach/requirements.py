"""The gate: five requirements without which nobody can be ranked, whatever their score.

What each state says stands in content/requirements.toml.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from imgcoach.coach.case import Case
from imgcoach.coach.exams import Result, ahead_of, said, step2_result, used_up
from imgcoach.coach.season import KnownDay
from imgcoach.knowledge.wording import RequirementId, RequirementText
from imgcoach.model.profile import Exam, Step2CK

State = Literal["met", "open", "late", "blocked", "unknown"]

_OET = "oet-window-{}"


class Requirement(NamedTuple):
    """One of the five, on one day."""

    id: RequirementId
    state: State
    text: str
    """Why, and the next step, in sentences."""
    deadline: date | None = None
    projected: bool = False
    """Whether the deadline is not announced yet."""


def requirements(case: Case) -> tuple[Requirement, ...]:
    """All five, in the order they are met in."""
    return tuple(_with_words(case, *each) for each in _states(case))


def _states(case: Case) -> Iterator[tuple[RequirementId, State, KnownDay | None]]:
    profile, rank_list, pathways = case.profile, case.season.day("rank_list"), case.season.day("pathways")
    certified = profile.pathway == "certified"
    yield "step1", _step(case, profile.step1, said(profile.step1)), None
    yield "step2_ck", _step(case, profile.step2_ck, step2_result(case)), None
    yield "oet", _late(case, _oet(case), pathways), pathways
    pathway = _pathway(case, pathways)
    yield "pathway", _late(case, pathway, pathways), pathways
    if certified:
        state: State = "met"
    elif pathway == "blocked" or (profile.pathway is not None and case.today > rank_list.day):
        state = "blocked"
    else:
        state = "unknown" if profile.pathway is None else "open"
    yield "certified", _late(case, state, rank_list), rank_list


def _step(case: Case, exam: Exam | Step2CK, result: Result) -> State:
    if used_up(case, exam, result):
        return "blocked"
    if result == "unknown" and exam.passed == "not_taken":
        return "open"
    states: dict[Result, State] = {"passed": "met", "failed": "open", "unknown": "unknown"}
    return states[result]


def _oet(case: Case) -> State:
    """Passed before the window of the season counts no longer; where the window is not known, it counts."""
    profile = case.profile
    if profile.pathway == "certified":
        return "met"
    if profile.oet_passed is None:
        return "unknown"
    if not profile.oet_passed:
        return "open"
    begins = _oet_window_begins(case)
    too_old = profile.oet_taken is not None and begins is not None and profile.oet_taken < begins
    return "open" if too_old else "met"


def _oet_window_begins(case: Case) -> date | None:
    """The oldest OET day that counts for the season; None where that is not announced, or stale."""
    figure = case.content.find_figure(_OET.format(case.season.match_year))
    if figure is None or figure.grade == "C" or figure.stale(case.today):
        return None
    begins = figure.value.get("from") if isinstance(figure.value, dict) else figure.value
    return begins if isinstance(begins, date) else None


def _pathway(case: Case, deadline: KnownDay) -> State:
    match case.profile.pathway:
        case "certified" | "filed":
            return "met"
        case None:
            return "unknown"
        case _:
            return "blocked" if case.today > deadline.day else "open"


def _late(case: Case, state: State, deadline: KnownDay) -> State:
    near = case.today >= deadline.day - timedelta(days=case.content.rules.requirement_late_days)
    return "late" if state == "open" and near else state


def _with_words(case: Case, id: RequirementId, state: State, deadline: KnownDay | None) -> Requirement:
    text = _text(case, case.content.requirements[id], state, deadline)
    if deadline is None or state == "met":
        return Requirement(id, state, text)
    return Requirement(id, state, text, deadline.day, not deadline.announced)


def _sat_on(case: Case, id: RequirementId) -> date | None:
    """The day of an exam, ahead or past; None where none is entered, or it is no exam."""
    profile = case.profile
    days = {"step1": profile.step1.taken, "step2_ck": profile.step2_ck.taken, "oet": profile.oet_taken}
    return days.get(id)


def _text(case: Case, entry: RequirementText, state: State, deadline: KnownDay | None) -> str:
    """The words of a state; what is not met says whether its day is near or past."""
    if state in ("met", "blocked"):
        return entry.met if state == "met" else entry.blocked
    taken = _sat_on(case, entry.id)
    if entry.past and state != "unknown" and deadline and case.today > deadline.day:
        return entry.past
    if entry.booked and ahead_of(taken, case.today):
        return entry.booked
    if state == "unknown":
        return entry.sat if entry.sat and taken else entry.unknown
    if entry.untaken and case.profile.step2_ck.passed == "not_taken":
        return entry.untaken
    if entry.refused and case.profile.pathway == "refused":
        return entry.refused
    return entry.late if entry.late and state == "late" else entry.open
