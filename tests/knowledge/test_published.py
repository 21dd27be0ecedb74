"""The published figures as screens show them: groups, estimates, rates."""

import pytest

from imgcoach.knowledge import load_content


@pytest.fixture(scope="module")
def published():
    return load_content().published


GROUPS = {
    "internal_medicine": (48.5, 3392, 3600, (240, 251, 259), (233, 243, 253), False, True),
    "family_medicine": (53.9, 599, 513, (222, 230, 239), (223, 231, 241), False, False),
    "pediatrics": (68.5, 542, 249, (232, 240, 252), (224, 233, 245), False, True),
    "psychiatry": (58.4, 219, 156, (229, 241, 255), (226, 237, 247), False, True),
    "neurology": (41.9, 215, 298, (240, 252, 262), (233, 244, 254), False, True),
    "diagnostic_radiology": (58.3, 102, 73, (243, 250, 262), (240, 251, 262), False, False),
    "child_neurology": (52.0, 26, 24, (234, 238, 250), (232, 235, 245), True, True),
}


def quartiles(spread):
    return spread.q1, spread.median, spread.q3


@pytest.mark.parametrize("specialty", GROUPS)
def test_the_groups_are_those_reported(published, specialty):
    groups = published.groups(specialty)
    rate, matched, unmatched, yes, no, small, separates = GROUPS[specialty]
    assert (groups.rate.value, groups.matched.value, groups.unmatched.value) == (rate, matched, unmatched)
    assert (quartiles(groups.scores_matched), quartiles(groups.scores_unmatched)) == (yes, no)
    assert groups.total == matched + unmatched
    assert (groups.small, groups.separates) == (small, separates)


@pytest.mark.parametrize("specialty", ["dermatology", "plastic_surgery", "orthopedic_surgery"])
def test_a_group_of_five_has_no_spread_and_is_small(published, specialty):
    groups = published.groups(specialty)
    assert groups.small
    assert (groups.scores_matched, groups.ranks_matched, groups.separates) == (None, None, None)
    assert groups.scores_unmatched.n < 25


def test_ranks_tell_far_more_than_scores(published):
    groups = published.groups("internal_medicine")
    assert (groups.ranks_matched.median, groups.ranks_unmatched.median) == (5, 2)
    assert groups.positions.value == 11632


def test_all_figures_of_a_group_are_about_its_specialty_and_the_rate_comes_first(published):
    for specialty in published.reported:
        figures = published.groups(specialty).figures
        assert figures[0].unit == "%"
        assert {figure.specialty for figure in figures} == {specialty}


def test_18_specialties_are_reported_in_the_order_of_the_specialties(published):
    assert len(published.reported) == 18
    assert published.reported[:3] == ["internal_medicine", "family_medicine", "pediatrics"]


@pytest.mark.parametrize("specialty", ["urology", "transitional_year", "underwater_medicine"])
def test_a_specialty_that_was_not_reported_has_nothing(published, specialty):
    assert published.groups(specialty) is None
    assert published.estimates(specialty) == []


@pytest.mark.parametrize(
    ("specialty", "ranges"),
    [
        ("internal_medicine", [(24, 42), (34, 39), (35, 43), (52, 54), (61, 64)]),
        ("family_medicine", [(56, 57), (55, 56), (52, 54), (49, 59), (40, 46)]),
        ("psychiatry", [(51, 54), (52, 54), (62, 66), (66, 76)]),
    ],
)
def test_estimates_come_by_rising_band(published, specialty, ranges):
    found = published.estimates(specialty)
    assert [(each.low, each.high) for each in found] == ranges
    assert [each.band.low for each in found] == sorted(each.band.low for each in found)
    assert [each.shaky for each in found] == [each.band.id == "<220" for each in found]


def test_without_a_specialty_there_is_no_estimate(published):
    assert published.estimates(None) == []


def test_fewer_than_100_applicants_have_no_estimate(published):
    for specialty in published.reported:
        if published.groups(specialty).small:
            assert published.estimates(specialty) == []


def test_an_estimate_says_that_it_is_one(published):
    for specialty in published.reported:
        for each in published.estimates(specialty):
            assert "stimated" in each.figure.statement
            assert "not published" in each.figure.note


def test_the_rates_are_those_of_six_years_newest_first(published):
    rates = published.match_rates()
    assert [each.year for each in rates] == [2026, 2025, 2024, 2023, 2022, 2021]
    assert [each.us.value for each in rates] == [70.0, 67.8, 67.0, 67.6, 61.4, 59.5]
    assert [each.non_us.value for each in rates] == [56.4, 58.0, 58.5, 59.4, 58.1, 54.8]


def test_own_rates_of_next_year_come_first(own):
    entry = """[match2027-us-rate]
statement = "Matched in 2027"
value = 71.5
unit = "%"
population = "US-citizen IMG"
denominator = "applicants who certified a rank order list"
year = "2027"
source = "nrmp-results-2026"
grade = "C"
as_of = 2027-04-01
expires = 2028-08-31
"""
    newest = own({"facts/match": entry}).published.match_rates()[0]
    assert (newest.year, newest.us.value, newest.non_us) == (2027, 71.5, None)
