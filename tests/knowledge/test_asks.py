"""What a person is asked: everything the models hold, each answer once, and nothing that leads nowhere."""

from typing import get_args

import pytest
from pydantic import BaseModel

from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import sections
from imgcoach.model.person import KINDS
from imgcoach.model.profile import Profile, RecordKind
from imgcoach.words.choices import CHOICES

NOT_ASKED = {"id", "rank"}
"""Fields that no form asks for: an export may hold them, and the judgement reads them."""

BY_KEYS = {"settled"}
"""Fields that are answered by a key at the thing itself: Plan settles a move."""

ASK = 'section = "You"\nlabel = "L"\nhelp = "H."\n'


def fields(model, before=""):
    """The paths of all fields of a model; a part that is a model itself is looked into."""
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from fields(inner, f"{before}{name}.")
        elif name not in NOT_ASKED | BY_KEYS:
            yield f"{before}{name}"


def test_every_field_of_the_profile_is_asked_for(content):
    asked = {path for ask in content.questionnaire for path in (ask, ask.partition(".")[0])}
    assert [path for path in fields(Profile) if path not in asked] == []
    assert {f"nothing_to_list.{kind}" for kind in get_args(RecordKind)} <= set(content.questionnaire)


@pytest.mark.parametrize("kind", get_args(RecordKind))
def test_every_field_of_a_record_is_asked_for(content, kind):
    asked = [ask.path for ask in content.record_fields.values() if ask.id.startswith(f"{kind}.")]
    assert sorted(asked) == sorted(fields(KINDS[kind]))


def test_there_are_words_for_every_choice_and_all_words_are_asked_for(content):
    asks = (content.questionnaire | content.record_fields).values()
    known = {ask.id: ask.id if ask.id in CHOICES else ask.id.partition(".")[0] for ask in asks}
    assert [ask.id for ask in asks if ask.answer_kind == "choice" and known[ask.id] not in CHOICES] == []
    heads = {*Profile.model_fields, *get_args(RecordKind)}
    assert {path for path in CHOICES if path.partition(".")[0] in heads} <= set(known.values())


def test_only_the_end_of_what_goes_on_names_its_kind(content):
    named = [ask.id for ask in (content.questionnaire | content.record_fields).values() if ask.kind]
    assert named == ["experiences.end", "timeline.end"]


def test_the_questionnaire_has_five_parts(content):
    parts = sections(content.questionnaire.values())
    assert list(parts) == ["You", "Specialty", "Exams", "Certification and practice", "Your lists"]
    assert sum(map(len, parts.values())) == len(content.questionnaire)


def test_a_name_begins_a_sentence_and_leaves_the_rest_of_the_label_as_it_is(content):
    assert content.questionnaire["step2_ck.passed"].name == "Step 2 CK"
    assert content.questionnaire["step2_ck.failed_attempts"].name == "Failed attempts"


def test_a_label_and_a_help_may_be_a_persons_own(own):
    mine = own({"questionnaire": f'[visa]\n{ASK}["specialties.3"]\n{ASK}'.replace("You", "Specialty")})
    mine.check()
    assert mine.questionnaire["visa"].label == "L"
    assert "specialties.3" in [ask.path for ask in sections(mine.questionnaire.values())["Specialty"]]


@pytest.mark.parametrize("id", ["luck", "step1", "step1.luck", "specialties", "nothing_to_list.reviews"])
def test_what_leads_to_no_answer_of_the_profile_is_told(own, id):
    with pytest.raises(Rejected, match=f"field '{id}': id is not a field that a person can be asked for"):
        own({"questionnaire": f'["{id}"]\n{ASK}'}).check()


@pytest.mark.parametrize("id", ["letters", "letters.id", "letters.luck", "luck.writer"])
def test_what_leads_to_no_field_of_a_record_is_told(own, id):
    with pytest.raises(Rejected, match=f"field '{id}': id is not a field that a person can be asked for"):
        own({"record_fields": f'["{id}"]\nlabel = "L"\nhelp = "H."\n'}).check()


def test_a_label_that_does_not_fit_before_its_field_is_told(own):
    with pytest.raises(Rejected, match="field 'visa': label is longer than 20 characters"):
        own({"questionnaire": f"[visa]\n{ASK}".replace('"L"', f'"{"x" * 21}"')}).check()
