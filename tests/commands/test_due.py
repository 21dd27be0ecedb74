"""`due`: one line or none, and always a good end, whatever the data looks like."""

import itertools
import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
from command_tools import command

from imgcoach import due as due_module
from imgcoach.cli import main
from imgcoach.due import main as say_due
from imgcoach.usage import LOG_IN

BEGIN = "imgcoach: no weekly review yet. Run `imgcoach` to begin.\n"
BROKEN = "imgcoach: your data could not be read. `imgcoach doctor` says more.\n"


@pytest.fixture
def due(capsys, folder):
    """What `due` prints on a day."""

    def call(today="2026-11-22", folder=folder):
        say_due(str(folder), today)
        out, said = capsys.readouterr()
        assert said == ""
        return out

    return call


def line(days):
    return f"imgcoach: weekly review due, the last one was {days} days ago. Run `imgcoach`.\n"


def test_where_ssh_leads_to_the_app_it_names_the_login(folder):
    assert due_module.due_line(str(folder), date(2026, 11, 22), None, LOG_IN) == (
        "imgcoach: no weekly review yet. Log in without a command to begin."
    )
    (folder / "backups").mkdir(parents=True)
    (folder / "backups" / "20261122T183000Z-r000001.json").write_text("{")
    assert due_module.due_line(str(folder), date(2026, 11, 22), None, LOG_IN) == (
        "imgcoach: your data could not be read. Log in without a command to see more."
    )


def test_without_any_data_it_says_how_to_begin(due):
    assert due() == BEGIN


def test_with_data_but_no_review_it_says_how_to_begin(due, imgcoach, tmp_path):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1, "profile": {"visa": "j1"}}')
    assert imgcoach("import", tmp_path / "least.json")[0] == 0
    assert due() == BEGIN


@pytest.mark.parametrize("kept", ["backups", "damaged"])
def test_where_only_copies_are_left_it_does_not_speak_of_a_beginning(due, folder, kept):
    (folder / kept).mkdir(parents=True)
    assert due() == BEGIN
    (folder / kept / "20261122T183000Z-r000001.json").write_text("{")
    assert due() == BROKEN


@pytest.mark.parametrize("kept", ["backups", "damaged"])
def test_where_it_can_not_be_told_whether_copies_are_left_it_does_not_either(due, folder, kept):
    folder.mkdir(parents=True)
    (folder / kept).write_text("no folder")
    assert due() == BROKEN


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-01", ""),
        ("2026-11-13", ""),
        ("2026-11-19", ""),
        ("2026-11-20", line(7)),
        ("2026-11-21", line(8)),
        ("2027-11-13", line(365)),
    ],
    ids=["before the last review", "the same day", "6 days", "7 days", "8 days", "a year"],
)
def test_it_speaks_from_the_seventh_day_on(due, stored, imgcoach, today, expected):
    assert due(today) == expected
    status = json.loads(imgcoach("--today", today, "status", "--json")[1])
    assert status["due"] == bool(expected)


def reviews(*saved):
    return [
        {"id": f"r{number}", "week": week, "saved": when, "answers": []}
        for number, (week, when) in enumerate(saved)
    ]


@pytest.mark.parametrize(
    "saved",
    [
        [("2026-W47", "2026-11-20T09:00:00+00:00"), ("2026-W46", "2026-11-13T09:00:00+00:00")],
        [("2026-W46", "2026-11-25T09:00:00+00:00"), ("2026-W47", "2026-11-20T09:00:00+00:00")],
        [("2026-W47", "2026-11-20T00:30:00+14:00"), ("2026-W47", "2026-11-19T23:30:00-11:00")],
        [("2026-W47", "2026-11-20T09:00:00Z")],
        [("2027-W01", "2027-01-04T09:00:00+00:00")],
    ],
    ids=["out of order", "saved later", "across the world", "in UTC", "in the future"],
)
@pytest.mark.parametrize("today", ["2026-11-26", "2026-11-27", "2026-11-28"])
def test_it_agrees_with_status(due, imgcoach, tmp_path, saved, today):
    document = {"format": "imgcoach", "version": 1, "reviews": reviews(*saved)}
    (tmp_path / "reviews.json").write_text(json.dumps(document))
    assert imgcoach("import", tmp_path / "reviews.json")[0] == 0
    assert json.loads(imgcoach("--today", today, "status", "--json")[1])["due"] == bool(due(today))


DAMAGED = {
    "empty": b"",
    "no JSON": b"once upon a time",
    "cut": b'{"_meta": {"format": "imgcoach", "version": 1, "last_revi',
    "cut in the day": b'{"_meta": {"last_review": "2026-1',
    "no day": b'{"_meta": {"last_review": "soon"',
    "no such day": b'{"_meta": {"last_review": "2026-13-45"',
    "the last day of all": b'{"_meta": {"last_review": "9999-12-31"',
    "a number": b'{"_meta": {"last_review": 20261113}',
    "binary": bytes(range(256)) * 100,
    "no UTF-8": b'{"_meta": {"last_review": "\xff\xfe6-11-13"',
    "only NULs": bytes(10_000),
    "a long line": b'{"_meta": {"format": "' + b"x" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_damaged_data_is_one_line(due, folder, content):
    folder.mkdir(parents=True)
    (folder / "data.json").write_bytes(content)
    assert due() == BROKEN


def test_a_folder_out_of_reach_is_one_line(due, tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    (tmp_path / "odd" / "data.json").mkdir(parents=True)
    for folder in (tmp_path / "file" / "data", tmp_path / "round", tmp_path / "odd", tmp_path / ("x" * 300)):
        assert due(folder=folder) == BROKEN


def test_a_folder_that_may_not_be_read_is_one_line(due, stored, folder, monkeypatch):
    if os.geteuid() == 0:  # root may read everything, so for root the system is made to say no
        monkeypatch.setattr("os.open", refuse)
    folder.chmod(0)
    try:
        assert due() == BROKEN
    finally:
        folder.chmod(0o700)


def refuse(*_, **__):
    raise PermissionError(13, "Permission denied")


def test_a_pipe_in_place_of_the_data_does_not_hold_up_a_login(shell, folder):
    folder.mkdir(parents=True)
    os.mkfifo(folder / "data.json")
    assert shell("due") == (0, BROKEN, "")


def test_a_user_without_a_home_is_one_line(capsys, monkeypatch):
    def nobody(_):
        raise KeyError

    monkeypatch.setenv("HOME", "")
    monkeypatch.setattr("pwd.getpwuid", nobody)
    say_due(None, None)
    out, said = capsys.readouterr()
    assert (out + said).count("\n") == 1


@pytest.fixture
def cli(monkeypatch, capsys):
    """Runs the command line as it is installed, in this process."""

    def call(*words):
        monkeypatch.setattr("sys.argv", ["imgcoach", *map(str, words)])
        monkeypatch.setattr("os.umask", lambda _: 0)
        code = 0
        try:
            main()
        except SystemExit as left:
            code = left.code
        return (code, *capsys.readouterr())

    return call


@pytest.fixture
def wednesday(home):
    """The person has chosen a weekday: a review is due on a day on which seven days have not passed."""
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text('review_day = "wednesday"')


OPTIONS = (["--data-dir", "FOLDER"], ["--data-dir=FOLDER"], ["--today=2026-11-18"], ["--ascii"], ["--"])


@pytest.mark.parametrize(
    "order",
    [
        order
        for count in range(4)
        for order in itertools.permutations(OPTIONS, count)
        if ["--"] not in order[:-1]
    ],
    ids=lambda order: " ".join(itertools.chain(*order)) or "none",
)
def test_options_before_it_in_any_order_change_nothing_of_the_line(cli, stored, wednesday, folder, order):
    words = [word.replace("FOLDER", str(folder)) for option in order for word in option]
    assert cli("--today", "2026-11-18", *words, "due") == (0, line(5), "")
    if ["--today=2026-11-18"] not in order:
        assert cli("--today", "2026-11-17", *words, "due") == (0, "", "")


def test_ctrl_c_is_no_traceback(cli, monkeypatch):
    def broken_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("imgcoach.due.say_due", broken_off)
    assert cli("due") == (130, "", "")


def test_the_chosen_weekday_counts_in_a_process_of_its_own(shell, stored, wednesday, folder):
    for words in ([], ["--ascii"], [f"--data-dir={folder}"], ["--"]):
        assert shell("--today", "2026-11-18", *words, "due") == (0, line(5), "")


def test_a_folder_may_be_joined_to_its_option(cli, stored, folder, tmp_path):
    folder.rename(tmp_path / "elsewhere")
    for words in ([f"--data-dir={tmp_path}/elsewhere"], ["--data-dir", tmp_path / "elsewhere"]):
        assert cli(*words, "--today", "2026-11-20", "due") == (0, line(7), "")
        assert cli("--ascii", *words, "--today=2026-11-20", "--", "due") == (0, line(7), "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--today", "soon", "due"], "is not a date"),
        (["--today=", "due"], "is not a date"),
        (["--today", "due"], ""),
        (["--data-dir", "due"], ""),
        (["--later", "due"], "--later"),
        (["due", "now"], "now"),
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_before_it_is_one_line(cli, words, told):
    code, out, said = cli(*words)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert told in said


@pytest.mark.parametrize("words", [["--demo"], ["--demo", "--ascii"], ["--today", "2030-01-01", "--demo"]])
def test_the_example_person_is_not_bothered(cli, stored, words):
    assert cli(*words, "due") == cli(*words, "--", "due") == (0, "", "")


def test_the_folder_may_be_named_in_the_environment(shell, stored, folder, tmp_path):
    folder.rename(tmp_path / "elsewhere")
    found = {"IMGCOACH_DATA_DIR": str(tmp_path / "elsewhere")}
    assert shell("--today", "2026-11-20", "due", environment=found) == (0, line(7), "")
    assert shell("--today", "2026-11-20", "due") == (0, BEGIN, "")


def test_it_writes_nothing(shell, home):
    assert shell("due") == (0, BEGIN, "")
    assert list(home.iterdir()) == []


def test_the_line_of_the_readme_for_a_login_says_it_once_and_never_fails_the_login(shell, home):
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (written,) = re.findall(r"(?m)^    (command -v imgcoach .*)$", readme)
    folder = Path(command()[0]).parent
    (home / ".profile").write_text(f"PATH={folder}:$PATH\n{written}\n", encoding="utf-8")
    assert shell.python("-lc", "echo in", program=["sh"]) == (0, f"{BEGIN}in\n", "")
    (home / ".profile").write_text(f"PATH=/nowhere\n{written}\n", encoding="utf-8")
    assert shell.python("-lc", "echo in", program=["/bin/sh"]) == (0, "in\n", "")


EARLY, LATE, SHUT, OVER = "2026-12-01", "2026-12-02", "2027-02-01", "2027-03-19"


@pytest.fixture
def waits(imgcoach, tmp_path):
    """Stores somebody whose papers are not there, on a day."""

    def call(today="2026-11-22", **said):
        profile = {"match_year": 2027, "pathway": "not_started", "oet_passed": False} | said
        document = {"format": "imgcoach", "version": 2, "profile": profile}
        document["reviews"] = reviews(("2026-W47", "2026-11-20T09:00:00+00:00"))
        (tmp_path / "waits.json").write_text(json.dumps(document))
        assert imgcoach("--today", today, "import", "--yes", tmp_path / "waits.json")[0] == 0

    return call


def test_the_same_line_names_the_papers_that_are_late_by_the_day_alone(due, waits):
    waits()
    assert due("2026-11-26") == ""
    assert due(EARLY) == line(11)
    assert due(LATE) == (
        "imgcoach: weekly review due, the last one was 12 days ago. "
        "Late: OET Medicine, ECFMG Pathway (by 31 Jan 2027). Run `imgcoach`.\n"
    )


def test_a_paper_that_can_no_longer_come_is_told_with_the_year_that_is_open(due, waits):
    waits()
    assert "ECFMG Pathway is closed for Match 2027, the next year's is open. Run" in due(SHUT)
    assert due(OVER) == line(119)


def test_papers_that_are_met_or_not_told_are_not_named(due, waits):
    waits(pathway="certified", oet_passed=True)
    assert due("2027-01-20") == line(61)
    waits(pathway=None, oet_passed=None)
    assert due("2027-01-20") == line(61)


def test_without_a_match_year_no_paper_is_late(due, waits):
    waits(match_year=None)
    assert due("2027-01-20") == line(61)


def test_the_first_line_of_somebody_without_a_review_names_them_too(due, imgcoach, tmp_path):
    profile = {"match_year": 2027, "pathway": "not_started"}
    (tmp_path / "one.json").write_text(json.dumps({"format": "imgcoach", "version": 2, "profile": profile}))
    imgcoach("import", "--yes", tmp_path / "one.json")
    assert due("2027-01-05") == (
        "imgcoach: no weekly review yet. Late: ECFMG Pathway (by 31 Jan 2027). Run `imgcoach` to begin.\n"
    )


@pytest.mark.parametrize("saved_on", ["2026-11-22", "2026-12-20", "2027-02-10"])
@pytest.mark.parametrize("pathway", ["not_started", "filed", "refused", "certified", None])
@pytest.mark.parametrize("oet", [True, False])
def test_what_it_names_is_late_or_shut_in_status_whenever_it_was_saved(
    due, waits, imgcoach, saved_on, pathway, oet
):
    waits(saved_on, pathway=pathway, oet_passed=oet)
    names = {"oet": "OET Medicine", "pathway": "ECFMG Pathway", "certified": "ECFMG certification"}
    for today in ("2026-12-10", "2027-01-20", "2027-01-31", "2027-02-15", "2027-03-03", "2027-03-04"):
        states = json.loads(imgcoach("--today", today, "status", "--json")[1])["requirements"]
        state = {each["id"]: each["state"] for each in states}
        said = due(today)
        assert said.count("\n") == 1
        named = {id for id, name in names.items() if name in said}
        kind = "blocked" if "closed for Match" in said else "late"
        assert {state[id] for id in named} <= {kind}, (today, said, state)
        assert bool(named) == bool({"late", "blocked"} & set(state.values())), (today, said, state)


def test_a_file_of_an_earlier_version_says_what_it_said_before(due, waits, folder):
    waits()
    path = folder / "data.json"
    path.write_bytes(re.sub(rb', "review_days".*?}', b"}", path.read_bytes(), count=1))
    assert due(LATE) == line(12)


def test_a_number_of_days_of_their_own_counts_here_as_in_status(due, waits, imgcoach, home):
    own = home / ".config/imgcoach/content"
    own.mkdir(parents=True)
    rules = (Path(__file__).parents[2] / "content" / "rules.toml").read_text("utf-8")
    (entry,) = re.findall(r"(?ms)^\[review_due_days\].*?(?=^\[|\Z)", rules)
    (own / "rules.toml").write_text(re.sub(r"(?m)^value = \d+", "value = 10", entry), encoding="utf-8")
    waits()
    for today, is_due in (("2026-11-29", False), ("2026-11-30", True)):
        assert bool(due(today)) == is_due
        assert json.loads(imgcoach("--today", today, "status", "--json")[1])["due"] == is_due


def test_a_broken_content_file_of_their_own_keeps_nothing_from_being_saved(due, home, waits):
    own = home / ".config/imgcoach/content"
    own.mkdir(parents=True)
    (own / "rules.toml").write_text("[", encoding="utf-8")
    waits()
    assert due(LATE) == line(12)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-20", "imgcoach: 2 of 5 answered on 20 Nov 2026. Run `imgcoach`: r goes on.\n"),
        ("2026-11-22", "imgcoach: 2 of 5 answered on 20 Nov 2026. Run `imgcoach`: r goes on.\n"),
        ("2026-11-23", ""),
        ("2026-11-27", line(7)),
    ],
)
def test_a_review_that_is_begun_is_told_for_its_week(due, imgcoach, tmp_path, today, expected):
    answers = [{"question": name, "answer": "yes"} for name in ("score", "letters")]
    saved = [{"id": "r", "week": "2026-W47", "saved": "2026-11-20T18:00:00+00:00", "answers": answers}]
    written = {"format": "imgcoach", "version": 1, "profile": {}, "reviews": saved}
    (tmp_path / "begun.json").write_text(json.dumps(written))
    assert imgcoach("import", "--yes", tmp_path / "begun.json")[0] == 0
    assert due(today) == expected
    status = json.loads(imgcoach("--today", today, "status", "--json")[1])
    assert status["due"] == bool(expected)
