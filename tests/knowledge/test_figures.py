"""Figures: the values they quote, and how they age."""

from datetime import date, timedelta

import pytest

TODAY = date(2026, 11, 22)

QUOTED = {
    "article-band-<220": (25, "%", "C"),
    "article-band-220-234": (40, "%", "C"),
    "article-band-235-244": (55, "%", "C"),
    "article-band-245-254": (65, "%", "C"),
    "article-band-255+": (72, "%", "C"),
    "ck-sem": (6, "points", "A"),
    "ck-pass-2022": (214, "score", "B"),
    "ck-pass-2025": (218, "score", "A"),
    "usmle-no-retake": ("not allowed", "rule", "A"),
    "usmle-attempts": (4, "attempts", "A"),
    "usmle-spacing": (None, "rule", "A"),
    "usmle-transcript-fails": ("yes", "rule", "C"),
    "match2026-us-rate": (70.0, "%", "A"),
    "match2026-nonus-rate": (56.4, "%", "A"),
    "eras-fee": ({"1-30": 11, "31+": 30}, "USD per program", "A"),
    "pd20-interview-step2ck-all": (
        {"percent_citing": 78, "mean_importance": 4.0, "n": 650},
        "% / 1-5",
        "A",
    ),
    "pd20-interview-audition-all": (
        {"percent_citing": 66, "mean_importance": 4.3, "n": 650},
        "% / 1-5",
        "A",
    ),
    "pd20-interview-specialty-letters-all": (
        {"percent_citing": 84, "mean_importance": 4.3, "n": 650},
        "% / 1-5",
        "A",
    ),
    "pd20-interview-no-gaps-all": (
        {"percent_citing": 45, "mean_importance": 4.0, "n": 650},
        "% / 1-5",
        "A",
    ),
    "pd20-interview-failed-attempt-all": (
        {"percent_citing": 66, "mean_importance": 4.5, "n": 650},
        "% / 1-5",
        "A",
    ),
}

DAYS = {
    "eras2026-season-open": ("2025-06-04", "A"),
    "eras2026-submit": ("2025-09-03", "A"),
    "nrmp2026-register": ("2025-09-15", "A"),
    "eras2026-review": ("2025-09-24", "A"),
    "nrmp2026-standard-reg": ("2026-01-30", "A"),
    "nrmp2026-ranking": ("2026-02-02", "B"),
    "nrmp2026-rol": ("2026-03-04", "B"),
    "nrmp2026-status": ("2026-03-16", "A"),
    "nrmp2026-matchday": ("2026-03-20", "A"),
    "eras2027-season-open": ("2026-06-03", "B"),
    "eras2027-submit": ("2026-09-02", "A"),
    "nrmp2027-register": ("2026-09-15", "A"),
    "eras2027-review": ("2026-09-23", "A"),
    "nrmp2027-standard-reg": ("2027-01-29", "A"),
    "nrmp2027-ranking": ("2027-02-01", "A"),
    "nrmp2027-rol": ("2027-03-03", "A"),
    "nrmp2027-status": ("2027-03-15", "A"),
    "nrmp2027-soap-rounds": ("2027-03-18", "B"),
    "nrmp2027-matchday": ("2027-03-19", "A"),
    "proj2028-season-open": ("2027-06-02", "C"),
    "proj2028-submit": ("2027-09-01", "C"),
    "proj2028-review": ("2027-09-22", "C"),
    "proj2028-rol": ("2028-03-01", "C"),
    "proj2028-status": ("2028-03-13", "C"),
    "proj2028-matchday": ("2028-03-17", "C"),
}

OURS = ("article-predictor-", "article-cutoff-", "article-flow-score")
"""Figures of the article that the collected records have no id for."""


@pytest.mark.parametrize("name", QUOTED)
def test_a_quoted_figure_keeps_value_unit_and_grade(content, name):
    figure = content.figure(name)
    assert (figure.value, figure.unit, figure.grade) == QUOTED[name]


@pytest.mark.parametrize("name", DAYS)
def test_a_date_keeps_its_day_and_expires_when_it_happens(content, name):
    figure = content.figure(name)
    assert (str(content.day(name)), figure.grade) == DAYS[name]
    assert figure.expires == content.day(name)


def test_every_figure_is_compared_here_or_is_the_articles_own(content):
    assert {name for name in content.figures if not name.startswith(OURS)} == {*QUOTED, *DAYS}


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
        ("eras-fee", "2027-05-31"),
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
