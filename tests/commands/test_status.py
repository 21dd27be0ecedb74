"""`status` as text: what fits a terminal of 80 columns and a screen reader."""

import json

import pytest

HOSTILE = "Dr \x1b]52;c;cm0gLXJm\x07\x1b[31mRivera\u202e\x9b2J [bold] \U0001f600"


def with_names(tmp_path, imgcoach, name):
    """A person whose records are all called `name` is stored."""
    document = {
        "format": "imgcoach",
        "version": 1,
        "profile": {"specialties": ["internal_medicine"], "graduated": "2022-06"},
        "experiences": [{"id": "a", "kind": "elective", "country": "US", "start": "2025-03", "site": name}],
        "letters": [{"id": "a", "writer": name, "specialty": "internal_medicine", "us": True}],
        "timeline": [{"id": "a", "kind": "study", "start": "2024-03", "title": name}],
        "programs": [{"id": "a", "name": name, "state": name}],
    }
    (tmp_path / "names.json").write_text(json.dumps(document))
    assert imgcoach("import", tmp_path / "names.json")[0] == 0


@pytest.mark.parametrize("person", [["--demo"], []], ids=["the example", "nobody"])
def test_it_fits_80_columns(imgcoach, person):
    out = imgcoach(*person, "--today", "2026-11-22", "status")[1]
    assert [line for line in out.splitlines() if len(line) > 80] == []


def test_it_says_the_verdict_the_band_the_questions_and_the_moves(imgcoach, stored):
    code, out, said = imgcoach("--today", "2026-11-22", "status")
    assert (code, said) == (0, "")
    for words in (
        "Build the profile",
        "Step 2 CK 238, band 235-244.",
        "approximate, no published source",
        "[x] Score above likely cutoffs",
        "What you can do",
        "Match 2028",
        "Last review 13 Nov 2026, the next one is due.",
    ):
        assert words in out


def test_nobody_is_told_how_to_begin(imgcoach):
    out = imgcoach("--today", "2026-11-22", "status")[1]
    assert out.count("[?]") == 10  # five requirements and five questions
    assert "No weekly review yet. Run `imgcoach` to begin." in out


def test_another_day_gives_another_answer(imgcoach):
    assert "in 304 days" in imgcoach("--demo", "--today", "2026-11-22", "status")[1]
    later = json.loads(imgcoach("--demo", "--today", "2027-11-22", "status", "--json")[1])
    assert later["as_of"] == "2027-11-22"


@pytest.mark.parametrize(
    "name", [HOSTILE, "two\nlines\tand more", "x" * 200], ids=["hostile", "lines", "long"]
)
@pytest.mark.parametrize("command", [["status"], ["log"]], ids=lambda command: command[0])
def test_no_name_disturbs_the_terminal(tmp_path, imgcoach, name, command):
    with_names(tmp_path, imgcoach, name)
    code, out, _ = imgcoach("--today", "2026-11-22", *command)
    assert code == 0
    assert all(line.isprintable() for line in out.splitlines())


def test_a_long_name_does_not_leave_80_columns(tmp_path, imgcoach):
    with_names(tmp_path, imgcoach, "Hospital of Saint " * 11)
    out = imgcoach("--today", "2026-11-22", "status")[1]
    assert [line for line in out.splitlines() if len(line) > 80] == []


@pytest.fixture
def waiting(tmp_path, imgcoach):
    """Somebody whose papers are due, with an interview and a settled move."""
    profile = {"match_year": 2027, "pathway": "not_started", "oet_passed": False}
    settled = {"move": "season.register", "match_year": 2027, "state": "done", "on": "2026-11-03"}
    programs = [{"id": "a", "name": HOSTILE, "status": "interview", "interview_on": "2027-01-22"}]
    document = {"profile": profile | {"settled": [settled]}, "programs": programs}
    (tmp_path / "waiting.json").write_text(json.dumps({"format": "imgcoach", "version": 2, **document}))
    assert imgcoach("import", tmp_path / "waiting.json")[0] == 0


def test_it_lists_the_days_with_the_papers_that_wait_for_them(imgcoach, waiting):
    out = imgcoach("--today", "2027-01-20", "status")[1]
    said = " ".join(out.split())
    assert (
        "31 Jan 2027, in 11 days (announced): Last day for an ECFMG Pathway (papers: OET Medicine late, "
        in said
    )
    assert "- 22 Jan 2027, in 2 days: Interview: Dr" in said
    assert said.count("days ago") == 2
    assert all(line.isprintable() for line in out.splitlines())


def test_each_move_says_what_it_takes_in_the_order_of_the_json(imgcoach, waiting):
    said = " ".join(imgcoach("--today", "2027-01-20", "status")[1].split())
    moves = json.loads(imgcoach("--today", "2027-01-20", "status", "--json")[1])["moves"]
    places = [
        said.index(f"{number}. {' '.join(move['text'].split())} Takes ")
        for number, move in enumerate(moves, 1)
    ]
    assert places == sorted(places)
    assert "Takes an evening, then weeks of waiting; begin by 24 Jan 2027; done by 31 Jan 2027." in said


def test_what_is_settled_is_told_and_not_advised(imgcoach, waiting):
    said = " ".join(imgcoach("--today", "2027-01-20", "status")[1].split())
    assert "- Done on 3 Nov 2026: Register with NRMP for the Match" in said
    assert "season.register" not in imgcoach("--today", "2027-01-20", "status", "--json")[1]
