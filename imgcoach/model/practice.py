"""Interview practice: one spoken answer, how long it took, and how the person found it themselves."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from imgcoach.model.fields import Day, Id, Line
from imgcoach.model.records import Entry

LONGEST = 86_400
"""Seconds that a session may have: a day."""

RATED = ("content", "structure", "clarity", "english")
"""What a session is rated for, in order."""


def _seconds(value: object) -> int:
    if type(value) is int and 0 <= value <= LONGEST:
        return value
    raise ValueError(f"Seconds of practice are a whole number from 0 to {LONGEST}")


def _rating(value: object) -> int | None:
    if value is None or (type(value) is int and 1 <= value <= 5):
        return value
    raise ValueError("A rating of practice is a number from 1 to 5")


Rating = Annotated[
    int | None,
    PlainValidator(_rating),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 5}, {"type": "null"}]}),
]
"""How the person found it, 1 to 5; None = not rated."""


class PracticeSession(Entry):
    """One question answered aloud."""

    question: Id
    """The id of a question in content/interview.toml; one that is gone from there is kept."""
    day: Day
    seconds: Annotated[
        int, PlainValidator(_seconds), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": LONGEST})
    ]
    content: Rating = None
    structure: Rating = None
    clarity: Rating = None
    english: Rating = None
    note: Line | None = None

    @property
    def ratings(self) -> list[int]:
        """The ratings that were given."""
        return [given for name in RATED if (given := getattr(self, name)) is not None]

    @property
    def mean(self) -> float | None:
        """The mean of the ratings that were given; None without any."""
        given = self.ratings
        return sum(given) / len(given) if given else None

    @property
    def says_something(self) -> bool:
        """Whether anything was rated or noted."""
        return bool(self.ratings or (self.note or "").strip())


def times_practised(sessions: Iterable[PracticeSession]) -> dict[str, int]:
    """How often each question was practised, by its id."""
    return Counter(each.question for each in sessions)
