"""Other words that people write for a value."""

from typing import Annotated, ClassVar, Literal, get_args, get_origin

from pydantic import Field
from pydantic.functional_validators import AfterValidator

from imgcoach.knowledge.entry import Entry, Prose, Title
from imgcoach.model.records import Program

General = Literal[
    "not_known",
    "no_limit",
    "nothing",
    "goes_on",
    "yes",
    "no",
    "visas_none",
    "visas_all",
    "visas_unsaid",
    "visas_others",
    "citizens",
]
"""What is spelled beside the values of a program."""


def _stands_for_something(name: str) -> str:
    kind, _, value = name.partition(".")
    values = get_args(General) if not value else ()
    if name in values or value in _values(kind):
        return name
    raise ValueError("is no value that is spelled, like cutoff.strict")


def _values(field: str) -> tuple[str, ...]:
    """The words that a field of a program can hold."""
    told = Program.model_fields.get(field)
    parts = (told.annotation, *get_args(told.annotation)) if told else ()
    return next((get_args(each) for each in parts if get_origin(each) is Literal), ())


class Spelling(Entry):
    """What else is written for one value; its id is the field and the value, like `cutoff.strict`."""

    called: ClassVar[str] = "spelling"

    id: Annotated[str, AfterValidator(_stands_for_something)]
    words: Annotated[list[Title], Field(min_length=1)]
    why: Prose | None = None
    """Why they are read so, where somebody might read them otherwise."""
