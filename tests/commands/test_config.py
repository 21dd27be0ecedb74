"""The configuration file: what it changes, and what is said when it is broken."""

import os
import re
from datetime import date, time, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.config import Config, Weekday, read_config
from imgcoach.due import _WEEKDAYS, due_day, due_line, say_due
from imgcoach.errors import Rejected
from imgcoach.session import Session, Settings

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Writes the configuration file."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def write(text):
        (tmp_path / "imgcoach").mkdir(exist_ok=True)
        (tmp_path / "imgcoach/config.toml").write_text(text, "utf-8")

    return write


def test_without_a_file_all_is_as_ever(written):
    assert read_config() == Config()


def test_the_documented_example_holds_the_defaults(written):
    written((DOCS / "config.toml").read_text("utf-8"))
    assert read_config() == Config()


def test_every_commented_line_of_the_example_can_be_used(written):
    text = (DOCS / "config.toml").read_text("utf-8")
    lines = [line.removeprefix("# ") for line in text.splitlines() if " = " in line]
    written("\n".join(lines))
    config = read_config()
    assert set(Config.model_fields) == {line.partition(" ")[0] for line in lines}
    assert config.review_day == "sunday"
    assert config.keyboard == "persian"
    assert config.time_zone == "Asia/Karachi"
    assert Path(config.content).is_absolute()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("theme = 3", "theme"),
        ('theme = "pink"', "theme"),
        ('review_day = "someday"', "review_day"),
        ('time_zone = "Mars/Olympus"', "is not the name of a time zone"),
        ('time_zone = "../../etc/passwd"', "is not the name of a time zone"),
        ('content = "here"', "must be a whole path"),
        ("review_time = 19:30", 'review_time is not a time of day, write it like "19:30"'),
        ('review_time = "25:00"', 'review_time is not a time of day, write it like "19:30"'),
        ('review_time = "13 pm"', "review_time is not a time of day"),
        ('review_time = "evening"', "review_time is not a time of day"),
        ("review_time = 1930", "review_time is not a time of day"),
        ('review_time = ""', "review_time is not a time of day"),
        ("veil_after = -1", "veil_after"),
        ("veil = 1", "must be true or false"),
        ("colour = true", "colour"),
        ("theme = ", "is not TOML"),
    ],
)
def test_a_broken_file_is_named_with_key_and_way_out(written, text, reason):
    written(text)
    with pytest.raises(Rejected) as rejected:
        Settings.of({})
    assert "config.toml" in str(rejected.value)
    assert reason in str(rejected.value)
    assert "correct it, or move it away" in str(rejected.value)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('"19:30"', time(19, 30)),
        ('" 9:05 "', time(9, 5)),
        ('"19.30"', time(19, 30)),
        ('"19h30"', time(19, 30)),
        ('"7:30 pm"', time(19, 30)),
        ('"7pm"', time(19)),
        ('"7.30 P.M."', time(19, 30)),
        ('"12 am"', time(0)),
        ('"12:15 pm"', time(12, 15)),
        ('"٠٧:٣٠"', time(7, 30)),
        ("19:30:00", time(19, 30)),
        ("19:30:59.5", time(19, 30)),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(written, text, read):
    written(f"review_time = {text}")
    assert read_config().review_time == read


@given(st.times())
def test_any_minute_of_the_day_is_read_back(at):
    for text in (f"{at:%H:%M}", f"{at:%I:%M %p}", f"{at:%I.%M%p}"):
        assert Config.model_validate({"review_time": text}).review_time == time(at.hour, at.minute)


def test_an_option_and_the_file_both_ask_for_ascii(written):
    written("ascii = true")
    assert Settings.of({"ascii": False}).ascii
    written("ascii = false")
    assert Settings.of({"ascii": True}).ascii


def test_the_day_is_that_of_the_time_zone(written):
    written('time_zone = "Pacific/Kiritimati"')
    ahead = Settings.of({}).now()
    written('time_zone = "Pacific/Honolulu"')
    behind = Settings.of({}).now()
    assert ahead.date() - behind.date() == timedelta(days=1)


def test_the_weekdays_are_the_same_for_the_login_line():
    assert get_args(Weekday) == _WEEKDAYS


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from(_WEEKDAYS))
def test_a_chosen_weekday_comes_after_some_days_of_peace_and_no_later_than_the_tenth(last, weekday):
    day = due_day(last, weekday)
    assert _WEEKDAYS[day.weekday()] == weekday
    assert 4 <= (day - last).days <= 10


def reviewed(folder, day=date(2026, 11, 20)):
    """Puts data into the folder whose last review was on the day."""
    (folder / "data.json").write_text(f'{{"_meta": {{"last_review": "{day}"}}}}\n')


def test_the_login_line_follows_the_chosen_weekday(written, tmp_path):
    reviewed(tmp_path)
    assert due_line(str(tmp_path), date(2026, 11, 25)) == ""
    assert "5 days ago" in due_line(str(tmp_path), date(2026, 11, 25), "wednesday")
    assert due_line(str(tmp_path), date(2026, 11, 24), "wednesday") == ""


ODD = [
    "review_day = 3",
    "review_day = ",
    "review_time = 19:30",
    "\x00",
    'review_day = "x"',
    "review_day = " + "[" * 9999,
    "time_zone = 3",
    'time_zone = "Mars/Olympus"',
    'time_zone = "../../etc/passwd"',
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_the_login_line_lives_with_any_configuration(written, tmp_path, capsys, text):
    written(text)
    reviewed(tmp_path)
    say_due(str(tmp_path), date(2026, 11, 26))
    assert capsys.readouterr() == ("", "")
    say_due(str(tmp_path), date(2026, 11, 27))
    assert "7 days ago" in capsys.readouterr().out
    say_due(str(tmp_path), None)


def test_the_login_line_counts_in_the_chosen_time_zone(written, tmp_path, capsys):
    reviewed(tmp_path, date.today() - timedelta(days=100))
    days = []
    for zone in ("Pacific/Kiritimati", "Pacific/Honolulu"):
        written(f'time_zone = "{zone}"')
        say_due(str(tmp_path), None)
        days.append(int(re.search(r"(\d+) days ago", capsys.readouterr().out)[1]))
    assert days[0] - days[1] == 1


def test_a_pipe_in_place_of_the_configuration_holds_nobody_up(written, tmp_path):
    written("")
    (tmp_path / "imgcoach/config.toml").unlink()
    os.mkfifo(tmp_path / "imgcoach/config.toml")
    assert read_config() == Config()
    say_due(str(tmp_path), None)


def test_a_keyboard_that_nobody_knows_is_named_with_those_that_are(written):
    written('keyboard = "klingon"')
    with pytest.raises(Rejected) as rejected:
        Session(Settings.of({})).keyboard  # noqa: B018 (it is read by asking for it)
    assert "config.toml: keyboard: 'klingon' is not known" in str(rejected.value)
    assert "persian" in str(rejected.value)
