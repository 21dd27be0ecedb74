"""Not said, not taken and none are three answers: each is told as itself, wherever it is told."""

from datetime import date

import pytest

from imgcoach.coach import assess
from imgcoach.exchange.mentor import report, verdict
from imgcoach.exchange.mentor.brief import Brief
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.status import status_of
from imgcoach.words.choices import CHOICES
from imgcoach.words.contrast import contrast
from imgcoach.words.papers import in_short

CONTENT = load_content()
TODAY = date(2026, 11, 26)
EXAMS = {"step1": "Step 1", "step2_ck": "Step 2 CK", "step3": "Step 3"}


def person(exam, passed):
    others = {each: {"passed": True} for each in EXAMS if each != exam}
    return Person.model_validate({"profile": {**others, exam: {"passed": passed}}})


def pages(someone):
    """Brief and report, each with what it says of the exams and what it names as not said."""
    brief = " ".join(Brief(someone, CONTENT, TODAY).text().split())
    whole = " ".join(report.dump(status_of(someone, CONTENT, TODAY, None), CONTENT).split())
    return [(page, page.partition("Not said yet: ")[2].partition(". ")[0]) for page in (brief, whole)]


@pytest.mark.parametrize("exam", EXAMS)
def test_what_was_not_said_of_an_exam_is_named_once_and_nowhere_told(exam):
    for page, not_said in pages(person(exam, None)):
        assert EXAMS[exam] in not_said
        assert f"{EXAMS[exam]} not taken" not in page
        assert f"{EXAMS[exam]} passed" not in page


@pytest.mark.parametrize("exam", EXAMS)
@pytest.mark.parametrize(("passed", "words"), [("not_taken", "not taken"), (False, "not passed")])
def test_what_was_said_of_an_exam_is_told_and_not_asked_for(exam, passed, words):
    for page, not_said in pages(person(exam, passed)):
        assert f"{EXAMS[exam]} {words}" in page
        assert EXAMS[exam] not in not_said


@pytest.mark.parametrize(
    ("exam", "passed", "stands", "says"),
    [
        ("step1", None, "Step 1 not said", "does not say yet"),
        ("step1", "not_taken", "Step 1 open", "Step 1 is not passed yet"),
        ("step1", False, "Step 1 open", "Step 1 is not passed yet"),
        ("step2_ck", None, "Step 2 CK not said", "does not say yet"),
        ("step2_ck", "not_taken", "Step 2 CK open", "Step 2 CK is not taken yet"),
        ("step2_ck", False, "Step 2 CK open", "was not passed"),
    ],
)
def test_a_paper_that_is_not_said_is_another_than_one_that_is_open(exam, passed, stands, says):
    seen = assess(person(exam, passed), CONTENT, TODAY)
    assert stands in in_short(seen.requirements, CONTENT, TODAY)
    assert says in next(each.text for each in seen.requirements if each.id == exam)


def test_an_advisor_who_sees_the_dates_reads_the_same():
    for passed, words in ((None, "Step 1 not said"), ("not_taken", "Step 1 open")):
        seen = assess(person("step1", passed), CONTENT, TODAY)
        assert words in in_short(seen.requirements, CONTENT, TODAY)
        assert verdict.text(status_of(person("step1", passed), CONTENT, TODAY, None), CONTENT)


@pytest.mark.parametrize("exam", EXAMS)
def test_the_form_offers_all_and_names_each_by_its_own_words(exam):
    words = {value: said.removeprefix("- ") for value, said in CHOICES[f"{exam}.passed"]}
    assert words == {True: "passed", False: "failed", "not_taken": "not taken", None: "not said"}
    assert contrast("not_taken", True) == ("not taken", "yes")


def test_who_has_not_taken_step_2_ck_is_judged_as_somebody_who_did_not_say():
    unsaid, untaken = (assess(person("step2_ck", each), CONTENT, TODAY) for each in (None, "not_taken"))
    assert untaken.verdict == unsaid.verdict == "take_step2"
    told = [[finding.evidence for finding in each.findings.values()] for each in (untaken, unsaid)]
    assert told[0] == told[1]
