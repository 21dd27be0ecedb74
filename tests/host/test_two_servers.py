"""Two servers and one database, by real ssh clients: what is said on the screen, and what is never lost."""

import signal


def test_a_person_on_two_servers_sees_what_they_do_on_the_other_one_without_a_key(servers, guest):
    one, two = servers
    person = one.person("alice")
    two.knows(one, person)
    here, there = guest(one, person), guest(two, person)
    for terminal in (here, there):
        terminal.welcomed()
        terminal.send("\r")
        terminal.wait_for("part 1 of 5")
    here.send("\x1b[B" * 3, "2031", "\r")
    here.wait_for("saved")
    there.wait_for("2031")
    code, exported, _ = two.run(person, "export")
    assert code == 0 and '"match_year": 2031' in exported


def test_a_database_that_is_away_ends_nobody_and_what_was_given_is_saved_when_it_is_back(
    servers, guest, cluster
):
    one, two = servers
    person = one.person("alice")
    two.knows(one, person)
    terminal = guest(one, person)
    terminal.welcomed()
    terminal.send("\r")
    terminal.wait_for("part 1 of 5")
    cluster.stop(signal.SIGQUIT)
    try:
        terminal.send("\x1b[B" * 3, "2031", "\r")
        terminal.wait_for("NOT SAVED: The database can't be reached, on this server")
        code, _, said = two.run(person, "keys", options=("-oLogLevel=INFO",))
        assert code == 255
        assert "imgcoach: The database can't be reached, on this server, wait a moment" in said
        assert "alice" not in one.log and "2031" not in one.log
    finally:
        cluster.start()
    terminal.wait_for("saved")
    assert two.store(person).person.profile.match_year == 2031


def test_a_server_that_is_killed_leaves_what_was_typed_to_the_other_one(servers, guest, cluster):
    one, two = servers
    person = one.person("alice")
    two.knows(one, person)
    terminal = guest(one, person)
    terminal.welcomed()
    terminal.type_a_note("half a sentence")
    with cluster.connect("host") as operator:
        query = "SELECT words FROM drafts"
        one.wait_until(lambda: operator.execute(query).fetchall() == [("half a sentence",)])
    assert two.store(person).drafts.orphans() == []
    one.process.send_signal(signal.SIGKILL)
    again = guest(two, person)
    again.wait_for("Welcome to imgcoach")
    again.review()
    again.wait_for("half a sentence")
