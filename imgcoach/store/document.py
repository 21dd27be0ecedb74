"""The data file: bytes on one side, tables on the other.

The first line holds `_meta` alone, so that the day of the last review can be read without the rest. Then
comes one line a document. The whole is one JSON object in plain ASCII, its tables as TinyDB lays them out.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, NoReturn

from imgcoach.folders.decoding import NotText, text_of
from imgcoach.model.person import FORMAT, VERSION

META = "_meta"

NOTHING: Mapping[str, object] = MappingProxyType({})
"""A note that says nothing."""

Tables = dict[str, dict[str, dict[str, Any]]]
"""By table and by id, the fields of each document."""


class Unreadable(ValueError):
    """The bytes are no data file; the message says in one line what the file does: "is empty"."""


@dataclass(frozen=True)
class Contents:
    """What a data file holds."""

    revision: int
    """Counts the saves."""
    tables: Tables
    version: int = VERSION
    saved: str | None = None
    """When it was written, ISO 8601."""

    @property
    def moment(self) -> datetime | None:
        """`saved` as a moment; None where it says nothing that can be read."""
        try:
            return datetime.fromisoformat(self.saved).astimezone() if self.saved else None
        except ValueError:
            return None

    @property
    def newer(self) -> bool:
        """Whether a newer program wrote it."""
        return self.version > VERSION


def decode(content: bytes) -> Contents:
    """Read a data file.

    Raises:
        Unreadable: it is empty, cut, nested beyond reason, no text, not JSON, or JSON of another shape.
    """
    try:
        text = text_of(content)
    except NotText as what:
        raise Unreadable(str(what)) from None
    if not text:
        raise Unreadable("is empty")
    try:
        whole = json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        raise Unreadable("is nested too deeply") from None
    except ValueError:
        raise Unreadable("breaks off or is not JSON") from None
    meta = whole.pop(META, None) if isinstance(whole, dict) else None
    if not isinstance(meta, dict) or meta.get("format") != FORMAT:
        raise Unreadable("is not a data file of imgcoach")
    revision, version, saved = meta.get("revision"), meta.get("version"), meta.get("saved")
    if type(revision) is not int or type(version) is not int or revision < 0 or version < 1:
        raise Unreadable("does not say its version and revision")
    tables = {name: each for name, each in whole.items() if _is_table(each)}
    if len(tables) < len(whole) and version <= VERSION:
        raise Unreadable("holds something that is no table")
    return Contents(revision, tables, version, saved if isinstance(saved, str) else None)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, dict) for each in value.values())


class Scribe:
    """Writes data files, and remembers each document's line: a save changes one or two of many."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], tuple[dict[str, Any], str]] = {}

    def encode(
        self, contents: Contents, last_review: str | None, note: Mapping[str, object] = NOTHING
    ) -> bytes:
        """The bytes of a data file.

        Args:
            last_review: the day of the newest review, as 2026-11-22.
            note: what the first line says beside it; readers that don't know it pass over it.
        """
        meta = {
            "format": FORMAT,
            "version": contents.version,
            "revision": contents.revision,
            "last_review": last_review,
            "saved": contents.saved,
            **note,
        }
        self._lines = {
            (name, key): (fields, self._line(name, key, fields))
            for name, table in contents.tables.items()
            for key, fields in table.items()
        }
        tables = [self._table(name, keys) for name, keys in contents.tables.items()]
        return ("{" + ",\n".join([json.dumps({META: meta})[1:-1], *tables]) + "}\n").encode("ascii")

    def _line(self, name: str, key: str, fields: dict[str, Any]) -> str:
        known = self._lines.get((name, key))
        same = known is not None and (known[0] is fields or known[0] == fields)
        return known[1] if known and same else json.dumps({key: fields})[1:-1]

    def _table(self, name: str, keys: Iterable[str]) -> str:
        lines = ",".join(f"\n{self._lines[name, key][1]}" for key in keys)
        return f"{json.dumps(name)}: {{{lines}}}"
