"""TinyDB for the length of one save.

TinyDB reads and writes its storage several times in one change, changes the dictionaries it was given on the
way, and remembers ids and query results. So each save gets a storage of its own, with a copy of the tables,
in which a document that is not touched is the very one it was; what comes out is written once, or thrown
away as a whole.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from imgcoach.store.document import Tables


class _Buffer(Storage):
    """A copy of tables in memory; nothing in here reaches the disk."""

    def __init__(self, tables: Tables) -> None:
        self._tables: Tables = {name: dict(table) for name, table in tables.items()}

    def read(self) -> Tables:
        """The tables as they are by now."""
        return self._tables

    def write(self, data: Tables) -> None:
        """Take over what TinyDB made of them."""
        self._tables = data


class _NamedTable(Table):
    """A table whose documents go by ids of our own, which are text."""

    document_id_class: Any = str


class Transaction:
    """The tables while a save changes them.

    Attributes:
        now: the moment of the save.
        label: what the save does, in the user's words.
        precious: whether a backup comes first even if none is due.
        aside: whether all that is changed is put back in the same save, and stands in the history alone.
    """

    def __init__(self, tables: Tables, now: datetime) -> None:
        self._storage = _Buffer(tables)
        self.now = now
        self.label = ""
        self.precious = False
        self.aside = False

    @property
    def tables(self) -> Tables:
        """All tables as they are by now."""
        return self._storage.read()

    @property
    def moment(self) -> str:
        """`now` as it is stored: to the second, with its offset."""
        return self.now.isoformat(timespec="seconds")

    def get(self, name: str, key: Any) -> dict[str, Any] | None:
        """The fields of one document, if it is there."""
        found: dict[str, Any] | None = self._table(name).get(doc_id=key)
        return found

    def search(self, name: str, condition: QueryLike) -> list[tuple[str, dict[str, Any]]]:
        """The documents that fit, with their ids, in the order they are stored in."""
        return [(str(each.doc_id), each) for each in self._table(name).search(condition)]

    def all(self, name: str) -> list[tuple[str, dict[str, Any]]]:
        """Every document of a table, with its id, in order."""
        return [(str(each.doc_id), each) for each in self._table(name)]

    def put(self, name: str, key: str, fields: dict[str, Any]) -> None:
        """Replace the document in its place, or add it at the end."""
        table = self.tables.get(name, {})
        if key in table:
            table[key] = dict(table[key])  # TinyDB changes it in place
        self._table(name).upsert(_document(key, fields))

    def remove(self, name: str, keys: Iterable[Any]) -> None:
        """Take documents out."""
        self._table(name).remove(doc_ids=keys)

    def rewrite(self, name: str, documents: Iterable[tuple[str, dict[str, Any]]]) -> None:
        """Make a table of these documents, in this order."""
        table = self._table(name)
        table.truncate()
        table.insert_multiple(_document(key, fields) for key, fields in documents)

    def _table(self, name: str) -> Table:
        return _NamedTable(self._storage, name, cache_size=0)


def _document(key: Any, fields: dict[str, Any]) -> Document:
    return Document(fields, doc_id=key)
