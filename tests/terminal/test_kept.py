"""Whatever was given is in the store when the line is lost, however it is lost: on pipes and on terminals."""

import signal
import subprocess

import pytest
from terminal_tools import ESC, LONG, code, command

from imgcoach.store import open_store

TODAY = ("--today", "2026-11-22")
ENDS = {
    "ctrl+c": (b"\x03", 130),
    "ctrl+d": (b"\x04", 0),
    "hang-up": (signal.SIGHUP, 129),
    "terminated": (signal.SIGTERM, 143),
    "closed": (None, 129),
}
"""How a talk on a terminal may end, and its exit code."""

SAID = {
    "an answer": (["yes 4\r"], [("yes", 4, None)], []),
    "an answer and its note": (["yes 4\r", "fine\r"], [("yes", 4, "fine")], []),
    "an answer with a remark": (["no, not yet in\r"], [("no", None, "not yet in")], []),
    "half a commitment": (["\r"] * 10 + ["it rains\r"], [], ["if it rains"]),
    "a whole commitment": (["\r"] * 10 + ["it rains\r", "read\r"], [], ["if it rains, then read"]),
}
"""What may have been given by then: lines, the answers that are stored, the commitments."""


@pytest.fixture
def stored(folder):
    """The answers and commitments on disk."""

    def read():
        person = open_store(str(folder)).person
        answers = [(each.answer, each.felt, each.note) for week in person.reviews for each in week.answers]
        return answers, [each.sentence for each in person.commitments]

    return read


def end(talk, how):
    """End it; the exit code that it leaves with."""
    given, expected = ENDS[how]
    if given is None:
        talk.close()
        return talk.gone_unread() == expected
    talk.send(given) if isinstance(given, bytes) else talk.kill(given)
    return talk.gone() == expected


@pytest.mark.parametrize("how", ENDS)
@pytest.mark.parametrize("lines", SAID)
def test_on_a_terminal_what_was_said_is_there(terminal, stored, lines, how):
    given, answers, commitments = SAID[lines]
    talk = terminal(*TODAY, "review")
    talk.wait_for("1 of 5.", "for how sure it feels.")
    for line in given:
        talk.settle()
        talk.send(line)
    talk.settle()
    ended = talk.process.poll() is not None
    assert ended or end(talk, how)
    assert stored() == (answers, commitments)
    if how in ("ctrl+c", "ctrl+d") and not ended:
        assert f"{len(answers)} of 5 answered" in " ".join(talk.screen().split())
        assert "What you answered is kept." in talk.screen()
    assert b"Traceback" not in talk.raw


def test_half_a_line_at_the_end_of_input_of_a_terminal_counts(terminal, stored):
    talk = terminal(*TODAY, "review")
    talk.wait_for("1 of 5.", "for how sure it feels.")
    talk.settle()
    talk.send("yes 4", b"\x04")
    talk.settle()
    talk.send(b"\x04")
    assert talk.gone() == 0
    assert stored() == ([("yes", 4, None)], [])


@pytest.fixture
def piped(environment):
    """Starts a review between two pipes, and ends it."""
    started = []

    def start():
        pipe = subprocess.PIPE
        words = [*command(), *TODAY, "review"]
        started.append(subprocess.Popen(words, env=environment, stdin=pipe, stdout=pipe, stderr=pipe))
        return started[-1]

    yield start
    for each in started:
        if each.poll() is None:
            each.kill()
        for stream in (each.stdin, each.stdout, each.stderr):
            stream.close()
        each.wait()


@pytest.mark.parametrize(("number", "expected"), [("SIGINT", 130), ("SIGHUP", 129), ("SIGTERM", 143)])
def test_a_signal_loses_no_line_that_was_read(piped, stored, number, expected):
    talk = piped()
    talk.stdin.write(b"yes 4\nfine\nno\n")
    talk.stdin.flush()
    while talk.stdout.readline() != b"A note, or empty:\n" or len(stored()[0]) < 2:
        pass
    talk.send_signal(signal.Signals[number])
    out, said = talk.stdout.read(), talk.stderr.read()
    talk.wait(LONG)
    assert (code(talk), said) == (expected, b"")
    assert b"2 of 5 answered, 1 yes" in out
    assert stored()[0] == [("yes", 4, "fine"), ("no", None, None)]


def test_where_nobody_reads_the_output_the_lines_are_stored_and_counted(piped, stored):
    talk = piped()
    talk.stdout.readline()
    talk.stdout.close()
    talk.stdin.write(b"yes 4\nfine\nno\n\nlater")
    talk.stdin.close()
    said = talk.stderr.read()
    talk.wait(LONG)
    assert talk.returncode == 0
    assert said.count(b"\n") == 1
    assert b"3 of 5 answers of 2026-W47 are in the store" in said
    assert stored()[0] == [("yes", 4, "fine"), ("no", None, None), ("not_now", None, None)]


PROMPTS = {
    "import": (["import", "FILE.json"], "[y/N]"),
    "import --programs": (["import", "--programs", "FILE.csv"], "[y/N]"),
    "wipe": (["wipe"], "Type wipe to go on"),
}
BREAKS = {"ctrl+c": 130, "ctrl+d": 130, "hang-up": 129, "terminated": 143}


@pytest.mark.parametrize("how", BREAKS)
@pytest.mark.parametrize("prompt", PROMPTS)
def test_whoever_breaks_off_at_a_prompt_has_changed_nothing(terminal, example, folder, tmp_path, prompt, how):
    (tmp_path / "FILE.json").write_text('{"format": "imgcoach", "version": 1}')
    (tmp_path / "FILE.csv").write_text("Hospital,Step2 cutoff,Mood\nLakeview,230,good\n")
    before = (folder / "data.json").read_bytes()
    words, asked = PROMPTS[prompt]
    talk = terminal(*(str(tmp_path / word) if word.startswith("FILE") else word for word in words))
    talk.wait_for(asked)
    talk.settle()
    given = ENDS[how][0]
    talk.send(given) if isinstance(given, bytes) else talk.kill(given)
    assert talk.gone() == BREAKS[how]
    if how.startswith("ctrl"):
        assert "Nothing was changed." in talk.screen()
    assert b"Traceback" not in talk.raw
    assert (folder / "data.json").read_bytes() == before


def review(app):
    app.send("4")
    app.wait_for("question 1 of 5")


def commitment(app):
    review(app)
    app.send(ESC)
    for number in (2, 3, 4, 5):
        app.send(f"{ESC}[6~")
        app.wait_for(f"question {number} of 5")
    app.send(f"{ESC}[6~")
    app.wait_for("One small move")
    app.send(f"{ESC}[B")
    app.settle()


def new_program(app):
    app.send("6")
    app.wait_for("Programs]")
    app.settle()
    app.send("a")
    app.settle()


IN_THE_APP = {
    "an answer": (review, lambda app: app.send("y"), "(x) yes", "data"),
    "half a note": (review, lambda app: app.note("half a thought"), "half a thought", "drafts"),
    "half a commitment": (commitment, lambda app: app.send("it rains"), "it rains", "drafts"),
    "a record begun": (new_program, lambda app: app.send("Lakeview"), "Lakeview", "drafts"),
}
"""What is being given in the app: how one gets there, gives it and sees it, and where it is kept."""


@pytest.mark.parametrize("number", ["SIGHUP", "SIGTERM"])
@pytest.mark.parametrize("given", IN_THE_APP)
def test_in_the_app_it_is_kept_and_put_back(opened, example, person, drafts, number, given):
    lead, give, text, where = IN_THE_APP[given]
    app = opened()
    lead(app)
    give(app)
    app.wait_for(text)
    app.kill(signal.Signals[number])
    assert app.gone() == 128 + signal.Signals[number]
    if where == "data":
        assert [each.answer for each in person().reviews[-1].answers] == ["yes"]
        return
    assert text in drafts()
    again = opened()
    again.wait_for("Text you typed before a connection was lost is kept")
    lead(again)
    again.wait_for(text)


def test_the_line_review_and_the_app_put_back_the_same_text(opened, example, terminal):
    app = opened()
    review(app)
    app.note("half a thought")
    app.wait_for("half a thought")
    app.kill(signal.SIGHUP)
    app.gone()
    talk = terminal(*TODAY, "review")
    talk.wait_for("You had begun a note, which is kept: half a thought")
    talk.kill(signal.SIGTERM)
    assert talk.gone() == 143
    again = opened()
    review(again)
    again.wait_for("half a thought")
