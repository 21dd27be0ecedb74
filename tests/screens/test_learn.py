"""Learn: every reading, and the lists below that are held against the person's own entries."""

import re

import pytest
from screen_people import example, failed, scored
from screen_tools import keep, window

from imgcoach.knowledge import load_content
from imgcoach.screens.parts.markdown import rendered

READINGS = load_content().library.readings
HIGH = {"score": 250, "passed": True}


def text(opened):
    """All of the reading, also what lies below the window."""
    return " ".join(opened.app.screen.query_one("#text").content.plain.split())


async def reach(opened, name):
    """Go to a reading."""
    await opened.press("8", "home", *["j"] * list(READINGS).index(name))


async def test_every_reading_is_reached_by_the_arrow_and_shows_its_title_and_no_placeholder(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("8")
        for number, reading in enumerate(READINGS.values(), 1):
            assert f"── {reading.section}: {reading.title} ─" in opened.lines[1]
            assert f"{number} of {len(READINGS)}" in opened.lines[1]
            assert "{" not in text(opened)
            assert "**" not in text(opened)
            await opened.press("down")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_all_of_a_reading_can_be_read_by_the_page_key(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        await reach(opened, "patterns")
        seen, last = opened.inside("#reading"), None
        while last != opened.text:
            last = opened.text
            await opened.press("pagedown")
            seen += " " + opened.inside("#reading")
        for word in text(opened).split():
            assert word in seen


async def test_another_reading_is_shown_from_its_beginning(folder):
    async with window(folder, demo=True) as opened:
        await reach(opened, "patterns")
        await opened.press("space", "space", "down")
        assert opened.app.screen.query_one("#reading").scroll_y == 0


async def test_a_pattern_is_marked_as_long_as_the_own_entries_show_it(folder):
    person = example(nothing_to_list=["experiences"], step2_ck=HIGH) | {"experiences": []}
    keep(folder, person)
    async with window(folder) as opened:
        await reach(opened, "patterns")
        assert "[!] High score, no US experience: your entries show this" in text(opened)
    keep(folder, example())
    async with window(folder) as opened:
        await reach(opened, "patterns")
        assert "[!] High score, no US experience" not in text(opened)
        assert "High score, no US experience" in text(opened)


@pytest.mark.parametrize(("comfort", "seen"), [(1, True), (2, True), (3, False), (None, False)])
async def test_uneasy_interviews_are_marked_by_the_comfort_entered(folder, comfort, seen):
    keep(folder, example(interview_practice={"sessions": 0, "comfort": comfort}, step2_ck=HIGH))
    async with window(folder) as opened:
        await reach(opened, "patterns")
        assert ("[!] High score, hard interviews" in text(opened)) == seen


async def test_a_us_img_sees_no_rates_of_others_and_is_told_so(folder):
    keep(folder, example(citizenship="us", visa="none"))
    async with window(folder) as opened:
        await reach(opened, "reality")
        assert "of 100 who ranked it first" not in text(opened)
        assert "Rates of US IMGs by specialty were not found" in text(opened)
        assert not [name for name in opened.app.screen.figures() if name.startswith("co26-nonus-matched")]


async def test_a_non_us_img_sees_the_rate_of_each_specialty_with_its_people(folder):
    async with window(folder, demo=True) as opened:
        await reach(opened, "reality")
        assert len(re.findall(r"of 100 who ranked it first matched to it \([\d,]+ people", text(opened))) == 6
        assert "(30 people: few people, so read it with care)" in text(opened)


@pytest.mark.parametrize(
    ("citizenship", "kinds"),
    [
        ("us", {"US IMGs", "all IMGs"}),
        ("other", {"non-US IMGs", "all IMGs"}),
        (None, {"US IMGs", "non-US IMGs", "all IMGs"}),
    ],
)
async def test_what_was_not_found_is_told_to_those_it_concerns(folder, citizenship, kinds):
    keep(folder, example(citizenship=citizenship))
    async with window(folder) as opened:
        await reach(opened, "not_found")
        assert set(re.findall(r"\(((?:non-)?US IMGs|all IMGs)\)", text(opened))) == kinds


async def test_the_own_band_is_marked_among_the_bands(folder):
    keep(folder, scored(251))
    async with window(folder) as opened:
        await reach(opened, "bands")
        assert "about 65 of 100) <- you: 251" in text(opened)
        assert text(opened).count("<- you") == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("uses", "A flag more than a tie-breaker"),
        ("cited", "Strong letters from US faculty"),
        ("predictors", "The article gives no unit."),
        ("five_questions", "5 "),
    ],
)
async def test_the_list_of_a_reading_stands_below_it(folder, name, words):
    async with window(folder, demo=True) as opened:
        await reach(opened, name)
        assert words in text(opened)


async def test_every_reading_can_be_read_by_somebody_who_has_entered_nothing(folder):
    keep(folder, failed())
    async with window(folder) as opened:
        await opened.press("8")
        for _ in READINGS:
            assert text(opened)
            await opened.press("down")


async def test_every_figure_of_every_list_has_a_source(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("8")
        for _ in READINGS:
            for name in opened.app.screen.figures():
                assert opened.app._desk.content.figure(name).source
            await opened.press("down")


async def test_ascii_signs_alone_show_every_reading(folder):
    async with window(folder, demo=True, ascii=True) as opened:
        await opened.press("8")
        for _ in READINGS:
            opened.must_be_ascii()
            await opened.press("down")


async def test_the_reading_stays_the_same_while_another_place_is_visited(folder):
    async with window(folder, demo=True) as opened:
        await reach(opened, "myth")
        await opened.press("1", "8")
        assert READINGS["myth"].title in opened.lines[1]


def test_markdown_becomes_headings_bullets_and_emphasis():
    made = rendered("## Title\n\nA **bold** and *leaning* word.\n- a [bullet]")
    assert made.plain == "Title\n\nA bold and leaning word.\n- a [bullet]"
    assert [(made.plain[span.start : span.end], str(span.style)) for span in made.spans] == [
        ("Title", "bold"),
        ("bold", "bold"),
        ("leaning", "italic"),
    ]


async def test_a_search_lists_the_readings_with_all_its_words_and_esc_lists_all_again(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("8", "slash")
        await opened.type("specialty", "enter")
        titles = opened.app.screen.query_one("#titles")
        assert 0 < titles.option_count < len(READINGS)
        assert f"1 of {titles.option_count}" in opened.lines[1]
        for _ in range(titles.option_count):
            assert "specialty" in text(opened).casefold()
            await opened.press("j")
        await opened.press("slash")
        await opened.type("zzzz")
        assert "No reading has these words" in opened.lines[1]
        await opened.press("escape")
        assert (titles.option_count, opened.app.focused) == (len(READINGS), titles)
