"""Who may see whose data, and the log of looks: what any kind of homes must do."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from imgcoach.errors import Rejected
from imgcoach.host.consents import LEVELS, LIST, Consent, Look
from imgcoach.host.homes import Unknown
from imgcoach.host.serving.asked import Asked
from imgcoach.host.serving.consenting import done

NOW = datetime(2026, 11, 26, 12, 30, 20, tzinfo=UTC)
MINUTE = NOW.replace(second=0)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def consents(homes):
    """Those of Alice and Carol, who have given none, and of Bob, who is an advisor."""
    for person in ("alice", "bob", "carol"):
        homes.add(person)
    homes.consents.mark("bob", True)
    return homes.consents


def test_nobody_sees_anything_without_a_consent(consents):
    assert consents.people("bob") == [] and consents.given("alice") == []
    assert consents.look("bob", "alice", NOW) is None and consents.looks("alice") == []


def test_a_consent_is_for_one_advisor_and_one_level_until_it_is_taken_back(consents):
    consents.give("alice", "bob", "brief", NOW)
    given = Consent("alice", "bob", "brief", NOW, None)
    assert consents.given("alice") == consents.people("bob") == [given] and consents.people("carol") == []
    consents.give("alice", "bob", "verdict", LATER)
    assert consents.look("bob", "alice", LATER) == Consent("alice", "bob", "verdict", LATER, None)
    assert consents.look("carol", "alice", LATER) is None and consents.look("bob", "carol", LATER) is None
    consents.withdraw("alice", "bob")
    assert consents.look("bob", "alice", LATER) is None and consents.people("bob") == []
    with pytest.raises(Rejected, match="bob may see nothing of yours"):
        consents.withdraw("alice", "bob")


@pytest.mark.parametrize("named", ["carol", "nobody", "alice", "..", "../bob", "A"])
def test_ids_that_cannot_be_named_are_all_answered_alike(consents, named):
    with pytest.raises(Rejected, match=r"^nobody of that name can be an advisor here"):
        consents.give("alice", named, "brief", NOW)
    for ask in (lambda: consents.withdraw("alice", named), lambda: consents.withdraw("alice", "zoe")):
        with pytest.raises(Rejected, match="may see nothing of yours"):
            ask()
    assert consents.look("bob", named, NOW) is None


def test_every_look_is_in_the_log_to_the_minute_and_stays_when_the_consent_ends(consents):
    consents.give("alice", "bob", "all", NOW)
    for moment in (NOW, NOW + timedelta(seconds=20), LATER):
        consents.look("bob", "alice", moment, at_list=True)
    consents.look("bob", "alice", LATER)
    later = MINUTE + timedelta(days=1)
    seen = [Look(later, "bob", "all"), Look(later, "bob", LIST), Look(MINUTE, "bob", LIST)]
    assert consents.looks("alice") == seen and consents.looks("carol") == []
    assert [each.looked for each in consents.given("alice")] == [later]
    consents.withdraw("alice", "bob")
    assert consents.looks("alice") == seen
    consents.give("alice", "bob", "all", LATER + timedelta(days=1))
    assert [each.looked for each in consents.given("alice")] == [None]


def test_people_come_by_id(consents):
    for person in ("carol", "alice"):
        consents.give(person, "bob", "brief", NOW)
    assert [each.person for each in consents.people("bob")] == ["alice", "carol"]


def test_who_is_no_advisor_any_more_sees_nobody_even_when_marked_again(consents):
    consents.give("alice", "bob", "brief", NOW)
    consents.mark("bob", False)
    assert consents.advisors() == [] and consents.look("bob", "alice", NOW) is None
    consents.mark("bob", True)
    assert consents.advisors() == ["bob"] and consents.people("bob") == [] == consents.given("alice")
    with pytest.raises(Unknown):
        consents.mark("zoe", True)


def test_while_somebody_is_suspended_nothing_of_them_is_shown_and_they_see_nothing(consents, homes):
    consents.give("alice", "bob", "brief", NOW)
    for person in ("alice", "bob"):
        homes.suspend(person, True)
        assert consents.people("bob") == [] and consents.look("bob", "alice", NOW) is None
        homes.suspend(person, False)
    assert consents.look("bob", "alice", NOW)


@pytest.mark.parametrize(("gone", "stays"), [("alice", "bob"), ("bob", "alice")])
def test_with_either_of_the_two_go_the_consent_and_its_looks(consents, homes, tmp_path, gone, stays):
    consents.give("alice", "bob", "brief", NOW)
    consents.look("bob", "alice", NOW)
    homes.remove(gone)
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(gone in str(each) or gone.encode() in each.read_bytes() for each in files)
    homes.add(gone)
    consents.mark("bob", True)
    assert consents.looks("alice") == [] == consents.given("alice") and consents.people("bob") == []
    assert [each.person for each in homes.persons()] == ["alice", "bob", "carol"]


def test_what_is_allowed_at_this_moment_is_asked_anew_each_time(consents, homes):
    assert consents.allowed("bob", "alice") is None
    consents.give("alice", "bob", "verdict", NOW)
    assert consents.allowed("bob", "alice") == "verdict"
    assert consents.allowed("bob", "../alice") is None and consents.allowed("carol", "alice") is None
    homes.suspend("alice", True)
    assert consents.allowed("bob", "alice") is None
    assert consents.looks("alice") == []


def test_it_is_told_in_sentences(consents, homes):
    ask = partial(done, consents, "alice", LATER)
    assert ask(Asked("given", [])).startswith("Nobody may see anything of yours.\n")
    assert ask(Asked("looks", [])) == "Nobody has looked at anything of yours.\n"
    said = done(consents, "alice", NOW, Asked("consent", ["bob", "brief"]))
    assert said.startswith("bob may see ") and "`withdraw bob` ends that at once" in said
    assert ask(Asked("given", [])) == "bob  brief  since 26 Nov 2026, not looked yet\n"
    consents.look("bob", "alice", NOW)
    consents.look("bob", "alice", LATER, at_list=True)
    assert ask(Asked("given", [])) == "bob  brief  since 26 Nov 2026, last looked 26 Nov 2026, 12:30\n"
    first, second = ask(Asked("looks", [])).splitlines()
    assert first == "27 Nov 2026, 12:30  bob  the list of their people"
    assert second == f"26 Nov 2026, 12:30  bob  {LEVELS['brief']}"
    assert ask(Asked("withdraw", ["bob"])) == (
        "bob sees nothing of yours from now on. What they have read or copied stays with them.\n"
    )
    with pytest.raises(Rejected, match="bob may see nothing of yours"):
        ask(Asked("withdraw", ["bob"]))


@pytest.mark.parametrize("build", ["folders"], indirect=True)
def test_a_file_that_makes_no_sense_is_no_consent(consents, tmp_path):
    consents.give("alice", "bob", "brief", NOW)
    (given,) = tmp_path.glob("**/bob.json")
    for odd in (b"{", b"[]", b'{"level": "brief"}', b'{"level": "more", "since": "2026-11-26T12:00:00Z"}'):
        given.write_bytes(odd)
        assert consents.given("alice") == [] == consents.people("bob")
        assert consents.look("bob", "alice", NOW) is None and consents.allowed("bob", "alice") is None


def test_a_backup_brings_no_consent_back(consents, homes, build, tmp_path):
    consents.give("alice", "bob", "brief", NOW)
    consents.look("bob", "alice", NOW)
    assert homes.backup(tmp_path / "backup.tar.gz") == len(homes.persons())
    other = build("other")
    other.restore(tmp_path / "backup.tar.gz")
    assert other.consents.advisors() == [] == other.consents.given("alice") == other.consents.looks("alice")
