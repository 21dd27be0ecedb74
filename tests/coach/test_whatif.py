"""What if: each change moves what it should, on a copy."""

from datetime import date

import pytest
from people import complete, entry, experience, letter, person, program, row

from imgcoach.coach.what_if import Changes, changed, score_can_change
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile

TODAY = date(2026, 11, 22)
FAILED = {"passed": False, "failed_attempts": 2}
GAP = [entry(end="2023-06"), entry(start="2024-04")]
FAR = program(kind="university", img_percent=10)
SHUT = program(visas=[])
ALL = Changes(experience=True, letters=3, explained=True, list="balanced")


MOVES = [
    row("nothing changed", complete(), Changes(), {}),
    row("a first score", complete(score=None, passed=None), Changes(score=240), {"score": "unknown yes"}),
    row("a score after a fail", complete(score=None, **FAILED), Changes(score=240), {"score": "no yes"}),
    row(
        "a low score after a fail, against one's own list",
        complete(score=None, **FAILED, programs=[program(minimum_step2_ck=230, cutoff="preferred")] * 10),
        Changes(score=221),
        {"score": "no no", "programs": "yes no"},
    ),
    row(
        "a rotation beside an observership",
        complete(experiences=[experience("observership")]),
        Changes(experience=True),
        {"experience": "partly yes"},
    ),
    row(
        "a rotation where none was",
        complete(experiences=[], nothing_to_list=["experiences"]),
        Changes(experience=True),
        {"experience": "no yes"},
    ),
    row(
        "a rotation where nothing was entered",
        complete(experiences=[]),
        Changes(experience=True),
        {"experience": "unknown yes"},
    ),
    row("a rotation for somebody who has one", complete(), Changes(experience=True), {}),
    row(
        "a letter beside two", complete(letters=[letter()] * 2), Changes(letters=1), {"letters": "partly yes"}
    ),
    row("a letter beside one", complete(letters=[letter()]), Changes(letters=1), {"letters": "no partly"}),
    row(
        "two letters where none was entered",
        complete(letters=[]),
        Changes(letters=2),
        {"letters": "unknown partly"},
    ),
    row(
        "three letters where there were none",
        complete(letters=[], nothing_to_list=["letters"]),
        Changes(letters=3),
        {"letters": "no yes"},
    ),
    row("a gap explained", complete(timeline=GAP), Changes(explained=True), {"timeline": "no yes"}),
    row("two gaps explained", complete(timeline=GAP[1:]), Changes(explained=True), {"timeline": "no yes"}),
    row(
        "an entry without its explanation",
        complete(timeline=[entry("health")]),
        Changes(explained=True),
        {"timeline": "no yes"},
    ),
    row(
        "everything since graduation explained",
        complete(timeline=[], experiences=[], nothing_to_list=["timeline"], graduated="2025-10"),
        Changes(explained=True),
        {"timeline": "no yes"},
    ),
    row(
        "a timeline that was not entered",
        complete(timeline=[], experiences=[], graduated="2025-10"),
        Changes(explained=True),
        {"timeline": "unknown yes"},
    ),
    row(
        "a timeline of one month, not entered",
        complete(timeline=[], experiences=[], graduated="2026-10"),
        Changes(explained=True),
        {"timeline": "unknown yes"},
    ),
    row("no gap to explain", complete(), Changes(explained=True), {}),
    row(
        "closed programs, few",
        complete(programs=[SHUT, *[program()] * 9]),
        Changes(list="gates_open"),
        {"programs": "partly yes"},
    ),
    row(
        "closed programs, all",
        complete(programs=[SHUT] * 12),
        Changes(list="gates_open"),
        {"programs": "no yes"},
    ),
    row(
        "closed programs among reaches",
        complete(programs=[*[SHUT] * 2, *[FAR] * 12, *[program()] * 6]),
        Changes(list="gates_open"),
        {"programs": "partly partly"},
    ),
    row("reaches kept when only gates open", complete(programs=[FAR] * 10), Changes(list="gates_open"), {}),
    row("reaches swapped", complete(programs=[FAR] * 10), Changes(list="balanced"), {"programs": "no yes"}),
    row(
        "a list of nine, balanced",
        complete(programs=[program()] * 9),
        Changes(list="balanced"),
        {"programs": "unknown yes"},
    ),
    row("a list of nine, gates open", complete(programs=[program()] * 9), Changes(list="gates_open"), {}),
    row(
        "no list, balanced",
        complete(programs=[], nothing_to_list=["programs"]),
        Changes(list="balanced"),
        {"programs": "no yes"},
    ),
]


@pytest.mark.parametrize(("someone", "changes", "moved"), MOVES)
def test_a_change_moves_what_it_should_and_nothing_else(both, someone, changes, moved):
    before, after = both(someone, changes)
    for question, was in before.findings.items():
        now = after.findings[question]
        if question in moved:
            assert f"{was.evidence} {now.evidence}" == moved[question], now.reasons
        else:
            assert now.evidence == was.evidence, question


CAN = [
    row("no score yet", {}, True),
    row("after a fail", {"passed": False}, True),
    row("after a fail with a score", {"passed": False, "score": 210}, True),
    row("after a pass", {"passed": True, "score": 219}, False),
    row("after a pass without the score", {"passed": True}, False),
    row("with a score of which nothing else is said", {"score": 219}, False),
]


@pytest.mark.parametrize(("exam", "can"), CAN)
def test_a_score_changes_only_where_step_2_ck_lies_ahead(content, exam, can):
    someone = Person(profile=Profile.model_validate({"step2_ck": exam}))
    assert score_can_change(someone.profile) is can
    if not can:
        with pytest.raises(ValueError, match="can't be taken again"):
            changed(someone, Changes(score=250), content, TODAY)


def test_a_score_after_a_fail_is_a_pass_and_the_failed_attempts_stay(content):
    someone = Person.model_validate(person(score=205, **FAILED))
    exam = changed(someone, Changes(score=240), content, TODAY).profile.step2_ck
    assert (exam.score, exam.passed, exam.failed_attempts) == (240, True, 2)


@pytest.mark.parametrize("wrong", [{"score": 0}, {"score": 301}, {"letters": -1}, {"letters": 4}], ids=str)
def test_what_nobody_can_ask_is_refused(wrong):
    with pytest.raises(ValueError, match=r"between 1 and 300|0 to 3"):
        Changes(**wrong)


def test_without_a_month_of_graduation_there_is_no_gap_to_explain(content):
    entered = {"profile": {}, "timeline": [entry(start="2024-04")]}
    someone = Person.model_validate(entered)
    assert changed(someone, Changes(explained=True), content, TODAY).timeline == someone.timeline
    known = someone.model_copy(update={"profile": Profile(graduated="2022-06")})
    assert len(changed(known, Changes(explained=True), content, TODAY).timeline) == 2


def test_invented_records_have_names_that_nobody_else_has(content):
    whole = Person.model_validate(complete(timeline=GAP[1:], programs=[SHUT] * 12, letters=[letter()]))
    once = changed(whole, ALL, content, TODAY)
    taken = once.model_copy(update={"programs": [*once.programs[:6], *whole.programs[6:]], "timeline": []})
    again = changed(taken, ALL, content, TODAY)
    for kind in ("experiences", "letters", "timeline", "programs"):
        names = [each.id for each in getattr(again, kind)]
        assert len(set(names)) == len(names)
    assert len(again.letters) == 7
    assert len(again.experiences) == 3


def test_a_full_list_of_500_stays_in_its_bounds(content):
    whole = Person.model_validate(complete(programs=[SHUT] * 500))
    assert len(changed(whole, Changes(list="balanced"), content, TODAY).programs) == 500


def test_a_withdrawn_program_stays_as_it_is(content):
    gone = program(visas=[], status="withdrawn")
    whole = Person.model_validate(complete(programs=[gone, *[program()] * 10]))
    assert changed(whole, Changes(list="balanced"), content, TODAY).programs == whole.programs


def test_an_invented_program_judges_no_score(both):
    shut = program(visas=[], minimum_step2_ck=None)
    for name in ("gates_open", "balanced"):
        before, after = both(complete(score=225, programs=[shut] * 10), Changes(list=name))
        assert after.programs.open == 10
        assert after.findings["score"] == before.findings["score"]


def test_what_is_there_now_is_no_longer_said_to_be_nothing(content):
    nothing = ["experiences", "letters", "timeline", "programs"]
    whole = Person.model_validate(person(nothing_to_list=nothing, graduated="2022-06"))
    assert changed(whole, ALL, content, TODAY).profile.nothing_to_list == []
    assert changed(whole, Changes(letters=1), content, TODAY).profile.nothing_to_list == [
        "experiences",
        "timeline",
        "programs",
    ]


@pytest.mark.parametrize("graduated", ["1900-01", "2026-11", "2200-12"])
@pytest.mark.parametrize("match_year", [None, 2000, 2100])
def test_any_graduation_and_any_season_can_be_asked_about(both, graduated, match_year):
    someone = complete(graduated=graduated, match_year=match_year, programs=[SHUT] * 10)
    _, after = both(someone, ALL)
    assert after.programs.closed == 0
    assert after.findings["experience"].evidence == "yes"
