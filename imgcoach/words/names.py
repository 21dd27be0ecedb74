"""What fields and records are called when a person undoes them or is asked which to keep."""

from imgcoach.model.records import Entry
from imgcoach.text import show

_FIELDS = {
    "match_year": "year of the Match",
    "citizenship": "citizenship",
    "visa": "visa you need",
    "graduated": "month of graduation",
    "step1.passed": "Step 1 result",
    "step1.failed_attempts": "failed attempts at Step 1",
    "step2_ck.score": "Step 2 CK score",
    "step2_ck.passed": "Step 2 CK result",
    "step2_ck.failed_attempts": "failed attempts at Step 2 CK",
    "step2_ck.taken": "day of Step 2 CK",
    "step3.passed": "Step 3 result",
    "step3.failed_attempts": "failed attempts at Step 3",
    "oet_passed": "OET result",
    "pathway": "ECFMG Pathway",
    "specialties": "specialties",
    "interview_practice.sessions": "interview practice sessions",
    "interview_practice.comfort": "comfort in interviews",
    "nothing_to_list": "what there is nothing to list of",
}

_RECORDS = {
    "experiences": ("experience", "site"),
    "letters": ("letter of recommendation", "writer"),
    "timeline": ("timeline entry", "title"),
    "programs": ("program", "name"),
    "reviews": ("review", "week"),
    "commitments": ("commitment", "week"),
    "practice": ("practice session", "question"),
}
"""By kind: what one is called, and the field that tells it from the others."""

_MANY = {"timeline": "timeline entries", "practice": "practice sessions"}
"""What some of a kind are called, where the kind is no word for it."""


def profile_field(path: str) -> str:
    """The name of a field of the questionnaire."""
    return _FIELDS.get(path, path.replace("_", " ").replace(".", " "))


def named(kind: str, record: Entry) -> str:
    """A record's name, like `letter of recommendation: Dr R.`."""
    word, field = _RECORDS[kind]
    own = show(getattr(record, field) or "")
    return f"{word}: {own}" if own else word


def counted(kind: str, count: int) -> str:
    """Some records of one kind, like `3 programs`."""
    if count == 1:
        return f"1 {_RECORDS[kind][0]}"
    return f"{count} {_MANY.get(kind, kind)}"
