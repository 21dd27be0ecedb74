"""The rank order list by its keys: what is on it, how it is moved, and what stands beside it."""

from datetime import date

import pytest
from screen_people import example
from screen_tools import history, keep, window

from imgcoach.store import Rank, RankOrder

TODAY = date(2026, 11, 26)
KEYS = {"up": ["K", "shift+up"], "down": ["J", "shift+down"]}


def programs(**said):
    """Programs by their names, with what is said of each."""
    return [{"id": name.lower(), "name": name, **fields} for name, fields in said.items()]


def somebody(**said):
    return example(match_year=2027) | {"programs": programs(**said)}


def held(day, **fields):
    return {"interview_on": f"2026-11-{day:02}", "status": "interview", **fields}


THREE = {
    "Ash": held(3, rank=1, interview_note="Kind people, long days."),
    "Birch": held(5, rank=2),
    "Cedar": held(9, rank=3),
}


def places(opened):
    return {each.name: each.rank for each in opened.person.programs}


def listed(opened):
    """The numbers and names of the list, as they stand on the screen."""
    region = opened.app.screen.query_one("Lines").region
    lines = [line.split() for line in opened.lines[region.y : region.bottom]]
    return [" ".join(each[:2]) for each in lines if each]


async def open_list(opened):
    await opened.press("6", "r")
    assert opened.place == "RankListScreen"


async def test_the_list_stands_under_headings_and_a_click_on_them_changes_nothing(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert " ".join(opened.lines[2].split()) == "No. Program Interview What you saw there"
        assert " ".join(opened.lines[3].split()) == "1 Ash 03 Nov Kind people, long days."
        for words, line in (("Program", "Ash"), ("Interview", "03 Nov"), ("What", "Kind")):
            assert opened.lines[2].index(words) == opened.lines[3].index(line)
        await opened.pilot.click(offset=(8, 2))
        await opened.rest()
        assert listed(opened) == ["1 Ash", "2 Birch", "3 Cedar"]


@pytest.mark.parametrize("key", KEYS["down"])
async def test_a_program_moves_down_and_keeps_the_focus(folder, key):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert listed(opened) == ["1 Ash", "2 Birch", "3 Cedar"]
        await opened.press(key)
        assert listed(opened) == ["1 Birch", "2 Ash", "3 Cedar"]
        await opened.press(key, key)
        assert places(opened) == {"Ash": 3, "Birch": 1, "Cedar": 2}
        assert "number 3 of 3" in opened.words


@pytest.mark.parametrize("key", KEYS["up"])
async def test_a_program_moves_up(folder, key):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        await opened.press("j", "j", key)
        assert places(opened) == {"Ash": 1, "Birch": 3, "Cedar": 2}
        await opened.press(key, key)
        assert places(opened) == {"Ash": 2, "Birch": 3, "Cedar": 1}


async def test_keys_faster_than_the_disk_move_one_place_each(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        await opened.burst("J", "J")
        assert places(opened) == {"Ash": 3, "Birch": 1, "Cedar": 2}


async def test_a_move_is_one_change_and_u_takes_it_back(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        before = len(history(folder))
        await opened.press("J")
        assert len(history(folder)) == before + 1
        await opened.press("u")
        assert listed(opened) == ["1 Ash", "2 Birch", "3 Cedar"]
        assert "taken back: rank order list" in opened.words


async def test_space_takes_off_and_puts_on_at_the_end(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        await opened.press("space")
        assert places(opened) == {"Ash": None, "Birch": 1, "Cedar": 2}
        assert listed(opened) == ["1 Birch", "2 Cedar", "- Ash"]
        assert "not on the list" in opened.words
        await opened.press("space")
        assert places(opened) == {"Ash": 3, "Birch": 1, "Cedar": 2}


async def test_moving_what_is_not_on_the_list_puts_it_on(folder):
    keep(folder, somebody(Ash=held(3)))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        await opened.press("K")
        assert places(opened) == {"Ash": 1}


async def test_holes_and_doubles_of_an_import_are_shown_in_order_and_mended_by_the_next_move(folder):
    keep(folder, somebody(Ash=held(3, rank=7), Birch=held(5, rank=7), Cedar=held(9, rank=2)))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert listed(opened) == ["1 Cedar", "2 Ash", "3 Birch"]
        await opened.press("j", "K")
        assert places(opened) == {"Cedar": 2, "Ash": 1, "Birch": 3}


async def test_on_the_list_can_be_who_interviewed_and_nobody_else(folder):
    keep(
        folder,
        somebody(
            Ash=held(3),
            Birch={"status": "applied"},
            Cedar={"status": "applied", "interview_on": "2026-12-03"},
            Date={"status": "ranked"},
            Elm={"status": "withdrawn", "interview_on": "2026-11-03", "rank": 1},
            Fir={"status": "applied", "rank": 4},
            Gum={"status": "applied", "interview_on": "2026-11-26"},
        ),
    )
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert listed(opened) == ["1 Fir", "- Ash", "- Gum", "- Date"]


async def test_a_place_from_another_match_year_is_named_as_that(folder):
    keep(folder, somebody(Ash={"interview_on": "2025-11-03", "rank": 1}))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert "Its interview was for another Match year; Space takes it off" in opened.inside("#noted")
        await opened.press("space")
        assert places(opened) == {"Ash": None}
        assert listed(opened) == []


async def test_beside_a_program_stands_what_was_noted(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        first = next(line for line in opened.lines if " Ash " in line)
        assert "Kind people, long days." in first
        assert "The interview was on Tue 3 Nov 2026." in opened.inside("#noted")
        assert "Kind people, long days." in opened.inside("#noted")
        await opened.press("j")
        assert "Nothing is noted about it" in opened.inside("#noted")


async def test_a_note_of_another_hand_orders_no_terminal_about(folder):
    note = "[bold]x[/] \u202e right to left\nsecond line"
    keep(folder, somebody(Ash=held(3, rank=1, interview_note=note)))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        opened.must_be_harmless()
        assert "[bold]x[/]" in opened.inside("#noted")


async def test_the_page_says_what_the_order_means_and_where_that_is_from(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert "The order is what you prefer and nothing else" in opened.words
        assert "3 Mar 2027 (announced), in 97 days" in opened.words
        await opened.press("s")
        assert "NRMP Rank Order Lists: Some Important Considerations" in opened.words


async def test_after_the_close_the_list_is_read_and_only_the_record_corrected(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=date(2027, 3, 4)) as opened:
        await open_list(opened)
        assert "closed on 3 Mar 2027 and can no longer be changed" in opened.words
        await opened.press("J")
        assert places(opened)["Ash"] == 2


async def test_an_empty_list_says_what_to_do(folder):
    keep(folder, somebody(Ash={"status": "applied"}))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        assert listed(opened) == []
        assert "No interview is entered yet." in opened.words
        await opened.press("K", "J", "space")
        assert places(opened) == {"Ash": None}


async def test_the_keys_are_named_below_and_under_the_question_mark(folder):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await opened.press("6")
        assert "r Rank" in opened.lines[-1]
        await opened.press("r")
        assert all(
            word in opened.lines[-1]
            for word in ("K Move up", "J Move down", "Space On/off", "Esc Back", "u Undo")
        )
        await opened.press("question_mark")
        assert "On/off" in opened.words
        await opened.press("escape", "escape")
        assert opened.place == "ProgramsPlace"


async def test_without_programs_there_is_nothing_to_rank(folder):
    keep(folder, somebody())
    async with window(folder, day=TODAY) as opened:
        await opened.press("6", "r")
        assert opened.place == "ProgramsPlace"


async def test_an_order_changed_in_two_windows_is_asked_about(folder):
    store = keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY) as opened:
        await open_list(opened)
        first, last = store.person.programs[0], store.person.programs[2]
        ids = ("cedar", "birch", "ash")
        store.save(Rank(RankOrder(ids, ids), RankOrder.of(store.person.programs)))
        assert (first.rank, last.rank) == (1, 3)
        await opened.press("J")
        assert "rank order list: another window saved something else" in opened.words
        assert "1 Cedar, 2 Birch, 3 Ash" in opened.words
        await opened.press("m")
        assert places(opened) == {"Birch": 1, "Ash": 2, "Cedar": 3}


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_what_counts_is_seen_at_every_size(folder, size):
    keep(folder, somebody(**THREE))
    async with window(folder, day=TODAY, size=size, ascii=True) as opened:
        await open_list(opened)
        opened.must_be_ascii()
        assert listed(opened) == ["1 Ash", "2 Birch", "3 Cedar"]
        assert "the list you certify at NRMP." in opened.words
