"""`facts` lists every figure with its source, stale ones first."""

import json
from pathlib import Path

import pytest

COLLECTED = json.loads((Path(__file__).parents[1] / "knowledge" / "collected.json").read_text())
KEYS = [
    *("id", "value", "unit", "population", "year", "source", "where"),
    *("grade", "as_of", "expires", "stale"),
]
TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def facts(imgcoach):
    """The figures that `facts --json` lists."""

    def call(*arguments, today="2026-11-22"):
        code, out, said = imgcoach("--today", today, "facts", "--json", *arguments)
        assert (code, said) == (0, "")
        return json.loads(out)

    return call


def test_every_figure_is_as_it_was_collected(facts):
    found = {figure["id"]: [figure["value"], figure["unit"], figure["grade"]] for figure in facts()}
    assert {name: found[name] for name in COLLECTED} == COLLECTED
    assert all(name.startswith("article-") for name in set(found) - set(COLLECTED))


def test_a_figure_has_exactly_these_keys(facts):
    assert all(list(figure) == KEYS for figure in facts())


def test_stale_ones_come_first(facts):
    stale = [figure["stale"] for figure in facts()]
    assert stale == sorted(stale, reverse=True)
    assert 0 < sum(stale) < 40
    assert all((figure["expires"] < "2026-11-22") == figure["stale"] for figure in facts())


def test_only_the_stale_ones_when_asked(facts):
    assert facts("--stale") == [figure for figure in facts() if figure["stale"]]


def test_one_day_all_of_them_are_stale(facts):
    assert facts("--stale", today="2030-01-01") == facts(today="2030-01-01")
    assert len(facts("--stale", today="2030-01-01")) == len(facts())


def test_the_text_fits_80_columns_and_names_each_figure(imgcoach, facts):
    code, out, said = imgcoach(*TODAY, "facts")
    assert (code, said) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    assert all(f"[{figure['id']}]" in out for figure in facts())


def test_the_text_marks_what_is_stale_and_begins_with_it(imgcoach, facts):
    stale = len(facts("--stale"))
    out = " ".join(imgcoach(*TODAY, "facts")[1].split())
    assert out.count("(STALE, was trusted until ") == stale
    assert out.index("(STALE") < out.index("[article-band-<220]")
    assert out.startswith(f"{len(facts())} figures. {stale} are past their day (STALE): still shown,")
    only = " ".join(imgcoach(*TODAY, "facts", "--stale")[1].split())
    assert only.count("(STALE, was trusted until ") == stale
    assert "[article-band-<220]" not in only


def test_a_figure_stands_under_its_file_and_its_source(imgcoach):
    out = imgcoach(*TODAY, "facts")[1]
    part = out.partition("facts/groups/internal_medicine.toml\n")[2].partition("\n\n")[0]
    assert part.startswith(
        "  NRMP Charting Outcomes, non-US IMGs, 2026 (B)\n  - Non-US IMGs who ranked internal"
    )
    assert "Our estimate from NRMP Charting Outcomes 2026 (B)" in part


def test_it_needs_no_data_and_writes_none(imgcoach, home):
    assert imgcoach("facts")[0] == 0
    assert list(home.iterdir()) == []
