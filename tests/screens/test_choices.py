"""Rows of fixed answers: a letter that several begin with picks none, and Enter takes only what is shown."""

import pytest
from record_tools import open_list, row
from screen_people import example
from screen_tools import keep, window
from textual.app import App

from imgcoach.screens.widgets.choice import Choice
from imgcoach.words.choices import CHOICES

NEW = {"profile": {"specialties": ["internal_medicine"], "graduated": "2022-06"}}


class AllChoices(App):
    """The answers of every field, none of them given."""

    def __init__(self):
        super().__init__()
        self.picked = []

    def compose(self):
        for options in CHOICES.values():
            yield Choice(options, value="nothing of these")

    def on_choice_picked(self, event):
        self.picked.append(event.value)


def shared(options):
    """The first letters that several options begin with."""
    initials = [words[0] for _, words in options]
    return sorted({each for each in initials if initials.count(each) > 1})


async def test_a_letter_that_two_answers_begin_with_picks_neither_and_names_both():
    async with AllChoices().run_test() as pilot:
        met = 0
        for choice, options in zip(pilot.app.query(Choice), CHOICES.values(), strict=True):
            for letter in shared(options):
                choice.point_at("nothing of these")
                choice.focus()
                await pilot.press(letter, "enter")
                assert pilot.app.picked == []
                met += 1
                for _, words in options:
                    assert (words in choice.said) == words.startswith(letter)
    assert met >= 4


async def test_what_is_typed_out_is_led_to_and_taken_by_enter():
    async with AllChoices().run_test() as pilot:
        for choice, options in zip(pilot.app.query(Choice), CHOICES.values(), strict=True):
            for value, words in options:
                if words[0] in shared(options):
                    choice.point_at("nothing of these")
                    choice.focus()
                    await pilot.press(*words.split()[0], "enter")
                    assert pilot.app.picked.pop() == value
                    assert choice.said == ""


async def test_enter_and_space_take_nothing_where_nothing_is_chosen_until_an_arrow_chooses():
    async with AllChoices().run_test() as pilot:
        for choice, options in zip(pilot.app.query(Choice), CHOICES.values(), strict=True):
            choice.focus()
            await pilot.press("enter", "space")
            assert pilot.app.picked == []
            assert "Nothing is chosen yet" in choice.said
            await pilot.press("left", "enter")
            assert pilot.app.picked.pop() == options[-1][0]


@pytest.mark.parametrize("typed", ["observership", "Observership", "osbervership"])
async def test_a_kind_that_is_typed_out_is_that_kind_or_none_and_no_letter_runs_on(folder, typed):
    keep(folder, NEW)
    async with window(folder) as opened:
        await open_list(opened, "experiences")
        await opened.press("a")
        await opened.type(typed, "enter")
        right = typed.lower() == "observership"
        assert row(opened, "kind").field.value == ("observership" if right else None)
        assert row(opened, "country").field.value == ""
        if not right:
            assert "none of these begins with osbervership" in opened.words
            await opened.press(*["backspace"] * 11, "b", "enter")
            assert row(opened, "kind").field.value == "observership"


async def test_a_letter_that_no_answer_begins_with_is_said(folder):
    keep(folder, NEW)
    async with window(folder) as opened:
        await open_list(opened, "experiences")
        await opened.press("a", "a")
        assert "None of these begins with a." in opened.words
        await opened.press("enter")
        assert "Nothing is chosen yet" in opened.words
        assert row(opened, "kind").field.value is None


async def test_what_is_stored_stays_when_a_shared_letter_is_left(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await open_list(opened, "letters")
        await opened.press("enter")
        before = opened.person.letters
        row(opened, "status").enter()
        await opened.press("a", "enter")
        assert "asked and agreed begin with a" in opened.words
        assert row(opened, "status").has_focus_within
        await opened.press("down")
        assert opened.person.letters == before
