"""Where all persons of a host live: what any kind of homes must do."""

import errno
import os
from datetime import UTC, datetime, timedelta

import pytest

from imgcoach.errors import NotSaved, Rejected, WrongUse
from imgcoach.host.homes import MOST_KEYS, Key, Opening, Resident, Unknown
from imgcoach.store import DamagedData, SetProfile

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
ONE, OTHER = (Key(f"SHA256:{name}", f"ssh-ed25519 AAAA{name}", name, NOW) for name in ("one", "other"))
OPENING = Opening(lambda: NOW)


@pytest.fixture
def alice(homes):
    """Homes in which Alice lives, with a key."""
    homes.add("alice")
    homes.add_key("alice", ONE)
    return homes


def test_somebody_new_has_an_empty_home(homes):
    assert homes.add("alice") and not homes.add("alice")
    assert homes.persons() == [Resident("alice", suspended=False, keys=0)]
    assert homes.open("alice", OPENING).revision == 0


@pytest.mark.parametrize("person", ["", "-a", "A", "a/b", "..", "a" * 33, "a\n", "ä"])
def test_an_id_is_never_a_path(homes, person):
    with pytest.raises(WrongUse):
        homes.add(person)
    with pytest.raises(WrongUse):
        homes.open(person, OPENING)
    assert homes.persons() == []


def test_nobody_is_opened_by_asking(homes):
    for ask in (
        lambda: homes.open("bob", OPENING),
        lambda: homes.suspend("bob", True),
        lambda: homes.remove("bob"),
        lambda: homes.add_key("bob", ONE),
        lambda: homes.invite("bob", "c0de", NOW),
    ):
        with pytest.raises(Unknown):
            ask()
    assert homes.persons() == []


def test_what_is_saved_is_there_for_the_next_window_and_nobody_else(alice):
    alice.add("bob")
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    assert alice.open("alice", OPENING).person.profile.match_year == 2028
    assert alice.open("bob", OPENING).person.profile.match_year is None


def test_a_key_opens_one_persons_home(alice):
    alice.add("bob")
    assert alice.owner(ONE.fingerprint) == "alice" and alice.owner(OTHER.fingerprint) is None
    with pytest.raises(Rejected):
        alice.add_key("bob", ONE)
    assert alice.keys() == alice.keys("alice") == [("alice", ONE)] and alice.keys("bob") == []


def test_a_key_that_is_taken_away_opens_nothing(alice):
    alice.add("bob")
    with pytest.raises(Unknown):
        alice.remove_key("bob", ONE.fingerprint)
    alice.remove_key("alice", ONE.fingerprint)
    assert alice.owner(ONE.fingerprint) is None and alice.keys() == []


def test_keys_have_an_end(homes):
    homes.add("alice")
    for number in range(MOST_KEYS):
        homes.add_key("alice", Key(f"SHA256:{number}", "ssh-ed25519 A", "", NOW))
    with pytest.raises(Rejected):
        homes.add_key("alice", ONE)


def test_who_is_suspended_stays_outside_and_loses_nothing(alice):
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    for _ in range(2):
        alice.suspend("alice", True)
    assert alice.owner(ONE.fingerprint) is None
    assert alice.persons() == [Resident("alice", suspended=True, keys=1)]
    alice.suspend("alice", False)
    assert alice.owner(ONE.fingerprint) == "alice"
    assert alice.open("alice", OPENING).person.profile.match_year == 2028


def test_an_invitation_works_once(alice):
    alice.invite("alice", "c0de", NOW + timedelta(days=7))
    assert alice.accept("0ther", OTHER, NOW) is None
    assert alice.accept("c0de", OTHER, NOW) == "alice"
    assert alice.owner(OTHER.fingerprint) == "alice"
    assert alice.accept("c0de", Key("SHA256:third", "ssh-ed25519 A", "", NOW), NOW) is None


def test_an_invitation_has_an_end(alice):
    alice.invite("alice", "c0de", NOW)
    assert alice.accept("c0de", OTHER, NOW) is None and alice.owner(OTHER.fingerprint) is None


def test_a_key_in_use_leaves_an_invitation_as_it_is(alice):
    alice.invite("alice", "c0de", NOW + timedelta(days=7))
    with pytest.raises(Rejected):
        alice.accept("c0de", ONE, NOW)
    assert alice.accept("c0de", OTHER, NOW) == "alice"


def test_a_draft_of_a_window_that_ended_is_offered_to_the_next(alice):
    first, beside = alice.open("alice", OPENING), alice.open("alice", OPENING)
    first.drafts.keep("note", "half a sent")
    assert beside.drafts.orphans() == []
    first.close()
    assert [each.text for each in alice.open("alice", OPENING).drafts.orphans()] == ["half a sent"]
    assert beside.drafts.take("note") == "half a sent"
    assert alice.open("alice", OPENING).drafts.orphans() == []


def test_a_person_is_told_the_truth_about_where_their_answers_are(alice):
    wording = alice.open("alice", OPENING).wording
    assert "on this server" in wording.kept
    assert "machine" not in wording.kept and "damaged/" not in wording.aside


def test_nothing_is_left_of_who_is_removed(alice, tmp_path):
    store = alice.open("alice", OPENING)
    store.save(SetProfile("match_year", 2028, None))
    store.drafts.keep("note", "half a sent")
    alice.invite("alice", "c0de", NOW + timedelta(days=7))
    assert alice.remove("alice") > 0
    assert alice.persons() == [] and alice.keys() == [] and alice.owner(ONE.fingerprint) is None
    assert alice.accept("c0de", OTHER, NOW) is None
    left = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(b"alice" in each.read_bytes() or "alice" in str(each) for each in left)


def test_a_window_that_is_open_does_not_bring_back_who_was_removed(alice):
    store = alice.open("alice", OPENING)
    store.save(SetProfile("match_year", 2028, None))
    alice.remove("alice")
    with pytest.raises(NotSaved):
        store.save(SetProfile("match_year", 2029, 2028))
    assert alice.persons() == []


def test_a_backup_brings_back_who_is_missing_and_not_who_was_removed(alice, build, tmp_path):
    alice.add("bob")
    alice.open("bob", OPENING).save(SetProfile("match_year", 2030, None))
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    file = tmp_path / "backup.tar.gz"
    assert alice.backup(file) == 2
    assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(WrongUse):
        alice.backup(file)
    other = build("other")
    other.add("bob")
    assert other.restore(file) == 1
    assert other.open("alice", OPENING).person.profile.match_year == 2028
    assert other.owner(ONE.fingerprint) == "alice"
    alice.remove("alice")
    assert alice.restore(file) == 0


def test_what_is_no_backup_changes_nothing(alice, tmp_path):
    file = tmp_path / "holiday.tar.gz"
    file.write_bytes(b"no archive at all")
    with pytest.raises(Rejected):
        alice.restore(file)
    assert [each.person for each in alice.persons()] == ["alice"]


def test_a_backup_in_which_a_byte_has_changed_brings_nobody_back(alice, build, tmp_path):
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    alice.backup(tmp_path / "backup.tar.gz")
    whole, file, other = (tmp_path / "backup.tar.gz").read_bytes(), tmp_path / "odd.tar.gz", build("other")
    for at in (*range(40, len(whole), len(whole) // 12), len(whole) - 6):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x11]) + whole[at + 1 :])
        with pytest.raises(Rejected, match=r"odd.tar.gz is damaged, or is not a backup of a host"):
            other.restore(file)
    file.write_bytes(whole[:-20])
    with pytest.raises(Rejected, match="is damaged"):
        other.restore(file)
    assert other.persons() == [] and other.keys() == []


@pytest.mark.parametrize("build", ["folders"], indirect=True)
def test_a_check_names_homes_that_cannot_be_opened(alice, tmp_path):
    alice.open("alice", OPENING).save(SetProfile("match_year", 2028, None))
    assert alice.check() == []
    (tmp_path / "host" / "persons" / "alice" / "data" / "data.json").write_text("{", "utf-8")
    (line,) = alice.check()
    assert line.startswith("alice: DamagedData")


@pytest.mark.parametrize("build", ["folders"], indirect=True)
def test_what_goes_wrong_is_told_without_a_folder_of_the_server(alice, tmp_path, monkeypatch):
    store = alice.open("alice", OPENING)
    store.save(SetProfile("match_year", 2028, None))

    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        for write in (
            lambda: store.save(SetProfile("match_year", 2029, 2028)),
            lambda: store.drafts.keep("note", "words"),
        ):
            with pytest.raises(
                NotSaved,
                match=r"^The disk is full, on this server, "
                r"tell the people who run it$",
            ):
                write()
    (tmp_path / "host" / "persons" / "alice" / "data" / "data.json").write_text("{", "utf-8")
    with pytest.raises(DamagedData) as damage:
        alice.open("alice", OPENING)
    assert str(damage.value).startswith("Your data breaks off or is not JSON, on this server, log in")
