"""Tables and forms read alike; what is shown as understood is read as the same value again."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from written import COUNTRIES, DAYS, MONTHS, NUMBERS, SPECIALTIES

from imgcoach.errors import Rejected
from imgcoach.exchange.programs import csv_file
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary, Unread
from imgcoach.screens.forms.fields import field_for
from imgcoach.words.choices import CHOICES

CONTENT = load_content()
DICTIONARY = Dictionary(CONTENT)
ASKS = CONTENT.questionnaire | CONTENT.record_fields
TEXTS = sorted({each[-2] for each in (*NUMBERS, *DAYS, *MONTHS, *SPECIALTIES, *COUNTRIES)})
TYPED = (
    "minimum_step2_ck",
    "maximum_years_since_graduation",
    "img_percent",
    "seen",
    "specialty",
    "interview_on",
)


def kept(read, field, text):
    """The value that a program then holds; a refusal as its class."""
    try:
        return Program.model_validate({"name": "Lakeview", field: read(text)}).model_dump()[field]
    except (Unread, Rejected, ValidationError):
        return ValueError


@pytest.mark.parametrize("field", TYPED)
def test_a_form_takes_what_a_table_takes_and_refuses_what_it_refuses(field):
    form = field_for(ASKS[f"programs.{field}"], DICTIONARY)
    table = DICTIONARY.program(field)
    assert len(TEXTS) > 150
    for text in TEXTS:
        assert kept(form.read, field, text) == kept(table, field, text), text


@pytest.mark.parametrize("field", ["kind", "cutoff", "visas", "status", "track", "signal"])
def test_a_table_understands_each_word_that_a_form_shows(field):
    for value, words in CHOICES[f"programs.{field}"]:
        assert DICTIONARY.program(field)(words) == value


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(TYPED), st.sampled_from(TEXTS) | st.text(max_size=20))
def test_what_is_understood_goes_out_and_comes_in_as_the_same_value(field, text):
    value = kept(DICTIONARY.program(field), field, text)
    if value is not ValueError:
        program = Program.model_validate({"name": "Lakeview", field: value})
        header, row = csv.reader(io.StringIO(csv_file.dump([program]).decode("utf-8-sig"), newline=""))
        assert kept(DICTIONARY.program(field), field, row[header.index(field)]) == value
        assert Program.model_validate_json(program.model_dump_json()) == program


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(ASKS)), st.text(max_size=30) | st.sampled_from(TEXTS))
def test_whatever_is_typed_is_a_value_or_a_sentence_that_quotes_it(ask, text):
    read = DICTIONARY.field(ASKS[ask].id, ASKS[ask].answer_kind)
    try:
        value = read(text) if read else None
    except Unread as error:
        assert str(error).strip()
    else:
        assert value is None or str(value)
