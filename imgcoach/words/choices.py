"""What there is to choose from, field by field: each value with its words, in the order it is offered."""

from collections.abc import Mapping
from typing import Any

from imgcoach.words import labels

Choices = tuple[tuple[Any, str], ...]
"""Values, each with its words."""

_YES_NO: Choices = ((True, "yes"), (False, "no"))
_NOT_SAID: Choices = ((None, "- not said"),)
_NOT_KNOWN: Choices = ((None, "- not known"),)
_ONE_TO_FIVE: Choices = tuple((each, str(each)) for each in range(1, 6))
_SPONSORED: Choices = (
    (["j1"], labels.VISAS["j1"]),
    (["h1b"], labels.VISAS["h1b"]),
    (["j1", "h1b"], "both"),
    ([], "none"),
)
_PASSED: Choices = ((True, "passed"), (False, "failed"), ("not_taken", "not taken"), *_NOT_SAID)


def _all(table: Mapping[Any, str]) -> Choices:
    """Each value of a table; what stands for none of them is worded by the field."""
    return tuple((value, words) for value, words in table.items() if value is not None)


CHOICES: Mapping[str, Choices] = {
    "citizenship": (*_all(labels.CITIZENSHIPS_SHORT), *_NOT_SAID),
    "visa": (*_all(labels.VISAS_SHORT), *_NOT_SAID),
    "step1.passed": _PASSED,
    "step2_ck.passed": _PASSED,
    "step3.passed": _PASSED,
    "oet_passed": (*_YES_NO, *_NOT_SAID),
    "licensed": (*_YES_NO, *_NOT_SAID),
    "pathway": (*_all(labels.PATHWAYS_SHORT), *_NOT_SAID),
    "interview_practice.comfort": (*_ONE_TO_FIVE, *_NOT_SAID),
    "nothing_to_list": ((False, "to enter or import"), (True, "none")),
    "experiences.kind": _all(labels.EXPERIENCES),
    "letters.us": _YES_NO,
    "letters.supervised": _YES_NO,
    "letters.strength": (*_all(labels.STRENGTHS), *_NOT_KNOWN),
    "letters.status": _all(labels.LETTER_STATUS),
    "timeline.kind": _all(labels.TIMELINE_SHORT),
    "programs.kind": (*_all(labels.PROGRAMS_SHORT), *_NOT_KNOWN),
    "programs.cutoff": (*_all(labels.CUTOFFS), *_NOT_KNOWN),
    "programs.visas": (*_SPONSORED, *_NOT_KNOWN),
    "programs.track": (*_all(labels.TRACKS), *_NOT_KNOWN),
    "programs.status": _all(labels.PROGRAM_STATUS),
    "programs.signal": (*_all(labels.SIGNALS), (None, "- none")),
    "seasons.outcome": (*_all(labels.MATCHES_SHORT), *_NOT_SAID),
    "answers.answer": _all({**labels.ANSWERS, "not_now": "later, not now"}),
    "answers.felt": (*_ONE_TO_FIVE, (None, "-")),
    "commitments.outcome": (
        *_all({**labels.OUTCOMES, "dropped": f"x {labels.OUTCOMES['dropped']}"}),
        (None, "later"),
    ),
    "practice.rating": (*_ONE_TO_FIVE, (None, "-")),
    "changes.list": (("as_is", "as it is"), ("gates_open", "gates open"), ("balanced", "balanced")),
}
"""By field: a path of the profile, like `step2_ck.passed`, or kind and field of a record; `nothing_to_list`
is asked once for each kind of record. `changes` are those of a what-if."""
