"""What the person can still change, what changes most first. Fixed things are never nagged about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Gap, Move, ProgramSummary, Verdict
from imgcoach.coach.questions.letters import lacks
from imgcoach.model.fields import QuestionId

_FIRST = {"no": 0, "unknown": 1, "partly": 2, "yes": 3}
_FIRST_WHEN_UNKNOWN = {"unknown": 0, "no": 1, "partly": 2, "yes": 3}

Hint = tuple[str, dict[str, object]]
"""The id of a move in content/moves.toml, and what fills its text."""


@dataclass(frozen=True)
class Picture:
    """What the judgement found so far."""

    case: Case
    findings: Mapping[QuestionId, Finding]
    verdict: Verdict
    gaps: tuple[Gap, ...]
    programs: ProgramSummary


def moves(picture: Picture) -> tuple[Move, ...]:
    """The moves in the order of what they change: first what the verdict hangs on, then no before partly."""
    order = _FIRST_WHEN_UNKNOWN if picture.verdict == "tell_me_more" else _FIRST
    ranked = sorted(picture.findings.values(), key=lambda finding: order[finding.evidence])
    hints: list[Hint] = []
    if picture.verdict in ("after_fail", "take_step2", "refocus"):
        ranked.remove(picture.findings["score"])
        hints += _score(picture)
    hints += _profile(picture.case)
    for finding in ranked:
        if finding.evidence != "yes":
            hints += _HINTS[finding.question](picture)
    hints += _interview(picture.case)
    return tuple(_move(picture.case, *hint) for hint in hints)


def _move(case: Case, name: str, fill: dict[str, object]) -> Move:
    text = case.content.moves[name]
    return Move(name, text.text.format(**fill), text.question)


def _profile(case: Case) -> Iterator[Hint]:
    if case.profile.primary is None:
        yield "profile.specialty", {}
    if case.profile.visa is None:
        yield "profile.visa", {}


def _interview(case: Case) -> Iterator[Hint]:
    comfort = case.profile.interview_practice.comfort
    if comfort is not None and comfort <= case.content.rules.comfort_to_practise:
        yield "interview.practise", {}


def _score(picture: Picture) -> Iterator[Hint]:
    case = picture.case
    if picture.verdict == "after_fail":
        yield "score.after_fail", {}
    elif picture.verdict == "take_step2":
        yield "score.take", {}
    elif case.profile.primary is not None:
        if picture.verdict == "refocus":
            yield "score.refocus", {"specialty": case.field}
            if case.profile.step3.passed is not True:
                yield "score.step3", {}
        least = case.content.rules.minimums_least_programs
        known = sum(each.minimum_step2_ck is not None for each in case.person.programs)
        if known < least:
            yield "score.minimums", {"least": least, "specialty": case.field}


def _experience(picture: Picture) -> Iterator[Hint]:
    case = picture.case
    fill: dict[str, object] = {"specialty": case.field, "opening": case.opening.words}
    if case.profile.primary is None:
        return
    us = [each for each in case.person.experiences if each.in_us and each.hands_on]
    if picture.findings["experience"].evidence == "unknown":
        yield "experience.enter", fill
    elif any(each.specialty == case.profile.primary for each in us):
        yield "experience.refresh", fill
    elif us:
        yield "experience.field", fill
    else:
        yield "experience.arrange", fill


def _letters(picture: Picture) -> Iterator[Hint]:
    case, letters = picture.case, picture.case.person.letters
    if case.profile.primary is None:
        return
    if picture.findings["letters"].evidence == "unknown":
        yield "letters.enter", {}
        return
    if open_ones := [
        each.writer for each in letters if each.status in ("planned", "asked") and len(lacks(case, each)) == 1
    ]:
        yield "letters.agree", {"writer": open_ones[0]}
    else:
        yield "letters.ask", {"specialty": case.field}
    if any(each.us and not each.supervised for each in letters):
        yield "letters.supervise", {}
    if any(each.us and each.specialty != case.profile.primary for each in letters):
        yield "letters.field", {"specialty": case.field}


def _timeline(picture: Picture) -> Iterator[Hint]:
    if picture.case.profile.graduated is None:
        yield "timeline.graduation", {}
    elif picture.findings["timeline"].evidence == "unknown":
        yield "timeline.enter", {}
    elif picture.gaps:
        gap = picture.gaps[-1]
        span: dict[str, object] = {"start": gap.start.words, "end": gap.end.words, "months": gap.months}
        yield "timeline.explain", span
        if picture.case.month - gap.end == 1:
            yield "timeline.fill", span


def _programs(picture: Picture) -> Iterator[Hint]:
    summary, rules = picture.programs, picture.case.content.rules
    if summary.total < rules.programs_least:
        yield "programs.start", {"least": rules.programs_least}
        return
    if summary.closed:
        yield "programs.drop_closed", {"closed": summary.closed}
    if summary.reachable_kind * 100 < rules.programs_reachable_kind_percent * summary.total:
        yield "programs.widen", {}
    if summary.reach * 100 > rules.programs_reach_for_yes_percent * summary.total:
        yield "programs.fewer_reaches", {"reach": summary.reach}
    if summary.unknown:
        yield "programs.verify", {"unknown": summary.unknown}


_HINTS = {
    "score": _score,
    "experience": _experience,
    "letters": _letters,
    "timeline": _timeline,
    "programs": _programs,
}
