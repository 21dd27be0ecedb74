"""The questionnaire as a whole: by keyboard alone, kept answer by answer, gone on with where it was left."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.month import Month

MOST_KEYS = 40
"""Keys beyond the typed values, from the welcome to the chart."""

ANSWERS = [
    ("", "o", "citizenship", "other"),
    ("", "l l enter", "visa", "j1"),
    ("Jun 2022", "enter", "graduated", Month(2022, 6)),
    ("2028", "enter", "match_year", 2028),
    ("internal m", "enter", "specialties", ["internal_medicine"]),
    ("fam", "enter", "specialties", ["internal_medicine", "family_medicine"]),
    ("", "enter", "specialties", ["internal_medicine", "family_medicine"]),
    ("", "p", "step1.passed", True),
    ("", "enter", "step1.failed_attempts", 0),
    ("", "p", "step2_ck.passed", True),
    ("238", "enter", "step2_ck.score", 238),
    ("2026-05-11", "enter", "step2_ck.taken", "2026-05-11"),
    ("", "enter", "step2_ck.failed_attempts", 0),
    ("", "minus", "step3.passed", None),
    ("", "enter", "step3.failed_attempts", 0),
    ("2024-02-01", "enter", "step1.taken", "2024-02-01"),
    ("", "enter", "step3.taken", "None"),
    ("", "n", "oet_passed", False),
    ("", "enter", "oet_taken", "None"),
    ("", "f", "pathway", "filed"),
    ("", "y", "licensed", True),
    ("2", "enter", "interview_practice.sessions", 2),
    ("", "3", "interview_practice.comfort", 3),
    ("", "t", "nothing_to_list", []),
    ("", "n", "nothing_to_list", ["letters"]),
    ("", "t", "nothing_to_list", ["letters"]),
    ("", "n", "nothing_to_list", ["letters", "programs"]),
    ("", "enter", "seasons", []),
]
"""What is typed, the keys after it, and what is on disk then and where."""


def held(profile, path):
    """What the profile holds, as an export writes it."""
    for name in path.split("."):
        profile = getattr(profile, name)
    return str(profile) if path.endswith("taken") else profile


async def test_the_whole_of_it_is_answered_by_keyboard_alone_and_each_answer_is_on_disk_at_once(folder):
    async with window(folder) as opened:
        await opened.press("enter")
        keys = 1
        for text, key, path, value in ANSWERS:
            await opened.type(text, *key.split())
            keys += len(key.split())
            assert held(opened.person.profile, path) == value, path
        assert opened.place == "TodayPlace"
        await opened.press("3")
        keys += 1
        assert "55 you" in opened.text
    assert keys <= MOST_KEYS


async def test_every_part_fits_the_screen_and_is_left_forwards_and_backwards(folder):
    async with window(folder) as opened:
        await opened.press("enter", "pageup")
        for number, key in enumerate(("pagedown", "ctrl+n", "pagedown", "pagedown"), 1):
            assert f"part {number} of 5" in opened.text
            assert opened.app.screen.query_one("#body").max_scroll_y == 0
            await opened.press(key)
        await opened.press("ctrl+b")
        assert "part 4 of 5" in opened.text
        await opened.press("pagedown", "pagedown")
        assert opened.place == "TodayPlace"


@pytest.mark.parametrize("keys", [("2", "pagedown"), ("2", "pagedown", "1", "2", "pageup", "pageup")])
async def test_keys_that_arrive_before_a_part_is_drawn_do_no_harm(folder, keys):
    async with window(folder, demo=True) as opened:
        await opened.burst(*keys)
        assert opened.app.return_value is None, "the app ended"
        assert opened.place == "ProfilePlace"


async def test_coming_back_later_goes_on_where_something_was_never_said(folder):
    person = example()
    person["profile"]["step2_ck"]["taken"] = None
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("2")
        assert "Your profile: Exams" in opened.text
    keep(folder, example(specialties=[]))
    async with window(folder) as opened:
        await opened.press("2")
        assert "Your profile: Specialty" in opened.text


async def test_what_was_answered_stands_in_its_fields(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("2")
        assert "score              238" in opened.text
        assert "taken on           2026-05-11" in opened.text
        await opened.press("pageup")
        assert "Primary              Internal medicine" in opened.text
        await opened.press("pageup")
        assert "(x) J-1" in opened.text
        assert "Graduated            2022-06" in opened.text


async def test_an_answer_given_again_replaces_the_first_and_undo_brings_it_back(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("2", "pageup", "pageup", "down", "h")
        assert opened.person.profile.visa == "h1b"
        await opened.press("escape", "u")
        assert opened.person.profile.visa == "j1"
        assert "(x) J-1" in opened.text
        assert "taken back" in opened.text


async def test_the_help_belongs_to_the_field_in_focus(folder):
    async with window(folder) as opened:
        await opened.press("enter")
        assert "Green-card holders count as non-US IMGs" in opened.text
        await opened.press("down")
        assert "can't sponsor what you need" in opened.text
        await opened.press("up")
        assert "Green-card holders" in opened.text
