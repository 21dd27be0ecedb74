"""Each move is true of the person it is told to, on that day."""

from datetime import date

import pytest
from people import complete, entry, experience, letter, person, program, row

AUTUMN = date(2026, 11, 22)
FIELD = "internal_medicine"


@pytest.fixture
def told(judge):
    """The texts of the moves by their ids."""

    def moves(someone, today=AUTUMN):
        return {move.id: move.text for move in judge(someone, today).moves}

    return moves


def without_a_stay(*stays, **said):
    """Somebody of whom only the US experience is missing."""
    return complete(experiences=[experience("research", country="IN"), *stays], **said)


@pytest.mark.parametrize("today", [date(2027, 2, 1), date(2027, 2, 10), date(2027, 3, 5), date(2027, 3, 15)])
def test_whose_year_is_closed_is_told_of_no_rank_list_no_registration_and_no_soap(told, today):
    someone = complete(match_year=2027, pathway="not_started", programs=[program(status="ranked")] * 10)
    said = told(someone, today)
    assert [each for each in said if each.startswith("season.")] == ["season.skip"]
    assert said["season.skip"].startswith("Set Match 2028 in the profile")


@pytest.mark.parametrize(("year", "next_year"), [(2028, {"season.skip"}), (None, set())])
def test_who_left_a_match_that_is_only_assumed_has_no_match_year_to_set_on(told, year, next_year):
    left = {"match_year": 2028, "outcome": "withdrew"}
    said = told(complete(match_year=year, seasons=[left]))
    assert {each for each in said if each.startswith("season.")} == next_year


def test_a_closed_year_names_no_day_of_its_own(judge):
    someone = complete(match_year=2027, pathway="refused", letters=[letter()])
    assert all(move.deadline is None for move in judge(someone, date(2027, 2, 1)).moves)


@pytest.mark.parametrize(
    ("graduated", "post"),
    [
        ("2027-06", "a US elective or sub-internship"),
        ("2022-06", "an externship or another hands-on US position"),
        (None, "a hands-on US rotation"),
    ],
)
def test_students_are_told_of_electives_and_graduates_of_externships(told, graduated, post):
    assert told(without_a_stay(graduated=graduated))["experience.arrange"].startswith(f"Arrange {post} in")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        row("a graduate who needs a visa", True, {"visa": "j1"}),
        row("a graduate who needs none", False, {"visa": "none"}),
        row("a US citizen", False, {"visa": "j1", "citizenship": "us"}),
        row("nothing said of a visa", False, {"visa": None}),
        row("a student", False, {"visa": "j1", "graduated": "2027-06"}),
    ],
)
def test_a_graduate_who_needs_a_visa_asks_about_it_before_anything_is_paid(told, asked, said):
    moves = list(told(without_a_stay(**said)))
    assert ("experience.visa" in moves) == asked
    if asked:
        assert moves.index("experience.visa") < moves.index("experience.arrange")


@pytest.mark.parametrize(
    ("move", "stays"),
    [
        row("a stay that lies ahead", "experience.keep", [experience(start="2027-02", end="2027-04")]),
        row(
            "an old one, and one ahead",
            "experience.keep",
            [experience(start="2024-01", end="2024-03"), experience(start="2027-02", end="2027-04")],
        ),
        row("an old one", "experience.refresh", [experience(start="2024-01", end="2024-03")]),
        row("one after the opening", "experience.arrange", [experience(start="2027-10", end="2027-11")]),
        row("another field", "experience.field", [experience(specialty="psychiatry")]),
        row(
            "another field, ahead",
            "experience.arrange",
            [experience(specialty="psychiatry", start="2027-02", end="2027-03")],
        ),
    ],
)
def test_a_stay_is_spoken_of_as_what_it_is(told, move, stays):
    (said,) = {each for each in told(without_a_stay(*stays)) if each.startswith("experience.")} - {
        "experience.visa"
    }
    assert said == move


def test_a_stay_ahead_is_named_by_its_month(told):
    someone = without_a_stay(experience(start="2027-02", end="2027-04"))
    assert "the rotation that starts in Feb 2027" in told(someone)["experience.keep"]


def test_an_exam_day_that_is_set_is_not_asked_for_again(told):
    said = told(complete(score=None, passed=None, taken="2027-03-02"))
    assert said["score.sit"].startswith("Step 2 CK is on 2 Mar 2027")
    assert "score.take" not in said


def test_the_next_attempt_that_has_its_day_is_not_asked_for_again(told):
    said = told(complete(score=205, passed=False, failed_attempts=1, taken="2027-03-02"))
    assert "score.after_fail" not in said


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        row("all three", "Step 1, OET Medicine, ECFMG Pathway", {"step1": {"failed_attempts": 0}}),
        row("a Step 1 that lies ahead", "OET Medicine, ECFMG Pathway", {"step1": {"taken": "2027-01-08"}}),
        row("an OET that lies ahead", "ECFMG Pathway", {"oet_taken": "2027-01-08"}),
    ],
)
def test_only_what_is_not_said_is_asked_for(told, papers, said):
    unsaid = {"oet_passed": None, "pathway": None} | said
    assert told(complete(**unsaid))["gate.say"] == (
        f"Say in the profile where these stand: {papers}. They decide whether a program can take you."
    )


def test_a_refused_pathway_is_not_told_to_begin(judge):
    seen = judge(complete(pathway="refused", oet_passed=True))
    moves = {move.id for move in seen.moves}
    assert "gate.pathway_refused" in moves
    assert "gate.pathway" not in moves
    told = next(each.text for each in seen.requirements if each.id == "pathway")
    assert told.startswith("ECFMG refused the Pathway application")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Book a test early", date(2026, 9, 1)),
        ("the deadline is close", date(2027, 1, 20)),
        ("the deadline has passed", date(2027, 2, 10)),
    ],
)
def test_an_oet_is_early_near_or_past_as_the_day_has_it(judge, words, day):
    seen = judge(complete(match_year=2027, pathway="filed", oet_passed=False), day)
    assert words in next(each.text for each in seen.requirements if each.id == "oet")


@pytest.mark.parametrize(("pathway", "offered"), [("certified", True), ("filed", False), (None, False)])
def test_step_3_is_spoken_of_only_to_those_who_may_sit_it(told, pathway, offered):
    someone = complete(score=219, pathway=pathway, programs=[program(minimum_step2_ck=None)] * 10)
    assert ("score.step3" in told(someone)) == offered


def test_nothing_is_entered_is_not_said_of_months_that_lack_only_their_sentence(told):
    lacking = complete(timeline=[entry("exam_preparation", "2025-07")], experiences=[])
    assert "timeline.fill" not in told(lacking)
    empty = complete(timeline=[entry("clinical_work", "2022-07", "2025-06")], experiences=[])
    assert told(empty)["timeline.fill"].startswith("Nothing is entered since Jul 2025.")


def test_a_long_time_without_patients_has_a_move(told):
    away = complete(
        timeline=[entry("clinical_work", "2022-07", "2024-01"), entry("study", "2024-02")], experiences=[]
    )
    assert "by Sep 2027 it will be 44 months since the last" in told(away)["timeline.patients"]


@pytest.mark.parametrize(("status", "offered"), [("considering", True), ("applied", False)])
def test_a_fee_that_is_paid_is_not_to_be_saved(told, status, offered):
    shut = complete(programs=[program(visas=[], status=status)] + [program()] * 9)
    assert ("programs.drop_closed" in told(shut)) == offered


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        row("invited, ahead", ["season.note"], {"interview_on": "2026-12-03"}),
        row("held", ["season.note", "season.thank"], {"interview_on": "2026-11-10"}),
        row(
            "held and thanked",
            ["season.note"],
            {"interview_on": "2026-11-10", "thanked_on": "2026-11-11"},
        ),
        row("not invited", [], {}),
    ],
)
def test_interviews_are_noted_and_thanked_for_as_they_were(told, moves, said):
    someone = person(programs=[program(**said)], match_year=2027)
    season = [each for each in told(someone) if each in ("season.note", "season.thank")]
    assert season == moves


@pytest.mark.parametrize(
    ("move", "said"),
    [
        row("none is noted", "season.interviewed", {}),
        row("only ahead", "season.interviewed", {"interview_on": "2027-02-20"}),
        row("held", "season.rank", {"interview_on": "2026-11-10"}),
        row("undated", "season.rank", {"status": "interview"}),
    ],
)
def test_before_lists_close_one_ranks_or_says_who_interviewed(told, move, said):
    someone = complete(programs=[program(**said)], match_year=2027)
    offered = told(someone, date(2027, 2, 12))
    assert [each for each in offered if each in ("season.interviewed", "season.rank")] == [move]


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        row("no stay in the US, and no writer there", [letter(us=False)], "letters.first"),
        row("no stay in the US, but a writer who saw them work", [letter()], "letters.ask"),
    ],
)
def test_nobody_is_asked_for_a_letter_who_never_saw_them(told, letters, said):
    moves = told(without_a_stay(letters=letters))
    assert {"letters.first", "letters.ask"} & moves.keys() == {said}


def test_somebody_with_patients_in_the_us_now_is_not_sent_to_ask_for_a_visa(told):
    going_on = experience("residency", specialty="family_medicine", start="2026-07", end=None)
    assert "experience.visa" not in told(complete(experiences=[going_on], visa="j1"))


@pytest.mark.parametrize(
    ("since", "said"),
    [row("over", [entry(start="2026-10")], "timeline.explain"), row("still open", [], "timeline.fill")],
)
def test_a_gap_is_told_or_filled_and_never_both(told, since, said):
    moves = told(complete(timeline=[entry(end="2026-02"), *since], experiences=[]))
    assert {"timeline.explain", "timeline.fill"} & moves.keys() == {said}


@pytest.mark.parametrize(
    "someone",
    [
        row("who failed", complete(match_year=2027, passed=False, failed_attempts=1, pathway="filed")),
        row("who matched", complete(match_year=2027, seasons=[{"match_year": 2027, "outcome": "matched"}])),
        row("who withdrew", complete(match_year=2027, seasons=[{"match_year": 2027, "outcome": "withdrew"}])),
    ],
)
def test_soap_is_not_for_somebody(told, someone):
    assert not {"season.soap", "season.soap_talk"} & told(someone, date(2027, 3, 16)).keys()


def test_the_next_attempt_and_entries_that_cannot_be_come_before_all_papers(told):
    papers = {"pathway": "not_started", "oet_passed": False}
    for said, move in (
        ({"passed": False}, "score.after_fail"),
        ({"score": 210, "taken": "2026-05-10"}, "score.entries"),
    ):
        assert next(iter(told(complete(**papers, **said)))) == move


def test_papers_come_before_a_letter_whose_day_is_nearer(told):
    moves = list(told(complete(pathway="not_started", letters=[letter()]), date(2027, 11, 15)))
    assert moves.index("gate.pathway") < moves.index("season.register") < moves.index("letters.ask")


@pytest.mark.parametrize(
    ("move", "letters"),
    [
        row("no letter that could count", "letters.ask", [letter(strength="fair")]),
        row("all that is wrong is its age", "letters.renew", [letter(dated="2024-09"), letter()]),
        row("it lacks more than a new date", "letters.ask", [letter(dated="2024-09", strength="fair")]),
        row("somebody owes an answer", "letters.agree", [letter(dated="2024-09"), letter(status="asked")]),
    ],
)
def test_a_letter_is_asked_of_whoever_is_nearest(told, move, letters):
    said = told(complete(letters=letters))
    assert [each for each in said if each in ("letters.ask", "letters.renew", "letters.agree")] == [move]


def test_an_old_letter_is_named_with_its_age(told):
    said = told(complete(letters=[letter(dated="2024-09")]))["letters.renew"]
    assert said == "Ask Dr R. for an updated letter: the one from Sep 2024 will be 36 months old in Sep 2027."


@pytest.mark.parametrize(
    ("country", "asked"), [("Boston, MA", True), (None, True), ("US", False), ("Peru", False)]
)
def test_a_stay_whose_country_is_not_told_is_asked_about(told, country, asked):
    moves = told(complete(experiences=[experience(country=country, start="2024-06", end="2024-07")]))
    assert ("experience.country" in moves) is asked
