"""All that the product says, as (where, text) pairs."""

import ast
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

from click.testing import CliRunner

from imgcoach.coach import assess
from imgcoach.coach.what_if import Changes, changed, score_can_change
from imgcoach.model.person import Person
from imgcoach.session import Session
from imgcoach.store.wording import MEMORY
from imgcoach.words.shifts import compare
from imgcoach.words.verdicts import verdict_words

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

AFTER_FAIL = {"moves score.after_fail", "verdicts after_fail"}
"""Entries that are only said to somebody whose latest attempt failed."""

KEYS = {
    "words",
    "also",
    "id",
    "question",
    "kind",
    "evidence",
    "grade",
    "url",
    "figure",
    "figures",
    "nearest",
    "source",
    "uses",
}
"""Keys of entries that hold names for the program, not words for a person."""


def strings(value):
    """Every text in a value of a TOML file; the names of the parts of a figure are shown too."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield value


def toml_texts():
    """The texts of every TOML file of the content, as they are written there."""
    for path in sorted((ROOT / "content").rglob("*.toml")):
        name = path.relative_to(ROOT / "content").with_suffix("").as_posix()
        for entry, keys in tomllib.loads(path.read_text()).items():
            for key, value in keys.items() if isinstance(keys, dict) else ():
                if key not in KEYS:
                    for text in strings(value):
                        yield f"{name} {entry}", text


def markdown_texts():
    """The texts of every Markdown file of the content, as they are written there."""
    for path in sorted((ROOT / "content").rglob("*.md")):
        yield path.relative_to(ROOT / "content").as_posix(), path.read_text()


def library_texts(content, today=TODAY):
    """The readings and the lists beside them, filled."""
    library = content.library
    for entry in (
        *library.readings.values(),
        *library.uses,
        *library.cited,
        *library.patterns,
        *library.missing,
        *library.soap,
    ):
        yield f"{entry.called} {entry.id}", f"{entry.title}. {entry.filled(content, today)}"
    for entry in library.patterns:
        yield f"pattern {entry.id}", entry.move
    for entry in library.reality:
        yield f"reality {entry.id}", f"{entry.perfect} {entry.matters}"


def coach_texts(person, content, today=TODAY):
    """What the coach says to a person given in the export's form: (where, text, only after a fail)."""
    seen = assess(Person.model_validate(person), content, today)
    failed = seen.verdict == "after_fail"
    for question, finding in seen.findings.items():
        for text in (*finding.reasons, *finding.known, finding.change):
            yield f"finding {question}", text, failed and question == "score"
    yield "verdict", ". ".join(verdict_words(seen, Person.model_validate(person), content)), failed
    for move in seen.moves:
        yield f"move {move.id}", move.text, failed and move.question == "score"
    for flag in seen.flags:
        yield f"flag {flag.id}", flag.text, False
    for program in seen.program_findings.values():
        for text in program.reasons:
            yield "program", text, False
    flow = {step.id: step for step in content.flow}
    for step in seen.path:
        yield f"path {step.id}", f"{step.title}. {flow[step.id].text}", False
    if seen.band:
        yield f"band {seen.band.id}", f"{seen.band.title}. {seen.band.advice}", False


def shift_texts(person, content, today=TODAY):
    """What the coach says would shift for a person if much were different."""
    before = Person.model_validate(person)
    score = 250 if score_can_change(before.profile) else None
    changes = Changes(score=score, experience=True, letters=3, explained=True, list="balanced")
    after = assess(changed(before, changes, content, today), content, today)
    for shift in compare(assess(before, content, today), after, content):
        yield f"shift {shift.what}", f"{shift.what}: {shift.before}. {shift.after}"


def printed(command, person, content, today=TODAY):
    """What `imgcoach COMMAND` prints for a person given in the export's form."""
    run = getattr(import_module(f"imgcoach.commands.{command}"), f"{command}_command")
    store = SimpleNamespace(person=Person.model_validate(person), wording=MEMORY)
    with patch.object(Session, "store", store), patch.object(Session, "content", content):
        return CliRunner().invoke(run, obj={"as_of": today}, catch_exceptions=False).output


def literals(*folders):
    """Every string in our Python files, docstrings too."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


def pages():
    """README, change log and docs."""
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))):
        yield str(path.relative_to(ROOT)), path.read_text()
