"""The verdict: the first of twelve that holds."""

from collections.abc import Iterator, Mapping, Sequence

from imgcoach.coach.case import Case
from imgcoach.coach.exams import ahead_of, under_mark
from imgcoach.coach.findings import Finding, Verdict
from imgcoach.coach.requirements import Requirement
from imgcoach.model.fields import QuestionId


def verdict(
    case: Case, findings: Mapping[QuestionId, Finding], requirements: Sequence[Requirement]
) -> Verdict:
    """Where the person stands, in one word that content/verdicts.toml spells out."""
    shut = closed(requirements)
    if shut == "no_attempts_left":
        return shut
    if case.profile.step2_ck.passed is False:
        return "after_fail"
    if under_mark(case.profile.step2_ck, case.content, case.today) or _score_from_the_future(case):
        return "check_entries"
    if not case.season.assumed and case.season.is_over(case.today):
        return "season_over"
    if shut is not None:
        return shut
    return next(_of_the_file(case, findings, all(each.state == "met" for each in requirements)))


def closed(requirements: Sequence[Requirement]) -> Verdict | None:
    """What keeps somebody out of this Match, whatever else they have; None while nothing does."""
    states = {each.id: each.state for each in requirements}
    if "blocked" in (states["step1"], states["step2_ck"]):
        return "no_attempts_left"
    return "gate_closed" if states["certified"] == "blocked" else None


def _score_from_the_future(case: Case) -> bool:
    exam = case.profile.step2_ck
    return exam.score is not None and ahead_of(exam.taken, case.today)


def _of_the_file(case: Case, findings: Mapping[QuestionId, Finding], papers_met: bool) -> Iterator[Verdict]:
    """The verdicts that hold, of those about exam, score and the four other questions."""
    exam = case.profile.step2_ck
    evidence = {question: finding.evidence for question, finding in findings.items()}
    others = [said for question, said in evidence.items() if question != "score"]
    if exam.score is None:
        yield "take_step2" if exam.taken is None or ahead_of(exam.taken, case.today) else "await_result"
    if list(evidence.values()).count("unknown") >= case.content.rules.too_many_unknown:
        yield "tell_me_more"
    if evidence["score"] == "no":
        yield "refocus"
    if evidence["score"] in ("yes", "partly") and all(said == "yes" for said in others):
        yield "stop_chasing_points" if papers_met else "certify_first"
    yield "build_profile"
