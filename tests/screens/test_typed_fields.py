"""The typed fields by themselves: what is shown for a value reads back as that value."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content
from imgcoach.knowledge.asks import AnswerKind
from imgcoach.model.month import Month
from imgcoach.reading import Dictionary
from imgcoach.screens.forms.fields import ChoiceField, TextField, field_for
from imgcoach.text import clean
from imgcoach.words.choices import CHOICES

CONTENT = load_content()
DICTIONARY = Dictionary(CONTENT)
ASKS = CONTENT.questionnaire | CONTENT.record_fields
TYPED = [ask for ask in ASKS.values() if isinstance(field_for(ask, DICTIONARY), TextField)]
TEXTS = st.text(max_size=40).map(clean).map(str.strip).filter(bool)
MONTHS = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
NAMES = st.sampled_from(["US", "Pakistan", "United Kingdom", "Georgia (country)", "Lahore", "Texas"])
VALUES = {
    "text": TEXTS,
    "note": TEXTS,
    "number": st.integers(0, 100_000) | st.floats(0, 100).map(lambda number: number + 0.0),
    "month": MONTHS,
    "end": MONTHS,
    "day": st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    "specialty": st.sampled_from(list(CONTENT.specialties)),
}
"""By kind of answer, the values a model may hold."""


@settings(deadline=None)
@given(st.sampled_from(TYPED), st.data())
def test_what_is_shown_for_a_value_reads_back_as_that_value(ask, data):
    value = data.draw(NAMES if ask.id == "experiences.country" else VALUES[ask.answer_kind])
    field = field_for(ask, DICTIONARY)
    assert field.read(field.words(value)) == value


@pytest.mark.parametrize("ask", TYPED, ids=lambda ask: ask.id)
def test_an_empty_field_is_not_said_and_a_count_of_0(ask):
    field = field_for(ask, DICTIONARY)
    assert field.value == ""
    assert field.pending is None
    assert field.read(" ") == (0 if ask.path.endswith(("failed_attempts", "sessions")) else None)


@pytest.mark.parametrize("id", [each for each in ASKS if each in CHOICES])
def test_a_choice_shows_what_it_gives(id):
    for value, _ in CHOICES[id]:
        field = field_for(ASKS[id], DICTIONARY)
        assert isinstance(field, ChoiceField)
        field.show(value)
        assert field.value == value
        assert field.read(value) == value


@pytest.mark.parametrize(
    ("id", "text", "words"),
    [
        ("graduated", "summer", "Months are written like 2025-03 or Mar 2025; you wrote summer"),
        ("graduated", "now", "Months are written like 2025-03 or Mar 2025; you wrote now"),
        ("step2_ck.taken", "May 2026", "Dates are written like 2026-05-11; you wrote May 2026"),
        ("letters.specialty", "wizardry", "No such specialty is known"),
    ],
)
def test_what_can_not_be_read_is_told_with_what_was_expected_and_written(id, text, words):
    with pytest.raises(Rejected, match=words):
        field_for(ASKS[id], DICTIONARY).read(text)


def test_only_what_may_go_on_can_end_now():
    for text in ("now", "Present", " TODAY "):
        assert field_for(ASKS["experiences.end"], DICTIONARY).read(text) is None
    with pytest.raises(Rejected):
        field_for(ASKS["experiences.start"], DICTIONARY).read("now")


def test_every_kind_of_answer_is_asked_for_somewhere():
    kinds = {kind for each in get_args(AnswerKind) for kind in (get_args(each) or (each,))}
    assert {ask.answer_kind for ask in ASKS.values()} == kinds
