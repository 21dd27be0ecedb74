"""The opening of applications, the band of the score, and what stale facts may still do."""

from datetime import date

import pytest
from people import complete, experience, person, program, row

OPENINGS = [
    row("Match 2026 was announced", 2026, date(2025, 9, 24), False),
    row("Match 2027 was announced", 2027, date(2026, 9, 23), False),
    row(
        "Match 2028 is the fourth Wednesday of a September that begins on one", 2028, date(2027, 9, 22), True
    ),
    row("Match 2029 is the fourth Wednesday", 2029, date(2028, 9, 27), True),
    row("Match 2030 is the fourth Wednesday", 2030, date(2029, 9, 26), True),
    row("Match 2034 is the latest a fourth Wednesday can be", 2034, date(2033, 9, 28), True),
    row("Match 2000 is the first year there is", 2000, date(1999, 9, 22), True),
    row("Match 2100 is the last year there is", 2100, date(2099, 9, 23), True),
]

ASSUMED = [
    row("the day before an opening", date(2026, 9, 22), 2027, date(2026, 9, 23)),
    row("the day of an opening is not past", date(2026, 9, 23), 2027, date(2026, 9, 23)),
    row("the day after an opening", date(2026, 9, 24), 2028, date(2027, 9, 22)),
    row("the first of January", date(2027, 1, 1), 2028, date(2027, 9, 22)),
    row("the last of December", date(2026, 12, 31), 2028, date(2027, 9, 22)),
    row("far ahead", date(2030, 1, 1), 2031, date(2030, 9, 25)),
]


@pytest.mark.parametrize(("match_year", "opening", "projected"), OPENINGS)
def test_the_opening_of_the_match_aimed_at(judge, match_year, opening, projected):
    season = judge(person(match_year=match_year)).season
    assert (season.match_year, season.opening, season.projected) == (match_year, opening, projected)


@pytest.mark.parametrize(("today", "match_year", "opening"), ASSUMED)
def test_without_a_year_the_next_opening_is_assumed(judge, today, match_year, opening):
    season = judge(person(match_year=None), today).season
    assert (season.match_year, season.opening) == (match_year, opening)


def test_no_score_has_no_band(judge):
    assert judge(person()).band is None


def test_a_score_that_failed_or_is_under_the_pass_mark_has_no_band(judge):
    assert judge(person(score=205, passed=False)).band is None
    assert judge(person(score=195)).band is None


@pytest.mark.parametrize("score", [196, 219, 220, 234, 235, 244, 245, 254, 255, 300])
def test_a_score_lies_in_its_band(judge, score):
    band = judge(person(score=score)).band
    assert (band.low or 1) <= score <= (band.high or 300)


@pytest.mark.parametrize(("below", "above"), [(219, 220), (234, 235), (244, 245), (254, 255)])
def test_the_articles_bands_end_where_the_next_begins(judge, below, above):
    lower, upper = judge(person(score=below)).band, judge(person(score=above)).band
    assert lower.id != upper.id
    assert (lower.high, upper.low) == (below, above)


FAR_AHEAD = date(2030, 1, 1)


@pytest.mark.parametrize(
    "specialty", ["family_medicine", "internal_medicine", "psychiatry", "pediatrics", "neurology"]
)
@pytest.mark.parametrize("score", [1, 219, 232, 300])
def test_stale_cutoffs_judge_no_score(judge, specialty, score):
    assert (
        judge(person(score=score, specialties=[specialty]), FAR_AHEAD).findings["score"].evidence == "unknown"
    )


def test_stale_cutoffs_move_no_verdict(judge):
    programs = [program(minimum_step2_ck=None, maximum_years_since_graduation=20)] * 10
    people = [complete(score=score, programs=programs, match_year=2031) for score in (1, 219, 232, 300)]
    assert len({judge(someone, FAR_AHEAD).verdict for someone in people}) == 1


def test_a_stale_cutoff_never_leads_to_refocus(judge):
    someone = complete(score=200, programs=[program(minimum_step2_ck=None)] * 10)
    assert judge(someone).verdict == "refocus"
    assert judge(someone, FAR_AHEAD).verdict != "refocus"


def test_a_persons_own_programs_do_not_get_stale(judge):
    found = judge(person(programs=[program(minimum_step2_ck=241)] * 5, score=240), FAR_AHEAD)
    assert found.findings["score"].evidence == "no"


def test_the_rules_of_the_other_questions_do_not_get_stale(judge):
    someone = person(experiences=[experience(start="2029-01", end="2029-09")], match_year=2031)
    assert judge(someone, FAR_AHEAD).findings["experience"].evidence == "yes"
