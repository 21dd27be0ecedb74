"""A whole club: servers behind HAProxy, one PostgreSQL, and people at their terminals.

    python tests/bench/club.py [idle|reviews|killed] [--sessions N] [--workers N] [--minutes N]

`idle` logs everybody in and looks at what the servers need while nobody types. `reviews` has everybody answer
their five questions over and over, a note each, and then looks for every answer that a screen called saved in
the database. `killed` kills one server and lets its people log in again. Everything is on loopback. Exit code
1 where somebody was not let in, or an answer is not there.
"""

import argparse
import asyncio
import gc
import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import asyncssh

sys.path.insert(0, str(Path(__file__).parents[1] / "database"))

from club_people import Person
from club_servers import Worker, balanced
from cluster import Cluster

from imgcoach.host.homes import Key, Opening
from imgcoach.host.in_rows.homes import RowHomes

NOW = datetime(2026, 11, 26, tzinfo=UTC)


async def all_in(people, port, sees=False):
    """Log them in, eight at a time; what went wrong, and how long each took."""
    turns, failed, took = asyncio.Semaphore(8), [], []

    async def one(person):
        async with turns:
            try:
                took.append(await person.log_in(port, sees))
            except (asyncssh.Error, OSError, AssertionError, TimeoutError) as error:
                failed.append(f"{person.name}: {type(error).__name__} {error}")

    await asyncio.gather(*map(one, people))
    return failed, took


async def idle(people, workers, port, minutes):
    """What everybody needs while nobody types."""
    base = [each.pss for each in workers]
    failed, took = await all_in(people, port)
    await asyncio.sleep(10)
    memory = [each.pss for each in workers]
    sessions = [each.number("imgcoach_sessions") for each in workers]
    cpu, came, begun = sum(each.cpu for each in workers), sum(each.came for each in people), monotonic()
    await asyncio.sleep(minutes * 60)
    spent = (sum(each.cpu for each in workers) - cpu) / (monotonic() - begun)
    print(f"base {sum(base):.0f} MiB, with {sum(sessions):.0f} sessions {sum(memory):.0f} MiB: {sessions}")
    print(
        f"{(sum(memory) - sum(base)) / max(1, sum(sessions)):.2f} MiB each; slowest login {max(took):.1f} s"
    )
    print(f"idle: {spent * 100:.1f} % of a core, {sum(each.came for each in people) - came} bytes sent")
    print(f"{len(failed)} failed, {sum(each.ended for each in people)} ended", *failed[:5], sep="\n  ")
    return not failed


async def killed(people, workers, port):
    """What the death of one server does to the people of the others, and how soon its own are back."""
    failed, _ = await all_in(people, port)
    workers[0].process.kill()
    await asyncio.sleep(2)
    gone = [each for each in people if each.ended]
    took = []
    for each in gone[:20]:
        again = Person(each.name, each.key)
        took.append(await again.log_in(port))
        people.append(again)
    print(f"{len(gone)} of {len(people) - len(took)} lost their server, {len(failed)} had not been let in")
    print(f"back on another one, first screen: {min(took):.2f} to {max(took):.2f} s")
    return not failed


async def reviews(people, workers, port, minutes, homes):
    """Whether what everybody was told is saved is there."""
    failed, _ = await all_in(people, port, sees=True)
    end = monotonic() + minutes * 60
    tasks = [person.review(end, random.Random(person.name)) for person in people]
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    wrong = [f"{type(each).__name__} {each}" for each in ends if each is not None]
    lost, found = [], 0
    for person in people:
        answers = stored(homes, person.name)
        for number, told in person.saved.items():
            there = answers.get(number)
            if there == told or (number in person.maybe and there == person.maybe[number]):
                found += 1
            else:
                lost.append(f"{person.name}, question {number + 1}: told {told}, stored {there}")
    given = sum(each.given for each in people)
    errors = sum(each.number("imgcoach_errors_total") for each in workers)
    print(
        f"{given} answers called saved in {minutes} minutes by {len(people)} people; {len(lost)} of them lost"
    )
    print(f"{found} last ones compared, {len(failed)} not let in, {len(wrong)} stopped early")
    print(
        f"CPU {sum(each.cpu for each in workers):.0f} s, memory {sum(each.pss for each in workers):.0f} MiB"
    )
    print(f"{errors:.0f} errors")
    print(*failed[:5], *wrong[:5], *lost[:5], sep="\n")
    return not (failed or wrong or lost)


def stored(homes, name):
    """A person's answers in the database, by the number of the question."""
    order = ("score", "experience", "letters", "timeline", "programs")
    store = homes.open(name, Opening(lambda: NOW))
    try:
        answers = [each for review in store.person.reviews for each in review.answers]
    finally:
        store.close()
    return {order.index(each.question): (each.answer, each.note) for each in answers}


async def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("what", nargs="?", default="idle", choices=["idle", "reviews", "killed"])
    asked.add_argument("--sessions", type=int, default=100)
    asked.add_argument("--workers", type=int, default=4)
    asked.add_argument("--minutes", type=float, default=1)
    given = asked.parse_args()
    gc.disable()
    cluster, workers = Cluster(sync=True), []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        homes = RowHomes(cluster.url(), connections=4)
        try:
            people = []
            for number in range(given.sessions):
                key, name = asyncssh.generate_private_key("ssh-ed25519"), f"m{number:04}"
                homes.add(name)
                line = key.export_public_key().decode().strip()
                homes.add_key(name, Key(key.get_fingerprint(), line, "", NOW))
                people.append(Person(name, key))
            workers = [Worker(folder, number, cluster.url()) for number in range(given.workers)]
            with balanced(folder, workers) as port:
                if given.what == "killed":
                    return await killed(people, workers, port)
                if given.what == "idle":
                    return await idle(people, workers, port, given.minutes)
                return await reviews(people, workers, port, given.minutes, homes)
        finally:
            for process in (each.process for each in workers):
                process.kill()
                process.wait()
            homes.close()
            cluster.close()


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(main()) else 1)
