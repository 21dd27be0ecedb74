"""Homes that are rows, beyond what all homes must do: what is deleted is gone, and what an operator does."""

import tarfile
from datetime import UTC, datetime, timedelta

import pytest
from cluster import OWNER, ROLE

from imgcoach.errors import Damaged, NotSaved, Rejected, WrongUse
from imgcoach.host.homes import Key, Opening, Resident
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.in_rows.homes import RowHomes
from imgcoach.host.in_rows.tables import bring_up_to_date
from imgcoach.host.opened import homes_of
from imgcoach.host.settings import HostSettings
from imgcoach.model.records import Letter
from imgcoach.store import DamagedData, Put
from imgcoach.store.rows import Base, check, migrate

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
KEY = Key("SHA256:one", "ssh-ed25519 AAAAone", "laptop", NOW)
pytestmark = pytest.mark.parametrize("build", ["rows"], indirect=True)


@pytest.fixture
def alice(homes):
    """Homes in which Alice lives, who has left something of every kind."""
    homes.add("alice")
    homes.add_key("alice", KEY)
    homes.invite("alice", "c0de", NOW + timedelta(days=7))
    store = homes.open("alice", Opening(lambda: NOW))
    store.save(Put("letters", Letter(writer="Dr Unmistakable")))
    store.save(Put("letters", Letter(writer="Dr Unmistakable too")))
    store.drafts.keep("note", "unmistakable words")
    store.close()
    return homes


def ask(cluster, query, *values):
    """What an operator sees in these homes."""
    with cluster.connect("host") as connection:
        cursor = connection.execute(query, values)
        return cursor.fetchall() if cursor.description else []


def writers(homes, person="alice"):
    """Whose letters a person has."""
    return [each.writer for each in homes.open(person, Opening(lambda: NOW)).person.letters]


def test_a_dump_holds_nothing_of_who_was_removed(alice, cluster):
    ((person,),) = ask(cluster, "SELECT id FROM people")
    ask(cluster, "INSERT INTO damaged VALUES (%s, now(), 'unmistakable')", person)
    told = [b"alice", b"nmistakable", b"SHA256:one", b"AAAAone", b"laptop", b"c0de", str(person).encode()]
    dump = cluster.dump("host")
    assert all(each in dump for each in told)
    assert alice.remove("alice") == 4
    dump = cluster.dump("host")
    assert not [each for each in told if each in dump]


def test_a_dump_brought_back_later_does_not_bring_back_who_was_removed(alice, cluster):
    alice.add("bob")
    dump = cluster.dump("host", "--data-only", "--table=imgcoach.people")
    alice.remove("alice")
    stones = ask(cluster, "TABLE tombstones")
    ask(cluster, "DELETE FROM people")
    cluster.load("host", dump)
    assert [each.person for each in alice.persons()] == ["alice", "bob"]
    migrate(cluster.url(OWNER, "host"), ROLE)
    assert [each.person for each in alice.persons()] == ["bob"]
    assert ask(cluster, "TABLE tombstones") == stones


def test_who_was_removed_may_come_again_as_somebody_new(alice, tmp_path):
    alice.backup(tmp_path / "before")
    alice.remove("alice")
    assert alice.add("alice")
    alice.restore(tmp_path / "before")
    assert writers(alice) == []


def test_everything_of_a_person_goes_from_rows_to_folders_and_back(alice, cluster, build, tmp_path):
    ((person,),) = ask(cluster, "SELECT id FROM people")
    ask(cluster, "INSERT INTO damaged VALUES (%s, now(), 'unmistakable')", person)
    alice.suspend("alice", True)
    assert alice.backup(tmp_path / "one.tar.gz") == 1
    folders = FolderHomes(str(tmp_path / "folders"))
    assert folders.restore(tmp_path / "one.tar.gz") == 1
    assert writers(folders) == writers(alice) == ["Dr Unmistakable", "Dr Unmistakable too"]
    assert folders.backup(tmp_path / "two.tar.gz") == 1
    again = build("again")
    assert again.restore(tmp_path / "two.tar.gz") == 1
    assert again.persons() == [Resident("alice", suspended=True, keys=1)]
    assert again.keys() == alice.keys()
    store = again.open("alice", Opening(lambda: NOW))
    assert [each.text for each in store.drafts.orphans()] == ["unmistakable words"]
    assert store.undo() and writers(again) == ["Dr Unmistakable"]
    with cluster.connect("again") as other:
        told = "SELECT revision, taken, document::text FROM backups ORDER BY 1"
        assert other.execute(told).fetchall()[:1] == ask(cluster, told)
        assert other.execute("SELECT document FROM damaged").fetchall() == [("unmistakable",)]
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(("backup-", "restoring-"))]


def test_a_folder_whose_data_is_no_json_comes_in_as_damaged_and_has_its_copies(homes, tmp_path):
    folders = FolderHomes(str(tmp_path / "folders"))
    folders.add("alice")
    store = folders.open("alice", Opening(lambda: NOW))
    store.save(Put("letters", Letter(writer="Dr R")))
    store.save(Put("letters", Letter(writer="Dr S")))
    (tmp_path / "folders" / "persons" / "alice" / "data" / "data.json").write_bytes(b'{"x": NaN, "\0\xff')
    folders.backup(tmp_path / "one.tar.gz")
    assert homes.restore(tmp_path / "one.tar.gz") == 1
    with pytest.raises(DamagedData) as damage:
        homes.open("alice", Opening(lambda: NOW))
    assert damage.value.recovery.restore().person.letters[0].writer == "Dr R"
    assert homes.check() == []


def test_a_check_names_rows_that_cannot_be_understood_and_a_role_that_may_too_much(alice, cluster):
    assert alice.check() == []
    ask(cluster, """UPDATE people SET document = '{"a": 1}'""")
    (line,) = alice.check()
    assert line.startswith("alice: DamagedData, database host at ")
    assert check(cluster.url(ROLE, "host")) == []
    (line,) = check(cluster.url(OWNER, "host"))
    assert "may make tables" in line


def test_a_check_tells_that_the_log_of_the_database_holds_what_people_write(homes, cluster):
    with cluster.connect("postgres", "root") as operator:
        operator.execute(f"ALTER ROLE {ROLE} SET log_min_duration_statement = 100")
        try:
            (line,) = check(cluster.url(ROLE, "host"))
            assert line.endswith("set log_parameter_max_length = 0 there")
            operator.execute(f"ALTER ROLE {ROLE} SET log_parameter_max_length = 0")
            assert check(cluster.url(ROLE, "host")) == []
        finally:
            operator.execute(f"ALTER ROLE {ROLE} RESET ALL")


@pytest.mark.parametrize(("version", "words"), [(99, "knows 2"), (0, "imgcoach host migrate")])
def test_a_schema_of_another_imgcoach_is_refused_in_words(homes, cluster, version, words):
    store = _opened(homes)
    ask(cluster, "UPDATE versions SET version = %s WHERE version = 2", version)
    try:
        with pytest.raises(WrongUse, match=words):
            RowHomes(cluster.url(ROLE, "host"))
        with pytest.raises(NotSaved, match="was upgraded"):
            store.save(Put("letters", Letter(writer="Dr R")))
        if version:
            with pytest.raises(WrongUse, match=words):
                migrate(cluster.url(OWNER, "host"), ROLE)
    finally:
        ask(cluster, "UPDATE versions SET version = 2 WHERE version = %s", version)
    store.save(Put("letters", Letter(writer="Dr R")))


def _opened(homes):
    homes.add("alice")
    return homes.open("alice", Opening(lambda: NOW))


def test_a_window_of_somebody_who_was_removed_says_so(alice):
    store = alice.open("alice", Opening(lambda: NOW))
    alice.remove("alice")
    gone = "Your data is gone, on this server"
    for do in (
        lambda: store.save(Put("letters", Letter(writer="x"))),
        lambda: store.drafts.keep("note", "x"),
    ):
        with pytest.raises(NotSaved, match=gone):
            do()
    while not store.moved:
        pass
    with pytest.raises(Damaged, match=gone):
        store.refresh()


def test_tables_are_made_once_and_by_their_owner_alone(homes, cluster):
    with cluster.connect("postgres", "root") as operator:
        operator.execute(f"CREATE DATABASE bare OWNER {OWNER}")
    settings = HostSettings(database=cluster.url(ROLE, "bare"))
    with pytest.raises(WrongUse, match="schema 0"):
        homes_of(settings)
    with pytest.raises(Rejected, match="permission denied"):
        bring_up_to_date(settings, None)
    owner = cluster.url(OWNER, "bare")
    assert bring_up_to_date(settings, owner) == "Schema 2 is there now."
    assert bring_up_to_date(settings, owner) == "Nothing was missing."
    opened = homes_of(settings)
    assert opened.add("alice")
    opened.close()
    with pytest.raises(WrongUse, match="name no database"):
        bring_up_to_date(HostSettings(), owner)


@pytest.mark.parametrize("address", ["postgresql://u:secret@[h/d", "u:secret"])
def test_an_address_that_makes_no_sense_is_told_without_its_password(homes, address):
    with pytest.raises(Rejected) as told:
        Base(address).close()
    assert "secret" not in str(told.value)


def test_a_backup_can_be_read_by_nobody_else_and_holds_no_more_than_the_persons(alice, tmp_path):
    file = tmp_path / "backup.tar.gz"
    alice.backup(file)
    assert file.stat().st_mode & 0o077 == 0
    with tarfile.open(file) as tar:
        assert all(each.name.startswith(("keys", "persons")) for each in tar)
