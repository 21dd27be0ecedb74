"""A figure past its day is shown as such and moves nothing."""

from datetime import date

import pytest

from imgcoach.coach import assess
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
LATER = date(2030, 1, 1)
FIGURE = """
[{id}]
statement = "Another value"
value = {value}
unit = "{unit}"
population = "all"
denominator = "not said"
year = "2026"
source = "founding-article"
grade = "C"
as_of = 2026-11-22
expires = {until}
"""
OTHERS = {
    "facts/usmle": FIGURE.format(id="ck-sem", value=40, unit="points", until="2027-12-31"),
    "facts/article": FIGURE.format(id="article-flow-score", value=290, unit="score", until="2028-12-31"),
}


def test_on_a_day_after_all_of_them_every_figure_is_stale(content):
    assert content.stale(LATER) == list(content.figures.values())


def test_today_only_past_days_are_stale(content):
    stale = content.stale(TODAY)
    assert stale
    assert all(figure.unit == "date" and figure.expires < TODAY for figure in stale)


@pytest.mark.parametrize("score", [215, 229, 233, 238, 260])
def test_no_verdict_rests_on_a_stale_figure(content, own, score):
    example = content.example()
    example["profile"]["step2_ck"]["score"] = score
    person, other = Person.model_validate(example), own(OTHERS)

    def seen(knowledge, day):
        found = assess(person, knowledge, day)
        return found.verdict, {name: (each.evidence, each.reasons) for name, each in found.findings.items()}

    assert seen(content, LATER) == seen(other, LATER)
    assert other.standard_error(TODAY) == 40
    assert other.flow_score(TODAY) == 290


def test_without_minimums_and_with_a_stale_cutoff_the_score_is_unknown(content):
    example = {**content.example(), "programs": []}
    finding = assess(Person.model_validate(example), content, LATER).findings["score"]
    assert finding.evidence == "unknown"
