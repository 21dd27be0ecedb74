"""Sentences that were changed do not come back, and neither do the habits that made them odd."""

import ast
import re

import pytest
from said import ROOT, markdown_texts, toml_texts

LIST = ROOT / "docs" / "tried" / "sentences.md"
CELLS = re.compile(r"(?<!\\) \| ")

LEAST = 4
"""Words of a sentence that can be told from a piece of another one."""

HABITS = {
    "what is divided is separated": r"\b(?:is|are|be) parted\b|\bparted by\b",
    "a count has its verb": r"of those not closed: |Facts: \{",
    "a server listens on a port": r"listened at",
    "an entry has a date": r"\bbears? a (?:later )?date",
    "a status is out, or announced": r"[Ss]tatus is told",
    "figures are shown": r"\b(?:is|are) told of (?:it|passed)\b",
    "something no longer counts": r"\bcounts no longer\b|\blet in no longer\b",
    "American spelling": r"\b(?:(?<!-)licences?|judgement about|any more)\b",
    "American verbs": r"\b[Pp]ractis(?:e|ed|ing) (?!speak)|\bPractise\b",
    "an exam is taken": r"\b(?:Step 1|Step 2 CK|OET Medicine) is sat\b|\bSit it\b",
    "an assumption is called one": r"\btaken (?:because|for now)\b",
    "what is wrong is corrected": r"\bmend(?:ed)?\b",
    "a score is passing": r"\bpass mark\b",
    "mail is an email": r"\b(?:a|two|such) mails?\b",
}
"""What a native reader stumbled over, by what is said in its place."""

OURS = ("facts/", "sources", "keyboards", "spellings")
"""Of the content: figures and their sources, and what people write, are not sentences of the coach."""


def code():
    """Every text in the code that is no docstring; one with values in it as it is written there."""
    for folder in ("imgcoach", "screens"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.JoinedStr):
                    silent |= {id(each) for each in node.values}
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", ast.unparse(node)
                elif (
                    isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
                ):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


@pytest.fixture(scope="module")
def said():
    """All texts: where, and what, in one line each."""
    manual = (ROOT / "docs" / "imgcoach.1").read_text("utf-8")
    content = [each for each in (*toml_texts(), *markdown_texts()) if not each[0].startswith(OURS)]
    texts = [*code(), *content, ("docs/imgcoach.1", manual)]
    return [(where, " ".join(text.split())) for where, text in texts]


def rows():
    """The rows of the list: before, after, where."""
    lines = LIST.read_text("utf-8").splitlines()
    begin = lines.index("|---|---|---|") + 1
    return [CELLS.split(line[2:-2]) for line in lines[begin:]]


def test_the_list_is_a_table_of_what_was_before_and_after():
    assert len(rows()) > 400
    for each in rows():
        assert len(each) == 3 and each[0] != each[1], each
        assert (ROOT / each[2].strip("`")).exists(), each


def test_no_sentence_that_was_changed_stands_anywhere(said):
    old = [before.replace("\\|", "|") for before, _, _ in rows()]
    whole = [each for each in old if not re.search(r"[{(]|\.\.\.", each) and len(each.split()) >= LEAST]
    assert len(whole) > 200
    assert [(where, each) for where, text in said for each in whole if each in text] == []


@pytest.mark.parametrize("habit", HABITS)
def test_no_habit_comes_back(habit, said):
    assert [(where, found[0]) for where, text in said for found in re.finditer(HABITS[habit], text)] == []


@pytest.mark.parametrize(
    ("habit", "text"),
    [
        ("what is divided is separated", "visas are J-1, H-1B or none, parted by ;"),
        ("a count has its verb", "A reach, of those not closed: 1."),
        ("American spelling", "a licence for medicine"),
        ("American verbs", "a license to practise medicine"),
        ("figures are shown", "figures are told of passed scores alone"),
    ],
)
def test_a_habit_is_found(habit, text):
    assert re.search(HABITS[habit], text)
