"""A database that is away, dead, frozen, full or locked: nothing is lost, and the next save goes through."""

import signal
import threading
import time
from contextlib import contextmanager
from functools import partial

import psycopg
import pytest
from cluster import OWNER
from store_tools import answer, answered, eventually, letter

from imgcoach.errors import Busy, Damaged, NotSaved
from imgcoach.store import Put

SOON = 30
"""Seconds within which a refusal comes, however busy the machine is; it is told far sooner."""


@pytest.fixture
def store(rows, clock):
    """A window with one answer."""
    opened = rows.open(now=clock)
    opened.save(answer("no"))
    return opened


@contextmanager
def stopped(cluster, how):
    """The database is down meanwhile."""
    cluster.stop(how)
    try:
        yield
    finally:
        cluster.start()


def refused(save):
    """What a save says that is refused."""
    begun = time.monotonic()
    with pytest.raises(NotSaved) as told:
        save()
    assert time.monotonic() - begun < SOON
    return str(told.value)


@pytest.mark.parametrize(
    "how", [signal.SIGINT, signal.SIGQUIT, signal.SIGKILL], ids=["stopped", "crashed", "killed"]
)
def test_what_is_refused_while_it_is_down_is_saved_when_it_is_back(rows, cluster, store, how):
    with stopped(cluster, how):
        said = refused(lambda: store.save(answer("yes", was=answered(store))))
        assert said == "The database can't be reached, on this server, wait a moment"
        assert answered(store).answer == "no"
        assert not store.moved
        eventually(lambda: store.hindered)
    eventually(lambda: _saved(lambda: store.save(answer("yes", was=answered(store)))))
    assert answered(rows.open()).answer == "yes"
    eventually(lambda: not store.hindered)


def _saved(save):
    """Whether a save went through."""
    try:
        save()
    except NotSaved:
        return False
    return True


def test_a_window_that_was_open_hears_what_was_saved_while_nobody_could_tell_it(rows, cluster, store):
    other = rows.open("elsewhere")
    with stopped(cluster, signal.SIGINT):
        eventually(lambda: store.hindered)
    with cluster.connect() as operator:  # before anybody listens again, or after
        operator.execute("UPDATE people SET document = document WHERE id = %s", [rows.person])
    eventually(lambda: store.moved and other.moved)
    assert store.refresh() and other.refresh()
    assert not store.moved


def test_a_frozen_database_makes_nobody_wait_for_ever(rows, cluster, store):
    with cluster.frozen():
        assert "does not answer" in refused(lambda: store.save(answer("yes", was=answered(store))))
        assert "does not answer" in refused(lambda: store.drafts.keep("note", "text"))
        assert store.drafts.orphans() == []
        with pytest.raises(Damaged, match="can't be read now"):
            rows.open()
    eventually(lambda: _saved(lambda: store.save(answer("yes", was=answered(store)))))
    assert answered(rows.open()).answer == "yes"


def test_a_database_that_freezes_in_the_middle_of_a_save_loses_nothing(rows, cluster, store):
    """Whether the save was carried out is not known then; a retry finds out."""
    said = []
    with cluster.connect() as holder, holder.transaction():
        holder.execute("SELECT FROM people WHERE id = %s FOR UPDATE", [rows.person])
        save = partial(store.save, answer("yes", was=answered(store)))
        saving = threading.Thread(target=lambda: said.append(refused(save)))
        saving.start()
        eventually(lambda: rows.ask("SELECT 1 FROM pg_locks WHERE NOT granted"))
        with cluster.frozen():
            saving.join(SOON)
        assert "does not answer" in said[0]
    eventually(lambda: _saved(save))
    assert answered(rows.open()).answer == "yes"


def test_connections_that_were_cut_are_replaced_within_the_same_save(rows, cluster, store):
    with cluster.connect("postgres", "root") as operator:
        operator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'servers'")
    eventually(lambda: _saved(lambda: store.save(answer("yes", was=answered(store)))))
    assert answered(rows.open()).answer == "yes"


def test_a_lock_held_elsewhere_makes_the_save_busy_and_a_holder_that_is_gone_frees_it(rows, cluster, store):
    holder = cluster.connect()
    holder.execute("BEGIN")
    holder.execute("SELECT FROM people WHERE id = %s FOR UPDATE", [rows.person])
    with pytest.raises(Busy, match="try again"):
        store.save(answer("yes", was=answered(store)))
    holder.close()
    eventually(lambda: _saved(lambda: store.save(answer("yes", was=answered(store)))))


def test_a_host_that_stands_still_in_a_save_frees_the_lock(rows, cluster, store, child):
    def hold(report):
        with rows.base("frozen").transaction() as connection:
            connection.execute("SELECT FROM people WHERE id = %s FOR UPDATE", [rows.person])
            report("held")
            signal.pause()

    assert child(hold).line() == "held"
    eventually(lambda: _saved(lambda: store.save(answer("yes", was=answered(store)))))


def test_a_database_that_takes_no_changes_is_told_in_words(rows, cluster, clock):
    """As one that follows another, or is being moved."""
    with cluster.connect("postgres", "root") as operator:
        operator.execute("ALTER ROLE servers SET default_transaction_read_only = on")
        try:
            with pytest.raises(NotSaved, match="takes no changes right now"):
                rows.open("hindered", now=clock).save(Put("letters", letter(1)))
        finally:
            operator.execute("ALTER ROLE servers RESET ALL")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("DiskFull", "The disk of the database is full, on this server, tell the people who run it"),
        (
            "InsufficientPrivilege",
            "The database refuses this server, on this server, tell the people who run it",
        ),
        ("TooManyConnections", "too many connections"),
        ("UndefinedTable", "not set up"),
        ("DeadlockDetected", "Another window is saving"),
        ("AdminShutdown", "can't be reached"),
        ("NumericValueOutOfRange", r"refuses \(22003\)"),
    ],
)
def test_each_refusal_has_words(rows, store, monkeypatch, error, words):
    def refuse(*_):
        raise getattr(psycopg.errors, error)("no")

    with monkeypatch.context() as broken:
        broken.setattr("imgcoach.store.rows.vault.first", refuse)
        with pytest.raises(NotSaved, match=words):
            store.save(answer("yes", was=answered(store)))
    store.save(answer("yes", was=answered(store)))
    assert answered(rows.open()).answer == "yes"


def test_the_role_of_the_servers_makes_no_tables(rows, cluster):
    with rows.base().transaction() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE mine ()")
    with cluster.connect(role=OWNER) as owner:
        owner.execute("CREATE TABLE mine ()")
        owner.execute("DROP TABLE mine")
