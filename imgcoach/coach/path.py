"""The article's flow, with a mark where the person stands on it.

Take Step 2 CK; a score at or above about 230 leads straight to experience and letters, a lower one by way
of another look at specialty and programs. The low road then joins the same steps: experience and letters
count there too.
"""

from collections.abc import Mapping

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Step, StepState
from imgcoach.model.fields import QuestionId

_LOW_ROAD = ("reassess", "refocus")


def path(case: Case, findings: Mapping[QuestionId, Finding]) -> tuple[Step, ...]:
    """The steps of the person's road in order; exactly one is "here"."""
    said = {question: finding.evidence for question, finding in findings.items()}
    exam = case.profile.step2_ck
    taken = exam.score is not None and exam.passed is not False
    line = case.content.flow_score(case.today)
    high = taken and (said["score"] != "no" if line is None else (exam.score or 0) >= line)
    done = {
        "take_step2": taken,
        "score_check": taken,
        "reassess": said["score"] != "unknown",
        "refocus": said["score"] in ("yes", "partly"),
        "build": said["experience"] == said["letters"] == "yes",
        "target": said["programs"] == "yes",
        "interview": False,
    }
    road = [each for each in case.content.flow if not (high and each.id in _LOW_ROAD)]
    here = next(each for each in road if not done[each.id])
    return tuple(Step(each.id, each.title, _state(road.index(each) - road.index(here))) for each in road)


def _state(distance: int) -> StepState:
    if distance == 0:
        return "here"
    return "done" if distance < 0 else "ahead"
