"""docs/article.md says where each system of the article is; what it names is there."""

import re

import pytest
from said import ROOT

PAGE = (ROOT / "docs" / "article.md").read_text()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| system")
]
SYSTEMS = 13


def named(cell):
    return re.findall(r"`([^`]+)`", cell)


def test_every_system_of_the_article_has_its_row():
    assert len(ROWS) == SYSTEMS
    assert all(len(row) == 4 and all(row) for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_content_files_and_tests_of_a_row_are_there(row):
    _, _, content, tests = row
    assert named(content)
    assert named(tests)
    assert [name for name in named(content) if not (ROOT / "content" / name).is_file()] == []
    assert [name for name in named(tests) if not (ROOT / "tests" / name).is_file()] == []


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_names_its_reading_by_its_title(row, content):
    texts = [name for name in named(row[2]) if name.startswith("learn/")]
    (reading,) = [content.library.readings[name.removeprefix("learn/").removesuffix(".md")] for name in texts]
    assert f'Learn (8), "{reading.title}"' in row[1]


def test_every_reading_about_the_article_is_in_the_table(content):
    listed = {name for row in ROWS for name in named(row[2])}
    about = [each for each in content.library.readings.values() if each.section == "The article"]
    assert len(about) == SYSTEMS
    assert {f"learn/{each.id}.md" for each in about} <= listed


def test_every_place_is_told_with_its_digit():
    known = {"Today": 1, "Scores": 3, "Review": 4, "Plan": 7, "Learn": 8}
    for row in ROWS:
        for place, digit in re.findall(r"([A-Z][a-z]+) \((\d)", row[1]):
            assert known[place] == int(digit), row[0]


def test_every_title_that_the_page_quotes_is_a_readings(content):
    titles = {reading.title for reading in content.library.readings.values()}
    quoted = re.findall(r'"([A-Z][^"]+)"', re.sub(r"\s+", " ", PAGE))
    assert len(quoted) > SYSTEMS
    assert set(quoted) <= titles


def test_where_the_product_differs_is_told_point_by_point():
    points = re.findall(r"^(\d+)\. \*\*", PAGE, re.MULTILINE)
    assert points == [str(number) for number in range(1, 15)]
