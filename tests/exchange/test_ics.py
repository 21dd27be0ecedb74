"""The calendar of a Match year, read by three parsers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from calendars import MINE, NOW, TODAY, by_ical, by_icalendar, by_vobject, dump, events, well_formed
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar as File

from imgcoach.coach import assess
from imgcoach.coach.season import season_of
from imgcoach.coach.season.agenda import Dated, agenda, season_days
from imgcoach.exchange import ics
from imgcoach.exchange.dated_events import day_events
from imgcoach.knowledge import load_content
from imgcoach.model.calendar import Calendar, Event
from imgcoach.model.person import Person

CONTENT = load_content()
HOSTILE = [
    "one\ntwo",
    "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two",
    "BEGIN:VEVENT",
    "a;b,c\\d\\n",
    "UID:x",
    '"quoted": \x00\x07\x1b[31m\u2028',
    "é" * 200,
    "مستشفى " * 20,
    "🩺" * 60,
    "a\r\n b",
]


def named(label):
    """A calendar with one day of this name."""
    day = Dated("season", "review", date(2027, 9, 22), False, label, "proj2028-review")
    return dump(list(day_events([day], 2028, CONTENT, TODAY)))


def export(year, now=NOW, calendar=MINE):
    days = season_days(season_of(year, CONTENT, now.date()))
    return dump(list(day_events(days, year, CONTENT, now.date())), now, calendar)


@pytest.mark.parametrize("year", [2027, 2028])
def test_every_day_of_the_match_year_is_there(year):
    days = {each.day for each in season_of(year, CONTENT, NOW.date()).days}
    found = events(export(year)).values()
    assert {event["dtstart"].dt for event in found} == days
    for event in found:
        assert type(event["dtstart"].dt) is date
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        assert event["dtstamp"].dt == event["last-modified"].dt == NOW


def test_what_is_projected_says_so_and_what_is_announced_does_not():
    assert all(str(event["summary"]).endswith(" (projected)") for event in events(export(2028)).values())
    assert not any("projected" in str(event["summary"]) for event in events(export(2027)).values())
    assert {str(event["status"]) for event in events(export(2028)).values()} == {"TENTATIVE"}


def test_each_event_says_where_its_date_comes_from():
    for event in events(export(2027)).values():
        assert "Grade" in event["description"]
        assert "looked up" in event["description"]


def test_an_event_keeps_its_uid_from_export_to_export_and_no_two_share_one():
    first = set(events(export(2028)))
    assert first == set(events(export(2028, NOW + timedelta(days=90))))
    assert not first & set(events(export(2027)))
    assert not first & set(events(export(2028, calendar=Calendar(MINE.id.replace("1", "2")))))


def test_a_year_that_nothing_is_known_of_has_its_projected_opening():
    (event,) = events(export(2031)).values()
    assert str(event["summary"]) == "Programs open applications (projected)"
    assert event["dtstart"].dt == date(2030, 9, 25)


@pytest.mark.parametrize("year", [2027, 2028, 2031])
def test_other_parsers_read_the_same(year):
    raw = export(year)
    assert by_icalendar(raw) == by_vobject(raw) == by_ical(raw)
    assert well_formed(raw)


@pytest.mark.acceptance(49)
@pytest.mark.parametrize("label", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_stays_one_event(label):
    raw = named(label)
    ((uid, event),) = events(raw).items()
    assert uid == MINE.uid("2028-review-ERAS")
    assert str(event["summary"]) == f"{ics.show(label)} (projected)"
    assert by_icalendar(raw) == by_vobject(raw) == by_ical(raw)
    assert well_formed(raw)


@pytest.mark.acceptance(49)
@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=100))
def test_any_title_stays_one_event(label):
    assert list(events(named(label))) == [MINE.uid("2028-review-ERAS")]


def whole(now=NOW, calendar=MINE, **said):
    """The events of somebody with papers open and two interviews, by their names."""
    profile = {"match_year": 2027, "pathway": "not_started", "oet_passed": False} | said
    programs = [
        {"id": "a1", "name": "St. Mary; Dayton, OH", "status": "interview", "interview_on": "2026-12-08"},
        {"id": "b2", "name": "Elsewhere", "status": "withdrawn", "interview_on": "2026-12-09"},
    ]
    person = Person.model_validate({"profile": profile, "programs": programs})
    seen = assess(person, CONTENT, now.date())
    year, days = seen.season.match_year, agenda(person, seen, now.date())
    told = list(day_events(days, year, CONTENT, now.date(), assumed=seen.season.assumed))
    found = events(dump(told, now, calendar))
    return {each.name: found[calendar.uid(each.name)] for each in told}


def test_the_deadlines_of_the_papers_registration_and_results_are_in_it():
    found = whole()
    pathway = found["2027-pathways-ERAS"]
    assert (str(pathway["summary"]), pathway["dtstart"].dt) == (
        "Last day for an ECFMG Pathway",
        date(2027, 1, 31),
    )
    assert (
        "On 22 Nov 2026 your papers stood like this: OET Medicine open, ECFMG Pathway open."
        in pathway["description"]
    )
    assert "ECFMG certification open" in found["2027-rank_list-ERAS"]["description"]
    for event in ("standard_registration", "status", "match_day"):
        assert f"2027-{event}-ERAS" in found


def test_an_interview_is_an_event_of_its_program_and_a_withdrawn_one_is_not():
    found = whole()
    assert str(found["interview-a1"]["summary"]) == "Interview: St. Mary; Dayton, OH"
    assert found["interview-a1"]["dtstart"].dt == date(2026, 12, 8)
    assert "interview-b2" not in found


def test_papers_that_are_met_are_not_told_and_a_projected_deadline_says_so():
    met = whole(pathway="certified")["2027-pathways-ERAS"]
    assert "papers" not in met["description"]
    later = whole(match_year=2028)["2028-pathways-ERAS"]
    assert str(later["summary"]) == "Last day for an ECFMG Pathway (projected)"


def test_nothing_that_moves_with_the_entries_is_in_it():
    assert not [name for name in whole() if name.startswith("begin")]


def test_a_day_that_papers_wait_for_rings_a_week_ahead_in_the_morning_and_other_days_do_not():
    ring = {name: each.walk("VALARM") for name, each in whole().items()}
    (alarm,) = ring["2027-pathways-ERAS"]
    assert alarm["trigger"].dt == timedelta(days=-7, hours=9)
    assert [name for name in ring if ring[name]] == ["2027-pathways-ERAS", "2027-rank_list-ERAS"]


def test_on_a_day_that_is_past_nothing_rings_and_nothing_waits():
    found = whole(datetime(2027, 2, 3, 12, tzinfo=UTC))["2027-pathways-ERAS"]
    assert not found.walk("VALARM")
    assert "papers" not in found["description"]


def test_a_year_that_nobody_named_is_told_as_that():
    assumed = "is assumed, because no Match year is entered."
    found = whole(match_year=None)
    assert found["2028-review-ERAS"]["description"].endswith(f"Match 2028 {assumed}")
    assert str(found["interview-a1"]["description"]) == "Entered by you."
    assert not any(assumed in each["description"] for each in whole().values())


def test_the_last_day_there_is_has_no_end_to_be_told():
    last = Event("interview-z", date.max, "Interview: Z", "Entered by you.")
    (event,) = File.from_ical(dump([last])).walk("VEVENT")
    assert event["dtstart"].dt == date.max
    assert "dtend" not in event


def test_a_leap_day_ends_on_the_first_of_march():
    ((_, event),) = events(dump([Event("interview-z", date(2028, 2, 29), "Z", "Entered by you.")])).items()
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2028, 2, 29), date(2028, 3, 1))
