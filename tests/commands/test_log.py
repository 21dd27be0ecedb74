"""`log`: the past reviews, for the eye and for programs."""

import json

import pytest

HOSTILE = "note \x1b]52;c;cm0gLXJm\x07\x1b[31mred\u202e\x9b2J\r\nsecond line"


def test_the_newest_review_comes_first(imgcoach, stored):
    code, out, said = imgcoach("log")
    assert (code, said) == (0, "")
    weeks = [line.split()[0] for line in out.splitlines() if not line.startswith(" ")]
    assert weeks == [f"2026-W{week}" for week in (46, 45, 44, 43, 42, 40)]


def test_it_shows_answers_feelings_and_notes(imgcoach, stored):
    out = imgcoach("log")[1]
    assert "2026-W46  saved 13 Nov 2026  2 of 5 yes" in out
    assert "  [x] Score above likely cutoffs: yes, felt 4" in out
    assert "  [-] List built for the profile: not now\n      Three more to look up first." in out


def test_as_json_it_is_the_reviews_of_the_export(imgcoach, stored):
    code, out, said = imgcoach("log", "--json")
    assert (code, said) == (0, "")
    assert json.loads(out) == json.loads(imgcoach("export")[1])["reviews"]


@pytest.mark.parametrize(
    ("weeks", "expected"), [(1, []), (2, [46]), (3, [45, 46]), (100, [40, 42, 43, 44, 45, 46])]
)
def test_only_the_last_weeks_are_shown_when_asked_for(imgcoach, stored, weeks, expected):
    out = imgcoach("--today", "2026-11-22", "log", "--json", "--weeks", weeks)[1]
    assert [review["week"] for review in json.loads(out)] == [f"2026-W{week}" for week in expected]


def test_the_longest_time_is_no_mistake(imgcoach, stored):
    code, out, _ = imgcoach("log", "--json", "--weeks", 10**6)
    assert code == 0
    assert len(json.loads(out)) == 6


def test_without_a_review_it_says_how_to_begin(imgcoach):
    assert imgcoach("log") == (0, "No review yet. Run `imgcoach` to begin.\n", "")
    assert imgcoach("log", "--json") == (0, "[]\n", "")


def test_a_note_is_shown_as_text(imgcoach, tmp_path):
    answer = {"question": "score", "answer": "yes", "note": HOSTILE}
    review = {"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00+00:00", "answers": [answer]}
    document = {"format": "imgcoach", "version": 1, "reviews": [review]}
    (tmp_path / "note.json").write_text(json.dumps(document))
    assert imgcoach("import", tmp_path / "note.json")[0] == 0
    out = imgcoach("log")[1]
    assert all(line.isprintable() for line in out.splitlines())
    assert "second line" in out
