"""What a person is asked: the questionnaire of the profile, and the fields of each kind of record."""

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, model_validator

from imgcoach.knowledge.entry import Entry, Prose, Title, at_most
from imgcoach.model.kinds import Kind, kind_at
from imgcoach.model.person import KINDS
from imgcoach.model.profile import PastSeason, Profile

AnswerKind = Literal[Kind, "end"]
"""What can be answered; an end is a month or now."""

LISTED: Mapping[str, type[BaseModel]] = {**KINDS, "seasons": PastSeason}
"""All that is entered in a list: the records, and the seasons of the profile."""

Label = Annotated[Title, at_most(20)]
"""A word or two that fit before a field."""


class Ask(Entry):
    """One answer that a person is asked for."""

    called: ClassVar[str] = "field"

    label: Label
    within: bool = False
    """Whether it belongs to the one before it, and its label is set in."""
    help: Prose
    """One or two sentences: what is meant, and why it is asked."""
    kind: Literal["end"] | None = None
    """What the model does not tell: that a month may also be now."""

    @property
    def place(self) -> tuple[type[BaseModel], str]:
        """The model that takes the answer, and the path in it."""
        raise NotImplementedError

    @property
    def path(self) -> str:
        """Where the answer stands in its model."""
        return self.place[1]

    @property
    def answer_kind(self) -> AnswerKind:
        """The kind of the answer."""
        return self.kind or kind_at(*self.place)

    @property
    def name(self) -> str:
        """The label as a sentence begins with it."""
        return self.label[0].upper() + self.label[1:]

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        try:
            kind_at(*self.place)
        except LookupError:
            raise ValueError("id is not a field that a person can be asked for") from None
        return self


class ProfileAsk(Ask):
    """One of the questionnaire; its id is the path of the answer, like `step2_ck.score`."""

    section: Title

    @property
    def place(self) -> tuple[type[BaseModel], str]:
        """A path in the profile."""
        return Profile, self.id


class RecordAsk(Ask):
    """One of a record or a past season; its id is the kind and the field, like `letters.writer`."""

    @property
    def place(self) -> tuple[type[BaseModel], str]:
        """A field of such a record."""
        kind, _, field = self.id.partition(".")
        return LISTED[kind], field


def sections(asks: Iterable[ProfileAsk]) -> dict[str, tuple[ProfileAsk, ...]]:
    """The parts of the questionnaire by their titles, in their order."""
    parts: dict[str, tuple[ProfileAsk, ...]] = {}
    for ask in asks:
        parts[ask.section] = (*parts.get(ask.section, ()), ask)
    return parts
