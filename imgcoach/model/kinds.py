"""What kind of answer belongs to a path in a model, told from the annotation of its field."""

from collections.abc import Sequence
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from imgcoach.model.fields import Line, Note, Slug
from imgcoach.model.month import Month

Kind = Literal["choice", "text", "note", "specialty", "number", "month", "day", "list"]
"""What one line can answer; a choice is a yes or no, one of a few words, or a list of such words.

A list is of what has fields of its own: a line only tells how many there are, and leads to them.
"""

_KINDS: dict[object, Kind] = {
    bool: "choice",
    Literal: "choice",
    int: "number",
    float: "number",
    Month: "month",
    date: "day",
}

_TEXTS: tuple[tuple[Any, Kind], ...] = ((Slug, "specialty"), (Note, "note"), (Line, "text"))


def kind_at(model: type[BaseModel], path: str) -> Kind:
    """The kind of answer that belongs to `path`.

    Raises:
        LookupError: there is no such path, or one line can't answer it.
    """
    field, tail = _field(model, path)
    if not tail:
        return _kind(field.annotation, field.metadata)
    entry = get_args(field.annotation)[0] if get_origin(field.annotation) is list else None
    if not (tail in get_args(entry) or (entry is Slug and tail.isdecimal())):
        raise LookupError(path)
    return _kind(entry)


def empty_at(model: type[BaseModel], path: str) -> Any:
    """What an empty answer to `path` means: 0 where the model counts from there, otherwise None."""
    field, _ = _field(model, path)
    return field.default if isinstance(field.default, int) else None


def needed(model: type[BaseModel], path: str) -> bool:
    """Whether there is no record without an answer to `path`."""
    return _field(model, path)[0].is_required()


def _field(model: type[BaseModel], path: str) -> tuple[FieldInfo, str]:
    """The field that holds the answer, and what is left of the path: a place in its list."""
    head, _, tail = path.partition(".")
    field = model.model_fields[head]
    inner = field.annotation
    if tail and isinstance(inner, type) and issubclass(inner, BaseModel):
        return _field(inner, tail)
    return field, tail


def _kind(annotation: Any, told: Sequence[Any] = ()) -> Kind:
    if get_origin(annotation) is Annotated:
        plain, *told = get_args(annotation)
        return _kind(plain, told)
    if get_origin(annotation) in (Union, UnionType):
        return _kind(next(each for each in get_args(annotation) if each is not NoneType))
    if annotation is str:
        for text, kind in _TEXTS:
            if all(rule in told for rule in text.__metadata__):
                return kind
    if get_origin(annotation) is list:
        entry = get_args(annotation)[0]
        if isinstance(entry, type) and issubclass(entry, BaseModel):
            return "list"
        if _kind(entry) == "choice":
            return "choice"
    return _KINDS[get_origin(annotation) or annotation]
