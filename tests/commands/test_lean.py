"""What is imported for what: a login must not wait for what it does not need."""

import json

import pytest

HEAVY = {"textual", "pydantic", "click", "tinydb", "platformdirs", "json", "rich", "filelock", "plotext"}
HEAVY |= {"pathlib", "contextlib", "zoneinfo", "imgcoach.store", "imgcoach.commands"}
DRAWING = {"textual", "rich", "plotext", "textual_plotext", "imgcoach.screens"}

BEFORE_DUE = (
    [],
    ["--today", "2026-12-24"],
    ["--data-dir=data", "--ascii"],
    ["--ascii", "--today=2026-12-24", "--data-dir", "data"],
    ["--demo"],
)

LOADED = """
import atexit, sys
before = set(sys.modules)
atexit.register(lambda: print("LOADED", *sorted(set(sys.modules) - before), file=sys.stderr))
{}
"""

OPENING = """
import asyncio, json, sys
from imgcoach.session import Session, Settings
from imgcoach.screens.app import CoachApp

async def look():
    app = CoachApp(Session(Settings(demo=True)))
    async with app.run_test(size=(80, 24)) as pilot:
        needless = {"click", "icalendar", "jsonschema", "imgcoach.exchange", "imgcoach.knowledge.library"}
        found = {"needless": sorted(needless & set(sys.modules))}
        for key, place in ("1", "today"), ("2", "profile"), ("4", "review"), ("3", "scores"):
            app.set_focus(None)
            await pilot.press("escape", key)
            await pilot.pause()
            assert app.current_mode == place, (app.current_mode, place)
            found[place] = sorted({"plotext", "textual_plotext"} & set(sys.modules))
        print(json.dumps(found))

asyncio.run(look())
"""


@pytest.fixture
def loaded(shell):
    """The modules that a piece of Python imports."""

    def call(code):
        _, _, said = shell.python("-c", LOADED.format(code))
        return set(said.splitlines()[-1].split()[1:])

    return call


@pytest.mark.parametrize(
    "words",
    [["--help"], ["-h"], ["--version"], *([*words, "due"] for words in BEFORE_DUE)],
    ids=" ".join,
)
def test_what_stands_in_login_files_imports_nothing_heavy(loaded, stored, home, words):
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text('review_day = "sunday"')
    found = loaded(f"sys.argv = {['imgcoach', *words]}; from imgcoach.cli import main; main()")
    assert "imgcoach" in found
    assert found & HEAVY == set()


@pytest.mark.parametrize(
    "name", ["status", "coach", "store", "exchange.document", "knowledge", "words.sources", "session"]
)
def test_the_core_imports_nothing_that_draws(loaded, name):
    found = loaded(f"import imgcoach.{name}")
    assert f"imgcoach.{name}" in found
    assert found & DRAWING == set()


@pytest.mark.parametrize(
    "words",
    [[each] for each in ["status", "log", "programs", "brief", "export", "doctor", "facts", "undo", "path"]],
    ids=" ".join,
)
def test_no_command_imports_what_draws(loaded, words):
    found = loaded(f"sys.argv = {['imgcoach', *words]}; from imgcoach.cli import main; main()")
    assert found & DRAWING == set()


def test_the_app_is_opened_without_what_reads_the_other_commands(loaded):
    words = ["imgcoach", "--demo", "--today", "2027-01-04"]
    found = loaded(f"sys.argv = {words}; from imgcoach.cli import main; main()")
    assert "imgcoach.commands.app" in found
    heavy = {"click", "imgcoach.commands.command_line.line", "pydantic", "textual"}
    assert found & heavy == set()  # there is no terminal


def test_the_search_over_everything_is_imported_when_it_is_opened(loaded):
    found = loaded(OPENING)
    assert "imgcoach.screens.app" in found
    assert {each for each in found if each.startswith("imgcoach.screens.palette")} == set()


def test_a_start_imports_what_today_needs_and_the_chart_comes_when_it_is_shown(shell):
    code, out, said = shell.python("-c", OPENING)
    assert (code, said) == (0, "")
    found = json.loads(out)
    assert found["needless"] == []
    assert found["today"] == found["profile"] == found["review"] == []
    assert found["scores"] == ["plotext", "textual_plotext"]
