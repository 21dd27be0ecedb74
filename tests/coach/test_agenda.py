"""The one list of days: the season, deadlines of the gate, the person's own days, what to begin by when."""

from datetime import date, timedelta

import pytest
from people import complete, program
from profiles import grid

from imgcoach.coach.season import season_of
from imgcoach.coach.season.agenda import agenda, in_view, season_days
from imgcoach.model.person import Person

DAYS = [date(2026, 11, 22), date(2027, 1, 20), date(2027, 3, 16), date(2027, 4, 10)]


@pytest.fixture
def listed(judge):
    def found(someone, today=DAYS[0]):
        return agenda(Person.model_validate(someone), judge(someone, today), today)

    return found


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_for_everybody_it_is_in_order_and_holds_each_thing_once(listed, judge, today):
    for sentence, someone in grid().items():
        found, seen = listed(someone, today), judge(someone, today)
        assert [each.day for each in found] == sorted(each.day for each in found), sentence
        assert len({(each.kind, each.key) for each in found}) == len(found), sentence
        told = [each.move.id for each in found if each.move]
        assert sorted(told) == sorted(each.id for each in seen.moves if each.deadline), sentence
        assert all(each.day >= today for each in found if each.move), sentence


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_every_deadline_of_the_gate_hangs_on_its_day(listed, judge, today):
    for sentence, someone in grid().items():
        dated = {one.id: each.day for each in listed(someone, today) for one in each.requirements}
        due = {each.id: each.deadline for each in judge(someone, today).requirements if each.deadline}
        assert dated == due, sentence


def test_a_move_is_to_be_begun_as_many_weeks_before_its_day_as_it_takes(listed):
    someone = complete(match_year=2027, pathway="not_started", oet_passed=False)
    found = {each.key: each for each in listed(someone) if each.kind == "begin"}
    assert found["gate.oet"].day == date(2027, 1, 31) - timedelta(weeks=4)
    assert found["gate.pathway"].day == date(2027, 1, 31) - timedelta(weeks=1)
    assert found["gate.oet"].announced


def test_exams_ahead_and_interviews_are_days_of_ones_own(listed):
    someone = complete(taken="2026-12-03", step3={"passed": None, "taken": "2026-01-05"})
    someone["programs"] = [
        program(id="a", interview_on="2026-12-01"),
        program(id="b", interview_on="2026-12-02", status="withdrawn"),
    ]
    own = [(each.kind, each.key) for each in listed(someone) if each.announced is None]
    assert own == [("interview", "a"), ("exam", "step2_ck")]


def test_a_year_that_nothing_is_known_of_has_its_opening_and_the_deadlines_of_the_gate(listed, content):
    assert [each.key for each in season_days(season_of(2031, content, DAYS[0]))] == ["review"]
    found = listed(complete(match_year=2031, pathway="not_started"))
    assert [(each.key, each.announced) for each in found if each.kind == "season"] == [
        ("review", False),
        ("pathways", False),
        ("rank_list", False),
    ]


def test_of_what_is_past_two_days_are_told_and_all_that_lies_ahead(listed):
    found = listed(complete(match_year=2027), DAYS[1])
    shown = in_view(found, DAYS[1])
    assert sum(each.day < DAYS[1] for each in shown) == 2
    assert [each for each in shown if each.day >= DAYS[1]] == [each for each in found if each.day >= DAYS[1]]
