"""After 260 weeks of use the log is whole and in order, every chart draws, and undo gives back each byte."""

import json
from itertools import pairwise
from shutil import copytree

import pytest
from five_years import FIRST, WEEKS, FiveYears
from screen_tools import window

from imgcoach.commands import run
from imgcoach.exchange.document import dump
from imgcoach.model.review import monday_of, review_of, week_by_week
from imgcoach.store import open_store
from imgcoach.store.history import ENTRIES

CHARTS = 9


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """The person after five years."""
    person = FiveYears(tmp_path_factory.mktemp("five") / "data")
    person.live()
    return person


def log(folder, capsys):
    """What `imgcoach log --json` says."""
    assert run(["--data-dir", str(folder), "log", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_years_had_what_years_have(lived):
    weeks = {each.week for each in lived.store.person.reviews}
    assert 150 < len(weeks) < WEEKS
    assert "2026-W53" in weeks
    assert lived.undone > 20
    assert len(lived.store.person.reviews) > len(weeks), "no week was corrected later"
    assert len(lived.store.person.commitments) > 50


def test_every_week_has_its_review_and_every_version_is_saved_after_the_one_before(lived):
    for week in {each.week for each in lived.store.person.reviews}:
        versions = [each for each in lived.store.person.reviews if each.week == week]
        assert review_of(versions, week) == versions[-1]
        for before, after in pairwise(versions):
            assert {each.question for each in before.answers} <= {each.question for each in after.answers}


def test_the_log_holds_all_of_it_and_shows_it_in_the_order_of_the_weeks(lived, capsys):
    told = log(lived.folder, capsys)
    assert told == json.loads(dump(lived.store.person))["reviews"]
    run(["--data-dir", str(lived.folder), "log"])
    heads = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("20")]
    assert heads == sorted((each["week"] for each in told), reverse=True)


def test_a_week_is_that_of_the_users_own_day(lived):
    for each in week_by_week(lived.store.person.reviews):
        assert monday_of(each.week) >= FIRST.date() or each.week.startswith("2025")
        versions = [review for review in lived.store.person.reviews if review.week == each.week]
        assert all(review.day >= monday_of(each.week) for review in versions)


async def test_every_chart_draws_what_there_is(lived):
    day = lived.moment.date()
    async with window(lived.folder, day=day) as opened:
        await opened.press("5")
        newest = week_by_week(lived.store.person.reviews)[-1]
        assert f"{newest.week} " in opened.text
        for number in range(CHARTS):
            drawn = opened.lines[2:13]
            assert sum("█" in line or "▄" in line or "#" in line for line in drawn) > 0, (number, drawn)
            await opened.press("c")


async def test_the_review_and_today_open_on_it_as_on_any_day(lived):
    async with window(lived.folder, day=lived.moment.date()) as opened:
        assert "Where you stand" in opened.text
        await opened.press("4")
        assert "Review of" in opened.text


def test_undo_gives_back_every_byte_as_far_as_it_goes(lived, tmp_path):
    folder, states = copytree(lived.folder, tmp_path / "copy"), list(lived.states)
    store = open_store(str(folder), now=lambda: lived.moment)
    steps = 0
    while store.undo() is not None:
        steps += 1
        states.pop()
        assert dump(store.person) == dump(states[-1])
    assert steps == ENTRIES
    assert dump(open_store(str(folder)).person) == dump(states[-1])
