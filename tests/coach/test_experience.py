"""Question 2: is the US experience recent, hands-on and in the field?

The opening of Match 2028 is in September 2027: what ended in September 2026 is 12 months old then.
"""

import pytest
from people import experience, person, row

ONE = [
    row("an elective is hands-on", experience("elective"), "yes"),
    row("a sub-internship is hands-on", experience("sub_internship"), "yes"),
    row("an externship is hands-on", experience("externship"), "yes"),
    row("an observership in the field is part of it", experience("observership"), "partly"),
    row("research is no clinical experience", experience("research"), "no"),
    row("something else is no clinical experience", experience("other"), "no"),
    row("12 months old at the opening is recent", experience(end="2026-09"), "yes"),
    row("13 months old at the opening is not recent", experience(end="2026-08"), "partly"),
    row("old hands-on experience still counts in part", experience(start="2012-01", end="2012-02"), "partly"),
    row("still going on has age 0", experience(start="2026-01", end=None), "yes"),
    row("still going on after ten years has age 0", experience(start="2016-01", end=None), "yes"),
    row("begun and with its end ahead is recent", experience(start="2026-11", end="2027-02"), "yes"),
    row("begun this month counts", experience(start="2026-11", end=None), "yes"),
    row("planned for next month is part of it", experience(start="2026-12", end=None), "partly"),
    row("a booked elective is part of it", experience(start="2027-03", end="2027-04"), "partly"),
    row("booked for after the opening does not count", experience(start="2027-09", end="2027-10"), "no"),
    row(
        "a booked observership does not count",
        experience("observership", start="2027-03", end="2027-04"),
        "no",
    ),
    row("a residency in the US is hands-on", experience("residency", end=None), "yes"),
    row("in Puerto Rico is in the US", experience(country="Puerto Rico"), "yes"),
    row("in Ohio is in the US", experience(country="Ohio"), "yes"),
    row("Georgia alone may be either", experience(country="Georgia"), "no"),
    row("hands-on in another specialty is part of it", experience(specialty="psychiatry"), "partly"),
    row("hands-on in an unsaid specialty is part of it", experience(specialty=None), "partly"),
    row(
        "hands-on, old and in another specialty is part of it",
        experience(specialty="surgery", end="2026-08"),
        "partly",
    ),
    row("an observership 13 months old is nothing", experience("observership", end="2026-08"), "no"),
    row("an observership still going on is part of it", experience("observership", end=None), "partly"),
    row(
        "an observership in another specialty is nothing",
        experience("observership", specialty="psychiatry"),
        "no",
    ),
    row(
        "an observership in an unsaid specialty is nothing", experience("observership", specialty=None), "no"
    ),
    row("hands-on in Canada is nothing", experience(country="CA"), "no"),
    row("hands-on in an unsaid country is nothing", experience(country=None), "no"),
    row("an observership in Canada is nothing", experience("observership", country="CA"), "no"),
    row("usa counts as the US", experience(country="usa"), "yes"),
    row("us counts as the US", experience(country="us"), "yes"),
    row("United States counts as the US", experience(country="United States"), "yes"),
    row("UNITED STATES counts as the US", experience(country="UNITED STATES"), "yes"),
    row("the United Kingdom does not", experience(country="United Kingdom"), "no"),
]

LISTS = [
    row(
        "the best of several decides",
        [experience("research"), experience(end="2026-08"), experience()],
        "yes",
    ),
    row(
        "the order does not matter", [experience(), experience(end="2026-08"), experience("research")], "yes"
    ),
    row(
        "two parts do not make a whole",
        [experience("observership"), experience(specialty="surgery")],
        "partly",
    ),
    row(
        "a coming one does not spoil a past one", [experience(), experience(start="2027-01", end=None)], "yes"
    ),
    row(
        "recent abroad and old in the US is part of it",
        [experience(country="IN"), experience(end="2020-01", start="2020-01")],
        "partly",
    ),
]

EMPTY = [
    row("nothing entered is unknown", {}, "unknown"),
    row("none to list is a no", {"nothing_to_list": ["experiences"]}, "no"),
    row(
        "none of another kind says nothing here",
        {"nothing_to_list": ["letters", "timeline", "programs"]},
        "unknown",
    ),
    row("without a primary specialty it is unknown", {"specialties": []}, "unknown"),
    row(
        "without a primary specialty it is unknown even with none to list",
        {"specialties": [], "nothing_to_list": ["experiences"]},
        "unknown",
    ),
]


@pytest.mark.parametrize(("record", "expected"), ONE)
def test_one_experience(evidence, record, expected):
    assert evidence("experience", person(experiences=[record])) == expected


@pytest.mark.parametrize(("records", "expected"), LISTS)
def test_several_experiences(evidence, records, expected):
    assert evidence("experience", person(experiences=records)) == expected


@pytest.mark.parametrize(("said", "expected"), EMPTY)
def test_no_experience(evidence, said, expected):
    assert evidence("experience", person(**said)) == expected


def test_without_a_primary_specialty_even_a_fine_elective_is_unknown(evidence):
    assert evidence("experience", person(experiences=[experience()], specialties=[])) == "unknown"


def test_an_experience_outweighs_having_said_there_is_none(evidence):
    assert (
        evidence("experience", person(experiences=[experience()], nothing_to_list=["experiences"])) == "yes"
    )


def test_a_specialty_nobody_knows_can_be_the_primary_one(evidence):
    record = experience(specialty="underwater_medicine")
    assert evidence("experience", person(experiences=[record], specialties=["underwater_medicine"])) == "yes"


@pytest.mark.parametrize(
    ("match_year", "end", "expected"),
    [
        row("12 months before Match 2027 opens", 2027, "2025-09", "yes"),
        row("13 months before Match 2027 opens", 2027, "2025-08", "partly"),
        row("12 months before Match 2030 opens is still ahead", 2030, "2028-09", "yes"),
        row("the same elective is too old for Match 2029", 2029, "2026-09", "partly"),
        row("without a year the next Match, 2028, is assumed", None, "2026-09", "yes"),
        row("without a year 13 months before the next Match", None, "2026-08", "partly"),
    ],
)
def test_age_is_counted_to_the_opening_of_the_match_aimed_at(evidence, match_year, end, expected):
    record = experience(start="2025-01", end=end)
    assert evidence("experience", person(experiences=[record], match_year=match_year)) == expected
