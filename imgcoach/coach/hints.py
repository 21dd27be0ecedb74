"""Which moves the entries call for, whatever the season: what each needs in words, the weightiest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from imgcoach.coach.case import Case
from imgcoach.coach.exams import tells
from imgcoach.coach.findings import Finding, Gap, ProgramSummary, Verdict
from imgcoach.coach.questions.letters import lacks
from imgcoach.coach.requirements import Requirement, State
from imgcoach.knowledge.wording import RequirementId
from imgcoach.model.fields import QuestionId

_FIRST = {"no": 0, "unknown": 1, "partly": 2, "yes": 3}
_FIRST_WHEN_UNKNOWN = {"unknown": 0, "no": 1, "partly": 2, "yes": 3}

_ALONE: Mapping[Verdict, Sequence[str]] = {
    "no_attempts_left": ("score.ask",),
    "season_over": ("season.next", "season.outcome", "season.differ"),
}
"""Verdicts under which nothing else is worth a move."""


@dataclass(frozen=True)
class Hint:
    """The id of a move in content/moves.toml, and what fills its text."""

    move: str
    words: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """What the judgement found so far."""

    case: Case
    findings: Mapping[QuestionId, Finding]
    verdict: Verdict
    gaps: tuple[Gap, ...]
    programs: ProgramSummary
    requirements: Sequence[Requirement]


def hints(picture: Picture) -> list[Hint]:
    """The moves by what they change: papers, the score where the verdict hangs on it, no before partly."""
    if picture.verdict in _ALONE:
        return [Hint(each) for each in _ALONE[picture.verdict]]
    order = _FIRST_WHEN_UNKNOWN if picture.verdict == "tell_me_more" else _FIRST
    ranked = sorted(picture.findings.values(), key=lambda finding: order[finding.evidence])
    found = [*_gate(picture), *_season(picture.case)]
    if picture.findings["score"].evidence == "no" or picture.verdict in _SCORE_FIRST:
        ranked.remove(picture.findings["score"])
        found += _score(picture)
    found += _profile(picture.case)
    for finding in ranked:
        if finding.evidence != "yes":
            found += _HINTS[finding.question](picture)
    return [*found, *_interview(picture.case)]


_SCORE_FIRST = ("after_fail", "check_entries", "await_result", "take_step2", "refocus")


def _profile(case: Case) -> Iterator[Hint]:
    if case.profile.primary is None:
        yield Hint("profile.specialty")
    if case.profile.visa is None:
        yield Hint("profile.visa")


def _interview(case: Case) -> Iterator[Hint]:
    comfort = case.profile.interview_practice.comfort
    if comfort is not None and comfort <= case.content.rules.comfort_to_practise:
        yield Hint("interview.practise")


def _score(picture: Picture) -> Iterator[Hint]:
    case = picture.case
    if picture.verdict == "after_fail":
        yield Hint("score.after_fail")
    elif picture.verdict == "check_entries":
        yield Hint("score.entries")
    elif picture.verdict == "await_result":
        yield Hint("score.result")
    elif picture.verdict == "take_step2":
        yield Hint("score.take")
    elif case.profile.primary is not None and tells(case.profile.step2_ck, case.content, case.today):
        if picture.verdict == "refocus":
            yield _refocus(case)
            if case.profile.step3.passed is not True:
                yield Hint("score.step3")
        least = case.content.rules.minimums_least_programs
        own = [each for each in case.person.programs if each.specialty == case.profile.primary]
        known = sum(each.minimum_step2_ck is not None for each in own if each.status != "withdrawn")
        if known < least:
            yield Hint("score.minimums", {"least": least, "specialty": case.field})


def _refocus(case: Case) -> Hint:
    """Only fields whose practical line the score meets are named, and where there is none that is said."""
    score = case.profile.step2_ck.score or 0
    found = [case.content.cutoff(name, case.today) for name in case.content.cutoffs]
    names = [each.id for each in found if each and score >= each.high and each.id != case.profile.primary]
    if not names:
        return Hint("score.refocus_list")
    fields = [case.content.specialty_name(name).lower() for name in names]
    return Hint("score.refocus", {"fields": ", ".join(fields)})


def _gate(picture: Picture) -> Iterator[Hint]:
    """The requirements that are not met; what is unknown is asked for in one line."""
    states = {each.id: each.state for each in picture.requirements}
    for id, state in states.items():
        if state in ("open", "late") and f"gate.{id}" in picture.case.content.moves and _is_next(id, states):
            yield Hint(f"gate.{id}")
    if "unknown" in (states["oet"], states["pathway"]):
        yield Hint("gate.say")


def _is_next(id: RequirementId, states: Mapping[RequirementId, State]) -> bool:
    """Whether it is the person's to do now: a Step that failed has its own move, a Pathway is filed first."""
    if id in ("step1", "step2_ck"):
        return id == "step1"
    return id != "certified" or states["pathway"] == "met"


def _season(case: Case) -> Iterator[Hint]:
    """What the weeks of the season ask for; those moves have their phases."""
    if case.season.assumed:
        return
    listed = [each for each in case.person.programs if each.status != "withdrawn"]
    yield Hint("season.register")
    if any(each.status in ("interview", "ranked") or each.interview_on for each in listed):
        yield Hint("season.note")
        yield Hint("season.thank")
        yield Hint("season.rank")
    yield Hint("season.wait")
    yield Hint("season.soap")
    yield Hint("season.soap_talk")
    if all(each.match_year != case.season.match_year for each in case.profile.seasons):
        yield Hint("season.outcome")
    yield Hint("season.differ")


def _experience(picture: Picture) -> Iterator[Hint]:
    case = picture.case
    fill: dict[str, object] = {"specialty": case.field, "opening": case.opening.words}
    if case.profile.primary is None:
        return
    us = [each for each in case.person.experiences if each.in_us and each.hands_on]
    if picture.findings["experience"].evidence == "unknown":
        yield Hint("experience.enter", fill)
    elif any(each.specialty == case.profile.primary for each in us):
        yield Hint("experience.refresh", fill)
    elif any(each.specialty not in case.aims for each in us):
        yield Hint("experience.field", fill)
    else:
        yield Hint("experience.arrange", fill)


def _letters(picture: Picture) -> Iterator[Hint]:
    case, letters = picture.case, picture.case.person.letters
    if case.profile.primary is None:
        return
    if picture.findings["letters"].evidence == "unknown":
        yield Hint("letters.enter")
        return
    if open_ones := [
        each.writer for each in letters if each.status in ("planned", "asked") and len(lacks(case, each)) == 1
    ]:
        yield Hint("letters.agree", {"writer": open_ones[0]})
    else:
        yield Hint("letters.ask", {"specialty": case.field})
    if any(each.us and not each.supervised for each in letters):
        yield Hint("letters.supervise")
    if any(each.us and each.specialty not in case.aims for each in letters):
        yield Hint("letters.field", {"specialty": case.field})


def _timeline(picture: Picture) -> Iterator[Hint]:
    if picture.case.profile.graduated is None:
        yield Hint("timeline.graduation")
    elif picture.findings["timeline"].evidence == "unknown":
        yield Hint("timeline.enter")
    elif picture.gaps:
        gap = picture.gaps[-1]
        span: dict[str, object] = {"start": gap.start.words, "end": gap.end.words, "months": gap.months}
        yield Hint("timeline.explain", span)
        if picture.case.month - gap.end == 1:
            yield Hint("timeline.fill", span)


def _programs(picture: Picture) -> Iterator[Hint]:
    summary, rules = picture.programs, picture.case.content.rules
    if summary.total < rules.programs_least:
        yield Hint("programs.start", {"least": rules.programs_least})
        return
    if summary.closed:
        yield Hint("programs.drop_closed", {"closed": summary.closed})
    if summary.reachable_kind * 100 < rules.programs_reachable_kind_percent * summary.total:
        yield Hint("programs.widen")
    if summary.reach * 100 > rules.programs_reach_for_yes_percent * summary.total:
        yield Hint("programs.fewer_reaches", {"reach": summary.reach})
    if summary.unknown:
        yield Hint("programs.verify", {"unknown": summary.unknown})


_HINTS = {
    "score": _score,
    "experience": _experience,
    "letters": _letters,
    "timeline": _timeline,
    "programs": _programs,
}
