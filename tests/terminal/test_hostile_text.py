"""Text from others is text on the terminal too: it commands nothing and hides nothing."""

import json

import pytest
from terminal_tools import ESC

from imgcoach.text import clean

COMMANDS = [
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://x\x07",
    "\x9b2J",
    "\x90q",
]
HIDING = ["\u202e", "\u2066", "\u200b", "\ufeff", "\x7f", "\x00", "\x08", "\x85"]
MARKUP = "[@click=app.quit] [/nope] [x] done [3/5]"
NAME = "".join(f"{each}Zq" for each in [*COMMANDS, *HIDING] if each != "\x00")


def person():
    """Somebody whose every text is hostile."""
    answers = [
        {"question": question, "answer": "yes", "note": f"{NAME} {MARKUP}"}
        for question in ("score", "experience", "letters", "timeline", "programs")
    ]
    return {
        "format": "imgcoach",
        "version": 1,
        "profile": {"specialties": ["internal_medicine"], "graduated": "2022-06", "match_year": 2028},
        "experiences": [
            {
                "id": "a",
                "kind": "elective",
                "country": "US",
                "start": "2025-03",
                "site": NAME,
                "end": "2025-04",
            }
        ],
        "letters": [{"id": "a", "writer": f"{MARKUP} {NAME}", "us": True, "specialty": "internal_medicine"}],
        "timeline": [{"id": "a", "kind": "family", "start": "2024-03", "title": NAME, "explanation": NAME}],
        "programs": [{"id": "a", "name": NAME, "state": NAME, "note": NAME, "source": NAME}],
        "reviews": [
            {
                "id": "r",
                "week": "2026-W47",
                "saved": "2026-11-22T18:30:00+00:00",
                "answers": answers,
                "commitment": "c",
            }
        ],
        "commitments": [{"id": "c", "week": "2026-W47", "if": NAME, "then": NAME}],
    }


def harmless(raw):
    """Nothing of a hostile text reached the terminal as more than text."""
    for each in [*COMMANDS, *HIDING]:
        assert f"{each}Zq".encode() not in raw, ascii(each)
    for each in ("\x1b]52", "\x1b]8;", "\x9b", "\x90", "\u202e", "\u2066"):
        assert each.encode() not in raw, ascii(each)


def every_place(app):
    """Go everywhere once, into what opens as well."""
    for _ in range(5):
        app.send("\r")
        app.wait_for("The facts say")
        app.escape("j")
        app.settle(0.2)
    for key, words in (
        ("2", "Your profile"),
        ("3", "Of 100 IMGs: matched, and not"),
        ("5", "Reviews, newest first"),
    ):
        app.escape(key)
        app.wait_for(words)
        app.settle(0.2)
    app.escape("4")
    app.wait_for("Review of 2026-W47")
    app.send(f"{ESC}[5~")
    app.wait_for("question 5 of 5")


def by_hand(data, texts):
    """Write hostile text into the data file past every import, in as many places."""
    dirty, stored = json.dumps(NAME)[1:-1], json.dumps(clean(NAME))[1:-1]
    assert stored in data.read_text()
    data.write_text(data.read_text().replace(stored, dirty, texts))


@pytest.mark.acceptance(45)
def test_no_text_reaches_the_terminal_as_a_command(opened, load, folder):
    load(json.dumps(person()))
    by_hand(folder / "data.json", 6)
    app = opened()
    every_place(app)
    assert b"Zq" in app.raw
    harmless(app.raw)
    app.escape("q")
    assert app.gone() == 0


@pytest.mark.acceptance(44)
def test_marks_in_a_note_are_shown_as_they_are(opened, load):
    load(json.dumps(person()))
    app = opened()
    app.send("4")
    app.wait_for("Review of 2026-W47")
    app.send(f"{ESC}[5~")
    app.wait_for("question 5 of 5", "[x] done [3/5]")
    app.escape("q")
    assert app.gone() == 0


@pytest.mark.acceptance(45)
def test_a_pasted_text_is_no_command_either(opened, example):
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(f"{ESC}[200~before \u202eZq\x9b2JZq\x85Zq\u200bZq after{ESC}[201~")
    app.wait_until(lambda: app.raw.count(b"Zq") >= 4)
    app.escape(f"{ESC}[6~")
    app.settle()
    harmless(app.raw)
