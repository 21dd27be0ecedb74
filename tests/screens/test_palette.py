"""Ctrl+P finds everything there is: places, records, weeks, readings, figures, and what can be done."""

import pytest
from hostile_words import CODES, MARKUP, must_lead_nowhere
from screen_people import example, week
from screen_tools import DAY, Window, keep, window
from textual.widgets import OptionList

from imgcoach.screens.app import CoachApp
from imgcoach.screens.palette.entry import Entry, found
from imgcoach.screens.palette.everything import MOST
from imgcoach.session import Session, Settings

GATHER = "gather-commands"
"""In the name of Textual's group of workers that look for what is typed."""


def listed(opened):
    """What is found, a line each."""
    options = opened.app.screen.query_one("Found", OptionList).options
    return [" ".join(str(each.prompt).split()) for each in options]


async def find(opened, words, *keys):
    """Open it and type words, wait until all is listed that they find, then press keys."""
    await opened.press("ctrl+p")
    await opened.type(words)
    await opened.until(lambda: all(each.is_finished for each in opened.app.workers if GATHER in each.group))
    await opened.press(*keys)


FOUND = {
    "log": ("LogPlace", "Reviews, newest first"),
    "clinical": ("Records", "3 experiences"),
    "signals g": ("Signals", "Signals for Match"),
    "rank order": ("RankListScreen", "Your rank list"),
    "interview p": ("PracticeScreen", "Interview practice"),
    "soap days": ("Soap", "SOAP of Match"),
    "matches s": ("Seasons", "Your Matches"),
    "delay trap": ("LearnPlace", "The article: The delay trap"),
    "keys of": ("Keys", "Keys here"),
    "cite psychia letters": ("Sources", "Psychiatry programs that cite letters in the specialty"),
}
"""By what is typed, the screen that is opened, and what stands on it."""

RECORDS = {
    "harbor": ("ProgramsPlace", "programs"),
    "dr": ("Records", "letters"),
    "externship": ("Records", "experiences"),
    "exam_p": ("Records", "timeline"),
}
"""By what is typed, the screen that is opened, and the kind of the record in focus there."""


async def test_what_is_found_is_opened(folder):
    keep(folder, example())
    async with window(folder) as opened:
        for words, (place, seen) in FOUND.items():
            await find(opened, words, "enter")
            await opened.until(lambda place=place: opened.place == place)
            await opened.sees(seen)
            await opened.press("escape")


async def test_a_record_is_in_focus_in_its_list(folder):
    person = example()
    keep(folder, person)
    async with window(folder) as opened:
        for words, (screen, kind) in RECORDS.items():
            await find(opened, words)
            first = next(
                at for at, each in enumerate(listed(opened)) if each.split()[0] in f"{kind} experience"
            )
            await opened.press(*["down"] * first, "enter")
            await opened.until(lambda screen=screen: opened.place == screen)
            await opened.rest()
            assert opened.app.screen._current.id in {
                each["id"] for each in person[kind] if words in str(each).lower()
            }
            assert opened.app.focused.id == "records"


async def test_a_form_that_is_open_gives_way_with_what_was_typed_kept(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("6", "enter")
        await find(opened, "harbor view", "enter")
        await opened.until(lambda: opened.place == "ProgramsPlace")
        await opened.rest()
        assert opened.app.screen._current.name == "Harbor View Medical Center"
        assert not opened.app.screen.has_class("-form")


async def test_a_week_is_in_focus_in_the_log_be_it_as_old_as_it_may(folder):
    old = [
        week(1, saved=f"{2009 + n // 52}-01-04T18:00:00+00:00")
        | {"id": f"old-{n}", "week": f"{2009 + n // 52}-W{n % 52 + 1:02}"}
        for n in range(600)
    ]
    person = example() | {"reviews": old, "commitments": []}
    keep(folder, person)
    async with window(folder) as opened:
        await find(opened, "2009-w03", "enter")
        await opened.until(lambda: opened.place == "LogPlace")
        await opened.sees("2009-W03, saved")
        await find(opened, "saved")
        await opened.sees(f"The nearest {MOST} of ")
        assert len(listed(opened)) == MOST


async def test_a_note_finds_its_week(folder):
    keep(folder, example() | {"reviews": [week(45, notes=["asked Dr Quigley"]), week(46)], "commitments": []})
    async with window(folder) as opened:
        await find(opened, "quigley", "enter")
        await opened.until(lambda: opened.place == "LogPlace")
        await opened.sees("2026-W45, saved")


async def test_a_theme_and_what_can_be_done_do_it(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await find(opened, "light until", "enter")
        await opened.until(lambda: opened.app.theme == "light")
        await find(opened, "undo", "enter")
        await opened.sees("taken back: import")
        await find(opened, "veil", "enter")
        await opened.until(lambda: opened.app.is_veiled)


async def test_before_anything_is_typed_it_says_where_one_can_go(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("ctrl+p")
        await opened.sees("Type to find anything.")
        assert listed(opened)[:2] == ["place Today 1", "place Profile 2"]
        assert "action Quit q" in listed(opened)
        await opened.press("escape")
        assert opened.place == "TodayPlace"


def test_the_nearest_stand_first_and_those_alike_as_they_came():
    names = ["Reletter", "Letters", "a letter", "Other"]
    entries = [Entry("x", each, lambda: None, also="letter") for each in names]
    assert [each.title for each in found(entries, "LETTER")] == ["Letters", "a letter", "Reletter", "Other"]
    assert found(entries, "letter zzz") == []


async def test_enter_at_once_takes_what_the_words_before_it_find(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("ctrl+p")
        await opened.burst(*"signals", "enter")
        await opened.until(lambda: opened.place == "Signals")
    async with window(folder) as opened:
        await opened.burst("ctrl+p", *"scores", "enter")
        await opened.until(lambda: opened.place == "ScoresPlace")


@pytest.mark.parametrize(("size", "ascii"), [((60, 20), True), ((80, 24), False), ((120, 40), True)])
async def test_it_fits_and_says_that_nothing_is_found(folder, size, ascii):
    keep(folder, example())
    async with window(folder, size=size, ascii=ascii) as opened:
        await opened.press("ctrl+p")
        await opened.sees("Type to find anything. Enter opens one, Esc closes.")
        if ascii:
            opened.must_be_ascii()
        await opened.type("zzz")
        await opened.sees("Nothing has these words. Esc closes.")
        await opened.press("enter", "pagedown", "pageup", "up", "down", "ctrl+end", "ctrl+home")
        assert opened.place == "Palette"


async def test_page_keys_and_clicks_and_sizes_end_nothing(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("ctrl+p", *["pagedown"] * 9, *["pageup"] * 9)
        for size in ((60, 20), (30, 8), (200, 60), (80, 24)):
            await opened.resize(*size)
        assert opened.place == "Palette"
        await opened.pilot.click("Found", offset=(3, 4), times=3)
        await opened.until(lambda: opened.place == "LogPlace")
        await opened.rest()
        await find(opened, "zzz")
        await opened.pilot.click("Found", offset=(3, 0), times=3)
        await opened.press("escape")
        assert opened.place == "LogPlace"


async def test_a_flood_of_keys_is_followed(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("ctrl+p")
        await opened.burst(*"aeiou rst" * 9, *["backspace"] * 90, *["down"] * 40, *["pagedown", "up"] * 9)
        assert opened.place == "Palette"
        await opened.press("escape")
        await opened.burst(*["ctrl+p", "a", "escape"] * 5)
        assert opened.place == "TodayPlace"


async def test_it_is_quiet_while_nobody_types(folder):
    from test_manners import soon

    keep(folder, example())
    async with window(folder) as opened:
        await find(opened, "letter")
        await opened.until(lambda: not soon())
        assert not opened.app.screen.query_one("CommandInput").cursor_blink


async def test_what_a_person_wrote_is_never_markup(folder):
    person = example()
    nasty = f"{MARKUP} {CODES}"
    for kind, name in ("programs", "name"), ("letters", "writer"), ("timeline", "title"):
        person[kind][0][name] = nasty
    keep(folder, person)
    async with window(folder, size=(120, 40)) as opened:
        await find(opened, "[bold]b")
        await opened.until(lambda: len(listed(opened)) == 3)
        assert sum("[bold]b[/nope]" in each for each in listed(opened)) == 3
        opened.must_be_harmless()
        must_lead_nowhere(opened)


async def test_it_stays_closed_where_it_has_no_place(folder):
    async with window(folder) as opened:
        await opened.press("ctrl+p")
        assert opened.place == "Welcome"
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("v", "ctrl+p")
        assert opened.place == "TodayPlace"
        await opened.press("v", "question_mark", "ctrl+p")
        assert opened.place == "Keys"
        await opened.press("escape", "ctrl+p", "ctrl+p")
        assert opened.place == "Palette"
        await opened.press("escape")
        assert opened.place == "TodayPlace"


async def test_a_kiosk_has_none(folder):
    keep(folder, example())
    app = CoachApp(Session(Settings(data_dir=str(folder), kiosk=True, as_of=DAY)))
    async with app.run_test(notifications=True) as pilot:
        opened = Window(app, pilot, folder)
        await opened.rest()
        await opened.press("ctrl+p")
        assert opened.place == "TodayPlace"
        await opened.press("question_mark")
        assert "Find anything" not in opened.text


async def test_the_help_names_it(folder):
    async with window(folder, demo=True) as opened:
        for place in "1468":
            await opened.press(place, "escape", "question_mark")
            assert "Ctrl+P" in opened.inside(".dialog")
            assert "Find anything" in opened.inside(".dialog")
            await opened.press("escape")


async def test_without_colour_the_line_in_focus_is_reversed(folder, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    keep(folder, example())
    async with window(folder) as opened:
        await find(opened, "", "down")
        await opened.rest()
        reversed_ = [
            "".join(part.text for part in strip if part.style and part.style.reverse)
            for strip in opened.strips
        ]
        assert [each.split()[:2] for each in reversed_ if "place" in each] == [["place", "Profile"]]
