"""docs/extending.md: its examples are carried out on a copy of the code, and what else it names is there."""

import re
import shutil
import subprocess
import sys

import pytest
from pages import PAGES, ROOT, section, spans

PAGE = PAGES["docs/extending.md"]

LOOK = """
import asyncio
from imgcoach.session import Session, Settings
from imgcoach.screens.app import CoachApp

async def look():
    app = CoachApp(Session(Settings(demo=True)))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("9")
        await pilot.pause()
        print(app.current_mode, *(strip.text for strip in app.screen._compositor.render_strips()))

asyncio.run(look())
"""


class Code:
    """A copy of the code in a folder of its own, installed nowhere."""

    def __init__(self, folder):
        self.folder = folder
        passed_over = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "imgcoach", folder / "imgcoach", ignore=passed_over)
        shutil.copytree(ROOT / "screens", folder / "imgcoach/screens", ignore=passed_over)
        (folder / "imgcoach/content").symlink_to(ROOT / "content")

    def path(self, name):
        """Where a file of the repository is in the copy."""
        return self.folder / ("imgcoach" if name.startswith("screens/") else "") / name

    def follow(self, title):
        """Do what stands under a heading: new files are written, marked lines replaced."""
        for before, kind, text in re.findall(r"(?s)(.*?)```(\w+)\n(.*?)```", section(PAGE, title)):
            if named := re.findall(r"`((?:imgcoach|screens)/[\w/]+\.py)`", before):
                file = self.path(named[-1])
            if kind == "python":
                assert not file.exists(), f"{file} is there already"
                file.write_text(text, "utf-8")
            else:
                _replace(file, text)

    def run(self, code):
        """Run a piece of Python that imports the copy: its output."""
        words = [sys.executable, "-c", code]  # which looks for imgcoach in the folder it is run in first
        done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


def _replace(file, marked):
    lines = marked.splitlines()
    old = "\n".join(line[1:] for line in lines if not line.startswith("+"))
    new = "\n".join(line[1:] for line in lines if not line.startswith("-"))
    text = file.read_text("utf-8")
    assert text.count(f"{old}\n") == 1, f"in {file.name} these lines are no longer there:\n{old}"
    file.write_text(text.replace(f"{old}\n", f"{new}\n"), "utf-8")


@pytest.fixture
def code(tmp_path):
    return Code(tmp_path)


def test_the_exporter_of_the_page_writes_what_it_should(code):
    code.follow("An exporter")
    asked = ["imgcoach", "--demo=file", "export", "--format", "txt"]
    out = code.run(f"import sys; sys.argv = {asked}; from imgcoach.cli import main; main()")
    assert len(out.splitlines()) > 1
    assert all(re.fullmatch(r".+: [a-z ]+", line) for line in out.splitlines())


def test_the_place_of_the_page_is_shown_at_its_digit(code):
    code.follow("A place")
    shown = code.run(LOOK)
    assert shown.startswith("marks ")
    assert "Lowest passing Step 2 CK scores" in shown
    assert "[9 Marks]" in shown
    assert "218" in shown


def test_every_other_path_that_it_names_is_there():
    made = {"imgcoach/exchange/letters_txt.py", "screens/places/marks.py"}
    named = {each for each in spans(PAGE) if re.fullmatch(r"[\w./]+/[\w.]*", each)}
    assert len(named) > 30
    assert made < named
    assert [each for each in named - made if not (ROOT / each).exists()] == []


def test_where_a_question_is_known_is_where_the_page_says():
    table = section(PAGE, "A question")
    for name in re.findall(r"`(imgcoach/[\w/]+\.py)`", table):
        text = (ROOT / name).read_text("utf-8")
        assert re.search(r"QuestionId|timeline|Finding|Rule|five", text) or "case" in name, name
