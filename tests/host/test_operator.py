"""What an operator types, and what they read then: `imgcoach host` within this process."""

import errno
import io
import json
import os
import re
import shutil
import sys
from datetime import timedelta

import asyncssh
import pytest
from host_server import NOW

from imgcoach.host.admin import main
from imgcoach.host.homes import Key, Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.log import Marks
from imgcoach.host.public_keys import hashed
from imgcoach.store import ReplaceAll, SetProfile
from imgcoach.store.vault import local_now

OPENING = Opening(local_now)


@pytest.fixture
def homes(tmp_path):
    """The homes that the settings of these tests name."""
    return FolderHomes(str(tmp_path / "host"))


@pytest.fixture
def operator(tmp_path, capsys, monkeypatch):
    """Does what stands behind `imgcoach host`: the exit code, the output, and what was said beside it."""
    file = tmp_path / "host.toml"
    file.write_text(f'folder = "{tmp_path / "host"}"\nname = "coach.example.org"\nport = 22\n', "utf-8")

    def call(*words, sent=b"", stdin=io.TextIOWrapper):
        monkeypatch.setattr(sys, "stdin", None if sent is None else stdin(io.BytesIO(sent)))
        code = main(["--config", str(file), *map(str, words)])
        return (code, *capsys.readouterr())

    return call


class _Typed(io.TextIOWrapper):
    """What somebody at a terminal types."""

    def isatty(self):
        return True


@pytest.fixture
def terminal(operator):
    """The same with somebody at a terminal, who types this; nothing is Ctrl-D."""
    return lambda *words, typed: operator(*words, sent=typed.encode(), stdin=_Typed)


@pytest.fixture(scope="module")
def key():
    """A public key as ssh-keygen writes it, and its fingerprint."""
    made = asyncssh.generate_private_key("ssh-ed25519", comment="laptop")
    return made.export_public_key(), made.get_fingerprint()


@pytest.fixture
def alice(homes, operator, key):
    """Homes in which Alice lives, with a key."""
    assert operator("add", "alice", sent=key[0])[0] == 0
    return homes


def test_a_person_is_added_with_their_key(operator, homes, key):
    line, fingerprint = key
    code, said, _ = operator("add", "alice", sent=line)
    assert (code, said) == (
        0,
        f"Added alice, {fingerprint}\nThey log in with: ssh coach@coach.example.org\n",
    )
    assert homes.owner(fingerprint) == "alice"
    other = asyncssh.generate_private_key("ssh-ed25519")
    code, said, _ = operator("add", "alice", sent=other.export_public_key())
    assert (code, said.splitlines()[0]) == (0, f"Another key for alice, {other.get_fingerprint()}")
    assert [each.keys for each in homes.persons()] == [2]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "josé@laptop"), ("utf-16", "josé@laptop"), ("latin-1", "jos\ufffd@laptop")],
)
def test_a_key_file_is_read_in_whatever_encoding_its_name_was_written(operator, homes, key, encoding, name):
    """As a file is that PowerShell's > has written, or an old editor."""
    line = key[0].decode().replace("laptop", "josé@laptop").encode(encoding)
    assert operator("add", "alice", sent=line)[0] == 0
    ((_, kept),) = homes.keys()
    assert kept.name == name


def test_who_gives_no_key_or_something_else_adds_nobody(operator, terminal, homes):
    code, said, refused = operator("add", "alice", sent=bytes(range(128, 256)))
    assert (code, said) == (1, "")
    assert refused.startswith("imgcoach: that is not a public key") and refused.count("\n") == 1
    for done in (operator("add", "alice", sent=None), terminal("add", "alice", typed="")):
        assert done[:2] == (2, "")
        assert done[2] == (
            "imgcoach: hand in a public key, as in: imgcoach host add PERSON < key.pub, or use --invite\n"
        )
    assert homes.persons() == []


def test_a_key_of_somebody_else_makes_no_home(alice, operator, key):
    code, said, refused = operator("add", "alcie", sent=key[0])
    assert (code, said) == (1, "") and refused.startswith("imgcoach: this key is in use already")
    assert [each.person for each in alice.persons()] == ["alice"]


def test_an_invitation_is_one_line_to_send_on(operator, homes):
    code, said, _ = operator("add", "alice", "--invite")
    told, line = said.splitlines()
    assert code == 0 and re.fullmatch(r"For alice, once, until \d\d [A-Z][a-z]{2} 20\d\d:", told)
    code = line.removeprefix("  ssh join@coach.example.org ")
    assert homes.accept(hashed(code), Key("SHA256:one", "ssh-ed25519 A", "", NOW), local_now()) == "alice"
    assert [(each.person, each.keys) for each in homes.persons()] == [("alice", 1)]
    assert operator("add", "A/b", "--invite")[0] == 2


def test_keys_are_listed_and_taken_away(alice, operator, key):
    code, said, _ = operator("keys")
    assert code == 0 and said.startswith(f"alice\t{key[1]}\t20") and said.endswith("\tlaptop\n")
    assert operator("keys", "alice")[1] == said and operator("keys", "bob")[1] == ""
    assert operator("keys", "--remove", key[1])[::2] == (
        2,
        "imgcoach: --remove goes with PERSON, add it\n",
    )
    assert operator("keys", "alice", "--remove", key[1])[:2] == (0, f"Removed {key[1]}.\n")
    code, _, refused = operator("keys", "alice", "--remove", key[1])
    assert code == 1 and "`keys` lists them" in refused
    assert alice.keys() == []


def test_the_list_names_everybody_and_their_mark_in_the_log(alice, operator, tmp_path):
    alice.add("bob")
    alice.suspend("bob", True)
    assert operator("list")[1] == "alice\t1\topen\t-\nbob\t0\tsuspended\t-\n"
    (tmp_path / "host" / "host_key").write_bytes(b"a secret")
    marks = Marks(b"a secret")
    assert operator("list")[1].splitlines()[0] == f"alice\t1\topen\t{marks.of('alice')}"


def test_who_is_suspended_can_be_let_in_again(alice, operator, key):
    assert operator("suspend", "alice")[1] == "alice can't log in until `suspend --undo`.\n"
    assert alice.owner(key[1]) is None
    assert operator("suspend", "alice", "--undo")[1] == "alice can log in again.\n"
    assert alice.owner(key[1]) == "alice"
    assert operator("suspend", "bob")[::2] == (
        1,
        "imgcoach: nobody here is called bob, `imgcoach host list` names everyone\n",
    )


def test_nobody_is_deleted_without_a_yes(alice, operator, terminal):
    for sent in (None, b"alice\n"):
        code, said, refused = operator("remove", "alice", sent=sent)
        assert (code, said) == (2, "")
        assert refused == "imgcoach: remove asks before it deletes, run it in a terminal or add --yes\n"
    question = "Type alice to delete everything kept about them: "
    for typed in ("Alice\n", "\n", "yes\n"):
        assert terminal("remove", "alice", typed=typed) == (1, question, "Nothing was deleted.\n")
    code, said, refused = terminal("remove", "alice", typed="")
    assert (code, said, refused) == (130, question, "\nNothing was changed.\n")
    assert [each.person for each in alice.persons()] == ["alice"]


def test_who_is_removed_is_gone(alice, operator, terminal):
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    code, said, _ = terminal("remove", "alice", typed=" alice \n")
    assert code == 0 and ": Deleted " in said and said.endswith(" files, their keys and invitations.\n")
    assert alice.persons() == [] and alice.keys() == []
    code, _, refused = operator("remove", "alice", "--yes")
    assert code == 1 and refused.startswith("imgcoach: nobody here is called alice")
    alice.add("bob")
    assert operator("remove", "bob", "--yes")[0] == 0 and alice.persons() == []


def test_advisors_are_named_by_the_operator(alice, operator):
    assert operator("advisor")[:2] == (0, "")
    assert operator("advisor", "alice")[::2] == (2, "imgcoach: say on or off after the person\n")
    assert operator("advisor", "alice", "on")[1] == "alice can be named as an advisor from now on.\n"
    assert operator("advisor")[1] == "alice\n"
    said = "alice is no advisor, and sees nobody's data from now on.\n"
    assert operator("advisor", "alice", "off")[1] == said
    assert alice.consents.advisors() == []
    assert operator("advisor", "bob", "on")[0] == 1


def test_what_is_exported_for_somebody_can_be_brought_back_and_undone(alice, operator, tmp_path, example):
    alice.open("alice", OPENING).save(ReplaceAll(example))
    file = tmp_path / "alice.json"
    code, said, beside = operator("export", "alice", "-o", file)
    assert (code, said, beside) == (0, "", f"Written to {file}.\n")
    assert json.loads(operator("export", "alice")[1]) == json.loads(file.read_bytes())
    assert operator("export", "alice", "-o", file)[0] == 2
    alice.add("bob")
    assert operator("import", "bob", file)[:2] == (0, "Imported for bob.\n")
    store = alice.open("bob", OPENING)
    assert store.person.programs == example.programs
    assert store.undo() and store.person.programs == []
    code, _, refused = operator("import", "bob", "-", sent=b"{")
    assert code == 1 and refused.startswith("imgcoach: -")
    assert alice.open("bob", OPENING).person.programs == []
    assert operator("import", "carol", file)[0] == 1


def test_a_backup_and_back(alice, operator, tmp_path):
    file = tmp_path / "backup.tar.gz"
    assert operator("backup", file)[:2] == (0, f"1 person in {file}\n")
    assert operator("restore", file)[1] == "0 people brought back.\n"
    (tmp_path / "host").rename(tmp_path / "lost")
    assert operator("restore", file)[1] == "1 person brought back.\n"
    ((whose, _),) = alice.keys()
    assert whose == "alice"
    for odd in (tmp_path, tmp_path / "missing"):
        code, said, refused = operator("restore", odd)
        assert (code, said, refused.count("\n")) == (2, "", 1) and str(odd) in refused


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(alice, operator, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    file = tmp_path / "backup.tar.gz"
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        code, said, refused = operator("backup", file)
    assert (code, said) == (3, "") and refused.startswith(f"imgcoach: The disk is full, {file}, ")
    assert not file.exists() and operator("backup", file)[0] == 0
    code, _, refused = operator("backup", tmp_path / "missing" / "backup.tar.gz")
    assert code == 2 and refused.endswith("can't be written (No such file or directory), name another file\n")
    code, _, refused = operator("backup", file)
    assert code == 2 and refused == f"imgcoach: {file} is there already, name another file\n"


def test_a_check_is_for_a_program_too(alice, operator, tmp_path):
    place = tmp_path / "host"
    assert operator("check")[:2] == (0, f"1 person in {place}, 0 things to look at.\n")
    (place / "persons" / "stray").mkdir()
    code, said, _ = operator("check")
    assert code == 1
    assert said == (
        f"{place}/persons/stray is nobody's, `imgcoach host add` makes it theirs\n"
        f"1 person in {place}, 1 thing to look at.\n"
    )


def test_a_check_clears_invitations_away_that_are_over_and_names_keys_of_nobody(alice, operator, tmp_path):
    place = tmp_path / "host"
    alice.add("bob")
    alice.invite("alice", "c0de", NOW - timedelta(days=999))
    alice.invite("bob", "c1de", local_now() + timedelta(days=1))
    (place / "invitations" / "torn.json").write_bytes(b"{")
    (place / "invitations" / "odd.json").write_bytes(b"[]")
    (place / "keys" / "torn.json").write_bytes(b'{"person": "alice"}')
    alice.add_key("bob", Key("SHA256:one", "ssh-ed25519 A", "", NOW))
    shutil.rmtree(place / "persons" / "bob")
    code, said, _ = operator("check")
    assert (code, said.splitlines()) == (
        1,
        ["a key is of bob, who is not here", f"1 person in {place}, 1 thing to look at."],
    )
    assert [each.name for each in (place / "invitations").iterdir()] == ["c1de.json"]
    assert alice.owner("SHA256:one") is None


def test_where_no_database_is_named_there_are_no_tables_to_make(operator):
    code, said, refused = operator("migrate")
    assert (code, said) == (2, "")
    assert refused == (
        'imgcoach: the settings name no database, add a line like: database = "postgresql://..."\n'
    )


def test_tables_are_made_for_a_role_that_the_settings_name(operator, tmp_path):
    with (tmp_path / "host.toml").open("a", encoding="utf-8") as file:
        file.write('database = "postgresql:///imgcoach"\n')
    code, said, refused = operator("migrate", "--owner", "postgresql://postgres@/imgcoach")
    assert (code, said) == (2, "")
    assert refused == (
        "imgcoach: the settings name no role, write the address like: postgresql://imgcoach@/imgcoach\n"
    )


def test_what_a_database_needs_is_named_where_it_is_not_installed(operator, tmp_path, monkeypatch):
    with (tmp_path / "host.toml").open("a", encoding="utf-8") as file:
        file.write('database = "postgresql:///imgcoach"\n')
    monkeypatch.setattr("imgcoach.host.opened.find_spec", lambda _: None)
    assert operator("list")[::2] == (
        2,
        "imgcoach: psycopg is not installed, install it with: pip install 'imgcoach[host]'\n",
    )


def test_what_is_not_installed_is_named(operator, monkeypatch):
    monkeypatch.setattr("imgcoach.host.admin.find_spec", lambda name: None if name == "asyncssh" else name)
    assert operator("list")[::2] == (
        2,
        "imgcoach: asyncssh is not installed, install it with: pip install 'imgcoach[host]'\n",
    )
