"""`imgcoach brief`: one page for a mentor, on the output."""

import pytest


def test_the_page_goes_to_the_output(imgcoach, stored):
    code, out, said = imgcoach("--today", "2026-11-22", "brief")
    assert (code, said) == (0, "")
    assert "Step 2 CK 238" in out
    assert len(out.splitlines()) <= 60
    assert max(map(len, out.splitlines())) <= 72


def test_the_score_may_be_hidden(imgcoach, stored):
    code, out, _ = imgcoach("brief", "--hide-score")
    assert code == 0
    assert "238" not in out


@pytest.mark.parametrize("width", [40, 100, 200])
def test_the_width_may_be_chosen(imgcoach, stored, width):
    assert max(map(len, imgcoach("brief", "--width", width)[1].splitlines())) <= width


@pytest.mark.parametrize("width", ["39", "201", "wide"])
def test_a_width_that_no_page_has_is_wrong_use(imgcoach, width):
    code, out, said = imgcoach("brief", "--width", width)
    assert (code, out) == (2, "")
    assert said.count("\n") == 1


def test_nothing_is_written_for_somebody_new(imgcoach, home):
    assert imgcoach("brief")[0] == 0
    assert list(home.iterdir()) == []
