"""The two kinds of place that a person's data can be in, as the tests look at them from outside."""

import os
from uuid import uuid4

import pytest
from store_tools import files

from imgcoach.store import open_store
from imgcoach.store.backups import Backups
from imgcoach.store.rows import Base, open_rows

everywhere = pytest.mark.parametrize("place", ["files", "rows"], indirect=True)
"""A test of what a person can count on wherever their data is."""


class Files:
    """A folder; not there yet."""

    def __init__(self, folder):
        self.folder = folder

    def fresh(self):
        """The place of somebody else, of the same kind."""
        return Files(self.folder.with_name(uuid4().hex))

    def open(self, host="here", **options):
        """A further window; there is but one host."""
        return open_store(str(self.folder), **options)

    def content(self):
        """The data, byte by byte."""
        return (self.folder / "data.json").read_bytes()

    def put(self, content):
        """Write the data by hand."""
        (self.folder / "data.json").write_bytes(content)

    def settle(self):
        """Wait until a killed window does nothing more: it does nothing."""

    def all(self):
        """Everything that is kept, comparable."""
        return files(self.folder)

    def backups(self):
        """When each backup was taken (UTC) and its revision, newest first."""
        return [(each.taken, each.revision) for each in Backups(self.folder / "backups").all()]

    def spoil_newest_backup(self):
        """Make the newest backup nonsense."""
        max((self.folder / "backups").iterdir()).write_bytes(b"{}")

    def damaged(self):
        """What was set aside."""
        return [*files(self.folder / "damaged").values()]


class Rows:
    """A row of a database; a window is on this host or, where it is asked for, on another."""

    def __init__(self, cluster, bases=None):
        self.cluster = cluster
        self._bases = {} if bases is None else bases
        with cluster.connect() as connection:
            query = "INSERT INTO people (person) VALUES (%s) RETURNING id"
            (self.person,) = connection.execute(query, [f"p{uuid4().hex[:20]}"]).fetchone()

    def fresh(self):
        """The place of somebody else in the same database."""
        return Rows(self.cluster, self._bases)

    def open(self, host="here", **options):
        """A further window."""
        return open_rows(self.base(host), self.person, **options)

    def base(self, host="here"):
        """The process that serves there; a forked child is one of its own."""
        name = os.getpid(), host
        if name not in self._bases:
            self._bases[name] = Base(self.cluster.url(), connections=3)
            assert self._bases[name].presence.here.wait(60)
        return self._bases[name]

    def close(self):
        """End all processes that were made here."""
        for (process, _), base in self._bases.items():
            if process == os.getpid():
                base.close()

    def ask(self, query, *values):
        """What an operator sees."""
        with self.cluster.connect() as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    def content(self):
        """The document, byte by byte."""
        ((document,),) = self.ask("SELECT document::text FROM people WHERE id = %s", self.person)
        return document.encode()

    def put(self, content):
        """Write the document by hand."""
        self.ask("UPDATE people SET document = %s WHERE id = %s", content.decode(), self.person)

    def settle(self):
        """Wait until a killed window's save is over: it holds the lock until then."""
        self.ask("SELECT 1 FROM people WHERE id = %s FOR UPDATE", self.person)

    def all(self):
        """Everything that is kept, comparable."""
        tables = ("people", "backups", "damaged", "drafts")
        return [
            self.ask(f"SELECT t::text FROM {each} t WHERE id = %s ORDER BY 1", self.person) for each in tables
        ]

    def backups(self):
        """When each backup was taken and its revision, newest first."""
        query = "SELECT taken, revision FROM backups WHERE id = %s ORDER BY revision DESC, taken DESC"
        return self.ask(query, self.person)

    def spoil_newest_backup(self):
        """Make the newest backup nonsense."""
        newest = self.backups()[0][1]
        self.ask("UPDATE backups SET document = '{}' WHERE id = %s AND revision = %s", self.person, newest)

    def damaged(self):
        """What was set aside."""
        query = "SELECT document FROM damaged WHERE id = %s"
        return [document.encode() for (document,) in self.ask(query, self.person)]
