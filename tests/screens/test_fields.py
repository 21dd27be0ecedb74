"""The kinds of field: what may be typed, what is said about a wrong value, and that nothing typed is lost."""

from contextlib import asynccontextmanager

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.month import Month

WRONG_SCORE = "Step 2 CK scores run from 1 to 300; you wrote 2450"
EXAMS = {"failed attempts": 1, "score": 3, "taken": 4}
"""The fields of the third part that are typed, by their place in it."""
LEFT_OPEN = {1: {"graduated": None}, 2: {"specialties": []}, 3: {}}
"""By part, what must be unsaid for the questionnaire to begin with it."""


@asynccontextmanager
async def at(folder, part, field):
    """The example person at one field of a part of the questionnaire."""
    keep(folder, example(**LEFT_OPEN[part]))
    async with window(folder) as opened:
        await opened.press("2")
        assert f"part {part} of 5" in opened.text
        go_to(opened, field)
        yield opened


def go_to(opened, field):
    """Go to a field of the part that is shown."""
    opened.app.screen.set_focus(opened.app.screen.query("Choice, Input")[field])


async def test_a_month_is_understood_however_it_is_written(folder):
    async with at(folder, 1, 2) as opened:
        for number, text in enumerate(["Jan 2022", "2/2022", "2022-03", "04.2022", "may 22", "June 2022"], 1):
            go_to(opened, 2)
            await opened.press("home", "ctrl+k")
            await opened.type(text, "enter")
            assert opened.person.profile.graduated == Month(2022, number), text


async def test_a_month_that_is_none_and_a_year_out_of_reach_are_explained(folder):
    async with at(folder, 1, 2) as opened:
        await opened.type("summer", "enter")
        await opened.type("28", "enter")
        assert "Months are written like 2025-03 or Mar 2025; you wrote summer" in opened.words
        assert "; you wrote 28. Not saved yet." in opened.words
        assert opened.person.profile.graduated is None
        assert opened.person.profile.match_year == 2028


async def test_a_specialty_is_known_by_its_first_letters_or_its_name_in_any_case(folder):
    async with at(folder, 2, 0) as opened:
        await opened.type("psy", "enter")
        await opened.type("INTERNAL", "enter")
        await opened.type("Pediatrics", "enter")
        assert opened.person.profile.specialties == ["psychiatry", "internal_medicine", "pediatrics"]


async def test_right_completes_a_specialty(folder):
    async with at(folder, 2, 0) as opened:
        await opened.type("fami")
        await opened.until(lambda: "family medicine" in opened.text)
        await opened.press("right")
        assert opened.app.focused.value == "Family medicine"


async def test_a_specialty_nobody_knows_is_explained_and_one_named_twice_is_kept_once(folder):
    async with at(folder, 2, 0) as opened:
        await opened.type("wizardry", "enter")
        assert "No such specialty is known" in opened.words
        assert "you wrote wizardry" in opened.words
        assert opened.person.profile.specialties == []
        go_to(opened, 0)
        await opened.press("home", "ctrl+k")
        await opened.type("psy", "enter")
        await opened.type("psy", "enter")
        assert opened.person.profile.specialties == ["psychiatry"]


async def test_a_wrong_score_is_explained_not_stored_and_still_there_after_the_part_was_left(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("2450", "enter")
        assert WRONG_SCORE in opened.words
        assert "Not saved yet" in opened.words
        await opened.press("pagedown", "pageup")
        go_to(opened, EXAMS["score"])
        assert opened.app.focused.value == "2450"
        assert opened.person.profile.step2_ck.score == 238
        await opened.press("end", "backspace", "enter")
        assert opened.person.profile.step2_ck.score == 245
        assert WRONG_SCORE not in opened.words


async def test_a_wrong_value_is_still_there_after_another_place(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("2450", "tab", "escape", "1", "2")
        assert "score              2450" in opened.text
        assert WRONG_SCORE in opened.words
        assert opened.person.profile.step2_ck.score == 238


async def test_what_is_typed_and_not_confirmed_is_stored_when_the_field_is_left(folder):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("241", "tab", "escape", "1")
        assert opened.person.profile.step2_ck.score == 241
        assert "Step 2 CK 241" in opened.text


@pytest.mark.parametrize("end", ["the terminal goes away", "ctrl+q", "ctrl+c"])
async def test_what_is_typed_and_not_confirmed_is_on_disk_when_the_app_ends(folder, end):
    async with at(folder, 3, EXAMS["score"]) as opened:
        await opened.type("24")
        if end.startswith("ctrl"):
            await opened.leave(end)
        else:
            opened.app.hang_up(129)
        (draft,) = (folder / "drafts").iterdir()
        assert '"24"' in draft.read_text("utf-8")


async def test_each_kind_of_wrong_value_has_its_sentence_and_all_are_told_together(folder):
    async with at(folder, 3, EXAMS["failed attempts"]) as opened:
        await opened.type("-1", "tab")
        go_to(opened, EXAMS["taken"])
        await opened.type("May 2026", "enter")
        await opened.type("x", "enter")
        assert "Failed attempts are a whole number from 0 to 20; you wrote -1" in opened.words
        assert "Failed attempts are a whole number from 0 to 20; you wrote x" in opened.words
        assert "Dates are written like 2026-05-11; you wrote May 2026" in opened.words
        assert opened.app.screen.query_one("#body").max_scroll_y == 0


async def test_an_emptied_field_is_not_said(folder):
    async with at(folder, 3, EXAMS["taken"]) as opened:
        await opened.press("backspace", "enter")
        assert opened.person.profile.step2_ck.taken is None


async def test_none_is_an_answer_for_a_kind_of_record_and_can_be_taken_back(folder):
    async with at(folder, 3, 0) as opened:
        await opened.press("pagedown", "pagedown", "down", "n")
        assert opened.person.profile.nothing_to_list == ["letters"]
        await opened.press("up", "t")
        assert opened.person.profile.nothing_to_list == []


async def test_arrows_move_and_space_picks(folder):
    async with at(folder, 3, 0) as opened:
        await opened.press("right", "left", "right", "space")
        assert opened.person.profile.step1.passed is False
