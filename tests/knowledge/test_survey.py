"""The survey of program directors and the signals, as their files hold them."""

import re

import pytest

from imgcoach.knowledge.figures.figure_files import SURVEYS


def starting(content, start):
    """The values of the figures whose ids begin so, by the rest of their ids."""
    found = content.figures.items()
    return {name.removeprefix(start): figure.value for name, figure in found if name.startswith(start)}


def test_what_directors_cite_is_a_share_an_importance_and_a_number_of_programs(content):
    found = starting(content, "pd20-interview-") | starting(content, "pd20-rank-")
    assert len(found) > 100
    for value in found.values():
        assert set(value) == {"percent_citing", "mean_importance", "n"}
        assert 0 <= value["percent_citing"] <= 100
        assert 1 <= value["mean_importance"] <= 5
        assert value["n"] > 0


def most_cited(found, end):
    """The items of one specialty, most cited first."""
    items = {
        name.removesuffix(end): value["percent_citing"] for name, value in found.items() if name.endswith(end)
    }
    return sorted(items, key=items.get, reverse=True)


def test_what_directors_cite_most(content):
    interview, rank = starting(content, "pd20-interview-"), starting(content, "pd20-rank-")
    assert most_cited(interview, "-all")[:3] == ["step1", "specialty-letters", "step2ck"]
    assert interview["step2ck-all"] == {"percent_citing": 78, "mean_importance": 4.0, "n": 650}
    inside = most_cited(interview, "-internal-medicine")
    assert (len(inside), len(most_cited(interview, "-all"))) == (17, 17)
    assert interview["step2ck-internal-medicine"] == {"percent_citing": 93, "mean_importance": 4.4, "n": 44}
    assert inside[0] == "step2ck"
    assert most_cited(rank, "")[:2] == ["interpersonal-skills", "interactions-with-faculty-during-interview"]
    assert sorted(each["percent_citing"] for each in rank.values()) == [16, 64, 70, 88, 89, 95, 95]


def test_programs_that_interview_often_seldom_or_never_are_all_of_them(content):
    found = starting(content, "pd20-interviews-")
    for name, shares in found.items():
        assert list(shares) == ["often", "seldom", "never"]
        assert 98 <= sum(shares.values()) <= 102, name
        population = content.figure(f"pd20-interviews-{name}").population
        assert population.startswith("US" if name.startswith("us-") else "non-US")
    ends = {name.partition("-")[2] for name in found}
    assert ends <= {"all", *SURVEYS.values()}


@pytest.mark.parametrize(
    ("name", "shares"),
    [
        ("us-all", (29, 54, 17)),
        ("nonus-all", (17, 51, 32)),
        ("nonus-internal-medicine", (47, 36, 18)),
        ("us-family-medicine", (42, 44, 14)),
        ("nonus-surgery", (17, 44, 39)),
        ("us-otolaryngology", (4, 76, 20)),
    ],
)
def test_how_many_programs_interview_a_kind_of_img(content, name, shares):
    assert tuple(content.figure(f"pd20-interviews-{name}").value.values()) == shares


@pytest.mark.parametrize("end", ["all", *SURVEYS.values()])
def test_each_specialty_tells_how_programs_use_the_score_as_far_as_it_was_read(content, end):
    uses = ("ckreq", "ckfail", "ckcut-below", "ckcut-above")
    there = [each for each in uses if f"pd20-{each}-{end}" in content.figures]
    assert there[:2] == ["ckreq", "ckfail"]


def test_the_signals_of_2027(content):
    signals = {figure.specialty: figure.value for figure in content.figures_of("signals").values()}
    assert signals.keys() <= content.specialties.keys()
    assert signals["internal_medicine"] == "3 gold + 12 silver"
    assert signals["diagnostic_radiology"] == "6 gold + 9 silver"
    assert signals["family_medicine"] == signals["emergency_medicine"] == "5"
    assert signals["preventive_medicine"] == "3"
    assert "urology" not in signals
    assert all(re.fullmatch(r"\d+( gold \+ \d+ silver)?", value) for value in signals.values())


def test_the_lists_are_whole_and_in_an_order_to_read(content):
    assert next(iter(content.figures_of("fees"))) == "eras-fee"
    assert {"oet-min", "pathway-recency", "ecfmg-7y"} <= content.figures_of("ecfmg").keys()
    assert list(content.figures_of("usmle"))[:2] == ["ck-sem", "ck-pass-2025"]
