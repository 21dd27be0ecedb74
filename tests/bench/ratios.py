"""What imgcoach costs, as ratios against bare Python and a bare Textual app in the same run.

    python tests/bench/ratios.py [--runs N]

Machines differ and are shared; a ratio against something plain, measured a moment before, tells more than
milliseconds. Nothing here passes or fails. Linux only: memory is read from /proc.
"""

import argparse
import json
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("hello")

Bare().run()
"""
PYTHON = [sys.executable, "-c", "pass"]
COACH = [sys.executable, "-c", "from imgcoach.cli import main; main()"]
QUIET = 0.4
"""Seconds without output after which an app counts as painted."""


def wall(command: list[str]) -> float:
    """Seconds a command takes that ends by itself."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def app(command: list[str]) -> tuple[float, float]:
    """Seconds until an app has painted, and its memory (PSS) in MiB then."""
    begin = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LINES="24", COLUMNS="80")
        os.execv(command[0], command)
    painted = begin
    while select.select([terminal], [], [], 10 if painted == begin else QUIET)[0]:
        os.read(terminal, 65536)
        painted = time.perf_counter()
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    pss = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return painted - begin, pss


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
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["IMGCOACH_DATA_DIR"] = str(folder / "ten")
        fast(runs)
        for count, where in ((10, "ten"), (10_000, "many")):
            person_with(count, folder / "export.json")
            wall([*COACH, "--data-dir", str(folder / where), "import", str(folder / "export.json")])
        apps(runs, folder / "many")
        for where in ("ten", "many"):
            ours, dump = store_save(folder / where, runs)
            say(f"a save, {where} reviews", ours / dump, "dump + fsync + replace")


def fast(runs: int) -> None:
    """The commands that must answer at once."""
    bare = statistics.median(wall(PYTHON) for _ in range(runs))
    for argument in ("--help", "--version", "due"):
        ours = statistics.median(wall([*COACH, argument]) for _ in range(runs))
        say(argument, ours / bare, "python -c pass")


def apps(runs: int, many: Path) -> None:
    """Paint and memory of the app, taking turns with the bare one."""
    commands = ([sys.executable, "-c", BARE], COACH, [*COACH, "--data-dir", str(many)])
    rounds = [[app(command) for command in commands] for _ in range(runs)]
    paints = [statistics.median(each[at][0] for each in rounds) for at in range(3)]
    memory = [statistics.median(each[at][1] for each in rounds) for at in range(3)]
    say("start to paint", paints[1] / paints[0], "bare Textual")
    say("memory (PSS)", memory[1] / memory[0], "bare Textual")
    say("start with 10,000 reviews", paints[2] / paints[1], "start with 10")


def say(what: str, ratio: float, against: str) -> None:
    """One line of the table."""
    print(f"{what:<28} {ratio:5.2f} x {against}")


if __name__ == "__main__":
    main()
