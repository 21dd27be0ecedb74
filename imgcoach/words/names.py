"""What fields and records are called when a person undoes them, or is asked which to keep."""

from collections.abc import Iterable, Mapping

from imgcoach.model.person import Person
from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.labels import EXAMS

_FIELDS = {
    "match_year": "year of the Match",
    "citizenship": "citizenship",
    "visa": "visa you need",
    "graduated": "month of graduation",
    **{f"{exam}.passed": f"{name} result" for exam, name in EXAMS.items()},
    **{f"{exam}.taken": f"day of {name}" for exam, name in EXAMS.items()},
    **{f"{exam}.failed_attempts": f"failed attempts at {name}" for exam, name in EXAMS.items()},
    "step2_ck.score": f"{EXAMS['step2_ck']} score",
    "oet_passed": "OET result",
    "oet_taken": "day of the OET",
    "seasons": "Matches so far",
    "settled": "settled moves",
    "licensed": "whether you have ever held a license",
    "pathway": "ECFMG Pathway",
    "specialties": "specialties",
    "interview_practice.sessions": "interview practice sessions",
    "interview_practice.comfort": "comfort in interviews",
    "nothing_to_list": "lists with nothing to enter",
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

RECORDS: Mapping[RecordKind, str] = {
    "programs": "program",
    "experiences": "experience",
    "letters": "letter",
    "timeline": "timeline",
}
"""What stands before the name of one record where all kinds are listed together."""

LISTS: Mapping[RecordKind, str] = {
    "experiences": "Clinical experience",
    "letters": "Letters of recommendation",
    "timeline": "Since graduation",
    "programs": "Programs",
}
"""The headings of the lists that a person keeps."""

_MANY = {"timeline": "timeline entries", "practice": "practice sessions"}
"""What some of a kind are called, where the kind is no word for it."""


def nothing_listed(kind: RecordKind, person: Person) -> str:
    """What an empty list means: `none` where the person said so, else `not entered yet`; "" for others."""
    if getattr(person, kind):
        return ""
    return "none" if kind in person.profile.nothing_to_list else "not entered yet"


def kinds(names: Iterable[str]) -> str:
    """What is kept under such names, in one line, like `letters, profile`."""
    return ", ".join(_MANY.get(each, each) for each in names)


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
    return some(count, _RECORDS[kind][0], _MANY.get(kind, kind))
