"""The list of programs is a table: gates, minimum, state and name, under a header."""

from datetime import date

import pytest
from rich.cells import cell_len
from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.widgets.table import Table


def listed(*names, **gates):
    return [{"id": f"p{at}", "name": name, "state": "NY", **gates} for at, name in enumerate(names)]


def begins(line, words):
    """The column of the terminal in which some words begin."""
    return cell_len(line[: line.index(words)])


def row_of(opened, words):
    return next(y for y, line in enumerate(opened.lines) if words in line)


async def test_what_stands_below_a_word_of_the_header_begins_where_the_word_does(folder):
    names = ["Lakeside", "[bold]Harbor[/]", "内科 病院", "🏥 Hospital"]
    keep(folder, example() | {"programs": listed(*names, minimum_step2_ck=220)})
    async with window(folder) as opened:
        await opened.press("6")
        header = opened.lines[2]
        assert header.split() == ["Gates", "Min", "State", "Name", "Status"]
        for name in names:
            line = opened.lines[row_of(opened, name)]
            assert begins(line, "220") == header.index("Min")
            assert begins(line, "NY") == header.index("State")
            assert begins(line, name) == header.index("Name")
            assert begins(line, "considering") == header.index("Status")


async def test_a_long_name_is_read_whole(folder):
    keep(folder, example() | {"programs": listed("Saint " * 30 + "Hospital")})
    async with window(folder, size=(60, 24)) as opened:
        await opened.press("6")
        assert opened.inside("#records").endswith(" ...")
        assert opened.inside("#about").count("Saint") == 30
        assert "Hospital" in opened.inside("#about")


async def test_the_place_is_kept_in_another_width_and_when_another_program_goes(folder):
    keep(folder, example() | {"programs": listed("One", "Two", "Three", "Four")})
    async with window(folder) as opened:
        await opened.press("6", "j", "down", "down", "k")
        assert opened.app.screen._current.name == "Three"
        await opened.resize(100, 24)
        assert opened.app.screen._current.name == "Three"
        await opened.press("up", "d")
        assert [each.name for each in opened.person.programs] == ["One", "Three", "Four"]
        await opened.press("u", "down", "enter")
        assert "Each answer is saved" in opened.text


async def test_a_click_on_a_program_opens_it(folder):
    keep(folder, example() | {"programs": listed("One", "Two")})
    async with window(folder) as opened:
        await opened.press("6")
        at = (20, row_of(opened, "Two"))
        await opened.pilot.click(offset=at)
        await opened.pilot.click(offset=at)
        await opened.rest()
        assert "Each answer is saved" in opened.text


async def test_once_a_program_has_invited_its_interview_has_a_column(folder):
    programs = listed("One", "Two", "Three")
    programs[0] |= {"interview_on": "2026-12-03"}
    programs[1] |= {"status": "interview"}
    keep(folder, example(match_year=2027) | {"programs": programs})
    async with window(folder) as opened:
        await opened.press("6")
        assert opened.lines[2].split() == ["Gates", "Min", "State", "Interview", "Name", "Status"]
        rows = [
            " ".join(opened.lines[row_of(opened, name)].split()[-4:-1]) for name in ("One", "Two", "Three")
        ]
        assert rows == ["03 Dec One", "no day Two", "? NY Three"]
        assert "Interviews: 2 invited, next on Thu 3 Dec 2026 at One, 1 without a day." in opened.words


async def test_what_is_said_of_an_interview_is_true_on_the_day(folder):
    programs = listed("One")
    programs[0] |= {"interview_on": "2026-11-22"}
    keep(folder, example(match_year=2027) | {"programs": programs})
    for day, told in (
        (date(2026, 11, 21), "The interview is on Sun 22 Nov 2026, in 1 day."),
        (date(2026, 11, 22), "The interview is today."),
        (date(2026, 11, 23), "The interview was on Sun 22 Nov 2026. No thank-you is noted."),
    ):
        async with window(folder, day=day) as opened:
            await opened.press("6")
            assert told in opened.words


async def test_the_list_can_stand_in_the_order_of_the_interviews(folder):
    programs = listed("None", "Undated", "Later", "Next")
    programs[1] |= {"status": "interview"}
    programs[2] |= {"interview_on": "2026-12-13"}
    programs[3] |= {"interview_on": "2026-12-03"}
    keep(folder, example(match_year=2027) | {"programs": programs})
    async with window(folder) as opened:
        await opened.press("6", "o", "o", "o", "o")
        assert "by Interview" in opened.lines[1]
        assert [line.split()[-2] for line in opened.lines[3:7]] == ["Next", "Later", "Undated", "None"]
        await opened.press("o")
        assert "by Interview" not in opened.text
        assert "by interview" not in opened.text


@pytest.mark.parametrize("keys", [("end",), ("down", "up"), ("home", "pagedown")])
async def test_moving_where_a_search_found_nothing_does_no_harm(folder, keys):
    async with window(folder, demo=True) as opened:
        await opened.press("6", "slash")
        await opened.type("zzz", "enter", *keys)
        await opened.resize(70, 30)
        await opened.press("escape")
        assert opened.app.screen.query_one(Table).rows.current is not None
