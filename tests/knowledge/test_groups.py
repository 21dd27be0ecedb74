"""What is said of a score beside two groups: where it lies, never what will happen."""

import pytest

from imgcoach.knowledge import load_content


@pytest.fixture(scope="module")
def groups():
    return load_content().published.groups


@pytest.mark.parametrize(
    ("specialty", "score", "said"),
    [
        ("internal_medicine", 250, "250 is inside the middle half of both groups"),
        ("internal_medicine", 238, "238 is inside or within 6 points of the middle half of both groups"),
        ("internal_medicine", 219, "219 is below the middle half of both groups"),
        (
            "internal_medicine",
            227,
            "227 is below the middle half of those who matched and within 6 points of",
        ),
        (
            "internal_medicine",
            262,
            "within 6 points of the middle half of those who matched and above that of",
        ),
        ("internal_medicine", 270, "270 is above the middle half of both groups"),
        ("family_medicine", 230, "the score does not separate the two groups"),
        ("diagnostic_radiology", 250, "the score does not separate the two groups"),
        ("dermatology", 250, "Only 30 people ranked dermatology first"),
        ("child_neurology", 250, "Only 50 people ranked child neurology first"),
    ],
)
def test_a_score_is_set_beside_the_two_middle_halves(groups, specialty, score, said):
    assert said in groups(specialty).says(score, 6)


@pytest.mark.parametrize(
    ("score", "alone"), [(219, False), (238, True), (250, True), (262, False), (270, False)]
)
def test_amid_both_groups_the_score_alone_does_not_sort(groups, score, alone):
    assert ("the score alone does not sort you" in groups("internal_medicine").says(score, 6)) == alone


def test_without_a_known_margin_the_lines_are_sharp(groups):
    assert "below the middle half of those who matched and inside" in groups("internal_medicine").says(
        238, None
    )


def test_without_a_score_the_middle_halves_are_told(groups):
    said = groups("internal_medicine").says(None, 6)
    assert "matched 240-259, not matched 233-253" in said
    assert "separate" in groups("family_medicine").says(None, 6)


@pytest.mark.parametrize("score", [None, *range(1, 301, 13)])
def test_it_never_foretells(groups, score):
    for specialty in load_content().published.reported:
        said = groups(specialty).says(score, 6)
        assert said.endswith(".")
        assert 1 <= said.count(". ") + 1 <= 2
        assert not any(word in said for word in ("chance", "will", "likely", "%", "odds"))


GROUP = """
statement = "Own figure"
value = {value}
unit = "{unit}"
population = "non-US IMGs"
year = "2027"
source = "usmle-score-guidelines"
grade = "B"
as_of = 2027-01-01
expires = 2027-12-31
"""


def of_ones_own(own, **values):
    """The groups of internal medicine with other values: by the middle of the figure's id."""
    figures = "".join(
        f"[co26-nonus-{name.replace('_', '-')}-internal-medicine]{GROUP.format(value=value, unit='people')}"
        for name, value in values.items()
    )
    return own({"facts/groups/internal_medicine": figures}).published.groups("internal_medicine")


def test_counts_that_are_not_told_make_no_chance(own):
    found = of_ones_own(own, matched='"not told"', unmatched='"not told"')
    assert (found.total, found.chance) == (0, None)
    assert of_ones_own(own, matched="50", unmatched="150").chance is not None


def test_scores_that_the_report_tells_of_one_group_alone_are_compared_with_none(own):
    found = of_ones_own(own, step2ck_unmatched="{ mean = 242.0, sd = 14.0 }")
    assert found.says(240, 6) == "The report does not tell the scores of both groups in internal medicine."


@pytest.mark.parametrize("told", ["{ q1 = 230, q3 = 250 }", "{ mean = 240.0, q1 = 230, q3 = 250 }"])
def test_without_means_and_deviations_nobody_says_that_the_score_separates_them_or_not(own, told):
    found = of_ones_own(own, step2ck_unmatched=told)
    assert found.separates is None
    assert found.says(None, 6) == (
        "The middle halves of the two groups in internal medicine: matched 240-259, not matched 230-250."
    )
