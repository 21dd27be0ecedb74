"""The questions to practise with: enough of each kind, short, and nothing asked that may not be."""

import re
from typing import get_args

import pytest

from imgcoach.errors import Rejected
from imgcoach.knowledge.interview import Theme
from imgcoach.words.labels import THEMES

QUESTION = 'theme = "self"\ntext = "Who are you?"\nlisten = "A name."\n'
NOT_TO_BE_ASKED = r"\b(marri|child|pregnan|age\b|old are|faith|religio|church|birth|divorc|rank\b|else you)"
"""What an interviewer is not meant to ask about."""


def test_there_are_at_least_forty_four_and_five_of_each_theme(content):
    themes = [each.theme for each in content.interview.values()]
    assert len(themes) >= 44
    assert {theme for theme in get_args(Theme) if themes.count(theme) < 5} == set()


def test_every_theme_has_a_name_and_a_block_of_its_own(content):
    assert list(THEMES) == list(get_args(Theme))
    themes = [each.theme for each in content.interview.values()]
    blocks = [theme for at, theme in enumerate(themes) if at == 0 or themes[at - 1] != theme]
    assert blocks == list(THEMES)


def test_no_question_is_there_twice(content):
    texts = [each.text.lower() for each in content.interview.values()]
    assert len(set(texts)) == len(texts)


def test_what_a_listener_wants_is_one_sentence(content):
    for each in content.interview.values():
        assert re.fullmatch(r"[^.?!]+\.", each.listen), each.id


def test_what_may_not_be_asked_is_asked_only_with_saying_so(content):
    told = "An interviewer is not supposed to ask"
    delicate = [
        each for each in content.interview.values() if re.search(NOT_TO_BE_ASKED, each.text, re.IGNORECASE)
    ]
    assert {each.id for each in delicate} >= {"other_programs", "not_to_be_asked"}
    assert [each.id for each in delicate if told not in each.text] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (QUESTION.replace("self", "money"), "theme must be one of"),
        (QUESTION.replace("Who are you?", ""), "text must not be empty"),
        (QUESTION.replace('listen = "A name."\n', ""), "listen is missing"),
        (QUESTION.replace("A name.", "x" * 151), "listen is longer than 150 characters"),
        (QUESTION + 'odds = "many"\n', "odds is not a key"),
    ],
)
def test_a_broken_question_of_the_own_says_where(own, text, reason):
    mine = own({"interview": f"[who]\n{text}"})
    with pytest.raises(Rejected, match=r"interview question 'who'") as refused:
        mine.check()
    assert reason in str(refused.value)


def test_an_id_that_no_session_could_keep_is_refused(own):
    with pytest.raises(Rejected, match="interview"):
        own({"interview": f"[{'x' * 65}]\n{QUESTION}"}).check()


def test_a_question_of_the_own_stands_beside_the_others(own, content):
    mine = own({"interview": f"[who]\n{QUESTION}"})
    mine.check()
    assert set(mine.interview) == {*content.interview, "who"}
