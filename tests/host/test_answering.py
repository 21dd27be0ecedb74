"""The processes that answer a question in words, without the server before them."""

import io
import json
import sys

import pytest
from host_server import NOW

from imgcoach.host.answering import ROWS
from imgcoach.host.answering.answer import main as answer
from imgcoach.host.answering.sight import main as sight
from imgcoach.host.homes import Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.settings import HostSettings
from imgcoach.store import ReplaceAll


@pytest.fixture
def homes(tmp_path, example):
    """Alice, who is the example person, and Bob, an advisor."""
    found = FolderHomes(str(tmp_path / "host"))
    for name in ("alice", "bob"):
        found.add(name)
    found.open("alice", Opening(lambda: NOW)).save(ReplaceAll(example))
    found.consents.mark("bob", True)
    return found


@pytest.fixture
def asked(homes, tmp_path, monkeypatch, capsys):
    """What such a process says to a question: its exit code, its output and what it refuses."""
    settings = HostSettings(folder=str(tmp_path / "host")).model_dump_json().encode()

    monkeypatch.setattr(FolderHomes, "hold_to", lambda *_: None)  # it would hold the tests to that folder
    monkeypatch.setattr("os.umask", lambda _: 0o022)

    def ask(process, *words):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(settings)))
        return (process(*words), *capsys.readouterr())

    return ask


def test_a_person_is_answered_about_their_own_data(asked):
    code, said, _ = asked(answer, "alice", "status", "--json")
    assert code == 0 and json.loads(said)["band"]["id"]
    code, said, _ = asked(answer, "alice", "due")
    assert (code, "weekly review due" in said) == (0, True)
    code, said, refused = asked(answer, "alice", "nonsense")
    assert code == 2 and said == "" and refused.startswith("imgcoach: ")


def test_somebody_new_is_told_how_to_begin(asked):
    said = "imgcoach: no weekly review yet. Log in without a command to begin.\n"
    assert asked(answer, "bob", "due")[:2] == (0, said)


def test_damage_is_one_line_in_the_place_of_a_reminder(asked, tmp_path):
    next((tmp_path / "host").glob("persons/alice/**/data.json")).write_text("{", "utf-8")
    code, said, _ = asked(answer, "alice", "due")
    assert code == 0 and said.startswith("imgcoach: ") and said.count("\n") == 1


@pytest.mark.parametrize(
    ("level", "there", "never"),
    [("brief", "238", "Eastgate needs"), ("verdict", "Build the profile", "238"), ("all", "238", "Prof.")],
)
def test_an_advisor_sees_as_much_as_is_given(asked, homes, level, there, never):
    assert "Nobody lets you see anything" in asked(sight, "bob")[1]
    code, _, refused = asked(sight, "bob", "alice")
    assert code == 1 and "nobody of that name lets you see anything" in refused
    homes.consents.give("alice", "bob", level, NOW)
    code, said, _ = asked(sight, "bob", "alice")
    assert (code, there in said, never in said) == (0, True, False), said
    assert [row[0] for row in json.loads(asked(sight, "bob", ROWS)[1])] == ["alice"]
    assert "alice" in asked(sight, "bob")[1]


def test_data_that_cannot_be_read_is_told_in_the_list_and_stops_nobody_elses(asked, homes, tmp_path):
    homes.add("carol")
    for person in ("alice", "carol"):
        homes.consents.give(person, "bob", "brief", NOW)
    next((tmp_path / "host").glob("persons/alice/**/data.json")).write_text("{", "utf-8")
    code, said, refused = asked(sight, "bob")
    assert (code, refused) == (0, "")
    assert "alice  (brief)\n  Their data can't be read now.\n" in said
    assert "carol  (brief)\n  No review yet.\n  No papers are known to be late.\n" in said
    said = "imgcoach: their data can't be read now, try again later\n"
    assert asked(sight, "bob", "alice") == (1, "", said)
