"""Keys as real terminals and a real tmux hand them over: together, torn, in other letters."""

import shutil
import subprocess
import tempfile

import pytest
from terminal_tools import command

NOTE = "not sure"


def in_a_note(app):
    """Go to the note of the first question and write a little."""
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("w")
    app.settle()
    app.send(NOTE)
    app.wait_for(NOTE)


@pytest.fixture
def in_tmux(terminal, environment):
    """Opens the app in a tmux as it comes, which waits half a second behind Esc."""
    tmux = shutil.which("tmux")
    assert tmux, "this test needs tmux, install it"
    with tempfile.TemporaryDirectory() as sockets:
        env = {**environment, "TMUX_TMPDIR": sockets}
        inside = " ".join([*command(), "--today", "2026-11-22", "--demo=score"])
        app = terminal(program=[tmux, "-f", "/dev/null", "new-session", inside], env=env)
        app.wait_for("1 Today", "Five questions")
        yield app
        subprocess.run([tmux, "kill-server"], env=env, check=False, capture_output=True)


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("\x1b5", "[5 Log]"),  # tmux sends it as Alt+5, and Textual knows that as an infinity sign
        ("\x1b1", "[1 Today]"),
        ("\x1b?", "Keys here; Esc closes"),
        ("\x1b\x1b5", "[5 Log]"),
        ("\x1b٥", "[5 Log]"),
        ("\x1b[27u5", "[5 Log]"),
    ],
)
def test_esc_and_a_key_in_one_packet_lead_out_of_a_field(opened, sent, seen):
    app = opened("--demo=score")
    in_a_note(app)
    app.send(sent)
    app.wait_for(seen)
    app.escape("4")
    app.wait_for(f" {NOTE}\n")


@pytest.mark.parametrize(
    "sent", ["\x1b[52;3u", "\x1b[52;3;52u", "\x1b[27;3;52~", "\x1b[97;9u", "\x1b[1;3A", "\x1bOP"]
)
def test_alt_and_other_keys_held_type_nothing(opened, sent):
    app = opened("--demo=score")
    in_a_note(app)
    app.send(sent, "!")
    app.wait_for(f"{NOTE}!")


@pytest.mark.parametrize("sent", ["¢", "ż", "漢", "لا", "é"])
def test_what_a_layout_makes_with_option_or_altgr_is_text(opened, sent):
    app = opened("--demo=score")
    in_a_note(app)
    app.send(sent, "!")
    app.wait_for(f"{NOTE}{sent}"[:9], "!")


def test_in_tmux_esc_and_a_digit_at_once_are_no_foreign_sign(in_tmux):
    app = in_tmux
    in_a_note(app)
    app.send("\x1b5")
    app.wait_for("[5 Log]")
    app.send("4")
    app.wait_for("question 1 of 5", f" {NOTE}\n")


def test_in_tmux_esc_and_an_arrow_at_once_are_both(in_tmux):
    app = in_tmux
    in_a_note(app)
    app.send("\x1b\x1b[A", "5")
    app.wait_for("[5 Log]")
    app.send("q")
    assert app.gone() == 0


@pytest.mark.acceptance(37)
@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        (b" caf\xe9 ok", "caf\ufffd ok"),
        (b" a\xffb", "a\ufffdb"),
        (b" a\xe2\x82b", "a\ufffdb"),
        (b" a\xed\xa0\x80b", "a\ufffd\ufffd\ufffdb"),
    ],
    ids=["Latin-1", "no byte of UTF-8", "cut", "half of a pair"],
)
def test_bytes_of_another_encoding_cost_nothing_that_follows(opened, sent, seen):
    app = opened("--demo=score")
    in_a_note(app)
    app.send(sent)
    app.wait_for(seen)


@pytest.mark.acceptance(38)
@pytest.mark.parametrize(
    "sent",
    [b"\x1b[999999999999;;;~", b"\x1b[1114112u", b"\x1b[97;1;55296u", b"\x1b[" + b"1;" * 50_000 + b"m"],
    ids=["a number too long", "no sign", "half of a pair", "100 kB"],
)
def test_a_sequence_that_nobody_sends_costs_no_key_that_follows(opened, sent):
    app = opened("--demo=score")
    in_a_note(app)
    for start in range(0, len(sent), 2000):
        app.send(sent[start : start + 2000])
    app.send("!")
    app.wait_for(f"{NOTE}!")


def test_a_letter_torn_in_two_is_that_letter(opened):
    app = opened("--demo=score")
    in_a_note(app)
    app.send(b"\xd0")
    app.settle()
    app.send(b"\xb9")
    app.wait_for(f"{NOTE}й")


@pytest.mark.parametrize(
    "sent", ["\x1b[?62;22;52c", "\x1b]11;rgb:1e1e/1e1e/2e2e\x07", "\x1bP>|XTerm(390)\x1b\\", "\x1b[55;1:3u"]
)
def test_no_answer_of_a_terminal_is_taken_for_keys(opened, sent):
    app = opened("--demo=score")
    app.send(sent)
    app.settle()
    app.send("5")
    app.wait_for("[5 Log]")


def test_what_is_pasted_outside_a_field_runs_nothing(opened, example, person):
    before = person()
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("\x1b[200~yes\nq1\x1b4\x1b[201~")
    app.wait_for("pasted outside a field")
    assert person() == before


def test_what_is_pasted_right_behind_the_key_to_a_field_is_in_it(opened):
    app = opened("--demo=score")
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send(f"w\x1b[200~{NOTE}\x1b[201~")
    app.wait_for(f" {NOTE}\n")


@pytest.mark.parametrize(
    "q", ["й", "ض", "ㅂ", "ๆ", "Q", "Й", "\x1b[1081:1049:113;1;1081u", "\x1b[47::113;1;47u"]
)
def test_q_of_any_keyboard_leaves(opened, q):
    app = opened("--demo=score")
    app.send(q)
    assert app.gone() == 0


def test_a_keyboard_of_the_configuration_counts(opened, home):
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text('keyboard = "french"\n', "utf-8")
    app = opened("--demo=score")
    app.send("(")
    app.wait_for("[5 Log]")
    app.send("é")
    app.wait_for("[2 Profile]")
