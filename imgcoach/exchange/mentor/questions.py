"""What to ask a mentor, by what is still open."""

from collections.abc import Iterator, Mapping

from imgcoach.coach import Assessment, Finding, Verdict
from imgcoach.model.fields import Evidence, QuestionId

COUNT = 3
"""Questions on a brief: few enough to be answered in one mail."""

_FIRST_OF_ALL: Mapping[Verdict, str] = {
    "after_fail": "After a failed attempt at Step 2 CK, what would you want to see before the next one?",
    "no_attempts_left": "All attempts at a Step are used. Which options do you see from here?",
}
_NOT_OF_THE_SCORE: tuple[Verdict, ...] = (*_FIRST_OF_ALL, "check_entries")
"""Verdicts with which nobody can tell where a score is enough."""

_NO_GAP = "What in my time since graduation would you ask about first, and what would answer it?"
_NO_CUTOFF = "Which programs would read my score as enough, given the rest of this page?"

_ASKS: dict[QuestionId, Mapping[Evidence, str]] = {
    "score": {
        "no": "In which specialties or programs would my score be read as enough?",
        "partly": "Which kinds of program would read my score as enough, given the rest of this page?",
        "unknown": "How would you time Step 2 CK against the rest of this page?",
    },
    "experience": {
        "no": "Who would take me for a hands-on US rotation in my field, and whom should I write to?",
        "partly": "My US experience is partly dated, hands-off or off-field. What would fix that soonest?",
        "unknown": "Which US experience would count most with the programs you know?",
    },
    "letters": {
        "no": "Whom could I work with closely enough for a strong US letter in my field?",
        "partly": "Which of these letters would you lean on, and who could write one more?",
        "unknown": "Whose letters would carry weight with the programs you know?",
    },
    "timeline": {
        "no": "How would you explain the gaps above in one plain sentence?",
        "partly": "Would the old gap above worry you, and how would you explain it?",
        "unknown": "What in a timeline since graduation makes you stop and ask?",
    },
    "programs": {
        "no": "Which programs on my list would you take off, and which kind would you add?",
        "partly": "Does my list look realistic to you, or is too much of it a reach?",
        "unknown": "Where would you look first for programs that take someone with this profile?",
    },
}
_ALWAYS = (
    "What on this page would make you hesitate if you were reading applications?",
    "How do I come across when I speak about my work, and what should I practice?",
    "Whom else should I talk to before applications open?",
)
_FIRST: tuple[Evidence, ...] = ("no", "partly", "unknown")


def questions(seen: Assessment) -> list[str]:
    """The questions to ask, what weighs most first."""
    return list(_ranked(seen))[:COUNT]


def _ranked(seen: Assessment) -> Iterator[str]:
    if first := _FIRST_OF_ALL.get(seen.verdict):
        yield first
    for evidence in _FIRST:
        for finding in seen.findings.values():
            if finding.evidence == evidence and (asked := _of(finding, seen)):
                yield asked
    yield from _ALWAYS


def _of(finding: Finding, seen: Assessment) -> str | None:
    """The question about one finding; None where there is nothing to ask."""
    if finding.question == "score" and seen.verdict in _NOT_OF_THE_SCORE:
        return None
    if finding.question == "score" and finding.evidence == "unknown" and seen.band:
        return _NO_CUTOFF
    if finding.question == "timeline" and finding.evidence != "unknown" and not seen.gaps:
        return _NO_GAP
    return _ASKS[finding.question][finding.evidence]
