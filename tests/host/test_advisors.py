"""An advisor by consent, by real ssh clients: what is shown, what is not, and what the person reads of it."""

from datetime import UTC, datetime

import pytest

from imgcoach.store import ReplaceAll

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def advised(host, example):
    """The example person, and an advisor of the server."""
    person, advisor = host.person(), host.person()
    host.store(person).save(ReplaceAll(example))
    host.operator("advisor", advisor, "on")
    return person, advisor


def test_a_brief_is_shown_by_consent_and_told_to_its_person(host, advised):
    person, advisor = advised
    assert host.run(advisor, "people")[1].startswith("Nobody lets you see anything yet.")
    code, said, _ = host.run(advisor, "people", person)
    assert code == 1 and said.startswith("imgcoach: nobody of that name lets you see anything")
    code, said, _ = host.run(person, "consent", advisor, "brief")
    assert code == 0 and said.startswith(f"{advisor} may see your brief")
    code, said, _ = host.run(advisor, "people")
    assert code == 0 and f"{person}  (brief)" in said and "You have not looked yet." in said
    assert host.run(advisor, "people", person)[1] == host.run(person, "brief")[1]
    code, said, _ = host.run(person, "looks")
    assert {line.split("  ", 1)[1] for line in said.splitlines()} == {
        f"{advisor}  your brief",
        f"{advisor}  the list of their people",
    }
    assert host.run(person, "withdraw", advisor)[0] == 0
    assert host.run(advisor, "people", person)[0] == 1
    assert person not in host.run(advisor, "people")[1] and host.run(person, "looks")[1] == said
    assert person not in host.log and advisor not in host.log


def test_ids_are_not_probed(host, advised):
    person, _ = advised
    other = host.person()
    answers = {host.run(person, "consent", each, "brief")[2] for each in (other, "zoe", person)}
    assert len(answers) == 1 and "nobody of that name can be an advisor here" in answers.pop()
    code, _, refused = host.run(person, "consent", other, "everything")
    assert code == 2 and "brief, verdict, all" in refused


def test_a_consent_ends_while_the_advisor_looks(host, advised, guest):
    person, advisor = advised
    host.homes.consents.give(person, advisor, "brief", NOW)
    terminal = guest(host, advisor, "-tt", "-oRemoteCommand=people")
    terminal.wait_for("Your people, by id", f"{person}  (brief)")
    terminal.send("\r")
    terminal.wait_for("IMG residency application", "brief, read only")
    host.homes.consents.withdraw(person, advisor)
    terminal.send("\x1b[B")
    terminal.wait_for("Nobody lets you see anything")
    assert "IMG residency application" not in terminal.screen()
    terminal.send("q")
    assert terminal.gone() == 0
    assert [each.what for each in host.homes.consents.looks(person)] == ["brief", "list"]
