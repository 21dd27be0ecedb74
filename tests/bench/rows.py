"""A person's data in PostgreSQL against the same in a file: how long a save takes, and what is ever lost.

    python tests/bench/rows.py [--kills N] [--changes N] [--saves N]

Starts a PostgreSQL of its own that syncs what it says is saved. Prints, by size, a save in either place;
then kills a host so many times in the middle of its saves; then lets two hosts change one person's data
at once. Leaves with 1 when anything is lost.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))
sys.path.insert(0, str(Path(__file__).parents[1] / "database"))

from cluster import Cluster
from killing import killed
from places import Files, Rows
from store_tools import Child, Clock, answer, answered, keep_trying, letter

from imgcoach.errors import Changed
from imgcoach.model.person import Person
from imgcoach.model.review import Answered, Review
from imgcoach.store import Aside, Put, ReplaceAll

SIZES = (10, 520, 10_000)
"""Reviews: two months, ten years, and more than anybody has."""

QUESTIONS = ("score", "experience", "letters", "timeline", "programs")


def person(reviews: int) -> Person:
    """Somebody with so many reviews, each with five answers and two notes."""
    answers = [
        Answered(question=each, answer="partly", note="asked Dr R. about a letter" if each < "p" else None)
        for each in QUESTIONS
    ]
    weeks = (f"{2000 + at // 52}-W{at % 52 + 1:02}" for at in range(reviews))
    return Person(
        reviews=[Review(week=week, saved="2026-11-22T18:30:00+00:00", answers=answers) for week in weeks]
    )


def middle(place, reviews: int, saves: int) -> float:
    """Seconds that a save takes, in the middle of many."""
    store = place.open(now=Clock())
    store.save(ReplaceAll(person(reviews)))
    took = []
    for number in range(saves):
        begun = time.perf_counter()
        store.save(Put("letters", letter(number % 5, us=bool(number % 2)), _now(store, number % 5)))
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


def _now(store, number):
    return next((each for each in store.person.letters if each.id == f"letter{number}"), None)


def saves(cluster, folder: Path, count: int) -> None:
    """Print what a save takes, in turns of one place and the other."""
    print(f"{'reviews':>8} {'file, ms':>9} {'rows, ms':>9} {'ratio':>6} {'WAL a save, KiB':>16}")
    for reviews in SIZES:
        each = max(20, count if reviews < SIZES[-1] else count // 10)
        filed, rowed = [], []
        rows = Rows(cluster)
        wal = 0
        for turn in range(3):
            filed.append(middle(Files(folder / f"{reviews}-{turn}"), reviews, each))
            place = rows.fresh()
            before = _wal(cluster)
            rowed.append(middle(place, reviews, each))
            wal = (_wal(cluster) - before) / (each + 1) / 1024
        rows.close()
        file, row = statistics.median(filed), statistics.median(rowed)
        print(f"{reviews:>8} {file * 1000:>9.2f} {row * 1000:>9.2f} {row / file:>6.2f} {wal:>16.0f}")


def _wal(cluster) -> int:
    with cluster.connect("postgres", "root") as connection:
        return int(connection.execute("SELECT pg_current_wal_insert_lsn() - '0/0'").fetchone()[0])


def kills(cluster, count: int) -> bool:
    """Kill a host that saves, so many times; whether anything is lost."""
    rows, clock, begun = Rows(cluster), Clock(), time.perf_counter()
    toll = killed(lambda: rows.open(now=clock), Child, count, rows.settle)
    rows.close()
    print(f"{count} kills, {toll.acknowledged} acknowledged saves, {time.perf_counter() - begun:.0f} s")
    print(f"unreadable {toll.unreadable}, lost {toll.lost}, half done {toll.halves}")
    return bool(toll.unreadable or toll.lost or toll.halves)


def changes(cluster, count: int) -> bool:
    """Let two hosts change one person's data, so many times in all; whether anything is lost.

    Each host answers a question that the other one answers too, or adds a letter of its own. Where it is
    asked, it keeps its own answer or puts it aside, as chance will have it.
    """
    rows, clock = Rows(cluster), Clock()
    begin = [partial(_change, rows, host, count // 2, clock) for host in "ab"]
    workers = [Child(work) for work in begin]
    ends = [worker.end() for worker in workers]
    told = [line for _, lines in ends for line in lines]
    store = rows.open()
    letters = {each.id for each in store.person.letters}
    wanted = {line.removeprefix("letter/") for line in told if line.startswith("letter/")}
    asked = sum(line == "asked" for line in told)
    made = len(wanted) + sum(line.startswith("answer") for line in told)
    print(
        f"{made} changes by two hosts: {len(wanted - letters)} letters lost, {asked} questions asked, "
        f"revision {store.revision}, exit codes {[code for code, _ in ends]}"
    )
    rows.close()
    return bool(wanted - letters or made != count or any(code for code, _ in ends) or store.revision < made)


def _change(rows, host: str, count: int, clock, report) -> None:
    chance = random.Random(host)
    store = rows.open(host, now=clock)
    for number in range(count):
        if chance.random() < 0.5:
            name = f"{host}{number}"
            keep_trying(partial(store.save, Put("letters", letter(name))))
            report(f"letter/letter{name}")
        else:
            _answer(store, chance, report)
            report("answer")


def _answer(store, chance, report) -> None:
    """Give an answer as a window does that shows what it has last read."""
    if chance.random() < 0.5:
        store.refresh()
    was = answered(store) if store.person.reviews else None
    said = {"yes": "no", "no": "partly", "partly": "yes"}[was.answer if was else "yes"]
    change = answer(said, was=was, note=str(chance.random()))
    while True:
        try:
            keep_trying(partial(store.save, change))
        except Changed as conflict:
            report("asked")
            over = change.over(conflict.theirs)
            change = over if chance.random() < 0.5 or isinstance(over, Aside) else Aside(over)
        else:
            return


def main() -> int:
    """Measure and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--saves", type=int, default=300)
    asked = parser.parse_args()
    cluster = Cluster(sync=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            saves(cluster, Path(folder), asked.saves)
        lost = kills(cluster, asked.kills)
        return int(changes(cluster, asked.changes) or lost)
    finally:
        cluster.close()


if __name__ == "__main__":
    sys.exit(main())
