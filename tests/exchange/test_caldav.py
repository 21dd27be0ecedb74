"""The calendar on a CalDAV server: imported twice, moved, given up, and beside another person's."""

import itertools
import json
from datetime import date, timedelta

import pytest
from caldav_server import Collection, Server
from calendars import events

SOON = date.today() + timedelta(days=20)
"""A day ahead, on whatever day the tests run."""

NAME = "Łódź; São Paulo, 北京 🩺" * 3


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("radicale"))
    yield server
    server.end()


_NUMBERS = itertools.count()


@pytest.fixture
def collection(server):
    """A calendar that is empty."""
    return Collection(server, f"/someone/{next(_NUMBERS)}/")


@pytest.fixture(params=["put_whole", "put_each"])
def put(request, collection):
    """Both ways in which a client brings a file to a server."""
    return getattr(collection, request.param)


@pytest.fixture
def calendar(tmp_path, imgcoach):
    """The calendar of somebody with an interview on the day given; `who` has data of their own."""

    def export(day=SOON, status="interview", who="me"):
        program = {"id": "a1", "name": NAME, "status": status, "interview_on": str(day)}
        profile = {"match_year": 2040, "pathway": "not_started"}
        whole = {"format": "imgcoach", "version": 2, "profile": profile, "programs": [program]}
        (tmp_path / "person.json").write_text(json.dumps(whole), encoding="utf-8")
        mine = ("--data-dir", tmp_path / who)
        assert imgcoach(*mine, "import", "--yes", tmp_path / "person.json")[0] == 0
        code, out, said = imgcoach(*mine, "export", "--format", "ics")
        assert (code, said) == (0, "")
        return out.encode()

    return export


def same(raw, collection):
    """Whether the server holds what the file holds, and nothing else."""
    mine, theirs = events(raw), collection.events()
    assert mine.keys() == theirs.keys()
    for uid in mine:
        for name in ("dtstart", "dtend", "summary", "description", "sequence", "dtstamp", "last-modified"):
            assert mine[uid][name] == theirs[uid][name]
    return True


def test_the_same_calendar_again_changes_nothing(put, collection, calendar):
    put(calendar())
    before = collection.tags()
    raw = calendar()
    put(raw)
    assert collection.tags() == before
    assert same(raw, collection)


def test_an_interview_that_moves_moves_there_and_nothing_is_double(put, collection, calendar):
    put(calendar())
    before = collection.tags()
    moved = calendar(SOON + timedelta(days=1))
    put(moved)
    after = collection.tags()
    assert before.keys() == after.keys()
    assert len([address for address in before if before[address] != after[address]]) == 1
    assert same(moved, collection)


def test_one_that_is_given_up_is_cancelled_there(put, collection, calendar):
    put(calendar())
    raw = calendar(status="withdrawn")
    put(raw)
    assert same(raw, collection)
    (gone,) = [each for each in collection.events().values() if "Interview" in each["summary"]]
    assert (gone["status"], gone["dtstart"].dt) == ("CANCELLED", SOON)


def test_two_people_have_room_in_one_calendar(collection, calendar):
    mine, theirs = calendar(), calendar(SOON + timedelta(days=2), who="you")
    for _ in range(2):
        collection.put_each(mine)
        collection.put_each(theirs)
    found = collection.events()
    assert found.keys() == events(mine).keys() | events(theirs).keys()
    assert len(found) == len(events(mine)) + len(events(theirs))


def test_a_review_with_a_time_and_a_zone_is_taken(put, collection, calendar, home):
    folder = home / ".config/imgcoach"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('review_time = "19:30"\ntime_zone = "Europe/Berlin"\n')
    raw = calendar()
    put(raw)
    assert same(raw, collection)
    (review,) = [each for each in collection.events().values() if "rrule" in each]
    assert review["dtstart"].params["TZID"] == "Europe/Berlin"
    assert len(review.walk("VALARM")) == 1
