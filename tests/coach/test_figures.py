"""What a finding quotes from outside has its figure, and each figure of a finding is one that is there."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from own_figures import write_others
from people import complete, experience, person, program, row
from profiles import grid
from strategies import people

from imgcoach.coach import assess
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

GRID = grid()
TODAY = date(2026, 11, 22)
FROM_OUTSIDE = {
    r"the article's": r"article-cutoff-",
    r"too close to call|standard error": r"ck-sem",
    r"directors were not asked": r"pd20-no-usce-item",
    r"observership; nobody": r"usce-types",
    r"ERAS": r"lor-4",
    r"weigh letters": r"pd20-interview-specialty-letters-",
    r"training without gaps": r"pd20-interview-no-gaps-",
    r"first-year posts": r"im-community-university",
    r"accept a J-1": r"visa-im",
    r"an opinion": r"yog-trend",
    r"B-1": r"b1-elective",
}
"""Words of a reason that come from outside, and the figure that must then be listed."""
SOMETHING = re.compile(r"survey|of 100|\d %|\(2\d{3}-2\d{3}\)|article|opinion|standard error|stale")


def check(assessment, content):
    """Each figure exists and belongs to a reason; each reason that quotes has its figure."""
    for finding in assessment.findings.values():
        assert len(set(finding.figures)) == len(finding.figures)
        assert not finding.figures or finding.reasons
        for name in finding.figures:
            content.figure(name)
        for reason in (*finding.reasons, *finding.known):
            assert finding.figures or not SOMETHING.search(reason), reason
            for words, name in FROM_OUTSIDE.items():
                if re.search(words, reason):
                    assert [each for each in finding.figures if re.match(name, each)], reason


@pytest.mark.parametrize("sentence", GRID)
@pytest.mark.parametrize("today", [TODAY, date(2027, 10, 1), date(2030, 1, 1)], ids=str)
def test_what_is_quoted_has_its_figure(judge, content, sentence, today):
    check(judge(GRID[sentence], today), content)


@settings(
    max_examples=100, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(people())
def test_what_is_quoted_to_anybody_has_its_figure(judge, content, given_person):
    check(judge(*given_person), content)


TABLE = [
    row("a score near a cutoff", "score", person(score=232), ["article-cutoff-internal-medicine", "ck-sem"]),
    row("a score far from it", "score", person(score=262), ["article-cutoff-internal-medicine"]),
    row("no cutoff", "score", person(score=240, specialties=["dermatology"]), []),
    row("a failed attempt", "score", person(passed=False), []),
    row("a score near one's own list", "score", complete(score=222), ["ck-sem"]),
    row("a score far from one's own list", "score", complete(), []),
    row("a rotation", "experience", complete(), ["pd20-no-usce-item"]),
    row(
        "an observership",
        "experience",
        complete(experiences=[experience("observership")]),
        ["pd20-no-usce-item", "usce-types", "b1-elective"],
    ),
    row("letters", "letters", complete(), ["lor-4", "pd20-interview-specialty-letters-internal-medicine"]),
    row("a timeline", "timeline", complete(), ["pd20-interview-no-gaps-internal-medicine"]),
    row("a list with known gates", "programs", complete(), ["im-community-university"]),
    row(
        "a list with unknown gates",
        "programs",
        complete(programs=[program(visas=None, maximum_years_since_graduation=None)] * 10),
        ["im-community-university", "visa-im", "yog-trend"],
    ),
    row(
        "a list with unknown visas and no need of one",
        "programs",
        complete(programs=[program(visas=None)] * 10, visa="none"),
        ["im-community-university"],
    ),
    row("nothing entered", "letters", person(), []),
]


@pytest.mark.parametrize(("question", "someone", "expected"), TABLE)
def test_a_finding_lists_the_figures_behind_it(judge, question, someone, expected):
    assert list(judge(someone).findings[question].figures) == expected


def test_no_outside_number_is_typed(content, tmp_path):
    """With other values in the files the same sentences hold other numbers."""
    names = {name for each in TABLE for name in each.values[-1] if not name.startswith("article-")}
    names -= {"pd20-no-usce-item", "im-community-university", "b1-elective"}
    write_others(tmp_path, content, lambda figure: figure.id in names)
    own = load_content(str(tmp_path))
    for name in sorted(names):
        question, someone = next(
            (each.values[0], each.values[1]) for each in TABLE if name in each.values[-1]
        )
        whole = Person.model_validate(someone)
        one, other = (assess(whole, each, TODAY).findings[question] for each in (content, own))
        assert one.figures == other.figures
        assert (one.reasons, one.known) != (other.reasons, other.known), name


@pytest.mark.parametrize("sentence", GRID)
@pytest.mark.parametrize("today", [TODAY, date(2030, 1, 1)], ids=str)
def test_every_no_and_partly_says_what_would_change_it(judge, sentence, today):
    for finding in judge(GRID[sentence], today).findings.values():
        assert finding.change.strip() or finding.evidence == "yes"


@settings(
    max_examples=150, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(people())
def test_every_no_and_partly_says_what_would_change_it_to_anybody(judge, given_person):
    for finding in judge(*given_person).findings.values():
        assert finding.change.strip() or finding.evidence == "yes"
