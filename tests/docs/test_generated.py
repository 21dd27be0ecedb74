"""What docs/ has of the code is what the code says today: `python -m tests.docs.make` makes it anew."""

import re

import app_pictures
import drawn_imports
import judging_page
import pytest
from pages import PAGES, README, block

AGAIN = "python -m tests.docs.make"


def test_how_it_judges_is_what_the_content_says(content):
    assert judging_page.PAGE.read_text("utf-8") == judging_page.page(content), AGAIN


def test_every_threshold_is_in_a_sentence_and_in_the_table(content):
    template = judging_page.TEMPLATE.read_text("utf-8") + " ".join(judging_page.WHEN.values())
    for name, reason in content.rules.reasons.items():
        assert f"{{{name}}}" in template, name
        assert f"| `{name}` | {getattr(content.rules, name)} | {reason} |" in PAGES["docs/judging.md"]


def test_the_verdicts_are_told_in_the_order_in_which_they_are_looked_for():
    source = (drawn_imports.ROOT / "imgcoach/coach/verdict.py").read_text("utf-8")
    named = [name for name in re.findall(r'"(\w+)"', source) if name in judging_page.WHEN]
    assert list(dict.fromkeys(named)) == list(judging_page.WHEN)


def test_the_picture_of_the_parts_is_the_one_that_the_imports_draw():
    assert drawn_imports.PAGE.read_text("utf-8") == drawn_imports.drawn_anew(), AGAIN
    assert drawn_imports.picture() in PAGES["docs/architecture.md"]


def test_the_picture_leads_down_but_for_the_two_steps_that_the_page_names():
    found = drawn_imports.imports()
    order = list(found)
    up = {(part, other) for part in found for other in found[part] if order.index(other) < order.index(part)}
    assert up == {("coach", "words"), ("knowledge", "words")}


def test_the_main_roads_are_imports():
    found = drawn_imports.imports()
    roads = block(PAGES["docs/architecture.md"], "The main roads")
    assert len(roads) == 4
    for road in roads:
        stops = road.split(" -> ")
        assert [stop for stop in stops[:-1] if stops[stops.index(stop) + 1] not in found[stop]] == []


@pytest.mark.parametrize("name", app_pictures.SHOWN.values())
async def test_the_pictures_are_small_and_load_nothing(name):
    svg = (app_pictures.FOLDER / f"{name}.svg").read_text("utf-8")
    assert len(svg) < 50_000
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert f"(docs/pictures/{name}.svg)" in README


async def test_the_pictures_say_what_the_app_says():
    for name, svg in (await app_pictures.pictures()).items():
        drawn = (app_pictures.FOLDER / f"{name}.svg").read_text("utf-8")
        assert app_pictures.words(drawn) == app_pictures.words(svg), AGAIN
