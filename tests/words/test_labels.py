"""Each value that the models know has its words."""

from typing import get_args

import pytest
from literals import literals

from imgcoach.model.profile import RecordKind
from imgcoach.words import labels, marks
from imgcoach.words.choices import CHOICES
from imgcoach.words.names import counted

WORDS = {
    "Answer": [labels.ANSWERS, marks.MARKS],
    "Evidence": [labels.EVIDENCE, marks.MARKS],
    "Experience.kind": [labels.EXPERIENCES],
    "Letter.status": [labels.LETTER_STATUS],
    "Letter.strength": [labels.STRENGTHS],
    "Outcome": [labels.OUTCOMES],
    "Profile.citizenship": [labels.CITIZENSHIPS_SHORT],
    "Profile.pathway": [labels.PATHWAYS, labels.PATHWAYS_SHORT],
    "Profile.visa": [labels.VISAS_NEEDED, labels.VISAS_SHORT],
    "Program.cutoff": [labels.CUTOFFS],
    "Program.kind": [labels.PROGRAMS, labels.PROGRAMS_SHORT],
    "Exam.passed": [labels.RESULTS],
    "PastSeason.outcome": [labels.MATCHES],
    "Program.signal": [labels.SIGNALS],
    "Program.status": [labels.PROGRAM_STATUS],
    "Program.track": [labels.TRACKS],
    "Program.visas": [labels.VISAS],
    "ProgramFinding.state": [labels.GATES, marks.GATE_MARKS],
    "QuestionId": [labels.QUESTIONS],
    "Settled.state": [labels.SETTLED],
    "State": [labels.REQUIREMENT_STATES, marks.REQUIREMENT_MARKS],
    "StepState": [marks.STEP_MARKS],
    "Theme": [labels.THEMES],
    "TimelineEntry.kind": [labels.TIMELINE, labels.TIMELINE_SHORT],
}
"""By place of a value, the tables that must know all of its values."""

ELSEWHERE = {
    "RecordKind": "words.names, see below",
    "Kind": "a field for each, screens/forms",
    "Verdict": "content/verdicts.toml",
    "PhaseId": "content/phases.toml",
    "RequirementId": "content/requirements.toml",
    "Country": "asked by the judgement alone",
    "Result": "asked by the judgement alone",
}
"""Places whose values have their words somewhere else."""

CHOSEN = {
    "citizenship": "Profile.citizenship",
    "visa": "Profile.visa",
    "pathway": "Profile.pathway",
    "experiences.kind": "Experience.kind",
    "letters.strength": "Letter.strength",
    "letters.status": "Letter.status",
    "timeline.kind": "TimelineEntry.kind",
    "programs.kind": "Program.kind",
    "programs.cutoff": "Program.cutoff",
    "programs.status": "Program.status",
    "answers.answer": "Answer",
    "commitments.outcome": "Outcome",
}
"""By field that offers a choice, the place of its values."""


def test_no_value_of_the_models_is_forgotten_here():
    known = {literals()[place] for place in (*WORDS, *ELSEWHERE)}
    assert [place for place, values in literals().items() if values not in known] == []


@pytest.mark.parametrize("place", WORDS)
def test_each_value_has_its_words(place):
    for table in WORDS[place]:
        assert all(str(table[value]).strip() for value in literals()[place])


@pytest.mark.parametrize("field", CHOSEN)
def test_each_value_can_be_chosen(field):
    offered = [value for value, _ in CHOICES[field] if value is not None]
    assert sorted(offered) == sorted(literals()[CHOSEN[field]])


@pytest.mark.parametrize("field", CHOICES)
def test_no_two_choices_of_a_field_read_the_same(field):
    words = [words for _, words in CHOICES[field]]
    assert len(set(words)) == len(words)
    assert all(words)


def test_each_kind_of_record_can_be_counted():
    assert [counted(kind, 1) for kind in get_args(RecordKind)] == [
        "1 experience",
        "1 letter of recommendation",
        "1 timeline entry",
        "1 program",
    ]
    assert [counted(kind, 2) for kind in get_args(RecordKind)] == [
        "2 experiences",
        "2 letters",
        "2 timeline entries",
        "2 programs",
    ]


@pytest.mark.parametrize("table", [marks.MARKS, marks.GATE_MARKS, marks.STEP_MARKS])
def test_every_mark_has_one_width(table):
    assert {len(mark) for mark in table.values()} == {3}
