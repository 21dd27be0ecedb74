"""Two sets of data of one person, as two machines leave them: what each has that the other lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from imgcoach.model.person import KINDS, Person
from imgcoach.model.records import Entry
from imgcoach.words.names import counted, named, profile_field


@dataclass(frozen=True)
class Comparison:
    """By kind the records only in the one, only in the other, and in both but not the same."""

    here: dict[str, list[Entry]]
    there: dict[str, list[Entry]]
    other: dict[str, list[Entry]]
    """As they are in the other."""
    fields: list[str]
    """The paths of the profile's fields that differ."""

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.fields and not any((*self.here.values(), *self.there.values(), *self.other.values()))


def compare(mine: Person, copy: Person) -> Comparison:
    """Hold `copy` against `mine`; records belong together by their ids."""
    here, there, other = {}, {}, {}
    for kind in KINDS:
        ours, theirs = _by_id(mine, kind), _by_id(copy, kind)
        here[kind] = [each for id, each in ours.items() if id not in theirs]
        there[kind] = [each for id, each in theirs.items() if id not in ours]
        other[kind] = [each for id, each in theirs.items() if id in ours and ours[id] != each]
    fields = _differing(mine.profile.model_dump(), copy.profile.model_dump())
    return Comparison(here, there, other, list(fields))


def in_short(found: Comparison) -> str:
    """What differs, by counts."""
    if found.same:
        return "It holds the same as your data."
    told = {where: _counts(records) for where, records in _places(found)}
    if found.fields:
        told["different"].insert(0, "the profile")
    return " ".join(f"{where.capitalize()}: {', '.join(parts)}." for where, parts in told.items() if parts)


def in_full(found: Comparison) -> Iterator[str]:
    """What differs, a line each; a value is never told."""
    if found.same:
        yield in_short(found)
    for where, records in _places(found):
        yield from (f"{where}: {named(kind, each)}" for kind in records for each in records[kind])
    yield from (f"different: {profile_field(path)}" for path in found.fields)


def _places(found: Comparison) -> list[tuple[str, dict[str, list[Entry]]]]:
    return [("only there", found.there), ("only in your data", found.here), ("different", found.other)]


def _by_id(person: Person, kind: str) -> dict[str, Entry]:
    return {each.id: each for each in getattr(person, kind)}


def _counts(records: dict[str, list[Entry]]) -> list[str]:
    return [counted(kind, len(each)) for kind, each in records.items() if each]


def _differing(mine: dict[str, Any], copy: dict[str, Any], path: str = "") -> Iterator[str]:
    for name in {**mine, **copy}:
        one, other = mine.get(name), copy.get(name)
        if isinstance(one, dict) and isinstance(other, dict):
            yield from _differing(one, other, f"{path}{name}.")
        elif one != other:
            yield f"{path}{name}"
