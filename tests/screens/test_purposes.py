"""`?` says what the place one is in is for, above its keys."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.places import PLACES
from imgcoach.words.places import PURPOSES

WAYS = {
    **{each.id: [each.key] for each in PLACES},
    "letters": ["1", "down", "down", "e"],
    "soap": ["7", "o"],
    "seasons": ["7", "m"],
    "rank_list": ["6", "r"],
    "practice": ["7", "p"],
}
"""By page, the keys that lead there."""


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)], ids=str)
async def test_each_page_says_what_it_is_for_and_names_its_keys(folder, size):
    keep(folder, example())
    async with window(folder, size=size) as opened:
        for page, keys in WAYS.items():
            await opened.press("1", *keys, "question_mark")
            assert opened.place == "Keys", page
            told = opened.inside(".dialog Static")
            assert told.startswith(PURPOSES[page]), page
            assert "Keys here; Esc closes" in told
            if size >= (80, 24):
                assert told.endswith("q Quit"), page
            await opened.press("escape", "escape")


def test_no_purpose_promises_or_goes_on_for_long():
    for words in PURPOSES.values():
        assert words.endswith(".")
        assert words.count(". ") <= 1
