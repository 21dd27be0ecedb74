"""Tables on one side, a Person on the other."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from imgcoach.model.person import KINDS, Person
from imgcoach.model.problems import problems
from imgcoach.model.profile import Profile
from imgcoach.model.records import Entry
from imgcoach.store.document import Contents, Tables, Unreadable, decode
from imgcoach.store.history import HISTORY, is_journal
from imgcoach.text import show

PROFILE = "profile"
"""The table of the profile, and the id of its one document."""


def fields_of(record: Entry) -> dict[str, Any]:
    """A record as its document is stored; its id is the document's id.

    A copy made with model_copy may hold anything; that shows when the document is read again before the save.
    """
    return record.model_dump(mode="json", by_alias=True, exclude={"id"}, warnings=False)


def record_of(kind: str, key: str, fields: Mapping[str, Any]) -> Entry:
    """The record of a stored document; raises ValidationError."""
    return KINDS[kind].model_validate({**fields, "id": key})


def tables_of(person: Person) -> Tables:
    """All tables of a person, the empty ones too."""
    tables: Tables = {PROFILE: {PROFILE: person.profile.model_dump(mode="json")}}
    for kind in KINDS:
        tables[kind] = {each.id: fields_of(each) for each in getattr(person, kind)}
    return tables


def load(content: bytes) -> tuple[Contents, Person]:
    """Read a data file down to the last field.

    What a newer program wrote is read as far as it is understood.

    Raises:
        Unreadable: in one line, without any value.
    """
    contents = decode(content)
    return contents, _understood(contents.tables) if contents.newer else _person(contents.tables)


def _person(tables: Tables) -> Person:
    parts: dict[str, Any] = {PROFILE: tables.get(PROFILE, {}).get(PROFILE, {})}
    if not is_journal(tables.get(HISTORY, {})):
        raise Unreadable("has a journal of changes that can't be read")
    for kind in KINDS:
        parts[kind] = [{**each, "id": key} for key, each in tables.get(kind, {}).items()]
    try:
        return Person.model_validate(parts)  # at once: ten thousand documents take half the time
    except ValidationError as error:
        wrong = show(problems(error)[0].discreet)  # a key written by hand may hold anything
        raise Unreadable(f"has a wrong value: {wrong}") from None


def _understood(tables: Tables) -> Person:
    found: dict[str, list[Entry]] = {kind: [] for kind in KINDS}
    for kind, model in KINDS.items():
        for key, fields in tables.get(kind, {}).items():
            try:
                found[kind].append(model.model_validate({**fields, "id": key}, extra="ignore"))
            except ValidationError:
                continue  # only a newer program can show it; the file keeps it
    parts: dict[str, Any] = {PROFILE: _understood_profile(tables), **found}
    return Person.model_construct(None, **parts)


def _understood_profile(tables: Tables) -> Profile:
    fields = tables.get(PROFILE, {}).get(PROFILE, {})
    try:
        return Profile.model_validate(fields, extra="ignore")
    except ValidationError as error:
        strange = {each["loc"][0] for each in error.errors() if each["loc"]}
        return Profile.model_validate({k: v for k, v in fields.items() if k not in strange}, extra="ignore")


def updated(person: Person, tables: Tables, touched: Iterable[tuple[str, str]]) -> Person:
    """`person` with the touched documents, each a table and an id, read anew from the tables.

    Raises:
        ValidationError: a touched document could not be read again after a save.
    """
    keys: dict[str, set[str]] = {}
    for name, key in touched:
        keys.setdefault(name, set()).add(key)
    parts: dict[str, Any] = {PROFILE: person.profile}
    for name, changed in keys.items():
        if name == PROFILE:
            parts[name] = tables[name].get(PROFILE, {})
        else:
            parts[name] = _records(person, tables, name, changed)
    fresh = Person.model_validate(parts)
    return person.model_copy(update={name: getattr(fresh, name) for name in parts})


def _records(person: Person, tables: Tables, kind: str, touched: set[str]) -> list[Entry]:
    kept = {each.id: each for each in getattr(person, kind) if each.id not in touched}
    return [kept.get(key) or record_of(kind, key, fields) for key, fields in tables[kind].items()]
