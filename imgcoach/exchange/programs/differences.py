"""Programs of a file held against those on the list: new, the same, or the same with other values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from imgcoach.exchange.programs.csv_file import cell_of
from imgcoach.exchange.programs.location import Location, location_of
from imgcoach.model.records import Program
from imgcoach.reading.plain import plain

Key = tuple[str, str | None, str | None, str | None, str | None]


@dataclass(frozen=True)
class Found:
    """A program that a row tells of."""

    row: int
    program: Program
    city: str | None = None
    """Where the row says it is, when that is no part of the program's state."""

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return _key(self.program, self.city)


@dataclass(frozen=True)
class Update:
    """A program on the list for which a file has other values."""

    row: int
    was: Program
    program: Program
    """With the values of the file; what the file does not say is as it was."""

    @property
    def lines(self) -> list[str]:
        """What differs, a field a line."""
        return [
            f"{field}: {cell_of(self.was, field) or 'not known'} -> {cell_of(self.program, field)}"
            for field in Program.model_fields
            if getattr(self.was, field) != getattr(self.program, field)
        ]


@dataclass(frozen=True)
class Compared:
    """Programs of a file by what the list has of them."""

    new: tuple[Program, ...]
    same: tuple[int, ...]
    """Rows with a program that is there already: on the list, or further up."""
    updates: tuple[Update, ...]
    doubtful: tuple[tuple[int, str], ...]
    """Rows that are left out, each with why."""


def compare(found: Iterable[Found], listed: Iterable[Program]) -> Compared:
    """Find each program on the list: the very same, else the one that differs only in what is not known."""
    once, again, doubtful = _once(_told_apart(list(found)))
    matches, unsure = _matches(once, listed)
    updates = [Update(each.row, was, _updated(was, each.program)) for each, was in matches]
    changed = [each for each in updates if each.program != each.was]
    gone = {each.row for each, _ in matches} | {row for row, _ in unsure}
    return Compared(
        tuple(each.program for each in once if each.row not in gone),
        tuple(sorted([*again, *(each.row for each in updates if each not in changed)])),
        tuple(changed),
        tuple(sorted([*doubtful, *unsure])),
    )


def _told_apart(found: Sequence[Found]) -> list[Found]:
    """Two programs of one name in two cities of a state keep their cities."""
    cities: dict[Key, set[str]] = {}
    for each in found:
        if each.city:
            cities.setdefault(_key(each.program, None), set()).add(plain(each.city))
    return [each if len(cities.get(_key(each.program, None), ())) < 2 else _in_city(each) for each in found]


def _in_city(found: Found) -> Found:
    where = Location(found.city, found.program.state).text
    return replace(found, program=found.program.model_copy(update={"state": where}), city=None)


def _once(found: Iterable[Found]) -> tuple[list[Found], list[int], list[tuple[int, str]]]:
    """Each program once; the rows that say the same again; those that say it again with other values."""
    first: dict[Key, Found] = {}
    again, doubtful = [], []
    for each in found:
        earlier = first.setdefault(each.key, each)
        if earlier is each:
            continue
        if _updated(earlier.program, each.program) == earlier.program:
            again.append(each.row)
        else:
            doubtful.append(
                (each.row, f"the program of row {earlier.row} with other values; that row is taken")
            )
    return list(first.values()), again, doubtful


def _matches(
    once: Iterable[Found], listed: Iterable[Program]
) -> tuple[list[tuple[Found, Program]], list[tuple[int, str]]]:
    free = {program.id: (program, _key(program, None)) for program in listed}
    matches, unsure, others = [], [], []
    for each in once:
        mine = each.key
        same = next((id for id, (_, key) in free.items() if key == mine), None)
        if same is not None:
            matches.append((each, free.pop(same)[0]))
        else:
            others.append((each, mine))
    for each, mine in others:
        near = [id for id, (_, key) in free.items() if _may_be(mine, key)]
        if len(near) == 1:
            matches.append((each, free.pop(near[0])[0]))
        elif near:
            unsure.append((each.row, f"any of {len(near)} programs of this name on your list, say its state"))
    return matches, unsure


def _key(program: Program, city: str | None) -> Key:
    """Name, specialty, city, state and track."""
    where = location_of(program.state or "")
    city = plain(city or where.city or "") or None
    return plain(program.name), program.specialty, city, where.state, program.track


def _may_be(one: Key, other: Key) -> bool:
    return all(mine == theirs or not mine or not theirs for mine, theirs in zip(one, other, strict=True))


def _updated(was: Program, fresh: Program) -> Program:
    """The program as it was, with what a file says otherwise; an empty cell takes nothing away."""
    said = {field: getattr(fresh, field) for field in fresh.model_fields_set - {"id", "name"}}
    return was.model_copy(
        update={field: value for field, value in said.items() if _differs(field, was, value)}
    )


def _differs(field: str, was: Program, value: object) -> bool:
    old = getattr(was, field)
    if value is None or old is None:
        return value is not None
    if field == "visas":
        return set(old) != set(value) if isinstance(value, list) else True
    if field == "state":
        here, there = location_of(str(value)), location_of(old)
        return (here.state, plain(here.city or there.city or "")) != (there.state, plain(there.city or ""))
    return bool(old != value)
