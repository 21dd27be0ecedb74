"""Interview practice: the questions, what was kept of them, and a chart, at any size."""

import pytest
from practice_tools import FIRST, practice, session, timers
from screen_people import example

from imgcoach.knowledge import load_content


async def test_questions_stand_by_theme_beside_what_a_listener_wants_to_hear(folder):
    async with practice(folder) as opened:
        assert "Why medicine 0/5" in opened.text
        assert FIRST in opened.inside("#question")
        assert "A listener hopes to hear: One real moment" in opened.inside("#listen")
        await opened.press("down")
        assert "of all the fields" in opened.inside("#question").lower()


async def test_t_goes_through_all_themes_and_begins_anew(folder):
    async with practice(folder) as opened:
        seen = []
        for _ in range(9):
            seen.append(opened.inside("#question"))
            await opened.press("t")
        themes = {each.text: each.theme for each in load_content().interview.values()}
        assert [themes[text] for text in seen] == list(dict.fromkeys(themes.values()))
        assert FIRST in opened.inside("#question")


async def test_the_questions_are_sorted_by_a_key_and_stand_under_their_themes_again(folder):
    done = [session(3), session(4), session(5, "why_specialty", content=4)]
    async with practice(folder, *done) as opened:
        assert "2 of 46 questions practiced" in opened.lines[0]
        assert opened.lines[1].split()[:2] == ["Done", "Question"]
        await opened.press("o", "home")
        assert "by Done" in opened.lines[0]
        assert [line.split()[0] for line in opened.lines[2:4]] == ["2x", "1x"]
        assert "Why medicine" not in opened.text
        await opened.press("i", "t", "o", "o", "o", "home")
        assert "Why medicine 2/5" in opened.text
        assert "by " not in opened.lines[0]


async def test_a_theme_is_no_question_to_answer(folder):
    async with practice(folder) as opened:
        await opened.press("up", "space", "enter")
        assert timers(opened) == []
        assert "Why medicine" in opened.inside("#question")


async def test_sessions_of_the_profile_and_of_the_clock_are_added_and_the_profile_stays(folder):
    person = example(interview_practice={"sessions": 7, "comfort": 3})
    async with practice(folder, session(), person=person) as opened:
        assert "Sessions: 8 in all (1 kept here, 7 from your profile)." in opened.words
        await opened.press("space", "space", "4", "escape")
        assert "Sessions: 9 in all (2 kept here, 7 from your profile)." in opened.words
        assert opened.person.profile.interview_practice.sessions == 7


async def test_a_question_that_is_gone_from_the_content_still_shows_its_sessions(folder):
    async with practice(folder, session(3, "asked_long_ago", clarity=2, note="then")) as opened:
        await opened.press("end")
        assert "No longer in the list" in opened.text
        assert "1x  asked long ago" in opened.text
        assert "Practiced once: 03 Nov 2026, 1:03; clarity 2; then" in opened.inside("#past")
        await opened.press("space")
        assert timers(opened) == []


async def test_the_newest_sessions_of_a_question_are_told_first(folder):
    async with practice(folder, *[session(number) for number in range(1, 10)]) as opened:
        assert "9x  What first" in opened.text
        assert "Practiced 9 times, the last 6: 09 Nov 2026" in opened.inside("#past")
        assert "03 Nov 2026" not in opened.inside("#past")


async def test_the_chart_shows_the_mean_of_the_last_sessions_with_a_rating(folder):
    rated = [session(number, content=4, english=number % 4 + 1) for number in range(1, 11)]
    async with practice(folder, *rated, session(11)) as opened:
        assert not opened.app.screen.query("BarChart")
        await opened.press("c")
        assert "How it felt, 1 to 5" in opened.text
        assert "last 8" in opened.text
        for words in ("03 Nov", "10 Nov", "2.5", "3.5", " 4 "):
            assert words in opened.text
        assert "02 Nov" not in opened.text
        assert "11 Nov" not in opened.text
        await opened.press("c")
        assert FIRST in opened.inside("#question")
        await opened.press("space")
        assert "Space stops the clock" in opened.words


async def test_without_a_rating_the_chart_says_so_and_escape_puts_it_away(folder):
    async with practice(folder) as opened:
        await opened.press("c")
        assert "No session is rated yet" in opened.text
        await opened.press("space", "escape")
        assert FIRST in opened.inside("#question")
        assert opened.place == "PracticeScreen"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)], ids=str)
async def test_everything_can_be_seen_at_any_size(folder, size):
    async with practice(folder, session(content=4), size=size) as opened:
        assert FIRST in opened.inside("#question")
        await opened.press("space")
        assert "Space stops the clock." in opened.words
        await opened.press("space")
        for words in ("Content", "Structure", "Clarity", "English", "Note", "( ) 1", "(x) -"):
            assert words in opened.text
        await opened.press("escape", "c")
        assert "01 Nov" in opened.text
        assert "1 kept here" in opened.words


async def test_each_question_of_the_list_has_a_line_of_its_own(folder):
    async with practice(folder, size=(60, 20)) as opened:
        lines = opened.app.screen.query_one("#questions")
        assert lines.virtual_size.height == lines.option_count
        await opened.resize(100, 30)
        assert lines.virtual_size.height == lines.option_count


async def test_a_window_too_small_says_so(folder):
    async with practice(folder, size=(50, 15)) as opened:
        assert "too small" in opened.words


async def test_on_a_plain_terminal_there_is_nothing_but_ascii(folder):
    async with practice(folder, session(content=4), ascii=True) as opened:
        opened.must_be_ascii()
        for key in ("space", "space", "escape", "c"):
            await opened.press(key)
            opened.must_be_ascii()


async def test_hostile_text_is_shown_as_text(folder):
    hostile = session(note="[bold]x[/bold] \x1b[31m\u202e$(reboot)", question="[red]gone[/]")
    async with practice(folder, hostile) as opened:
        await opened.press("end")
        opened.must_be_harmless()
        assert "[bold]x[/bold]" in opened.words
        assert "[red]gone[/]" in opened.words


async def test_nothing_on_the_screen_judges(folder):
    async with practice(folder, session(content=1, structure=1, clarity=1, english=1)) as opened:
        seen = opened.words
        await opened.press("c")
        seen += opened.words
        for word in ("poor", "weak", "good", "great", "fail", "pass", "should"):
            assert word not in seen.lower()
