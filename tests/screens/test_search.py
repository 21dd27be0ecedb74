"""/ searches in each place with a list: what is found is said, nothing found is said, Esc shows all again."""

import pytest
from screen_people import example
from screen_tools import keep, window

PROGRAMS = [
    {"id": f"p{n}", "name": name, "status": "interview", "rank": n + 1}
    for n, name in enumerate(["Harbor View", "Lakeside [b]General[/b]", "Prairie State"])
]

PLACES = {
    "Plan": (("7",), "oet", "OET", "Nothing here has these words. Esc shows all again."),
    "rank list": (("6", "r"), "prairie", "1 of 3 programs found", "No program has these words"),
    "practice": (("7", "p"), "nurse", "nurse", "No question has these words. Esc shows all again."),
    "sources": (("3", "s"), "article", "6 of 7 figures", "No figure has these words."),
    "Learn": (("8",), "delay trap", "delay trap", "No reading has these words"),
    "Log": (("5",), "2026-w4", "2026-W4", "No note has these words."),
    "Programs": (("6",), "prairie", "1 of 3 programs found", "0 of 3 programs found"),
}
"""By place: the keys that lead there, words that are found, what is said of them, and what of others."""


@pytest.mark.parametrize("place", PLACES)
async def test_what_is_found_is_said_and_esc_shows_all_again(folder, place):
    keys, words, said, nothing = PLACES[place]
    keep(folder, example() | {"programs": PROGRAMS})
    async with window(folder) as opened:
        await opened.press(*keys)
        screen, lines = opened.app.screen, list(opened.app.screen.query("Lines").first().ids)
        await opened.press("slash")
        await opened.type(words)
        await opened.sees(said)
        found = screen.query("Lines").first().ids
        assert 0 < len(found) < len(lines) or place == "Log"
        await opened.press("enter")
        assert opened.app.focused is screen.query("Lines").first()
        await opened.press("slash")
        await opened.type("zzz")
        await opened.sees(nothing)
        await opened.press("down", "up", "pagedown", "enter", "escape")
        assert list(screen.query("Lines").first().ids) == lines
        assert opened.app.screen is screen


async def test_the_order_is_kept_while_a_part_of_the_rank_list_is_seen(folder):
    keep(folder, example() | {"programs": PROGRAMS})
    async with window(folder) as opened:
        await opened.press("6", "r", "slash")
        await opened.type("prairie", "enter", "K")
        ranked = sorted(opened.person.programs, key=lambda each: each.rank)
        assert [each.id for each in ranked] == ["p0", "p2", "p1"]


async def test_a_question_that_was_searched_for_is_practised_and_the_search_stays(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("7", "p", "slash")
        await opened.type("nurse", "enter", "space")
        assert not opened.app.screen.query_one("Search").region
        await opened.press("escape")
        assert opened.app.screen.query_one("Search").region
        assert opened.place == "PracticeScreen"
