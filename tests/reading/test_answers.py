"""What people answer on a line of the review, and what is understood."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.reading.answers import Said, is_nothing, read_answer, read_outcome, read_wish

ANSWERED = [
    ("Y", "yes", None, ""),
    ("yes.", "yes", None, ""),
    ("YES!!!", "yes", None, ""),
    ('"yes"', "yes", None, ""),
    ("yep", "yes", None, ""),
    ("Yes\r\n", "yes", None, ""),
    ("\u2018yes\u2019", "yes", None, ""),
    ("[x]", "yes", None, ""),
    ("\U0001f44d\U0001f3fd 4", "yes", 4, ""),
    ("yes 4/5", "yes", 4, ""),
    ("yes 4 out of 5", "yes", 4, ""),
    ("yes, 4", "yes", 4, ""),
    ("yes (4)", "yes", 4, ""),
    ("yes=4", "yes", 4, ""),
    ("y4", "yes", 4, ""),
    ("4 yes", "yes", 4, ""),
    ("1. yes", "yes", None, ""),
    ("1) no 3", "no", 3, ""),
    ("yes \u0664", "yes", 4, ""),
    ("yes \u06f4", "yes", 4, ""),
    ("yes \u096a", "yes", 4, ""),
    ("yes \uff14", "yes", 4, ""),
    ("4", None, 4, ""),
    ("Partially", "partly", None, ""),
    ("partly 3 - because\u2026", "partly", 3, "because\u2026"),
    ("partly 3 because I have two", "partly", 3, "because I have two"),
    ("yes because I had 3 months in Ohio", "yes", None, "because I had 3 months in Ohio"),
    ("yes 3 months in Ohio", "yes", None, "3 months in Ohio"),
    ("yes, 3 of 5 letters are in", "yes", None, "3 of 5 letters are in"),
    ("no, I don't have any", "no", None, "I don't have any"),
    ("not really", "no", None, ""),
    ("not now", "not_now", None, ""),
    ("Not_Now", "not_now", None, ""),
    ("later", "not_now", None, ""),
]
NOT_UNDERSTOOD = [
    "maybe",
    "not sure",
    "not yet",
    "no idea",
    "no problem",
    "n/a",
    "yes/no",
    "yes and no",
    "partly, later",
    "yes 9",
    "yes 0",
    "yes 4.5",
    "2. yes",
    "yesterday I asked",
    "nobody",
    "half of the list",
    "part time job",
    "I think so",
    "\u0646\u0639\u0645",
]


@pytest.mark.parametrize(("line", "answer", "felt", "note"), ANSWERED, ids=[each[0] for each in ANSWERED])
def test_an_answer_is_read_as_it_is_meant(line, answer, felt, note):
    assert read_answer(line, 1) == Said(answer, felt, note)


@pytest.mark.parametrize("line", NOT_UNDERSTOOD)
def test_what_could_mean_two_things_is_not_guessed(line):
    assert read_answer(line, 1) is None


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Done.", "done"),
        ("yes", "done"),
        ("done, took two hours", "done"),
        ("half done", "partly"),
        ("Not yet - travelling", "not_yet"),
        ("didn\u2019t have time", "not_yet"),
        ("x", "dropped"),
        ("gave up", "dropped"),
    ],
)
def test_how_a_commitment_went_is_read_too(line, outcome):
    assert read_outcome(line).answer == outcome


@pytest.mark.parametrize("line", ["maybe", "not sure", "8", "donee"])
def test_an_outcome_is_not_guessed_either(line):
    assert read_outcome(line) is None


@pytest.mark.parametrize(
    ("line", "wish"),
    [("?", "help"), ("Help", "help"), ("q", "leave"), ("QUIT", "leave"), (":q", "leave"), ("back", "back")],
)
def test_what_is_said_to_the_program_is_told_from_answers(line, wish):
    assert read_wish(line) == wish


@pytest.mark.parametrize("line", ["help", "pass", "next", "skip", "h", "s", "b", "bye"])
def test_where_any_text_may_stand_words_are_text(line):
    assert read_wish(line) is not None
    assert read_wish(line, free=True) is None


@pytest.mark.parametrize("line", ["none", "-", "No.", "N/A", "nothing"])
def test_nothing_can_be_said_in_words(line):
    assert is_nothing(line)


WORDS = st.text(string.ascii_letters + " '\u00e9\u0628", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(
    st.sampled_from(["yes", "partly", "no", "not now"]),
    st.one_of(st.none(), st.integers(1, 5)),
    st.one_of(st.just(""), WORDS.map("because {}".format)),
)
def test_what_is_said_back_is_read_as_the_same(answer, felt, note):
    line = ", ".join(filter(None, (answer, str(felt or ""), note)))
    assert read_answer(line) == Said(answer.replace(" ", "_"), felt, note)


@given(st.text(max_size=60))
def test_no_text_is_lost_or_breaks_it(line):
    said = read_answer(line, 1)
    if said is not None:
        assert said.answer or said.felt
        assert all(word in line for word in said.note.split())
