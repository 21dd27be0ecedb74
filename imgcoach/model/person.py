"""Everything imgcoach keeps about one person: what an export holds and an import replaces."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field, model_validator

from imgcoach.model.fields import Record
from imgcoach.model.practice import PracticeSession
from imgcoach.model.profile import Profile
from imgcoach.model.records import Entry, Experience, Letter, Program, TimelineEntry
from imgcoach.model.review import Commitment, Review

FORMAT = "imgcoach"
"""What the data file and the export call their format."""

VERSION = 2
"""The newest version of it that this program reads, and the one it writes.

Version 1 lacks keys that may be left out, so it is read as it is.
"""

KINDS: dict[str, type[Entry]] = {
    "experiences": Experience,
    "letters": Letter,
    "timeline": TimelineEntry,
    "programs": Program,
    "reviews": Review,
    "commitments": Commitment,
    "practice": PracticeSession,
}
"""The lists of an export, each with the model of its records."""


class Person(Record):
    """One person's data, read-only; changes go through the store."""

    profile: Profile = Profile.model_construct()
    experiences: list[Experience] = []
    letters: list[Letter] = []
    timeline: list[TimelineEntry] = []
    programs: Annotated[list[Program], Field(max_length=500)] = []
    reviews: list[Review] = []
    commitments: list[Commitment] = []
    practice: list[PracticeSession] = []

    @model_validator(mode="after")
    def _ids_once(self) -> "Person":
        for kind in KINDS:
            _unique(kind, getattr(self, kind))
        return self

    @property
    def named_specialties(self) -> set[str]:
        """The ids of all specialties that the profile and the records name."""
        records: list[Experience | Letter | Program] = [*self.experiences, *self.letters, *self.programs]
        return {*self.profile.specialties, *(each.specialty for each in records if each.specialty)}

    def as_json(self) -> dict[str, Any]:
        """The data as an export spells it, without format and version; practice is left out when empty."""
        return self.model_dump(mode="json", by_alias=True, exclude=None if self.practice else {"practice"})


def _unique(kind: str, records: Iterable[Entry]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise ValueError(f"Two {kind} have the same id")
        seen.add(record.id)
