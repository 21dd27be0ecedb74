"""The calendar of a Match year, read by two parsers."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from imgcoach.coach import assess
from imgcoach.coach.season import season_of
from imgcoach.coach.season.agenda import Dated, agenda, season_days
from imgcoach.exchange import ics
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

CONTENT = load_content()
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
HOSTILE = [
    "one\ntwo",
    "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two",
    "BEGIN:VEVENT",
    "a;b,c\\d\\n",
    "UID:x",
    '"quoted": \x00\x07\x1b[31m\u2028',
    "é" * 200,
    "a\r\n b",
]


def named(label):
    """A calendar with one day of this name."""
    day = Dated("season", "review", date(2027, 9, 22), False, label, "proj2028-review")
    return ics.dump(2028, [day], CONTENT, NOW)


def events(raw):
    """The events of a calendar, by a parser that forgives nothing."""
    calendar = Calendar.from_ical(raw)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert all(event.errors == [] for event in found)
    assert len(found) == len(calendar.subcomponents)
    return found


def export(year, now=NOW):
    return ics.dump(year, season_days(season_of(year, CONTENT, now.date())), CONTENT, now)


@pytest.mark.parametrize("year", [2027, 2028])
def test_every_day_of_the_match_year_is_there(year):
    days = {each.day for each in season_of(year, CONTENT, NOW.date()).days}
    found = events(export(year))
    assert {event["dtstart"].dt for event in found} == days
    for event in found:
        assert type(event["dtstart"].dt) is date
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        assert event["dtstamp"].dt == NOW


def test_what_is_projected_says_so_and_what_is_announced_does_not():
    assert all(str(event["summary"]).endswith(" (projected)") for event in events(export(2028)))
    assert not any("projected" in str(event["summary"]) for event in events(export(2027)))


def test_each_event_says_where_its_date_comes_from():
    for event in events(export(2027)):
        assert "Grade" in event["description"]
        assert "looked up" in event["description"]


def test_an_event_keeps_its_name_from_export_to_export_and_no_two_share_one():
    names = [str(event["uid"]) for event in events(export(2028))]
    later = [str(event["uid"]) for event in events(export(2028, NOW + timedelta(days=90)))]
    assert names == later
    assert len(set(names)) == len(names)
    assert not set(names) & {str(event["uid"]) for event in events(export(2027))}


def test_a_year_that_nothing_is_known_of_has_its_projected_opening():
    (event,) = events(export(2031))
    assert str(event["summary"]) == "Programs open applications (projected)"
    assert event["dtstart"].dt == date(2030, 9, 25)


@pytest.mark.parametrize("year", [2027, 2028, 2031])
def test_another_parser_reads_the_same(year):
    raw = export(year)
    found = vobject.readOne(raw.decode(), validate=True, allowQP=False)
    assert [each.summary.value for each in found.vevent_list] == [str(e["summary"]) for e in events(raw)]
    assert [each.dtstart.value for each in found.vevent_list] == [e["dtstart"].dt for e in events(raw)]


@pytest.mark.parametrize("label", HOSTILE, ids=repr)
def test_a_hostile_title_stays_one_event(label):
    raw = named(label)
    (event,) = events(raw)
    (other,) = vobject.readOne(raw.decode()).vevent_list
    assert str(event["summary"]) == other.summary.value
    assert str(event["uid"]) == "2028-review-1@imgcoach"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert not any(byte < 32 and byte not in b"\r\n" for byte in raw)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=100))
def test_any_title_stays_one_event(label):
    (event,) = events(named(label))
    assert str(event["uid"]) == "2028-review-1@imgcoach"


def whole(**said):
    """The calendar of somebody with papers open and two interviews."""
    profile = {"match_year": 2027, "pathway": "not_started", "oet_passed": False} | said
    programs = [
        {"id": "a1", "name": "St. Mary; Dayton, OH", "status": "interview", "interview_on": "2026-12-08"},
        {"id": "b2", "name": "Elsewhere", "status": "withdrawn", "interview_on": "2026-12-09"},
    ]
    person = Person.model_validate({"profile": profile, "programs": programs})
    seen = assess(person, CONTENT, NOW.date())
    days = agenda(person, seen, NOW.date())
    return {str(each["uid"]): each for each in events(ics.dump(seen.season.match_year, days, CONTENT, NOW))}


def test_the_deadlines_of_the_papers_registration_and_results_are_in_it():
    found = whole()
    pathway = found["2027-pathways-1@imgcoach"]
    assert (str(pathway["summary"]), pathway["dtstart"].dt) == (
        "Last day for an ECFMG Pathway",
        date(2027, 1, 31),
    )
    assert (
        "On 22 Nov 2026 your papers stood so: OET Medicine open, ECFMG Pathway open."
        in pathway["description"]
    )
    assert "ECFMG certification open" in found["2027-rank_list-1@imgcoach"]["description"]
    for event in ("standard_registration", "status", "match_day"):
        assert f"2027-{event}-1@imgcoach" in found


def test_an_interview_is_an_event_of_its_program_and_a_withdrawn_one_is_not():
    found = whole()
    assert str(found["interview-a1@imgcoach"]["summary"]) == "Interview: St. Mary; Dayton, OH"
    assert found["interview-a1@imgcoach"]["dtstart"].dt == date(2026, 12, 8)
    assert "interview-b2@imgcoach" not in found


def test_papers_that_are_met_are_not_told_and_a_projected_deadline_says_so():
    met = whole(pathway="certified")["2027-pathways-1@imgcoach"]
    assert "papers" not in met["description"]
    later = whole(match_year=2028)["2028-pathways-1@imgcoach"]
    assert str(later["summary"]) == "Last day for an ECFMG Pathway (projected)"


def test_nothing_that_moves_with_the_entries_is_in_it():
    assert not [name for name in whole() if name.startswith("begin")]
