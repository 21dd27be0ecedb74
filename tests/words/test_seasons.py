"""Past seasons, the turn of one, and SOAP in words: each sentence true on the day it is said."""

from datetime import date

import pytest
from people import complete, program

from imgcoach.coach.season import season_of
from imgcoach.coach.season.past import since
from imgcoach.coach.season.phase import phase_of
from imgcoach.coach.season.soap import soap_days
from imgcoach.coach.season.turn import turn_of
from imgcoach.model.person import Person
from imgcoach.model.profile import PastSeason, Profile
from imgcoach.words.season import past, soap, turn

LAST = PastSeason(match_year=2027, applied=80, interviews=1, ranked=3, outcome="unmatched")


def test_a_season_is_told_with_what_was_said_of_it():
    assert past.season(LAST) == "Match 2027: applied to 80, 1 interview, ranked 3, did not match"
    assert past.season(PastSeason(match_year=2025)) == "Match 2025: how it ended is not said"


def test_all_in_one_line_begin_with_the_newest():
    said = past.in_short([PastSeason(match_year=2025, outcome="withdrew"), LAST])
    assert said == f"Matches so far: {past.season(LAST)}; Match 2025: withdrew."
    assert past.in_short([]) == ""


def test_the_columns_stand_below_their_names():
    line = past.row(2027, LAST, past.ended(LAST))
    for name in ("applied", "interviews", "ranked"):
        end = past.HEADER.index(name) + len(name)
        assert line[:end].endswith(str(getattr(LAST, name)))
    assert line.index("did not match") == past.HEADER.index("how it ended")
    assert past.row(2025, PastSeason(match_year=2025), "").split() == ["2025", "-", "-", "-"]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"applied": 80, "interviews": 4, "ranked": 4}, []),
        ({"applied": 3, "interviews": 4}, ["More interviews than programs applied to: is that so?"]),
        ({"interviews": 2, "ranked": 3}, ["More programs ranked than interviews: is that so?"]),
        ({"applied": 2, "ranked": 3}, ["More programs ranked than applied to: is that so?"]),
        ({"ranked": 3}, []),
    ],
)
def test_counts_that_seldom_go_together_are_asked_about_and_not_refused(said, asked):
    assert list(past.asks(PastSeason(match_year=2025, **said))) == asked


def person(**profile):
    someone = complete(programs=[program(status="ranked", rank=1, signal="gold")] * 2 + [program()])
    someone["profile"] |= profile
    return Person.model_validate(someone)


def test_what_bears_a_later_date_is_told_and_no_cause_is(content):
    someone = person(step2_ck={"score": 238, "passed": True, "taken": "2026-05-11"})
    said = past.differs(since(someone, 2026, content, date(2026, 11, 26)), 2026, content)
    assert said[0] == "Later than the opening of Match 2026 (24 Sep 2025):"
    assert " - Step 2 CK taken on 11 May 2026" in said
    assert not any(word in " ".join(said).lower() for word in ("because", "chance", "due to", "why"))


def test_where_nothing_is_later_that_is_said(content):
    someone = person().model_copy(update={"experiences": [], "letters": [], "timeline": []})
    assert past.differs(since(someone, 2026, content, date(2026, 11, 26)), 2026, content) == [
        "Nothing with a date is later than the opening of Match 2026 (24 Sep 2025)."
    ]


def steps(content, someone, today=date(2027, 3, 25)):
    season = season_of(someone.profile.match_year, content, today)
    return turn_of(someone, season, content, today)


def test_after_a_match_the_first_step_is_how_it_ended(content):
    said = list(turn.next_steps(steps(content, person(match_year=2027))))
    assert said[0] == "Match 2027 is over. Enter: say how it ended."
    assert "your program list" in said[1]


def test_without_a_post_the_next_year_is_named_and_nothing_is_asked_of_who_matched(content):
    went_on = person(match_year=2027, seasons=[{"match_year": 2027, "outcome": "unmatched"}])
    assert "n: aim for Match 2028." in next(turn.next_steps(steps(content, went_on)))
    matched = person(match_year=2027, seasons=[{"match_year": 2027, "outcome": "soap"}])
    assert [each[:12] for each in turn.next_steps(steps(content, matched))] == ["You matched."]


def test_while_a_match_goes_on_no_step_is_named(content):
    assert list(turn.next_steps(steps(content, person(match_year=2027), date(2026, 12, 1)))) == []


def test_what_would_be_set_back_is_told_with_what_stays(content):
    told = [{"match_year": 2027, "applied": 3, "interviews": 2, "ranked": 2}]
    found = steps(content, person(match_year=2028, seasons=told))
    said = " ".join(turn.again(found))
    assert said.startswith("2 programs (2 ranked) would go back to considering. Names, gates and notes stay.")
    assert "Ranks (2), signals (2) belong to that season too" in said
    assert turn.clears(found)


def test_what_no_count_is_kept_of_stays(content):
    found = steps(content, person(match_year=2028, seasons=[{"match_year": 2027}]))
    assert "stay: the counts of that Match are not all entered yet." in " ".join(turn.again(found))
    assert not turn.clears(found)


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        ("2026-11-26", "It would begin on 15 Mar 2027 (announced), in 109 days"),
        ("2027-03-03", "It would begin on 15 Mar 2027 (announced), in 12 days"),
        ("2027-03-04", "It may come: match status is out on 15 Mar 2027 (announced), in 11 days."),
        ("2027-03-15", "It is this week"),
        ("2027-03-18", "It is this week"),
        ("2027-03-19", "It is over: Match Day was on 19 Mar 2027."),
        ("2028-01-01", "It is over"),
    ],
)
def test_soap_lies_ahead_goes_on_or_is_past(content, day, begins):
    today = date.fromisoformat(day)
    season = season_of(2027, content, today)
    days = soap_days(season, content, today)
    assert soap.when(season, days, phase_of(season, today), today).startswith(begins)
    for each in days:
        mark = soap.line(each, today)[:3]
        assert mark == ("[x]" if each.day < today else "[>]" if each.day == today else "[ ]")


@pytest.mark.parametrize(
    ("pathway", "said"),
    [
        (None, "does not say yet how far along"),
        ("certified", "According to your entries, ECFMG has certified you."),
        ("filed", "has not certified you: ask ECFMG and NRMP"),
        ("refused", "has not certified you: ask ECFMG and NRMP"),
    ],
)
def test_what_the_entries_say_to_soap_is_that_of_the_person(pathway, said):
    assert said in soap.for_you(Profile(pathway=pathway), "soap")
    assert soap.for_you(Profile(pathway=pathway), "after") == ""


def test_states_of_an_earlier_season_are_named_with_the_key_that_sets_them_back(content):
    said = list(turn.next_steps(steps(content, person(match_year=2028, seasons=[{"match_year": 2027}]))))
    assert said[0] == "2 programs on the list still have the statuses of an earlier season."
    assert said[1].startswith("b: ")
    untold = list(turn.next_steps(steps(content, person(match_year=2028))))
    assert untold[1].startswith("a: enter that Match first")


def test_all_that_bears_a_later_date_is_told_kind_by_kind(content):
    someone = {
        "profile": {
            "graduated": "2026-06",
            "settled": [
                {"move": "gate.pathway", "match_year": 2026, "state": "done", "on": "2026-03-01"},
                {"move": "gate.long_gone", "match_year": 2026, "state": "done", "on": "2026-03-02"},
            ],
        },
        "experiences": [
            {"id": "a", "kind": "elective", "site": "Lakeview", "start": "2026-02", "end": "2026-03"},
            {"id": "b", "kind": "externship", "start": "2027-01", "end": "2027-02"},
        ],
        "letters": [{"id": "l", "writer": "Dr New", "dated": "2026-04"}],
        "timeline": [{"id": "t", "kind": "research", "start": "2026-05", "end": "2026-06"}],
    }
    found = since(Person.model_validate(someone), 2026, content, date(2026, 11, 26))
    assert past.differs(found, 2026, content)[1:] == [
        f" - marked as done on 1 Mar 2026: {content.moves['gate.pathway'].text}",
        " - graduated in Jun 2026",
        " - begun: elective at Lakeview, Feb 2026 to Mar 2026",
        " - letter dated Apr 2026: Dr New",
        " - begun: research, May 2026 to Jun 2026",
        " - planned: externship, Jan 2027 to Feb 2027",
    ]


def test_the_oldest_are_counted_where_there_is_no_room_for_them():
    three = [PastSeason(match_year=year, outcome="unmatched") for year in (2024, 2025, 2026)]
    assert past.in_short(three, 1) == "Matches so far: Match 2026: did not match; 2 earlier."
    assert past.in_short(three, 0) == "Matches so far: 3 so far."


def test_where_nothing_but_states_is_left_of_a_season_nothing_else_is_said_to_stay(content):
    bare = person(match_year=2028, seasons=[{"match_year": 2027}])
    bare = bare.model_copy(
        update={
            "programs": [
                each.model_copy(update={"rank": None, "signal": None, "status": "applied"})
                for each in bare.programs
            ]
        }
    )
    found = steps(content, bare)
    assert turn.again(found) == [
        "3 programs (3 applied) would go back to considering.",
        "Names, gates and notes stay. Programs you withdrew from stay withdrawn. u takes it back.",
    ]
    assert not turn.clears(found)


def test_where_the_list_has_no_counts_of_a_match_that_is_over_none_are_to_be_corrected(content):
    said = list(turn.next_steps(steps(content, Person.model_validate({"profile": {"match_year": 2027}}))))
    assert said == ["Match 2027 is over. Enter: say how it ended."]
