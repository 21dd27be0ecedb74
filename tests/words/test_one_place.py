"""A value becomes words in one place: no table of them stands outside imgcoach/words."""

import ast
import re
from pathlib import Path

import pytest
from literals import literals

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "imgcoach" / "words"

NO_WORDS_OF_A_VALUE = {
    "imgcoach/exchange/mentor/questions.py": "what to ask a mentor where the facts say no, partly or unknown",
    "screens/parts/coming.py": "how a part of the season is drawn",
    "screens/parts/five.py": "the colours of marks",
    "imgcoach/reading/rules.py": "the rules that a text of somebody's breaks",
    "imgcoach/reading/answers.py": "the words that people answer with, the other way round",
}
"""Tables keyed by values that hold something else than their words."""


def tables(source):
    """The lines at which a table gives words to two or more values of one Literal."""
    known = set(literals().values())
    for node in ast.walk(ast.parse(source)):
        pairs = dict(_pairs(node))
        worded = {key for key, words in pairs.items() if any(key in values for values in known)}
        if any(len(worded & set(values)) > 1 for values in known) and any(map(_reads, pairs.values())):
            yield node.lineno


def _pairs(node):
    """Key and text of a dict, or of a tuple or list of pairs, where both are strings."""
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
    elif isinstance(node, ast.Tuple | ast.List):
        pairs = (each.elts for each in node.elts if isinstance(each, ast.Tuple) and len(each.elts) == 2)
    else:
        return
    for key, words in pairs:
        if all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in (key, words)):
            yield key.value, words.value


def _reads(text):
    """Whether it is words, and no value itself."""
    known = {each for values in literals().values() for each in values}
    return text not in known and re.search(r"[a-z]{2}|[A-Z]-\d", text) is not None


def found():
    for folder in ("imgcoach", "screens"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if WORDS not in path.parents:
                for line in tables(path.read_text()):
                    yield str(path.relative_to(ROOT)), line


def test_no_table_of_words_stands_elsewhere():
    assert [f"{name}:{line}" for name, line in found() if name not in NO_WORDS_OF_A_VALUE] == []


@pytest.mark.parametrize(
    "source",
    [
        'VISAS = {"j1": "a J-1", "h1b": "an H-1B"}',
        'OPTIONS = (("done", "done"), ("dropped", "no longer makes sense"))',
        'x = {"open": "[x] open", "closed": "[ ] shut", None: "gone"}',
    ],
)
def test_a_table_of_words_is_seen(source):
    assert list(tables(source)) == [1]


@pytest.mark.parametrize(
    "source",
    [
        'KIND_OF = {"experience": "experiences", "letters": "letters"}',
        'MARKS = {"done": "[x]", "here": "[>]"}',
        'STEPS = {"programs": ("target",), "score": ("score_check",)}',
        'FORMATS = {"json": "all of it", "programs": "one of many"}',
    ],
)
def test_what_gives_no_words_to_values_is_left_alone(source):
    assert list(tables(source)) == []


def test_no_value_is_turned_into_words_by_its_spelling():
    said = [
        str(path.relative_to(ROOT))
        for folder in ("imgcoach", "screens")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if re.search(r'(kind|answer|status|outcome|evidence)\.replace\("_"', path.read_text())
    ]
    assert said == []
