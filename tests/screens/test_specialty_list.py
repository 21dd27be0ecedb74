"""A specialty is chosen from a list: letters find it, arrows move, Enter takes one, Escape leaves it."""

import pytest
from screen_tools import window
from test_fields import at

from imgcoach.knowledge import load_content
from imgcoach.reading.specialties import Specialties

SPECIALTIES = Specialties(load_content(), ())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "internal_medicine"),
        ("psych", "psychiatry"),
        ("IM", "internal_medicine"),
        ("peds", "pediatrics"),
        ("OB/GYN", "obstetrics_gynecology"),
        ("gyn", "obstetrics_gynecology"),
        ("rehab", "physical_medicine_rehabilitation"),
        ("child neuro", "child_neurology"),
        ("Paediatrics", "pediatrics"),
    ],
)
def test_letters_find_a_specialty_by_any_of_its_names(typed, first):
    found = SPECIALTIES.found(typed)
    assert SPECIALTIES.name(found[0]) == SPECIALTIES.name(SPECIALTIES.id_of(first.replace("_", " "))), found


def test_each_is_listed_once_and_all_where_nothing_is_typed():
    assert len(SPECIALTIES.found("")) == len(set(SPECIALTIES.found(""))) == len(load_content().specialties)
    assert SPECIALTIES.found("wizardry") == []


async def test_right_opens_the_list_and_what_is_taken_is_stored_and_leads_on(folder):
    async with at(folder, 2, 0) as opened:
        await opened.press("right")
        assert "31 listed. Enter takes one, Esc leaves all as it was." in opened.words
        await opened.type("med", "down", "enter")
        (taken,) = opened.person.profile.specialties
        assert taken == SPECIALTIES.found("med")[1]
        assert opened.place == "ProfilePlace"
        assert opened.app.focused is opened.app.screen.query("Row Input")[1]
        await opened.burst("right", *"fam", "enter")
        assert opened.person.profile.specialties == [taken, "family_medicine"]


async def test_what_several_could_be_is_listed_by_right(folder):
    async with at(folder, 2, 0) as opened:
        await opened.type("rad onc", "right")
        assert "1 listed." in opened.words
        await opened.press("enter")
        assert opened.person.profile.specialties == ["radiation_oncology"]


async def test_escape_and_a_name_that_nothing_has_leave_the_field_as_it_was(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("2")
        while "Your profile: Specialty" not in opened.text:
            await opened.press("pageup")
        await opened.press("end", "right")
        await opened.type("wizardry", "enter")
        assert "0 listed. No name matches. Esc leaves all as it was." in opened.words
        await opened.press("escape")
        assert "Primary              Internal medicine" in opened.text
        assert opened.app.focused is opened.app.screen.query("Row Input")[0]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_list_fits_and_all_of_it_can_be_reached(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        await opened.press("2")
        while "Your profile: Specialty" not in opened.text:
            await opened.press("pageup")
        await opened.press("end", "right")
        assert "Esc leaves all as it was." in opened.words
        await opened.press(*["pagedown"] * 4)
        assert SPECIALTIES.name(SPECIALTIES.found("")[-1]) in opened.words
