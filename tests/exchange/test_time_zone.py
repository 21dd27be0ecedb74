"""Time zones in a calendar, against zoneinfo and read by others."""

from datetime import datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar as File

from imgcoach.exchange.time_zone import time_zone

YEARS = range(2026, 2040)

KINDS = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "America/New_York",
    "America/Santiago",
    "Asia/Dubai",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Manila",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/Dublin",
    "Pacific/Chatham",
]
"""Zones of every kind of rule there is, and where many of those come from who use imgcoach."""


def written(name):
    file = File()
    file.add("prodid", "-//tests//EN")
    file.add("version", "2.0")
    file.add_component(time_zone(ZoneInfo(name), YEARS[0]))
    return file.to_ical().decode()


@pytest.mark.parametrize("name", KINDS)
def test_another_reader_has_the_same_clock_at_every_morning_noon_and_evening(name):
    theirs, ours = tzical(StringIO(written(name))).get(name), ZoneInfo(name)
    noon = datetime(YEARS[0], 1, 1, 12)
    for each in range(365 * len(YEARS)):
        day = noon + timedelta(days=each)
        for hour in (-6, 0, 9):
            there = day + timedelta(hours=hour)
            assert there.replace(tzinfo=theirs).utcoffset() == there.replace(tzinfo=ours).utcoffset()


@pytest.mark.parametrize("name", ["America/New_York", "Europe/Berlin", "Asia/Karachi", "Africa/Casablanca"])
def test_its_days_are_rules_wherever_there_is_one(name):
    text = written(name)
    assert ("RDATE" in text) == (name == "Africa/Casablanca")
    assert ("RRULE" in text) == (name in ("America/New_York", "Europe/Berlin"))
    assert "TZOFFSETTO" in text


def test_the_hour_of_a_change_is_told_by_the_clock_before_it():
    assert "DTSTART:20250330T020000\r\n" in written("Europe/Berlin")
    assert "DTSTART:20251026T030000\r\n" in written("Europe/Berlin")


def test_only_three_of_them_follow_no_rule():
    assert [name for name in KINDS if "RDATE" in written(name)] == [
        "Africa/Cairo",
        "Africa/Casablanca",
        "Asia/Gaza",
    ]
