"""The days of SOAP: those announced, those projected, and a year of which nothing is known."""

from datetime import date

import pytest

from imgcoach.coach.season import season_of
from imgcoach.coach.season.soap import soap_days


def days(content, match_year, today=date(2026, 11, 26)):
    return soap_days(season_of(match_year, content, today), content, today)


@pytest.mark.parametrize("today", [date(2026, 11, 26), date(2027, 3, 16), date(2027, 6, 1)])
def test_the_week_of_2027_stands_in_its_order_whatever_the_day(content, today):
    found = days(content, 2027, today)
    assert [each.day.day for each in found] == [15, 15, 16, 18, 18, 19]
    assert found[0].event == "status" and found[-1].event == "match_day"
    assert all(each.figure for each in found)


def test_what_follows_the_calendar_of_the_year_before_is_called_projected(content):
    projected = [each.figure for each in days(content, 2027) if not each.announced]
    assert projected == ["nrmp2027-soap-open", "nrmp2027-soap-end"]
    assert all(content.figure(each).source == "nrmp-calendar-2026-file" for each in projected)


def test_a_year_without_known_days_has_its_ends_projected(content):
    assert [(each.event, each.announced) for each in days(content, 2028)] == [
        ("status", False),
        ("match_day", False),
    ]
    assert [(str(each.day), each.figure) for each in days(content, 2031)] == [
        ("2031-03-17", ""),
        ("2031-03-21", ""),
    ]


def test_every_note_on_soap_can_be_filled_and_a_stale_number_is_marked(content):
    notes = {each.id: each for each in content.library.soap}
    assert {each.part for each in notes.values()} == {"who", "rules", "folder"}
    assert "Up to 45 for one person" in notes["applications"].filled(content, date(2027, 3, 16))
    assert "Up to 45 (stale) for one person" in notes["applications"].filled(content, date(2027, 4, 1))
