"""The verdict: the first of six that holds."""

from collections.abc import Mapping

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Verdict
from imgcoach.model.fields import QuestionId


def verdict(case: Case, findings: Mapping[QuestionId, Finding]) -> Verdict:
    """Where the person stands, in one word that content/verdicts.toml spells out."""
    exam = case.profile.step2_ck
    evidence = {question: finding.evidence for question, finding in findings.items()}
    others = [said for question, said in evidence.items() if question != "score"]
    if exam.passed is False:
        return "after_fail"
    if exam.score is None:
        return "take_step2"
    if list(evidence.values()).count("unknown") >= case.content.rules.too_many_unknown:
        return "tell_me_more"
    if evidence["score"] == "no":
        return "refocus"
    if evidence["score"] in ("yes", "partly") and all(said == "yes" for said in others):
        return "stop_chasing_points"
    return "build_profile"
