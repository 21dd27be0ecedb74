"""The first time somebody opens imgcoach."""

from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.places.profile import ProfilePlace
from imgcoach.screens.widgets.choice import Choice


async def test_the_welcome_fits_one_screen_without_scrolling(folder):
    async with window(folder) as opened:
        assert opened.place == "Welcome"
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
        assert "Enter begins" in opened.text
        assert "Esc looks around first" in opened.text
        assert "not affiliated with NRMP" in opened.text


async def test_the_welcome_names_the_four_parts_and_promises_no_odds(folder):
    async with window(folder) as opened:
        for words in ("a profile", "score bands", "five questions", "a log", "never tells you your own odds"):
            assert words in opened.words


async def test_enter_leads_to_the_questionnaire_with_the_first_field_in_focus(folder):
    async with window(folder) as opened:
        await opened.press("enter")
        assert isinstance(opened.app.screen, ProfilePlace)
        assert isinstance(opened.app.focused, Choice)
        assert opened.app.focused is opened.app.screen.query(Choice).first()
        assert "part 1 of 5" in opened.text


async def test_escape_leads_to_today(folder):
    async with window(folder) as opened:
        await opened.press("escape")
        assert opened.place == "TodayPlace"


async def test_looking_around_writes_nothing(folder):
    async with window(folder) as opened:
        await opened.press("escape", "2", "escape", "3", "4", "escape", "5", "1")
    assert not (folder / "data.json").exists()


async def test_a_second_start_shows_no_welcome(folder):
    async with window(folder) as opened:
        await opened.press("enter", "o")
        assert await opened.leave("escape", "q") == 0
    async with window(folder) as opened:
        assert opened.place == "TodayPlace"


async def test_somebody_with_an_imported_profile_is_not_welcomed_as_new(folder):
    keep(folder, example())
    async with window(folder) as opened:
        assert opened.place == "TodayPlace"


async def test_the_example_person_is_not_welcomed_as_new_and_touches_no_folder(folder):
    async with window(folder, demo=True) as opened:
        assert opened.place == "TodayPlace"
        await opened.press("4", "d")
        assert "saved" in opened.lines[0]
    assert not folder.exists()


async def test_q_leaves_the_welcome(folder):
    async with window(folder) as opened:
        assert await opened.leave("q") == 0


async def test_no_key_but_those_named_leads_away_from_the_welcome(folder):
    async with window(folder) as opened:
        for key in ("1", "2", "4", "u", "j", "f5"):
            await opened.press(key)
            assert opened.place == "Welcome", key
        await opened.press("enter")
        assert opened.place == "ProfilePlace"
