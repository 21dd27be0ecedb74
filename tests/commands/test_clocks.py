"""Clocks that are wrong, time zones that are none, and days that people write."""

import io
import json
from datetime import date, datetime, timedelta

import pytest
from command_tools import one_line
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.due import main as say_due
from imgcoach.status import status_of
from imgcoach.store import open_store
from imgcoach.today import day_meant, in_words, lies_ahead

TODAY = date(2026, 11, 26)
MEANT = [
    ("2026-11-26", TODAY),
    (" 2026-11-26 ", TODAY),
    ("2026/11/26", TODAY),
    ("2026.11.26", TODAY),
    ("20261126", TODAY),
    ("26 Nov 2026", TODAY),
    ("26-Nov-2026", TODAY),
    ("26-Nov-26", TODAY),
    ("26 november 2026", TODAY),
    ("26th Nov 2026", TODAY),
    ("Nov 26, 2026", TODAY),
    ("November 26th, 2026", TODAY),
    ("26/11/2026", TODAY),
    ("11/26/2026", TODAY),
    ("26.11.2026", TODAY),
    ("\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0666", TODAY),
    ("3/3/2027", date(2027, 3, 3)),
    ("today", TODAY),
    ("Tomorrow", TODAY + timedelta(days=1)),
    ("yesterday", TODAY - timedelta(days=1)),
]
UNREAD = [
    "",
    "soon",
    "2026-11-31",
    "2026-13-01",
    "31/11/2026",
    "2026",
    "Nov 2026",
    "1999-12-31",
    "2101-01-01",
]
UNREAD += ["9999-12-31", "26", "2026-W48-4", "11-26", "30 Feb 2027"]


@pytest.mark.parametrize(("text", "day"), MEANT, ids=[text for text, _ in MEANT])
def test_a_day_is_read_as_people_write_it(text, day):
    assert day_meant(text, TODAY) == day


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_day_says_what_to_write(text):
    with pytest.raises(ValueError, match="write it like 2027-03-01"):
        day_meant(text, TODAY)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_day_that_is_told_is_read_as_the_same(day):
    assert day_meant(in_words(day), TODAY) == day_meant(str(day), TODAY) == day


@pytest.mark.parametrize("words", [["status"], ["due"]])
def test_a_day_that_can_be_two_names_both(shell, words):
    code, out, said = shell("--today", "3/4/2027", *words)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert "3/4/2027 can be read two ways, 3 Apr 2027 or 4 Mar 2027; write it like 2027-04-03" in said


@pytest.mark.parametrize("written", ["20 Nov 2026", "11/20/2026"])
def test_every_command_takes_the_day_alike(imgcoach, stored, capsys, folder, written):
    assert json.loads(imgcoach("--today", written, "status", "--json")[1])["as_of"] == "2026-11-20"
    say_due(str(folder), written)
    assert "the last one was 7 days ago" in capsys.readouterr().out


def reviews(*saved):
    return [
        {
            "id": f"r{number}",
            "week": "{}-W{:02}".format(*date.fromisoformat(day).isocalendar()),
            "saved": f"{day}T09:00:00+00:00",
            "answers": [{"question": "score", "answer": answer}],
        }
        for number, (day, answer) in enumerate(saved)
    ]


@pytest.fixture
def reviewed(imgcoach, tmp_path):
    """Stores reviews of these days, each with an answer about the score."""

    def call(*saved):
        document = {"format": "imgcoach", "version": 1, "reviews": reviews(*saved)}
        (tmp_path / "reviews.json").write_text(json.dumps(document))
        assert imgcoach("import", "--yes", tmp_path / "reviews.json")[0] == 0

    return call


@pytest.fixture
def due(capsys, folder):
    """What `due` says on a day."""

    def call(today):
        say_due(str(folder), today)
        return capsys.readouterr().out

    return call


def test_a_review_of_a_wrong_clock_does_not_silence_due(reviewed, due):
    reviewed(("2026-11-13", "yes"), ("2031-03-03", "no"))
    assert due("2026-11-26") == (
        "imgcoach: weekly review due, the last one was 13 days ago. Run `imgcoach`.\n"
    )
    assert due("2026-11-15") == ""


def test_where_only_such_a_review_is_there_the_line_names_both_days(reviewed, due):
    reviewed(("2031-03-03", "no"))
    assert due("2026-11-26") == (
        "imgcoach: weekly review due? Your last one is dated 3 Mar 2031, and today is 26 Nov 2026. "
        "If today is right, run `imgcoach`.\n"
    )


def test_a_file_that_notes_only_the_last_review_names_both_days_too(reviewed, due, folder):
    reviewed(("2026-11-13", "yes"), ("2031-03-03", "no"))
    path = folder / "data.json"
    path.write_bytes(path.read_bytes().replace(b'"reviewed"', b'"earlier"', 1))
    assert "Your last one is dated 3 Mar 2031" in due("2026-11-26")


def test_after_the_review_of_this_week_it_counts_as_ever(reviewed, due, imgcoach, monkeypatch):
    reviewed(("2031-03-03", "no"))
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert imgcoach("--today", "2026-11-26", "review")[0] == 0
    assert due("2026-12-02") == ""
    assert "7 days ago" in due("2026-12-03")


@pytest.mark.parametrize(
    ("day", "ahead"), [("2026-11-27", False), ("2026-11-28", False), ("2026-11-29", True)]
)
def test_another_time_zone_is_no_wrong_clock(day, ahead):
    assert lies_ahead(date.fromisoformat(day), TODAY) == ahead


def test_status_and_log_say_what_lies_ahead_and_go_by_the_rest(reviewed, imgcoach):
    reviewed(("2026-11-13", "yes"), ("2031-03-03", "no"))
    seen = json.loads(imgcoach("--today", "2026-11-26", "status", "--json")[1])
    assert (seen["last_review"], seen["due"]) == ("2026-11-13", True)
    assert next(each["answer"] for each in seen["questions"]) == "yes"
    text = " ".join(imgcoach("--today", "2026-11-26", "status")[1].split())
    assert "A review is dated 3 Mar 2031, ahead of today" in text
    log = imgcoach("--today", "2026-11-26", "log")[1]
    assert "saved 3 Mar 2031  0 of 5 yes; dated ahead of today" in " ".join(log.split(" "))
    assert log.count("dated ahead of today") == 1


def test_the_review_offers_the_answer_of_the_last_week_that_was(reviewed, imgcoach, monkeypatch):
    reviewed(("2026-11-13", "yes"), ("2031-03-03", "no"))
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Empty keeps yes." in imgcoach("--today", "2026-11-26", "review")[1]


@pytest.mark.parametrize(
    "zone", ["Mars/Phobos", "UTC+99:99", "/etc/passwd", "Asia/Karachii", "XYZ", "../../x"]
)
def test_a_time_zone_that_is_none_is_one_line(shell, stored, zone):
    for words in (["status"], ["log"], ["export"], ["doctor"], ["undo"], ["review"]):
        code, out, said = shell(*words, environment={"TZ": zone})
        assert (code, one_line(said)) == (0, True), said
        assert f"TZ={zone} is no time zone here, days are those of UTC" in said
        assert out
    assert shell("due", environment={"TZ": zone})[2] == ""


@pytest.mark.parametrize("zone", ["", ":", "UTC", "PKT-5", "<+0530>-5:30", "EST5EDT,M3.2.0,M11.1.0", ":UTC"])
def test_a_time_zone_that_is_one_is_not_talked_about(shell, stored, zone):
    assert shell("status", environment={"TZ": zone})[2] == ""


def test_with_a_zone_in_the_configuration_or_a_day_given_it_matters_not(shell, stored, home):
    assert shell("--today", "2026-11-26", "status", environment={"TZ": "Mars"})[2] == ""
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text('time_zone = "Asia/Karachi"')
    assert shell("status", environment={"TZ": "Mars"})[2] == ""


@pytest.mark.parametrize("zone", ["Mars/Phobos", "", ":", "UTC+99:99", "/etc/passwd", "..", "A\\u0000B"])
def test_a_zone_of_the_configuration_that_is_none_is_one_line(shell, home, zone):
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text(f'time_zone = "{zone}"')
    code, out, said = shell("status")
    assert (code, out, one_line(said)) == (1, "", True)
    assert shell("due")[0] == 0


@pytest.mark.parametrize("year", [1, 1970, 1999, 2101, 9999])
def test_a_clock_that_cannot_be_right_is_one_line_and_writes_nothing(imgcoach, monkeypatch, folder, year):
    moment = datetime(year, 12, 31, 12).replace(tzinfo=datetime.now().astimezone().tzinfo)
    monkeypatch.setattr("imgcoach.session.Settings.now", lambda _: moment)
    for words in (["status"], ["log"], ["review"], ["export"], ["undo"]):
        code, out, said = imgcoach(*words)
        assert (code, out, one_line(said)) == (2, "", True)
        assert f"the clock of this machine says 31 Dec {year}" in said
        assert "--today" in said
    assert not folder.exists()


def test_due_says_it_in_its_one_line(monkeypatch, capsys, folder):
    monkeypatch.setattr("imgcoach.due.today_in", lambda _: date(1970, 1, 1))
    say_due(str(folder), None)
    out, said = capsys.readouterr()
    assert (one_line(out), said) == (True, "")
    assert "the clock of this machine says 1 Jan 1970" in out


@pytest.mark.parametrize(
    "day", ["2000-01-01", "2024-02-29", "2027-03-14", "2036-11-26", "2099-12-31", "2100-12-31"]
)
def test_every_day_that_is_taken_has_an_answer(imgcoach, stored, folder, day):
    for words in (
        ["status"],
        ["log"],
        ["programs"],
        ["export", "--format", "ics"],
        ["export", "--format", "md"],
    ):
        code, out, said = imgcoach("--today", day, *words)
        assert (code, said) == (0, "")
        assert out
    assert status_of(
        open_store(str(folder)).person, content(), date.fromisoformat(day)
    ).as_of == date.fromisoformat(day)


def content():
    from imgcoach.knowledge import load_content

    return load_content(None)


def test_what_is_saved_under_another_day_says_so(imgcoach, stored, example, monkeypatch):
    said = "It is noted under 3 Mar 2027, the day of --today."
    other = ("--today", "3 Mar 2027")
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert said in " ".join(imgcoach(*other, "review")[1].split())
    assert said in imgcoach(*other, "undo")[1]
    assert said in imgcoach(*other, "import", "--yes", example)[1]


def test_looking_says_nothing_of_it_nor_does_today(imgcoach, stored, example):
    assert "noted under" not in imgcoach("--today", "2027-03-03", "status")[1]
    assert "noted under" not in imgcoach("--today", "today", "import", "--yes", example)[1]
    assert "noted under" not in imgcoach("--demo", "--today", "2027-03-03", "undo")[1]
