"""The journal of changes: what each save took away, so that it can be taken back.

It is a table of the data file and so saved in the same stroke as the change itself. An entry holds the
documents as they were before the save, and a digest of each as the save left it: undo refuses when they
differ since.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Any

from tinydb import where

from imgcoach.errors import Changed
from imgcoach.model.person import KINDS
from imgcoach.store.calendar import CALENDAR
from imgcoach.store.document import Tables
from imgcoach.store.storage import Transaction
from imgcoach.text import show

HISTORY = "history"
ENTRIES = 100
"""Saves that can be taken back are remembered, and what was taken back between them, ..."""
MOST = 3 * ENTRIES
"""... so many in all, ..."""
IMAGES = 2000
"""... as long as they hold no more earlier documents than this; the newest is always remembered."""

NAMED = 3
"""Changes that the label of a save names one by one."""

_DONE, _UNDONE, _UNDO = "done", "undone", "undo"

Image = dict[str, Any]
"""One document before a save: table, id, its place among the others, its fields (None = it was not there),
and a digest of the fields it has after."""


def in_short(labels: Sequence[str]) -> str:
    """What a save is about: a word for each change, unless there are many."""
    more = [f"{len(labels) - NAMED} more"] if len(labels) > NAMED else []
    return ", ".join([*labels[:NAMED], *more])


def differences(before: Tables, after: Tables) -> list[Image]:
    """The documents that two states of the tables don't have in common, each as it was before."""
    images: list[Image] = []
    for name in after:
        if name not in (HISTORY, CALENDAR):
            images += _differences(name, before.get(name, {}), after[name])
    return images


def _differences(name: str, old: dict[str, dict[str, Any]], new: dict[str, dict[str, Any]]) -> list[Image]:
    moved = [*old] != [*new] and [key for key in old if key in new] != [key for key in new if key in old]
    touched = [key for key in {**old, **new} if moved or not _same(old.get(key), new.get(key))]
    if not touched:
        return []
    places = {key: place for place, key in enumerate(old)}
    return [
        {
            "table": name,
            "id": key,
            "at": places.get(key),
            "before": old.get(key),
            "after": _digest(new.get(key)),
        }
        for key in touched
    ]


def _same(one: object, other: object) -> bool:
    return one is other or one == other


def _digest(fields: dict[str, Any] | None) -> str | None:
    if fields is None:
        return None
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()[:16]


def record(transaction: Transaction, revision: int, images: list[Image], *, undo: bool) -> None:
    """Add the entry of the save that makes `revision`, and forget what is too old."""
    entry = {
        "when": transaction.moment,
        "label": transaction.label,
        "state": _UNDO if undo else _DONE,
        "documents": images,
    }
    transaction.put(HISTORY, str(revision), entry)
    entries = sorted(transaction.all(HISTORY), key=_revision, reverse=True)
    sizes = accumulate(sum(image["before"] is not None for image in each["documents"]) for _, each in entries)
    standing = accumulate(each.get("state") == _DONE for _, each in entries)
    within = sum(size <= IMAGES and count <= ENTRIES for size, count in zip(sizes, standing, strict=True))
    transaction.remove(HISTORY, [key for key, _ in entries[max(1, min(within, MOST)) :]])


def touched(entries: Iterable[Mapping[str, Any]], since: datetime) -> list[str]:
    """The tables that saves after `since` have changed, in the order of their names."""
    return sorted(
        {
            image["table"]
            for each in entries
            if datetime.fromisoformat(each["when"]).astimezone() > since
            for image in each["documents"]
        }
    )


def _revision(entry: tuple[str, object]) -> int:
    return int(entry[0])


def reverse(transaction: Transaction) -> str | None:
    """Take back the newest change that still stands.

    Returns:
        Its label; None when there is nothing to take back.

    Raises:
        Changed: a document was changed since, by hand for instance, and that would be lost.
    """
    standing = transaction.search(HISTORY, where("state") == _DONE)
    if not standing:
        return None
    key, entry = max(standing, key=_revision)
    label = show(entry["label"])
    _restore_all(transaction, label, entry["documents"])
    transaction.put(HISTORY, key, {**entry, "state": _UNDONE})
    return label


def put_back(transaction: Transaction, revision: int, images: list[Image]) -> int:
    """Restore what the change that makes `revision` took away, as a change of its own: undo finds both.

    Returns:
        The revision that this makes.
    """
    changed = Transaction(transaction.tables, transaction.now).tables
    _restore_all(transaction, transaction.label, images)
    record(transaction, revision + 1, differences(changed, transaction.tables), undo=False)
    return revision + 1


def _restore_all(transaction: Transaction, label: str, images: list[Image]) -> None:
    """Restore what was there before a save; raises Changed where that is not as the save left it."""
    for image in images:
        stored = transaction.get(image["table"], image["id"])
        if _digest(stored) != image["after"]:
            raise Changed(label, stored, image["before"])
    for name in {image["table"] for image in images}:
        _restore(transaction, name, [image for image in images if image["table"] == name])


def _restore(transaction: Transaction, name: str, images: Iterable[Image]) -> None:
    """Take the touched documents out, and put back those that were there, each in its place."""
    touched = {image["id"]: image for image in images}
    documents = [each for each in transaction.all(name) if each[0] not in touched]
    earlier = [image for image in touched.values() if image["before"] is not None]
    for image in sorted(earlier, key=lambda image: image["at"]):
        documents.insert(image["at"], (image["id"], image["before"]))
    transaction.rewrite(name, documents)


def is_journal(table: dict[str, dict[str, Any]]) -> bool:
    """Whether a table read from a file has the shape of a journal."""
    return all(key.isascii() and key.isdecimal() and _is_entry(fields) for key, fields in table.items())


def _is_entry(fields: dict[str, Any]) -> bool:
    label, documents = fields.get("label"), fields.get("documents")
    return isinstance(label, str) and isinstance(documents, list) and all(map(_is_image, documents))


def _is_image(value: object) -> bool:
    if not isinstance(value, dict) or not {"table", "id", "at", "before", "after"} <= value.keys():
        return False
    if value["table"] not in ("profile", *KINDS) or not isinstance(value["id"], str):
        return False
    return value["before"] is None or (isinstance(value["before"], dict) and type(value["at"]) is int)
