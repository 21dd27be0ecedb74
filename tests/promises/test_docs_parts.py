"""docs/parts.md names files and folders that are there, and every room of the house."""

import re

from said import ROOT

PAGE = (ROOT / "docs" / "parts.md").read_text()


def named():
    return [each for each in re.findall(r"`([^`\s]+)`", PAGE) if "/" in each]


def test_every_path_that_is_named_is_there():
    assert len(named()) > 30
    assert [each for each in named() if not (ROOT / each).exists()] == []


def test_every_room_is_named():
    rooms = {path.parent for top in ("imgcoach", "screens") for path in (ROOT / top).rglob("*.py")}
    inside = [str(room.relative_to(ROOT)) for room in rooms]
    assert [room for room in inside if room not in PAGE and room.rpartition("/")[2] + "/" not in PAGE] == []


def test_ten_questions_are_answered_by_a_path_each():
    answers = re.findall(r"^\d+\. .*\? `([^`]+)`", PAGE, re.MULTILINE)
    assert len(answers) == 10
