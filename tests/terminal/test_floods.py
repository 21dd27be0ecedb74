"""More than anybody types: the window answers the next key, and stays small."""

from pathlib import Path

import pytest

MOST = 200 * 1024
"""KiB that a window may take after a flood (reliability: 41)."""


def memory(app):
    """KiB of the process that are in use."""
    status = Path(f"/proc/{app.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


def in_a_note(app):
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("w")
    app.settle()


def pour(app, text):
    """Send more than a terminal holds, bit by bit, while reading what is drawn."""
    for at in range(0, len(text), 1024):
        app.send(text[at : at + 1024])
        app.settle(0)


@pytest.mark.acceptance(41)
@pytest.mark.parametrize("piece", ["one two ", "words\n", "e\u0301 a "], ids=["a line", "lines", "accents"])
def test_a_megabyte_pasted_is_refused_and_the_next_key_counts(opened, piece):
    app = opened("--demo=score")
    in_a_note(app)
    pour(app, f"\x1b[200~{piece * (1_000_000 // len(piece))}\x1b[201~")
    app.wait_for("That was not pasted")
    app.send("~kept")
    app.wait_for("~kept")
    assert memory(app) < MOST


@pytest.mark.acceptance(38)
@pytest.mark.parametrize(
    "sent",
    ["\x1b[999999999999;;;~", "\x1b[1114112u", "\x1b[97;1;55296u", f"\x1b[{'1;' * 50_000}m"],
    ids=["a number", "no sign", "half a sign", "100 kB"],
)
def test_an_odd_sequence_and_then_a_key(opened, sent):
    app = opened("--demo=score")
    pour(app, sent)
    app.send("5")
    app.wait_for("[5 Log]")
    assert memory(app) < MOST


def test_q_is_heard_in_a_flood_of_keys(opened):
    app = opened("--demo=score")
    pour(app, "12345678" * 100)
    app.wait_for("Keys came faster")
    app.send("q")
    assert app.gone() == 0
