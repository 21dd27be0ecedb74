"""`imgcoach export --format ics`: the days of the Match year for a calendar."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from command_tools import one_line, small_files
from icalendar import Calendar

from imgcoach.store import open_store

DAY = date(2026, 11, 22)


def test_the_calendar_is_of_the_match_year_aimed_at(imgcoach, stored, tmp_path):
    assert imgcoach("--today", "2026-11-22", "export", "--format", "ics", "-o", tmp_path / "mine.ics")[0] == 0
    raw = (tmp_path / "mine.ics").read_bytes()
    assert (tmp_path / "mine.ics").stat().st_mode & 0o777 == 0o600
    titles = [str(event["summary"]) for event in Calendar.from_ical(raw).walk("VEVENT")]
    assert "Rank order lists close, 21:00 ET (projected)" in titles


def test_without_a_match_year_it_is_of_the_next_one_open(imgcoach):
    code, out, said = imgcoach("--today", "2026-09-01", "export", "--format", "ics")
    assert (code, said) == (0, "")
    assert str(Calendar.from_ical(out)["x-wr-calname"]) == "Match 2027"


def weekly(raw):
    """The event of the weekly review."""
    (event,) = [each for each in Calendar.from_ical(raw).walk("VEVENT") if "rrule" in each]
    return event


@pytest.fixture
def configured(home):
    """Writes the configuration file."""
    folder = home / ".config/imgcoach"
    folder.mkdir(parents=True)
    return lambda text: (folder / "config.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def person(tmp_path, imgcoach):
    """Imports somebody with one interview, three weeks or so from now unless another day is given."""

    def take(day=None, status="interview", name="St. Mary"):
        day = day or date.today() + timedelta(days=20)
        program = {"id": "a1", "name": name, "status": status, "interview_on": str(day)}
        whole = {"format": "imgcoach", "version": 2, "profile": {"match_year": 2040}, "programs": [program]}
        (tmp_path / "person.json").write_text(json.dumps(whole), encoding="utf-8")
        assert imgcoach("import", tmp_path / "person.json")[0] == 0
        return day

    return take


def exported(imgcoach):
    """The calendar of now."""
    code, out, said = imgcoach("export", "--format", "ics")
    assert (code, said) == (0, "")
    return out


def interview(raw):
    """The one event that tells of an interview."""
    (event,) = [each for each in Calendar.from_ical(raw).walk("VEVENT") if "Interview" in each["summary"]]
    return event


def test_the_review_is_in_it_every_week_from_the_day_it_is_due(imgcoach, stored):
    event = weekly(imgcoach("--today", "2026-11-15", "export", "--format", "ics")[1])
    assert event["rrule"] == {"FREQ": ["WEEKLY"]}
    assert str(event["summary"]) == "imgcoach: weekly review, ten minutes"
    assert event["dtstart"].dt == date(2026, 11, 20)


def test_one_that_is_overdue_begins_today_and_so_does_the_first(imgcoach, home, example):
    assert weekly(imgcoach("--today", "2026-11-22", "export", "--format", "ics")[1])["dtstart"].dt == DAY
    imgcoach("import", example)
    assert weekly(imgcoach("--today", "2026-11-22", "export", "--format", "ics")[1])["dtstart"].dt == DAY


def test_it_is_on_the_weekday_they_chose_also_when_it_is_overdue(imgcoach, configured, stored):
    configured('review_day = "sunday"\n')
    event = weekly(imgcoach("--today", "2026-11-15", "export", "--format", "ics")[1])
    assert event["dtstart"].dt == date(2026, 11, 22)
    late = weekly(imgcoach("--today", "2026-12-08", "export", "--format", "ics")[1])
    assert late["dtstart"].dt == date(2026, 12, 13)


def test_a_review_that_a_wrong_clock_dated_ahead_puts_no_reminder_off(
    imgcoach, configured, tmp_path, example
):
    configured('review_time = "19:30"\ntime_zone = "Europe/Berlin"\n')
    whole = json.loads(example.read_text(encoding="utf-8"))
    whole["reviews"][-1] |= {"saved": "9999-12-30T10:00:00+00:00"}
    (tmp_path / "ahead.json").write_text(json.dumps(whole), encoding="utf-8")
    assert imgcoach("import", tmp_path / "ahead.json")[0] == 0
    raw = imgcoach("--today", "2026-12-08", "export", "--format", "ics")[1]
    assert weekly(raw)["dtstart"].dt.date() == date(2026, 12, 8)


def test_it_has_the_time_of_day_they_chose_in_their_zone(imgcoach, configured, stored):
    configured('review_time = "7:30 pm"\ntime_zone = "Asia/Karachi"\n')
    raw = imgcoach("--today", "2026-11-15", "export", "--format", "ics")[1]
    assert weekly(raw)["dtstart"].params["TZID"] == "Asia/Karachi"
    assert weekly(raw)["dtstart"].dt.replace(tzinfo=None) == datetime(2026, 11, 20, 19, 30)
    assert [str(each["tzid"]) for each in Calendar.from_ical(raw).walk("VTIMEZONE")] == ["Asia/Karachi"]


def test_nothing_of_the_profile_is_in_it(imgcoach, stored):
    out = imgcoach("export", "--format", "ics")[1]
    drawn = ("UID:", "DTSTAMP:", "LAST-MODIFIED:")
    out = "\n".join(line for line in out.splitlines() if not line.startswith(drawn))
    assert "238" not in out
    assert "Rivera" not in out


def test_exported_twice_it_is_the_same_file(imgcoach, stored):
    assert exported(imgcoach) == exported(imgcoach)


def test_a_day_that_moved_keeps_its_uid_and_counts_on_and_the_rest_is_untouched(imgcoach, person):
    day = person()
    before = Calendar.from_ical(exported(imgcoach)).walk("VEVENT")
    person(day + timedelta(days=1))
    raw = exported(imgcoach)
    event = interview(raw)
    assert (event["sequence"], event["dtstart"].dt) == (1, day + timedelta(days=1))
    unlike = [
        (str(old["uid"]), str(new["uid"]))
        for old, new in zip(before, Calendar.from_ical(raw).walk("VEVENT"), strict=True)
        if old.to_ical() != new.to_ical()
    ]
    assert unlike == [(event["uid"], event["uid"])]


def test_an_interview_that_is_withdrawn_is_told_as_dropped_until_it_comes_back(imgcoach, person):
    day = person()
    exported(imgcoach)
    person(status="withdrawn")
    event = interview(exported(imgcoach))
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 1)
    assert str(event["summary"]) == "Dropped: Interview: St. Mary"
    assert event["dtstart"].dt == day
    person()
    back = interview(exported(imgcoach))
    assert (str(back["status"]), back["sequence"], back["uid"]) == ("CONFIRMED", 2, event["uid"])


def test_two_people_share_no_uid(imgcoach, stored, tmp_path, example):
    other = ("--data-dir", tmp_path / "other")
    assert imgcoach(*other, "import", "--yes", example)[0] == 0
    mine, theirs = (
        {str(each["uid"]) for each in Calendar.from_ical(raw).walk("VEVENT")}
        for raw in (exported(imgcoach), imgcoach(*other, "export", "--format", "ics")[1])
    )
    assert len(mine) == len(theirs) > 4
    assert not mine & theirs


def test_the_example_person_has_the_same_uids_everywhere(imgcoach):
    first, second = (imgcoach("--demo", "export", "--format", "ics")[1] for _ in range(2))
    assert [each for each in first.splitlines() if each.startswith("UID:")] == [
        each for each in second.splitlines() if each.startswith("UID:")
    ]


def test_a_look_at_another_day_changes_no_calendar_to_come(imgcoach, stored):
    before = exported(imgcoach)
    ahead = imgcoach("--today", "2027-02-20", "export", "--format", "ics")[1]
    assert exported(imgcoach) == before
    assert weekly(ahead)["uid"] == weekly(before)["uid"]
    stamps = [each["dtstamp"].dt for each in Calendar.from_ical(ahead).walk("VEVENT")]
    assert max(stamps) <= datetime.now(UTC)


def test_somebody_without_data_has_the_days_of_the_next_match_and_is_welcomed_all_the_same(imgcoach, folder):
    first = exported(imgcoach)
    assert any("no Match year is entered" in each["description"] for each in Calendar.from_ical(first).events)
    assert exported(imgcoach) == first
    assert open_store(str(folder)).revision == 0


def test_where_nothing_can_be_saved_it_is_written_all_the_same_and_a_line_says_so(imgcoach, stored, folder):
    before = exported(imgcoach)
    path = folder / "data.json"
    data = json.loads(path.read_bytes())
    data["_meta"]["version"] = 3
    path.write_text(json.dumps(data), encoding="utf-8")
    code, out, said = imgcoach("export", "--format", "ics")
    assert (code, out) == (0, before)
    assert one_line(said)
    assert "This data is in format 3" in said


def test_a_full_disk_takes_no_calendar_away(shell, stored, folder):
    code, out, said = shell("export", "--format", "ics", **small_files(100))
    assert (code, out.startswith("BEGIN:VCALENDAR")) == (0, True)
    assert one_line(said)


def test_its_library_is_imported_for_nothing_else(shell):
    code = (
        "import sys; from imgcoach.commands import run; "
        "[run(['--demo', *each.split()]) for each in ('export', 'brief', 'programs --csv')]; "
        "sys.exit('icalendar' in sys.modules)"
    )
    assert shell.python("-c", code)[0] == 0
