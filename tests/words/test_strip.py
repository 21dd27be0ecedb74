"""Where the year stands, in a line and in a column."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from imgcoach.coach.season import season_of
from imgcoach.coach.season.phase import PHASES, begins, phase_of
from imgcoach.knowledge import load_content
from imgcoach.words.season.strip import Strip

CONTENT = load_content()
FIRST = date(2026, 3, 1)
DAYS = [FIRST + timedelta(days=19 * at) for at in range(41)]


def strip(today, year=2027):
    return Strip(season_of(year, CONTENT, today), today, CONTENT.phases)


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2030])
def test_the_present_phase_alone_stands_in_brackets_on_every_day(year):
    for today in DAYS:
        title = CONTENT.phases[phase_of(strip(today, year).season, today)].title
        for told in (
            strip(today, year).in_short(60),
            "".join(p.words for p in strip(today, year).with_tracks(98, True)),
        ):
            assert told.count("[") == 1 and f"[{title}]" in told, (today, told)
        lines = [part.words for part in strip(today, year).with_days()]
        assert [line for line in lines if line.startswith("[>]")] == [
            f for f in lines if f[4:].startswith(title)
        ]


@pytest.mark.parametrize("width", [66, 78, 98, 150])
def test_a_line_is_never_wider_than_its_room_and_uses_it(width):
    for today in DAYS:
        parts = strip(today).with_tracks(width, True)
        told = " ".join(part.words for part in parts)
        assert not parts or len(told) == width, (today, told)


def test_tracks_before_today_are_full_and_those_ahead_empty():
    for today in DAYS:
        for part in strip(today).with_tracks(100, True):
            if part.state == "done":
                assert "." not in part.words
            if part.state == "ahead":
                assert "=" not in part.words


def test_the_longer_a_phase_the_longer_its_track():
    season = strip(FIRST).season
    days = [each.day for each in begins(season)]
    lengths = [(end - start).days for start, end in pairwise(days)]
    cells = [part.words.count(".") for part in strip(date(2026, 3, 1)).with_tracks(150, True)]
    assert sorted(range(6), key=lambda at: lengths[at]) == sorted(range(6), key=lambda at: cells[at])


def test_the_present_track_fills_from_day_to_day():
    filled = [
        strip(date(2026, 9, 23) + timedelta(days=at)).with_tracks(150, True)[2].words for at in range(120)
    ]
    counts = [each.count("=") for each in filled]
    assert counts == sorted(counts)
    assert counts[0] == 0 and counts[-1] > 10


def test_without_room_for_tracks_there_is_no_line_and_the_short_one_keeps_the_present():
    assert strip(FIRST).with_tracks(40, False) == []
    for today in DAYS:
        for width in (14, 20, 34, 60):
            told = strip(today).in_short(width)
            assert "[" in told
            assert len(told) <= max(width, len("[After the Match]"))


def test_each_phase_has_its_day_and_what_is_projected_is_marked():
    lines = [part.words for part in strip(date(2026, 11, 26), 2028).with_days()]
    assert lines[0] == "[>] Building"
    assert lines[2] == "[ ] Interviewing ~22 Sep 2027"
    assert len(lines) == len(PHASES) - 1
    announced = [part.words for part in strip(date(2026, 11, 26)).with_days()]
    assert announced[2] == "[>] Interviewing  23 Sep 2026"
