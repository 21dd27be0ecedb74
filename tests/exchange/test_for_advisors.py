"""What an advisor reads: everything but own words, or the verdict and the days."""

import json
from datetime import date
from importlib import resources

import pytest

from imgcoach.exchange.document import dump, parse
from imgcoach.exchange.mentor import report, verdict
from imgcoach.exchange.mentor.own_words import without_own_words
from imgcoach.knowledge import load_content
from imgcoach.status import status_of

TODAY = date(2026, 11, 26)
OWN = {
    *("writer", "site", "title", "explanation", "name", "source", "note", "interview_note", "if", "then"),
    *("state", "country"),
}
"""The fields that people write into in words of their own."""


def marked(value, name=""):
    """The same with an unmistakable word in every text of a person's own."""
    if isinstance(value, dict):
        return {key: marked(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [marked(each, name) for each in value]
    return f"Unmistakable {value}" if name in OWN and isinstance(value, str) else value


@pytest.fixture
def person():
    """The example person, marked, with a text in every such field of each record."""
    data = json.loads((resources.files("imgcoach.content") / "example.json").read_bytes())
    for kind, fields in {
        "experiences": ("site", "country"),
        "timeline": ("title", "explanation"),
        "programs": ("source", "note", "interview_note", "state"),
    }.items():
        for each in data[kind]:
            each.update({name: each.get(name) or "x" for name in fields})
    data["programs"][0]["interview_on"] = "2026-12-01"
    data["reviews"][-1]["answers"][0]["note"] = "x"
    return parse(json.dumps(marked(data)).encode(), "example")


def test_nothing_that_a_person_wrote_in_own_words_is_left(person):
    assert "Unmistakable" in dump(person)
    kept = without_own_words(person)
    assert "Unmistakable" not in dump(kept)
    status = status_of(kept, load_content(), TODAY)
    for page in (report.dump(status, load_content()), verdict.text(status, load_content())):
        assert "Unmistakable" not in page


def test_without_own_words_the_judgement_is_the_same():
    content = load_content()
    example = parse((resources.files("imgcoach.content") / "example.json").read_bytes(), "example")
    seen = status_of(example, content, TODAY).assessment
    kept = status_of(without_own_words(example), content, TODAY).assessment
    assert kept.verdict == seen.verdict and kept.gaps == seen.gaps and kept.programs == seen.programs
    told = [{name: each.evidence for name, each in one.findings.items()} for one in (kept, seen)]
    assert told[0] == told[1]


def test_the_verdict_comes_with_its_days_and_without_a_score(person):
    told = verdict.text(status_of(without_own_words(person), load_content(), TODAY), load_content())
    assert "Interview: Program 1" in told and "1 Dec 2026" in told
    assert str(person.profile.step2_ck.score) not in told
    assert all(len(line) <= 72 for line in told.splitlines())
