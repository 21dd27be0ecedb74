"""What the list of an advisor says of each person: true on that day, by id, and no more than they allow."""

from datetime import UTC, datetime, timedelta

import pytest

from imgcoach.host.answering.people import Row, in_words, row
from imgcoach.host.consents import Consent
from imgcoach.host.homes import Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.knowledge import load_content
from imgcoach.model.records import Letter
from imgcoach.status import status_of
from imgcoach.store import Put, ReplaceAll, SetProfile

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path, example):
    """The example person's data, in which somebody writes at a moment of their own."""
    homes = FolderHomes(str(tmp_path / "host"))
    homes.add("alice")

    def at(moment, *changes):
        store = homes.open("alice", Opening(lambda: moment))
        store.save(*changes)
        return store

    at(NOW - timedelta(days=9), ReplaceAll(example))
    return at


def told(store, moment, *, level="brief", looked=None):
    """The sentences of the list."""
    content = load_content()
    status = status_of(store.person, content, moment.date())
    return row(Consent("alice", "bob", level, NOW, looked), status, store, content).sentences


def test_who_is_due_and_whose_papers_are_late(opened):
    late = NOW + timedelta(days=60)
    store = opened(NOW, SetProfile("match_year", 2027, 2028))
    due, papers, changed = told(store, late)
    assert due == "Review due, the last one was on 13 Nov 2026."
    assert papers.startswith("Papers: ") and "ECFMG Pathway late by 31 Jan 2027" in papers
    assert "open" not in papers and changed == "You have not looked yet."


def test_what_changed_since_the_advisor_looked_is_named_by_its_kind_alone(opened):
    store = opened(NOW, Put("letters", Letter(writer="Dr Unmistakable")))
    before, after = NOW - timedelta(days=1), NOW + timedelta(minutes=1)
    assert told(store, NOW, looked=before)[-1] == "Changed since you looked on 25 Nov 2026: letters."
    assert told(store, NOW, looked=after)[-1] == "Nothing changed since you looked on 26 Nov 2026."
    assert told(store, NOW, looked=before, level="verdict")[-1] == "Changed since you looked on 25 Nov 2026."


def test_the_list_fits_a_terminal_and_adds_nothing_up():
    rows = [Row("a" * 32, "verdict", ["No review yet.", "Papers: " + "OET Medicine late, " * 9])] * 7
    said = in_words(rows, NOW.date())
    assert max(map(len, said.splitlines())) <= 80
    assert "7" not in said and in_words([], NOW.date()).startswith("Nobody lets you see")
