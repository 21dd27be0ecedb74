"""Figures: the values they quote, and how they age."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

TODAY = date(2026, 11, 22)

COLLECTED = json.loads((Path(__file__).parent / "collected.json").read_text())
"""By id: value, unit and grade of each figure as it was collected."""

OURS = ("article-predictor-", "article-cutoff-", "article-flow-score")
"""Figures of the article that the collected records have no id for."""


@pytest.mark.parametrize("name", COLLECTED)
def test_a_quoted_figure_keeps_value_unit_and_grade(content, name):
    figure = content.figure(name)
    value, unit, grade = COLLECTED[name]
    assert json.dumps(figure.value, default=str) == json.dumps(value)
    assert (figure.unit, figure.grade) == (unit, grade)


def test_every_figure_is_compared_here_or_is_the_articles_own(content):
    assert {name for name in content.figures if not name.startswith(OURS)} == set(COLLECTED)


def test_a_day_of_a_season_expires_when_it_happens(content):
    days = content.figures_of("season")
    assert len(days) > 25
    assert all(figure.expires == content.day(name) for name, figure in days.items())


def test_every_percentage_says_of_whom(content):
    percentages = [figure for figure in content.figures.values() if figure.unit.startswith("%")]
    assert len(percentages) > 400
    assert all(figure.denominator for figure in percentages)
    said = {figure.denominator for figure in percentages if figure.source == "founding-article"}
    assert said == {"not said"}


def test_what_is_about_one_specialty_names_it(content):
    for figure in content.figures.values():
        if figure.specialty and figure.id.startswith(("co26-nonus", "pd20-", "derived-band")):
            assert content.specialty_name(figure.specialty).lower() in figure.statement.lower(), figure.id


def test_every_figure_was_looked_up_before_it_expires_or_is_a_past_day(content):
    for figure in content.figures.values():
        assert str(figure.as_of) in ("2026-11-22", "2026-11-25", "2026-11-26")
        assert figure.expires > figure.as_of or figure.unit == "date"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("match2026-nonus-rate", "56.4 %"),
        ("match2026-us-rate", "70.0 %"),
        ("derived-band-internal-medicine-<220", "24-42 %"),
        ("derived-band-pooled-245-254", "52 %"),
        ("usmle-attempts", "4 attempts"),
        ("ck-sem", "6 points"),
        ("ck-pass-2025", "218"),
        ("co26-positions-internal-medicine", "11,632 positions"),
        ("nrmp2027-rol", "2027-03-03"),
        ("usmle-spacing", ""),
        ("signals2027-internal-medicine", "3 gold + 12 silver signals"),
        ("eras-fee", "1-30: 11, 31+: 30 (USD per program)"),
        ("pd20-interviews-us-all", "often: 29, seldom: 54, never: 17 (% of programs)"),
        ("co26-nonus-ranks-median-matched", "5 ranks"),
    ],
)
def test_a_value_reads_as_one_says_it(content, name, words):
    assert content.figure(name).words == words


def test_a_grade_says_what_it_means(content):
    assert content.figure("lor-4").grade_words == "A: read in the document itself, at its publisher's"
    assert content.figure("ck-sem").grade_words.startswith("B: second-hand: a copy")
    assert content.figure("article-band-255+").grade_words == "C: projected, or without any published basis"


def test_the_articles_figures_say_that_they_have_no_source(content):
    for figure in content.figures.values():
        if figure.id.startswith("article-"):
            assert (figure.grade, figure.source, figure.year) == ("C", "founding-article", "undated")
            assert figure.population == "IMG (not said which)"
            assert "approximate, no published source" in figure.note


def test_the_predictors_have_the_articles_values_and_no_unit(content):
    figures = [content.figure(each.figure) for each in content.predictors]
    assert [figure.value for figure in figures] == [80, 75, 70, 65, 85]
    assert {figure.unit for figure in figures} == {"not said"}


@pytest.mark.parametrize(
    ("prefix", "day"),
    [
        ("article-", "2028-12-31"),
        ("usmle-", "2027-12-31"),
        ("match2026-", "2027-08-31"),
        ("eras-", "2027-05-31"),
        ("co26-", "2027-08-31"),
        ("pd20-", "2027-08-31"),
        ("signals", "2027-09-30"),
    ],
)
def test_every_kind_of_figure_has_its_day(content, prefix, day):
    found = [figure for figure in content.figures.values() if figure.id.startswith(prefix)]
    assert found
    assert {str(figure.expires) for figure in found} == {day}


def test_a_figure_holds_on_its_last_day_and_is_stale_on_the_next(content):
    figure = content.figure("ck-sem")
    assert not figure.stale(figure.expires)
    assert figure.stale(figure.expires + timedelta(days=1))


def test_a_stale_figure_moves_nothing(content):
    assert content.standard_error(TODAY) == 6
    assert content.standard_error(date(2028, 1, 1)) is None
    assert content.flow_score(TODAY) == 230
    assert content.flow_score(date(2029, 1, 1)) is None
    assert content.cutoff("psychiatry", date(2028, 12, 31)) is not None
    assert content.cutoff("psychiatry", date(2029, 1, 1)) is None


def test_every_source_says_what_it_cannot_tell(content):
    assert all(source.limits.endswith(".") for source in content.sources.values())
    assert {figure.source for figure in content.figures.values()} == set(content.sources)
