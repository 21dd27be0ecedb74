"""One review given in the app, on a pipe, and by import: what is stored is the same."""

import io
import json

import pytest
from screen_people import waiting
from screen_tools import keep, window

from imgcoach.commands import run
from imgcoach.store import open_store

NOTES = ("Held it against five.", "Ask Dr Chen: \N{SNOWMAN}")
MOVE = ("Tuesday clinic ends", "I ask Dr Chen")
LINES = ["d", "yes 4", NOTES[0], "p", "", "no 2", "", "later", "", "", NOTES[1], *MOVE]
"""What is written on the pipe; the empty line before the last note keeps last week's answer."""

KEYS = [
    (["y", "f", "4", "w"], NOTES[0]),
    (["p"], ""),
    (["n", "f", "2"], ""),
    (["l"], ""),
    (["enter", "w"], NOTES[1]),
]
"""For each question what is pressed in the app, and the note typed after it."""


async def in_the_app(folder):
    """Give the review with keys."""
    async with window(folder) as opened:
        await opened.press("4", "d")
        for keys, note in KEYS:
            await opened.press(*keys)
            if note:
                await opened.type(note, "escape")
            await opened.press("pagedown")
        await opened.press("down")
        await opened.type(MOVE[0], "enter")
        await opened.type(MOVE[1], "enter")


def on_a_pipe(folder, monkeypatch):
    """Give it line by line."""
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(LINES) + "\n"))
    assert run(["--data-dir", str(folder), "--today", "2026-11-22", "review"]) == 0


def by_import(folder, other, capsys):
    """Take it over from somebody who gave it before."""
    capsys.readouterr()
    assert run(["--data-dir", str(other), "export"]) == 0
    path = folder.parent / "export.json"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["--data-dir", str(folder), "import", "--yes", str(path)]) == 0


def stored(folder):
    """All tables of the data file but the journal; names that were made up and moments are told alike."""
    person = open_store(str(folder)).person.as_json()
    review = person["reviews"][-1]
    made = person["commitments"][-1]
    assert review["week"] == made["week"] == "2026-W47"
    assert review["saved"].startswith("2026-11-22T")
    assert review["commitment"] == made["id"]
    review |= {"id": "review", "saved": "then", "commitment": "made"}
    made["id"] = "made"
    return person


@pytest.fixture
async def folders(tmp_path, monkeypatch, capsys):
    """Three folders, each with the review given in its own way."""
    app, pipe, taken = (tmp_path / name for name in ("app", "pipe", "taken"))
    for each in (app, pipe):
        keep(each, waiting())
    await in_the_app(app)
    on_a_pipe(pipe, monkeypatch)
    by_import(taken, app, capsys)
    capsys.readouterr()
    return app, pipe, taken


async def test_all_three_end_in_the_same_stored_document(folders):
    app, pipe, taken = map(stored, folders)
    assert app == pipe == taken
    answers = app["reviews"][-1]["answers"]
    assert [(each["answer"], each["felt"], each["note"], each["evidence"]) for each in answers] == [
        ("yes", 4, NOTES[0], "yes"),
        ("partly", None, None, "partly"),
        ("no", 2, None, "no"),
        ("not_now", None, None, "no"),
        ("not_now", None, NOTES[1], "no"),
    ]
    assert app["commitments"][0]["outcome"] == "done"
    assert (app["commitments"][1]["if"], app["commitments"][1]["then"]) == MOVE


async def test_what_was_imported_is_the_same_to_the_byte(folders, capsys):
    exports = []
    for each in (folders[0], folders[2]):
        run(["--data-dir", str(each), "export"])
        exports.append(capsys.readouterr().out)
    assert exports[0] == exports[1]
    assert json.loads(exports[0])["reviews"][-1]["week"] == "2026-W47"
