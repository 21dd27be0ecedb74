"""Escape leaves a field as it was; errors stand beside it; the corner says what is true."""

import pytest
from record_tools import open_list, row
from screen_people import example
from screen_tools import keep, window
from test_fields import EXAMS, at


def said(opened, path):
    """What stands below one field."""
    (beside,) = row(opened, path).query(".beside")
    x, y, width, height = beside.content_region
    return " ".join(" ".join(line[x : x + width] for line in opened.lines[y : y + height]).split())


async def test_escape_leaves_an_answer_as_it_was_says_so_and_forgets_the_text(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("241", "escape")
        assert said(opened, "step2_ck.score") == "Left as it was. You had typed: 241"
        assert "score              238" in opened.text
        await opened.press("1")
        assert opened.place == "TodayPlace"
        assert opened.person.profile.step2_ck.score == 238
        assert not list((folder / "drafts").glob("*.json"))


async def test_escape_takes_what_is_wrong_away_with_the_text(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("2450", "enter", "up")
        assert "you wrote 2450. Not saved yet." in said(opened, "step2_ck.score")
        await opened.press("escape")
        assert "Not saved yet" not in opened.words
        assert "score              238" in opened.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_escape_in_a_record_leaves_the_field_first_and_then_the_form(folder, size):
    keep(folder, example())
    async with window(folder, size=size) as opened:
        await open_list(opened, "letters")
        before = opened.person.letters
        await opened.press("enter")
        await opened.type("xyz", "escape")
        assert "Left as it was. You had typed:" in opened.words
        await opened.press("x")
        assert "Left as it was" not in opened.words
        await opened.press("backspace", "escape")
        assert not opened.app.screen.has_class("-form")
        assert opened.person.letters == before


async def test_the_corner_does_not_say_saved_while_a_field_is_not_in_any_place(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("239", "enter")
        assert opened.lines[0].startswith("saved")
        await opened.press("up", "end")
        await opened.type("9")
        assert opened.lines[0].startswith("unfinished")
        await opened.press("backspace")
        assert opened.lines[0].startswith("saved")
        await opened.type("99", "enter")
        go_on = [each.ask.path for each in opened.app.screen.query("Row")].index("step2_ck.failed_attempts")
        opened.app.screen.set_focus(opened.app.screen.query("Choice, Input")[go_on])
        await opened.type("1", "enter")
        assert opened.person.profile.step2_ck.failed_attempts == 1
        assert opened.lines[0].startswith("unfinished")
        await opened.press("escape", "5")
        assert opened.lines[0].startswith("unfinished")
        await opened.press("2")
        row(opened, "step2_ck.score").enter()
        await opened.press("escape")
        assert opened.lines[0].startswith("saved")


async def test_an_impossible_year_is_refused_beside_its_field_and_taken_once_the_other_is_mended(folder):
    keep(folder, example(graduated=None, match_year=None))
    async with window(folder) as opened:
        await opened.press("2")
        row(opened, "graduated").enter()
        await opened.type("Sep 2031", "enter")
        await opened.type("2020", "enter")
        assert "Match 2020 is over; write one that lies ahead, like 2027." in said(opened, "match_year")
        assert row(opened, "match_year").has_focus_within, "the part is left with something wrong"
        await opened.press("home", "ctrl+k")
        await opened.type("2028", "up")
        assert "write Match 2032 or later, or correct Graduated first." in said(opened, "match_year")
        assert opened.person.profile.match_year is None
        await opened.press("home", "ctrl+k")
        await opened.type("Jun 2027", "up")
        assert opened.person.profile.match_year == 2028
        assert said(opened, "match_year") == ""


async def test_a_result_that_can_not_be_is_not_shown_as_given(folder):
    exam = {"passed": None, "failed_attempts": 0, "score": None, "taken": "2027-05-11"}
    keep(folder, example(step2_ck=exam))
    async with window(folder) as opened:
        await opened.press("2")
        row(opened, "step2_ck.passed").enter()
        await opened.press("p")
        assert row(opened, "step2_ck.passed").field.value is None
        assert "its day, 11 May 2027, lies ahead" in said(opened, "step2_ck.passed")
        assert "Left as it was." in said(opened, "step2_ck.passed")
        assert opened.person.profile.step2_ck.passed is None
