"""What chance may do to a share: against published intervals, and where the numbers of people come from."""

import re

import pytest

from imgcoach.knowledge import load_content
from imgcoach.knowledge.figures.chance import chance, widened
from imgcoach.words.scores.chance import no_surprise

NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
"""R. G. Newcombe, Statistics in Medicine 17, 1998, 857-872, table I, method 3 (the score interval)."""


@pytest.mark.parametrize(("part", "whole", "low", "high"), NEWCOMBE)
def test_the_interval_is_the_published_one_rounded_outwards(part, whole, low, high):
    found = chance(100 * part / whole, whole)
    assert (found.low, found.high) == (int(100 * low), int(100 * high) + 1)
    assert found.people == whole


def test_it_is_told_in_words_as_a_range_of_no_surprise():
    assert no_surprise(chance(52, 85)) == "41 to 63 would be no surprise"


@pytest.mark.parametrize("share", [0, 0.1, 17, 50, 99.9, 100])
@pytest.mark.parametrize("people", [1, 30, 5000])
def test_it_holds_the_share_and_stays_within_the_hundred(share, people):
    found = chance(share, people)
    assert 0 <= found.low <= share <= found.high <= 100


def test_the_more_people_the_narrower():
    widths = [chance(48.5, people).high - chance(48.5, people).low for people in (20, 60, 300, 7000)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 40
    assert widths[-1] <= 4


def test_chance_comes_on_top_of_what_methods_leave_open():
    found = widened(52, 54, 81)
    assert (found.low, found.high) == (chance(52, 81).low, chance(54, 81).high)


def test_the_number_of_people_is_the_fewest_that_the_note_names():
    figures = load_content().figures.values()
    noted = [(each, re.search(r"about (\d+) to \d+ people", each.note or "")) for each in figures]
    named = [(each, int(found[1])) for each, found in noted if found]
    assert len(named) > 30
    assert all(each.people == fewest for each, fewest in named)


@pytest.mark.parametrize(
    ("name", "matched", "people"),
    [
        ("match2026-us-rate", 2949, 4210),
        ("match2026-nonus-rate", 6733, 11944),
        ("match2025-us-rate", 3108, 4587),
        ("match2025-nonus-rate", 6653, 11465),
        ("match2024-us-rate", 3181, 4750),
        ("match2024-nonus-rate", 5864, 10020),
        ("match2023-us-rate", 3356, 4960),
        ("match2023-nonus-rate", 5032, 8470),
        ("match2026-allimg-rate", 9682, 16154),
    ],
)
def test_a_yearly_rate_is_the_share_of_the_people_it_names(name, matched, people):
    figure = load_content().figure(name)
    assert figure.people == people
    assert 100 * matched / people == pytest.approx(figure.value, abs=0.07)


def test_the_article_names_no_people():
    assert not [each for each in load_content().figures_of("article").values() if each.people]
