"""The mouse and the keys: every place can be reached and used by either."""

import pytest
from screen_people import example
from screen_tools import keep, window
from test_by_keys_alone import WAYS
from textual.binding import Binding
from textual.events import MouseDown, MouseMove, MouseUp
from textual.geometry import Offset
from textual.keys import Keys
from textual.widgets import Static

from imgcoach.screens.places import PLACES
from imgcoach.screens.widgets.choice import Choice
from imgcoach.screens.widgets.key_line import KeyLine


async def test_a_click_on_the_name_of_a_place_leads_there(folder):
    async with window(folder, demo=True) as opened:
        for at in (2, 0, 6, 4, 1, 5, 3):
            await opened.pilot.click(opened.app.screen.query("PlaceLink")[at])
            await opened.rest()
            place = PLACES[at]
            assert opened.place == f"{place.title}Place"
            assert f"[{place.key} {place.title}]" in opened.lines[0]


async def test_a_click_on_an_answer_gives_it_and_one_beside_all_gives_none(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4")
        y = next(y for y, line in enumerate(opened.lines) if "( ) later" in line)
        line = opened.lines[y]
        await opened.pilot.click(offset=(75, y))
        await opened.rest()
        assert len(opened.person.reviews) == 6
        for words, answer in (("( ) yes", "yes"), ("( ) no ", "no"), ("( ) later", "not_now")):
            await opened.pilot.click(offset=(line.index(words) + 5, y))
            await opened.rest()
            assert opened.person.reviews[-1].answers[0].answer == answer


async def test_a_click_on_next_leads_to_the_next_question(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("4")
        await opened.pilot.click("#next")
        await opened.rest()
        assert "question 2 of 5" in opened.text


async def test_a_click_on_a_week_of_the_log_tells_it(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        y = next(y for y, line in enumerate(opened.lines) if line.startswith(" 2026-W42"))
        await opened.pilot.click(offset=(3, y))
        await opened.rest()
        assert "2026-W42, saved 16 Oct 2026" in opened.text


async def test_a_click_on_a_question_of_today_opens_its_reasons(folder):
    async with window(folder, demo=True) as opened:
        y = next(y for y, line in enumerate(opened.lines) if line.startswith("[ ] Timeline"))
        await opened.pilot.click(offset=(10, y))
        await opened.rest()
        assert "Apr 2024 to Aug 2024" in opened.words


async def test_the_question_mark_lists_all_keys_of_every_place(folder):
    async with window(folder, demo=True) as opened:
        for place in PLACES:
            await opened.press(place.key)
            bindings = [each if isinstance(each, Binding) else Binding(*each) for each in keys_of(opened)]
            await opened.press("escape", "question_mark")
            told = opened.inside(".dialog")
            for each in (*(other.title for other in PLACES), "Source", "Undo", "Quit", "mouse"):
                assert each in told
            assert [each.description for each in bindings if each.description not in told] == []
            assert opened.app.screen.query_one(".dialog").max_scroll_y == 0
            await opened.press("question_mark" if place.key in "135" else "q")
            assert opened.place == f"{place.title}Place"


async def test_the_question_mark_names_every_key_as_it_stands_on_the_keyboard(folder):
    named = set()
    async with window(folder, demo=True, size=(80, 40)) as opened:
        for place in PLACES:
            await opened.press(place.key, "escape", "question_mark")
            named |= {word for line in opened.lines for word in line.partition("│ ")[2][:17].split()}
            await opened.press("escape")
        bound = {
            key
            for place in PLACES
            for key in opened.app.get_screen_stack(place.id)[0]._bindings.key_to_bindings
        }
    internal = {each for each in {*(key.value for key in Keys), *bound} if len(each) > 1}
    assert not {word.strip(",") for word in named} & internal
    assert {"/", "[", "]", "Esc", "Ctrl+N,", "PageDown"} <= named


def keys_of(opened):
    """The keys of the place that is shown."""
    return type(opened.app.screen).BINDINGS


async def test_vi_keys_move_in_today_and_in_the_log(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("j", "j")
        assert "3 Letters: why no" in opened.text
        await opened.press("k")
        assert "2 Experience: why partly" in opened.text
        await opened.press("5", "j", "j", "k")
        assert "2026-W45, saved" in opened.text


async def test_vi_keys_move_in_a_choice_where_they_are_no_first_letter(folder):
    keep(folder, example(citizenship=None))
    async with window(folder) as opened:
        await opened.press("2", "l", "l", "h", "enter")
        assert opened.person.profile.citizenship in ("us", "other")


async def test_arrows_and_tab_lead_through_the_fields_of_the_profile(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("2")
        fields = opened.app.screen.query("Choice, Input")
        await opened.press("down", "tab", "up", "shift+tab")
        assert opened.app.focused is fields[0]


async def test_arrows_lead_through_the_fields_of_the_review(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("4", "d", "down")
        assert opened.app.focused.id == "felt"


@pytest.mark.parametrize(("key", "id"), [("w", "note"), ("f", "felt")])
async def test_w_and_f_lead_to_note_and_feeling(folder, key, id):
    async with window(folder, demo=True) as opened:
        await opened.press("4", key)
        assert opened.app.focused.id == id


async def test_keys_typed_after_q_do_not_turn_leaving_into_a_crash(folder):
    async with window(folder, demo=True) as opened:
        await opened.burst("q", "j", "1", "2", "enter")
        assert opened.app.return_value == 0


async def test_every_key_in_the_last_line_can_be_read_at_80_columns(folder):
    cut = []
    async with window(folder, demo=True) as opened:
        for place in PLACES:
            await opened.press(place.key)
            if "q Quit" not in opened.lines[-1]:
                cut.append(opened.lines[-1])
            await opened.press("escape")
    assert cut == []


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_a_narrow_window_names_whole_keys_and_first_the_one_that_names_all(folder, keys):
    keep(folder, example())
    async with window(folder, size=(60, 20)) as opened:
        await opened.press(*keys)
        screen = opened.app.screen
        for line in screen.query(KeyLine):
            told = " ".join(f"{spelled} {words}" for _, spelled, words, _ in line.shown)
            assert opened.lines[line.region.y].strip() == told
            assert len(told) <= 60
            assert told.endswith("? Keys q Quit") or "question_mark" not in screen.active_bindings


@pytest.mark.parametrize("kind", [MouseDown, MouseMove, MouseUp])
async def test_a_click_on_what_has_just_gone_is_no_click(folder, kind):
    keep(folder, example())
    async with window(folder) as opened:
        gone = Static("gone")
        opened.app.screen.get_widget_and_offset_at = lambda x, y: (gone, Offset(0, 0))
        places = {"x": 3, "y": 3, "delta_x": 0, "delta_y": 0, "button": 1, "shift": False, "meta": False}
        opened.app.post_message(kind(None, **places, ctrl=False, screen_x=3, screen_y=3))
        await opened.rest()
        await opened.press("2")
        assert opened.place == "ProfilePlace"


@pytest.mark.parametrize("ways", [("2",), ("4",), ("6", "enter"), ("7", "m", "a"), ("7", "w")], ids="-".join)
async def test_j_and_k_lead_where_arrows_lead_and_answer_nothing(folder, ways):
    keep(folder, example(visa=None))
    async with window(folder) as opened:
        await opened.press(*ways)
        choice = next(each for each in opened.app.screen.query(Choice) if each.size).focus()
        await opened.rest()
        before = opened.person
        await opened.press("down")
        below = opened.app.focused
        choice.focus()
        await opened.press("j")
        assert opened.app.focused is below is not choice
        if isinstance(below, Choice):
            await opened.press("k")
            assert opened.app.focused is choice
        assert opened.person == before


@pytest.mark.parametrize("ways", [("5",), ("6",), ("7",), ("8",), ("1", "s")], ids="-".join)
async def test_g_and_capital_g_lead_to_the_first_and_the_last_of_a_list(folder, ways):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press(*ways, "end")
        last = opened.text
        await opened.press("home")
        first = opened.text
        assert first != last
        await opened.press("G")
        assert opened.text == last
        await opened.press("g")
        assert opened.text == first


async def test_letters_scroll_a_text(folder):
    keep(folder, example())
    async with window(folder, size=(60, 20)) as opened:
        await opened.press("6", "i")
        dialog = opened.app.screen.query_one(".dialog")
        assert dialog.max_scroll_y
        for key, at in (("j", 1), ("G", dialog.max_scroll_y), ("g", 0), ("j", 1), ("k", 0)):
            await opened.press(key)
            assert dialog.scroll_offset.y == at, key


async def test_letters_scroll_where_there_is_no_list(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("7", "o", "G")
        body = opened.app.screen.body
        assert body.scroll_offset.y == body.max_scroll_y > 0
        await opened.press("g")
        assert body.scroll_offset.y == 0
