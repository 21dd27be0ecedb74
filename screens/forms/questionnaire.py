"""The profile questionnaire: what is asked, in which words, and how an answer is read and shown.

The models say what is right; here is only how a person is asked for it.
"""

from dataclasses import dataclass
from typing import Literal

from imgcoach.model.profile import RecordKind

from ..widgets.choice import Option

Kind = Literal["choice", "number", "month", "day", "specialty", "text", "note"]

KINDS_OF_RECORD: dict[RecordKind, str] = {
    "experiences": "Clinical experience",
    "letters": "Letters",
    "timeline": "Since graduation",
    "programs": "Program list",
}
"""The four kinds of record, as the questionnaire calls them."""

_TRISTATE: tuple[Option, ...] = ((True, "yes"), (False, "no"), (None, "- not said"))
_PASSED: tuple[Option, ...] = ((True, "passed"), (False, "failed"), (None, "- not taken"))


@dataclass(frozen=True)
class Ask:
    """One field of the profile or of a record."""

    path: str
    """Where the answer is kept, like `step2_ck.score` or `specialties.0`; in a record its field."""
    label: str
    kind: Kind
    help: str
    """One or two sentences: what is meant, and why it is asked."""
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Section:
    """Fields that fit on one screen."""

    title: str
    asks: tuple[Ask, ...]


SECTIONS = (
    Section(
        "You",
        (
            Ask(
                "citizenship",
                "Citizenship",
                "choice",
                "US citizens count as US IMGs. Green-card holders count as non-US IMGs, as NRMP counts them.",
                (
                    ("us", "US"),
                    ("permanent_resident", "green card"),
                    ("other", "other"),
                    (None, "- not said"),
                ),
            ),
            Ask(
                "visa",
                "Visa needed",
                "choice",
                "A program that can't sponsor what you need is closed, whatever the score.",
                (
                    ("none", "none"),
                    ("j1", "J-1"),
                    ("h1b", "H-1B"),
                    ("either", "either"),
                    (None, "- not said"),
                ),
            ),
            Ask(
                "graduated",
                "Graduated",
                "month",
                "The month of your medical degree, like 2022-06 or Jun 2022.",
            ),
            Ask(
                "match_year",
                "Match year",
                "number",
                "The March you aim at. Match 2028 applies in September 2027.",
            ),
        ),
    ),
    Section(
        "Specialty",
        (
            Ask("specialties.0", "Primary", "specialty", "The field the five questions are asked for."),
            Ask(
                "specialties.1", "Second", "specialty", "Another field you apply to; empty if there is none."
            ),
            Ask("specialties.2", "Third", "specialty", "Another field you apply to; empty if there is none."),
        ),
    ),
    Section(
        "Exams",
        (
            Ask(
                "step1.passed",
                "Step 1",
                "choice",
                "Step 1 is only passed or failed; how did the latest go?",
                _PASSED,
            ),
            Ask(
                "step1.failed_attempts",
                "  failed attempts",
                "number",
                "All failed attempts at Step 1; 0 if none.",
            ),
            Ask("step2_ck.passed", "Step 2 CK", "choice", "How did the latest attempt go?", _PASSED),
            Ask("step2_ck.score", "  score", "number", "Three digits, from your score report."),
            Ask("step2_ck.taken", "  taken on", "day", "The day of the latest attempt, like 2026-05-11."),
            Ask(
                "step2_ck.failed_attempts",
                "  failed attempts",
                "number",
                "All failed attempts at Step 2 CK; 0 if none.",
            ),
            Ask("step3.passed", "Step 3", "choice", "Not needed to apply; it matters for an H-1B.", _PASSED),
            Ask(
                "step3.failed_attempts",
                "  failed attempts",
                "number",
                "All failed attempts at Step 3; 0 if none.",
            ),
        ),
    ),
    Section(
        "Certification and practice",
        (
            Ask(
                "oet_passed",
                "OET passed",
                "choice",
                "OET Medicine is part of every ECFMG Pathway.",
                _TRISTATE,
            ),
            Ask(
                "pathway",
                "ECFMG Pathway",
                "choice",
                "Programs can rank you only when ECFMG has confirmed you.",
                (
                    ("not_started", "not started"),
                    ("filed", "filed"),
                    ("certified", "certified"),
                    (None, "- not said"),
                ),
            ),
            Ask("interview_practice.sessions", "Mock interviews", "number", "How many you have done so far."),
            Ask(
                "interview_practice.comfort",
                "Comfort speaking",
                "choice",
                "How an interview in English feels: 1 (not at all comfortable) to 5 (at home).",
                ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (None, "- not said")),
            ),
        ),
    ),
    Section(
        "What there is to list",
        tuple(
            Ask(
                f"nothing_to_list.{kind}",
                label,
                "choice",
                "An empty list means not entered yet; only you can say that there is none. o opens it.",
                ((False, "to enter or import"), (True, "none")),
            )
            for kind, label in KINDS_OF_RECORD.items()
        ),
    ),
)
"""The questionnaire in its order."""

_WORDS = {
    value: words
    for section in SECTIONS
    for ask in section.asks
    for value, words in ask.options
    if isinstance(value, str)
}


def in_short(value: object) -> str:
    """An answer to any of the questions, in the words it was picked by."""
    if isinstance(value, list):
        return ", ".join(map(in_short, value)) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None else _WORDS.get(str(value), str(value))
