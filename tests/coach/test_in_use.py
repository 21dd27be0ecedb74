"""Which figures the coach leans on for one person: those whose age matters to them."""

from datetime import date

import pytest

from imgcoach.coach import assess
from imgcoach.coach.in_use import figures_in_use, is_a_day_gone
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

CONTENT = load_content()
TODAY = date(2026, 11, 22)


def used(**profile):
    """The ids for somebody with this profile."""
    person = Person.model_validate({"profile": profile})
    return figures_in_use(person, assess(person, CONTENT, TODAY), CONTENT)


def test_somebody_of_whom_nothing_is_known_leans_on_days_and_scores_alone():
    found = used()
    assert {"ck-sem", "article-flow-score"} <= found
    assert not any(name.startswith("co26-nonus") for name in found)


def test_a_specialty_brings_its_groups_its_service_and_its_fees():
    found = used(citizenship="other", specialties=["emergency_medicine"], match_year=2027)
    assert {"service-emergency-medicine", "residencycas-fee"} <= found
    assert "co26-nonus-rate-emergency-medicine" in found
    assert "co26-nonus-rate-pediatrics" not in found
    assert "oet-window-2027" in found


def test_a_us_img_is_held_against_no_group_of_others():
    found = used(citizenship="us", specialties=["pediatrics"])
    assert "match2026-us-rate" in found
    assert not any("nonus" in name for name in found)


def test_the_days_of_the_year_aimed_at_are_among_them():
    found = used(specialties=["pediatrics"], match_year=2027)
    assert {"nrmp2027-rol", "nrmp2027-matchday", "pathways-deadline-2027"} <= found
    assert "nrmp2026-rol" not in found


def test_every_one_of_them_is_a_figure():
    assert all(CONTENT.find_figure(name) for name in used(specialties=["internal_medicine"], match_year=2028))


@pytest.mark.parametrize(
    ("name", "gone"), [("nrmp2026-rol", True), ("match2026-us-rate", False), ("entry-limits-since", False)]
)
def test_a_day_that_expires_as_it_comes_is_over_and_not_wrong(name, gone):
    assert is_a_day_gone(CONTENT.figure(name)) == gone
