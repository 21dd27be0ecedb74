"""`imgcoach review`: the weekly review on a pipe."""

import io

import pytest

from imgcoach.model.review import open_commitment
from imgcoach.store import open_store

ALL = "d\nyes 4\nfine\np\n\nno\n\nlater\n\n\n\nI finish early\nask Dr Chen\n"


@pytest.fixture
def review(imgcoach, monkeypatch, stored):
    """Runs the review of the example person with lines of input."""

    def call(text, *options):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        return imgcoach("--today", "2026-11-22", "review", *options)

    return call


def this_week(folder):
    return next(each for each in open_store(str(folder)).person.reviews if each.week == "2026-W47")


def test_a_whole_review_is_stored_as_one_document_with_its_commitment(review, folder):
    code, out, said = review(ALL)
    assert (code, said) == (0, "")
    person, week = open_store(str(folder)).person, this_week(folder)
    assert [(each.question, each.answer, each.felt, each.note) for each in week.answers] == [
        ("score", "yes", 4, "fine"),
        ("experience", "partly", None, None),
        ("letters", "no", None, None),
        ("timeline", "not_now", None, None),
        ("programs", "not_now", None, None),
    ]
    assert [each.evidence for each in week.answers] == ["yes", "partly", "no", "no", "no"]
    made = next(each for each in person.commitments if each.id == week.commitment)
    assert (made.week, made.if_, made.then, made.outcome) == (
        "2026-W47",
        "I finish early",
        "ask Dr Chen",
        None,
    )
    assert person.commitments[0].outcome == "done"
    assert "5 of 5 answered, 1 yes" in out


def test_the_end_of_input_keeps_what_was_answered(review, folder):
    code, out, _ = review("\ny\nfirst\nn 2\n")
    assert code == 0
    assert "What you answered is kept" in " ".join(out.split())
    assert [(each.question, each.answer) for each in this_week(folder).answers] == [
        ("score", "yes"),
        ("experience", "no"),
    ]


def test_empty_lines_keep_the_last_answers_and_make_no_commitment(review, folder):
    assert review("\n" * 20)[0] == 0
    week, person = this_week(folder), open_store(str(folder)).person
    before = next(each for each in person.reviews if each.week == "2026-W46")
    assert [each.answer for each in week.answers] == [each.answer for each in before.answers]
    assert week.commitment is None
    assert person.commitments[0].outcome is None


def test_a_line_that_is_not_understood_is_named_and_the_next_is_taken(review, folder):
    _, out, _ = review("maybe\np\nperhaps\nyes 9\nyes 5\n\n")
    assert "maybe is not one of d, p, n or x." in out
    assert "perhaps was not understood." in out
    assert "yes 9 was not understood." in out
    assert (this_week(folder).answers[0].answer, this_week(folder).answers[0].felt) == ("yes", 5)


@pytest.mark.parametrize("written", ["yes", "Y", "y 3", "y3", " YES 3 "])
def test_answers_may_be_short_and_in_any_case(review, folder, written):
    review(f"\n{written}\n\n")
    assert this_week(folder).answers[0].answer == "yes"


def test_feeling_comes_before_the_facts_and_a_difference_is_told_gently(review):
    out = review("\n\n\n\n\nyes\n\n")[1]
    assert out.index("3 of 5.") < out.index("You said yes. Which is closer?")
    assert (
        "The facts say"
        not in out[out.index("3 of 5.") : out.index("A note, or empty:", out.index("3 of 5."))]
    )


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_asked_for(review, width):
    assert max(map(len, review(ALL, "--width", str(width))[1].splitlines())) <= width


def test_a_second_review_of_the_week_updates_the_first_and_keeps_its_notes(review, folder):
    review(ALL)
    review("no\n\n")
    week = this_week(folder)
    assert (week.answers[0].answer, week.answers[0].note) == ("no", "fine")
    assert len(week.answers) == 5
    assert week.commitment is not None


def test_one_undo_takes_the_commitment_back_with_its_place_in_the_review(review, imgcoach, folder):
    review(ALL)
    imgcoach("undo")
    assert this_week(folder).commitment is None
    assert len(open_store(str(folder)).person.commitments) == 1


def test_a_new_person_can_begin_with_it(imgcoach, monkeypatch, folder):
    monkeypatch.setattr("sys.stdin", io.StringIO("no\n\n" * 5))
    assert imgcoach("--today", "2026-11-22", "review")[0] == 0
    assert len(this_week(folder).answers) == 5


def test_the_commitment_that_waits_is_the_newest_of_an_earlier_week(stored, folder):
    commitments = open_store(str(folder)).person.commitments
    assert open_commitment(commitments, "2026-W47") == commitments[0]
    assert open_commitment(commitments, "2026-W46") is None
    done = commitments[0].model_copy(update={"outcome": "done"})
    assert open_commitment([done], "2026-W47") is None


def test_signs_of_control_in_a_note_are_dropped(review, folder):
    review("\ny\nfine\x1b[31m\x07 note\n")
    assert "\x1b" not in this_week(folder).answers[0].note


def test_a_second_visit_in_the_week_says_that_it_updates(review):
    review(ALL)
    out = " ".join(review("")[1].split())
    assert "Week 2026-W47 was reviewed on 22 Nov 2026. This updates it: an empty line keeps what is" in out


def test_who_was_away_is_greeted_kindly(imgcoach, monkeypatch, stored):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    code, out, _ = imgcoach("--today", "2027-01-03", "review")
    assert code == 0
    assert "You were away 6 weeks. Nothing is lost, and no week has to be filled in." in out
    assert "four minutes: empty lines keep what you said last." in " ".join(out.split())


def test_a_week_that_was_missed_is_filled_in(review, folder):
    code, out, _ = review("yes\n\n", "--week", "2026-W41")
    assert code == 0
    assert out.startswith("Review of week 2026-W41")
    weeks = {each.week: each for each in open_store(str(folder)).person.reviews}
    assert weeks["2026-W41"].answers[0].answer == "yes"
    assert "2026-W47" not in weeks


@pytest.mark.parametrize("week", ["2026-W48", "2027-W01"])
def test_a_week_ahead_is_refused(review, week):
    code, out, said = review(ALL, "--week", week)
    assert (code, out) == (2, "")
    assert said == f"imgcoach: {week} lies ahead, take 2026-W47 or a week before it\n"


@pytest.mark.parametrize("week", ["46", "2026-46", "2026-W60", "2025-W53", ""])
def test_what_is_no_week_is_refused(review, week):
    code, _, said = review(ALL, "--week", week)
    assert code == 2
    assert "write the week like 2026-W46" in said


def test_an_old_week_that_is_corrected_keeps_its_old_version(review, folder):
    review("no\n\n", "--week", "2026-W46")
    versions = [each for each in open_store(str(folder)).person.reviews if each.week == "2026-W46"]
    assert [each.answers[0].answer for each in versions] == ["yes", "no"]
    assert [each.saved[:10] for each in versions] == ["2026-11-13", "2026-11-22"]
