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
