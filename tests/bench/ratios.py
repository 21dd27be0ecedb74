"""What imgcoach costs, as ratios against bare Python and bare Textual apps in the same run.

    python tests/bench/ratios.py [--runs N] [--beside COMMAND]...

Machines differ and are shared; a ratio against something plain, measured a moment before, tells more than
milliseconds. Each run takes one of each in turn, and the median of the ratios counts. What is imported is
compiled beforehand, as pip does it. On a busy machine only the work of the processor tells.
`--beside` measures another app too, `--beside ~/venv/bin/posting` say.
Nothing here passes or fails. Linux only: work and memory are read from /proc.
"""

import argparse
import json
import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from painting import Painted, painted

BARE = """
from textual.app import App
from textual.widgets import {widget}

class Bare(App):
    def compose(self):
        yield {widget}({words})

Bare().run()
"""
PYTHON = [sys.executable, "-c", "pass"]
TEXTUAL = [sys.executable, "-c", BARE.format(widget="Static", words="'hello'")]
LIST = [sys.executable, "-c", BARE.format(widget="OptionList", words="*map(str, range(20))")]
SAVES = 25
COACH = [sys.executable, "-c", "from imgcoach.cli import main; main()"]


def ended(command: list[str]) -> tuple[float, float]:
    """Seconds that a command takes which ends by itself, and of work."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    took, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def plain_save(path: Path, content: bytes) -> float:
    """Seconds for a plain dump, fsync and replace of `content`."""
    data = json.loads(content)
    begin = time.perf_counter()
    fresh = path.with_suffix(".plain")
    with fresh.open("w") as file:
        file.write(json.dumps(data))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path.with_suffix(".copy"))
    return time.perf_counter() - begin


def store_save(folder: Path, runs: int) -> tuple[float, float]:
    """Median seconds of one answer saved, and of a plain dump of the same file."""
    from imgcoach.model.review import Answered, review_of
    from imgcoach.store import GiveAnswer, open_store

    store, ours, plain = open_store(str(folder)), [], []
    for run in range(runs + 1):
        answered = Answered(question="score", answer="yes", note=f"note {run}")
        review = review_of(store.person.reviews, "2030-W01")
        given = review.answer_to("score") if review else None
        begin = time.perf_counter()
        store.save(GiveAnswer("2030-W01", answered, given))
        ours.append(time.perf_counter() - begin)
        plain.append(plain_save(folder / "data.json", (folder / "data.json").read_bytes()))
    return statistics.median(ours[1:]), statistics.median(plain[1:])


def person_with(reviews: int, path: Path) -> None:
    """Write an export with so many weekly reviews."""
    from imgcoach.exchange.document import dump
    from imgcoach.model.person import Person
    from imgcoach.model.review import Answered, Review

    five = [
        Answered(question=each, answer="yes", note="A note of one line.") for each in ("score", "letters")
    ]
    weeks = [f"{2000 + index // 52 % 100}-W{index % 52 + 1:02}" for index in range(reviews)]
    made = [Review(week=week, saved="2026-11-15T10:00:00+00:00", answers=five) for week in weeks]
    path.write_text(dump(Person(reviews=made)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--beside", action="append", default=[], metavar="COMMAND")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compile_all(folder)
        os.environ["IMGCOACH_DATA_DIR"] = str(folder / "ten")
        for count, where in ((10, "ten"), (10_000, "many")):
            person_with(count, folder / "export.json")
            ended([*COACH, "--data-dir", str(folder / where), "import", str(folder / "export.json")])
        fast(given.runs)
        apps(given.runs, folder / "many", [shlex.split(each) for each in given.beside])
        for where in ("ten", "many"):
            ours, dump = store_save(folder / where, SAVES)
            say(f"a save, {where} reviews", ours / dump, "dump + fsync + replace")


def compile_all(folder: Path) -> None:
    """Let every process find compiled what one before it imported, as after an installation."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")


def fast(runs: int) -> None:
    """The commands that must answer at once."""
    for argument in ("--help", "--version", "due"):
        ended([*COACH, argument])
        pairs = [(ended([*COACH, argument]), ended(PYTHON)) for _ in range(runs)]
        say(argument, middle([ours[0] / bare[0] for ours, bare in pairs]), "python -c pass")
        say(f"{argument}, work", middle([ours[1] / bare[1] for ours, bare in pairs]), "python -c pass")


def apps(runs: int, many: Path, others: Sequence[list[str]]) -> None:
    """Paint, memory and keys of the app and of others, each taking turns with the bare ones."""
    commands = [TEXTUAL, LIST, COACH, [*COACH, "--data-dir", str(many)], *others]
    rounds = [[painted(command) for command in commands] for _ in range(runs + 1)][1:]
    bare, listed, coach, with_many, *beside = zip(*rounds, strict=True)
    told("", coach, bare, listed)
    for field in ("whole", "work"):
        say(f"10,000 reviews, {field}", between(with_many, coach, field), "10 reviews")
    for command, each in zip(others, beside, strict=True):
        told(f"{Path(command[0]).name}, ", each, bare, listed)


def told(name: str, app: Sequence[Painted], bare: Sequence[Painted], listed: Sequence[Painted]) -> None:
    """All figures of one app."""
    for field, words in (("first", "first text"), ("whole", "full paint"), ("work", "work until then")):
        say(f"{name}{words}", between(app, bare, field), "bare Textual")
    say(f"{name}memory (PSS)", between(app, bare, "memory"), "bare Textual")
    for field, words in (("key", "key to paint"), ("whole_key", "key to the last byte")):
        say(f"{name}{words}", between(app, listed, field), "bare OptionList")
    say(f"{name}bytes a key", between(app, listed, "key_bytes"), "bare OptionList")


def between(ones: Sequence[Painted], others: Sequence[Painted], field: str) -> float:
    """The median of the ratios of each pair."""
    return middle([getattr(a, field) / getattr(b, field) for a, b in zip(ones, others, strict=True)])


def middle(ratios: Sequence[float]) -> float:
    """The median."""
    return statistics.median(ratios)


def say(what: str, ratio: float, against: str) -> None:
    """One line of the table."""
    print(f"{what:<34} {ratio:5.2f} x {against}", flush=True)


if __name__ == "__main__":
    main()
