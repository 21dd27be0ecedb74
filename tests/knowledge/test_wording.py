"""What the content says to a person: plain, short, without blame and without promise."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

NEVER = [
    r"\bsafe(r|st|ty)?\b",
    r"\bbest\b",
    r"likely to match",
    r"\byour (chance|odds|probability)",
    r"rank more",
    r"\bretake\b",
    r"streak|hopeless|too late|guarantee",
    r"apply to (at least )?\d+",
]


def shipped():
    found = Path(str(files("imgcoach.content"))).rglob("*")
    return [path for path in found if path.suffix in (".toml", ".json", ".md")]


@pytest.mark.parametrize("pattern", NEVER)
def test_what_is_never_said(pattern):
    for file in shipped():
        text = file.read_text().replace("usmle-no-retake", "")
        assert not re.search(pattern, text, re.IGNORECASE), file.name


def test_no_file_is_longer_than_250_lines():
    assert all(len(file.read_text().splitlines()) <= 250 for file in shipped())


def test_a_text_for_the_person_holds_no_line_ends(content):
    texts = [band.advice for band in content.bands]
    texts += [question.help for question in content.questions]
    texts += [verdict.text for verdict in content.verdicts.values()]
    assert not any("\n" in text or "  " in text for text in texts)


def test_refocusing_says_what_cannot_move_and_what_can(content):
    text = content.verdicts["refocus"].text
    for word in ("can't be retaken", "fields", "Step 3"):
        assert word in text


def test_only_after_a_fail_is_another_attempt_spoken_of(content):
    for verdict in content.verdicts.values():
        assert ("next attempt" in verdict.text or "may be tried" in verdict.text) == (
            verdict.id == "after_fail"
        )
    for move in content.moves.values():
        assert ("attempt" in move.text) == (move.id == "score.after_fail")
