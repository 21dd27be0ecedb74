"""`imgcoach export --format ics`: the days of the Match year for a calendar."""

from datetime import date

from icalendar import Calendar

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


def test_the_review_is_in_it_every_week_from_the_day_it_is_due(imgcoach, stored):
    event = weekly(imgcoach("--today", "2026-11-15", "export", "--format", "ics")[1])
    assert event["rrule"] == {"FREQ": ["WEEKLY"]}
    assert str(event["summary"]) == "imgcoach: weekly review, ten minutes"
    assert str(event["uid"]) == "weekly-review@imgcoach"
    assert event["dtstart"].dt == date(2026, 11, 20)


def test_one_that_is_overdue_begins_today_and_so_does_the_first(imgcoach, home, example):
    assert weekly(imgcoach("--today", "2026-11-22", "export", "--format", "ics")[1])["dtstart"].dt == DAY
    imgcoach("import", example)
    assert weekly(imgcoach("--today", "2026-11-22", "export", "--format", "ics")[1])["dtstart"].dt == DAY


def test_it_is_on_the_weekday_they_chose(imgcoach, home, stored):
    config = home / ".config/imgcoach"
    config.mkdir(parents=True)
    (config / "config.toml").write_text('review_day = "sunday"\n', encoding="utf-8")
    event = weekly(imgcoach("--today", "2026-11-15", "export", "--format", "ics")[1])
    assert event["dtstart"].dt == date(2026, 11, 22)


def test_nothing_of_the_profile_is_in_it(imgcoach, stored):
    out = imgcoach("export", "--format", "ics")[1]
    out = "\n".join(line for line in out.splitlines() if not line.startswith("DTSTAMP"))
    assert "238" not in out
    assert "Rivera" not in out


def test_its_library_is_imported_for_nothing_else(shell):
    code = (
        "import sys; from imgcoach.commands import run; "
        "[run(['--demo', *each.split()]) for each in ('export', 'brief', 'programs --csv')]; "
        "sys.exit('icalendar' in sys.modules)"
    )
    assert shell.python("-c", code)[0] == 0
