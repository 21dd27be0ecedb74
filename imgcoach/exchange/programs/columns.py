"""Which column of somebody's spreadsheet holds which field of a program."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.exchange.programs.column_meaning import is_vague, meaning, own_name, plain
from imgcoach.exchange.programs.column_names import ALL, NOT_IMPORTED, TICKS
from imgcoach.text import cut, show

_SHORT = 40
"""Characters of a column's name that are shown."""


@dataclass(frozen=True)
class Columns:
    """What each column of a table is taken for."""

    header: tuple[str, ...]
    fields: tuple[str | None, ...]
    """By column; None = left out."""
    certain: bool
    """Whether nobody has to be asked: each column has an export's own name, or was given."""

    def own(self, place: int) -> bool:
        """Whether a column has an export's own name for what it holds, and so the cells of one."""
        return self.fields[place] is not None and own_name(self.header[place]) == self.fields[place]

    @property
    def left_out(self) -> list[int]:
        """The columns that are not taken."""
        return [place for place, field in enumerate(self.fields) if field is None]


def heading(header: Sequence[str], place: int) -> str:
    """The name of a column for a person to find it by."""
    return cut(show(header[place]).strip(), _SHORT) or f"column {place + 1}"


def columns(header: Sequence[str], given: Mapping[str, str]) -> Columns:
    """Find out what the columns hold.

    Args:
        given: by a column's name, or `column N`, the field that the person says it holds; "" = leave it out.

    Raises:
        WrongUse: `given` names a column or a field that is not there, or no column holds the names.
    """
    said = {_place(name, header): field for name, field in given.items()}
    _check(said.values())
    fields = _understood(header, said)
    if "name" not in fields:
        raise WrongUse('no column holds the names of programs, say which with --map "COLUMN=name"')
    certain = all(
        place in said or plain(name) == NOT_IMPORTED or (field is not None and own_name(name) == field)
        for place, (name, field) in enumerate(zip(header, fields, strict=True))
    )
    return Columns(tuple(header), fields, certain)


def _understood(header: Sequence[str], said: Mapping[int, str]) -> tuple[str | None, ...]:
    """By column its field: what is said, then what its name speaks of, the plain names first."""
    fields: dict[int, str | None] = {place: field or None for place, field in said.items()}
    places = (place for place in range(len(header)) if place not in said)
    for place in sorted(places, key=lambda place: (is_vague(header[place]), place)):
        field = meaning(header[place])
        if field and not _is_taken(field, filter(None, fields.values())):
            fields[place] = field
    return tuple(fields.get(place) for place in range(len(header)))


def _place(name: str, header: Sequence[str]) -> int:
    names = [plain(each) for each in header]
    if names.count(plain(name)) == 1:
        return names.index(plain(name))
    word, _, number = plain(name).partition(" ")
    if word == "column" and number.isdecimal() and 0 < int(number) <= len(header):
        return int(number) - 1
    raise WrongUse(f"--map: there is not one column called {show(name)!r}, look at the header")


def _check(said: Iterable[str]) -> None:
    fields = [field for field in said if field]
    for field in fields:
        if field not in ALL:
            raise WrongUse(f"--map: {show(field)!r} is no field, take one of {', '.join(ALL)}")
        if fields.count(field) > 1 or _is_taken(field, set(fields) - {field}):
            raise WrongUse(f"--map: two columns can't both hold {field}, leave one out with COLUMN=")


def _is_taken(field: str, taken: Iterable[str]) -> bool:
    rivals = {"visas"} if field in TICKS else set(TICKS) if field == "visas" else set()
    return not rivals.union([field]).isdisjoint(taken)
