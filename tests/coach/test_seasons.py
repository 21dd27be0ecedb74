"""Earlier seasons beside the present one: what the list counts, and only what bears a later date."""

from datetime import date

import pytest
from people import complete, experience, letter, program

from imgcoach.coach.season import season_of
from imgcoach.coach.season.past import Counts, counts, earlier, since
from imgcoach.coach.season.turn import turn_of
from imgcoach.model.person import Person
from imgcoach.model.profile import PastSeason

NOTHING = Counts(None, None, None)
STATES = ("considering", "applied", "applied", "interview", "ranked", "withdrawn")
MARCH = date(2027, 3, 25)


def told(match_year, **said):
    return {"match_year": match_year, **said}


def somebody(programs=STATES, seasons=(), match_year=2027, **changed):
    listed = [program(status=each) if isinstance(each, str) else program(**each) for each in programs]
    person = complete(programs=listed, **changed)
    person["profile"] |= {"seasons": list(seasons), "match_year": match_year}
    return Person.model_validate(person)


def counted(content, person, match_year, today):
    return counts(person, season_of(match_year, content, today), today)


def test_applied_holds_those_invited_and_invited_those_ranked(content):
    assert counted(content, somebody(), 2027, MARCH) == Counts(4, 2, 1)


def test_a_list_that_says_nothing_counts_nothing(content):
    assert counted(content, somebody(["considering"] * 3), 2027, MARCH) == NOTHING
    assert counted(content, somebody(["applied"]), 2027, MARCH) == Counts(1, None, None)


def test_before_applications_can_be_sent_a_state_is_no_count_of_that_season(content):
    assert counted(content, somebody(match_year=2028), 2028, MARCH) == NOTHING


@pytest.mark.parametrize(("day", "invited"), [("2026-09-22", None), ("2026-12-01", 1), ("2027-03-20", None)])
def test_an_interview_counts_in_the_season_of_its_day(content, day, invited):
    person = somebody([{"status": "interview", "interview_on": day}])
    assert counted(content, person, 2027, MARCH).interviews == invited


def test_who_withdrew_after_an_interview_was_invited(content):
    person = somebody([{"status": "withdrawn", "interview_on": "2026-12-01"}])
    assert counted(content, person, 2027, MARCH) == Counts(1, 1, None)


def test_earlier_matches_stand_newest_first_without_the_one_aimed_at(content):
    person = somebody(seasons=[told(2024), told(2027), told(2026)])
    assert [each.match_year for each in earlier(person, season_of(2027, content, MARCH))] == [2026, 2024]


def test_only_what_bears_a_later_date_is_found(content):
    stays = [
        experience(start="2025-09", end="2025-10"),
        experience(start="2025-10", end="2025-11"),
        experience(start="2027-04", end="2027-05"),
    ]
    letters = [letter(dated="2025-09"), letter(dated="2026-02"), letter(dated=None)]
    person = somebody(experiences=stays, letters=letters, timeline=[])
    exam = person.profile.step2_ck.model_copy(update={"taken": date(2026, 5, 11)})
    person = person.model_copy(update={"profile": person.profile.model_copy(update={"step2_ck": exam})})
    found = since(person, 2026, content, MARCH)
    assert found.exams == (("Step 2 CK", date(2026, 5, 11)),)
    assert [str(each.start) for each in found.experiences] == ["2025-10"]
    assert [str(each.start) for each in found.planned] == ["2027-04"]
    assert [str(each.dated) for each in found.letters] == ["2026-02"]
    assert not found.is_empty
    assert since(person, 2026, content, date(2026, 5, 10)).exams == ()


def test_a_paper_that_was_marked_as_done_has_its_day(content):
    settled = [
        {"move": "gate.pathway", "match_year": 2027, "state": "done", "on": "2026-05-03"},
        {"move": "gate.oet", "match_year": 2027, "state": "not_for_me", "on": "2026-05-03"},
        {"move": "letters.ask", "match_year": 2027, "state": "done", "on": "2026-05-03"},
    ]
    person = somebody(experiences=[], letters=[], timeline=[])
    profile = person.profile.model_validate({**person.as_json()["profile"], "settled": settled})
    found = since(person.model_copy(update={"profile": profile}), 2026, content, MARCH)
    assert found.papers == (("gate.pathway", date(2026, 5, 3)),)


def turn(content, person, today=MARCH):
    return turn_of(person, season_of(person.profile.match_year, content, today), content, today)


@pytest.mark.parametrize(("today", "over"), [("2027-03-18", False), ("2027-03-19", True)])
def test_a_match_is_over_from_its_match_day_on(content, today, over):
    assert turn(content, somebody(), date.fromisoformat(today)).over == over
    assert not turn(content, somebody(match_year=None), date.fromisoformat(today)).over


@pytest.mark.parametrize(
    ("outcome", "goes_on"),
    [("matched", False), ("soap", False), (None, False), ("unmatched", True), ("withdrew", True)],
)
def test_only_without_a_post_there_is_a_next_year_to_name(content, outcome, goes_on):
    found = turn(content, somebody(seasons=[told(2027, outcome=outcome)]))
    assert (found.goes_on, found.next_year) == (goes_on, 2028)


def test_states_are_left_over_until_applications_of_the_new_year_can_be_sent(content):
    person = somebody(seasons=[told(2027)], match_year=2028)
    assert [each.status for each in turn(content, person).left] == [
        "applied",
        "applied",
        "interview",
        "ranked",
    ]
    assert turn(content, person, date(2027, 9, 1)).left == ()
    assert turn(content, somebody(), date(2026, 12, 1)).left == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({}, False),
        ({"applied": 4, "interviews": 2}, False),
        ({"applied": 9, "interviews": 2, "ranked": 0}, True),
    ],
)
def test_days_and_ranks_can_go_only_when_every_count_is_kept(content, said, kept):
    assert turn(content, somebody(seasons=[told(2027, **said)], match_year=2028)).kept == kept


def test_counts_of_nothing_need_not_be_kept():
    assert NOTHING.held_by(PastSeason(match_year=2027))
