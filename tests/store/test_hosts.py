"""One person on two hosts: each hears of the other, and gets the text that a host left which is gone."""

import json
import signal
import threading

import pytest
from store_tools import answer, answered, eventually, letter

from imgcoach.errors import Changed, NotSaved
from imgcoach.model.records import Letter
from imgcoach.store import Put
from imgcoach.store.rows.drafts import RowDrafts


@pytest.fixture
def hosts(rows, clock):
    """A window on each of two hosts."""
    return rows.open(now=clock), rows.open("elsewhere", now=clock)


def test_what_one_host_saves_the_other_hears_of_and_reads_no_other_time(hosts):
    here, there = hosts
    here.save(answer("no"))
    eventually(lambda: there.moved)
    assert there.refresh() and not there.refresh()
    assert there.person == here.person
    assert not here.moved


def test_the_same_answer_on_two_hosts_is_a_question_and_never_an_overwriting(hosts):
    here, there = hosts
    here.save(answer("no"))
    with pytest.raises(Changed) as conflict:
        there.save(answer("yes"))
    there.save(answer("yes", was=conflict.value.theirs))
    assert there.undo() and answered(there).answer == "no"


def test_text_that_is_typed_here_is_offered_there_only_when_this_host_is_gone(rows, hosts, child):
    def work(report):
        rows.open("killed").drafts.keep("note", "half a sent")
        report("kept")
        signal.pause()

    victim, there = child(work), hosts[1]
    assert victim.line() == "kept"
    assert there.drafts.orphans() == []
    victim.kill()
    eventually(there.drafts.orphans)
    assert there.drafts.take("note") == "half a sent"
    assert hosts[0].drafts.orphans() == []


def test_two_windows_that_take_the_same_text_at_once_do_not_both_have_it(rows, hosts, monkeypatch):
    here, there = hosts
    here.drafts.keep("note", "words")
    here.close()
    (orphan,) = there.drafts._orphans()
    others = rows.open().drafts
    assert others.take("note") == "words"
    assert not there.drafts._adopt(orphan)
    monkeypatch.setattr(there.drafts, "_orphans", lambda: [orphan])  # as it was a moment ago
    assert there.drafts.take("note") is None
    assert here.drafts._orphans() == []


def test_a_host_that_lost_the_database_for_a_while_is_alive_again_to_others(rows, cluster, hosts):
    here, there = hosts
    here.drafts.keep("note", "words")
    presence = rows.base().presence
    with cluster.connect("postgres", "root") as operator:
        presence.here.clear()
        operator.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
    eventually(presence.here.is_set)
    assert there.drafts.orphans() == []


def test_a_window_that_ends_while_the_database_is_away_hands_its_text_over_later(rows, hosts, monkeypatch):
    here, there = hosts
    here.drafts.keep("note", "words")
    base = rows.base()

    def away(*_):
        raise NotSaved("away")

    with monkeypatch.context() as broken:
        broken.setattr(base, "ask", away)
        here.close()
    eventually(there.drafts.orphans)
    assert there.drafts.take("note") == "words"


def test_text_of_a_window_that_has_ended_is_offered_on_the_same_host_too(rows, hosts):
    hosts[0].drafts.keep("note", "words")
    hosts[0].close()
    assert rows.open().drafts.take("note") == "words"


def test_what_cannot_be_taken_over_stays_where_it_is_and_is_shown(rows, hosts, monkeypatch):
    here, there = hosts
    here.drafts.keep("note", "words")
    here.close()

    def refuse(*_):
        raise NotSaved("read only")

    with monkeypatch.context() as broken:
        broken.setattr(RowDrafts, "_adopt", refuse)
        assert there.drafts.take("note") == "words"
    assert [each.text for each in rows.open().drafts.orphans()] == ["words"]


def test_no_thread_and_no_connection_is_left_of_a_host_that_has_ended(rows, cluster, hosts):
    rows.close()
    assert not [each for each in threading.enumerate() if "imgcoach" in each.name]
    with cluster.connect("postgres", "root") as operator:
        query = "SELECT 1 FROM pg_stat_activity WHERE usename = 'servers'"
        eventually(lambda: not operator.execute(query).fetchall())


def test_windows_that_came_and_went_are_forgotten(rows):
    base = rows.base()
    for _ in range(50):
        rows.open()
    rows.open().save(answer("no"))
    eventually(lambda: not base.presence._hearers)


def test_a_document_is_kept_as_it_was_written_whatever_is_in_it(rows, clock):
    """In a column of another type its records would stand in another order, and zeros would be refused."""
    strange = ["zz", "a", "\U0001f9ff \ufffe \\u0000", "\u2028", '"}{[', "1e999", "\xe9" * 200]
    store = rows.open(now=clock)
    store.save(*(Put("letters", letter(number)) for number in (9, 1, 5)))
    written = rows.content()
    assert [*json.loads(written)["letters"]] == ["letter9", "letter1", "letter5"]
    store.save(*(Put("letters", Letter(id=f"x{at}", writer=each)) for at, each in enumerate(strange)))
    assert rows.open().person == store.person
    for _ in range(2):
        store.undo()
    assert store.person.letters == []


def test_an_operator_may_mend_a_document_by_hand_and_windows_hear_of_it(rows, cluster, clock):
    store = rows.open(now=clock)
    store.save(Put("letters", letter(1)))
    mended = rows.content().decode().replace("Dr 1", "Dr One")
    with cluster.connect() as operator:
        operator.execute("SET search_path = public")
        operator.execute("UPDATE imgcoach.people SET document = %s WHERE id = %s", [mended, rows.person])
    eventually(lambda: store.moved)
    assert store.refresh() and store.person.letters[0].writer == "Dr One"
