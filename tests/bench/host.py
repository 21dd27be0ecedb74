"""What a host costs: python tests/bench/host.py [table|logins|monkey|floods] [--sessions 1,25,100]

Everything is compared with a bare Textual app under the same server, in one run: on a machine that others
use too, ratios count and milliseconds do not. Clients are asyncssh, in this process; the server is one of its
own.
"""

import argparse
import asyncio
import gc
import random
import statistics
import tempfile
from time import monotonic

from host_and_client import KEYS, Server, gone
from host_floods import floods

KEYS_A_SECOND = 25
SECONDS = 8


async def measure(server, counts):
    """Rows of a table: by the number of sessions what they cost."""
    rows, clients = {}, []
    warm, _ = await server.guest(0)
    warm.kill()
    await gone(server)
    await asyncio.sleep(3)
    base = server.pss
    for count in counts:
        cpu = server.cpu
        begun = len(clients)
        while len(clients) < count - 1:
            group = range(len(clients), min(count - 1, len(clients) + 4))
            clients += [each for each, _ in await asyncio.gather(*map(server.guest, group))]
        paints = []
        for _ in range(5):
            client, paint = await server.guest(count - 1)
            paints.append(paint)
            client.kill()
            await asyncio.sleep(0.5)
        client, paint = await server.guest(count - 1)
        clients.append(client)
        cpu = (server.cpu - cpu) / (count - begun + 5)
        await asyncio.sleep(2)
        waits = await keys(clients)
        rows[count] = {
            "base": base,
            "MiB": (server.pss - base) / count,
            "paint": statistics.median(paints),
            "cpu": cpu,
            "p50": statistics.median(waits),
            "p95": sorted(waits)[int(len(waits) * 0.95)],
            "max": max(waits),
        }
    for each in clients:
        each.kill()
    begun = monotonic()
    await gone(server)
    rows["gone"] = monotonic() - begun
    return rows


async def keys(clients):
    """25 keys a second, each to one of the clients; the seconds that each took to show."""
    random.seed(7)
    tasks, busy = [], set()

    async def one(client):
        busy.add(client)
        took = await client.press(random.choice(KEYS))
        busy.discard(client)
        return took

    for _ in range(KEYS_A_SECOND * SECONDS):
        free = [each for each in clients if each not in busy]
        if free:
            tasks.append(asyncio.ensure_future(one(random.choice(free))))
        await asyncio.sleep(1 / KEYS_A_SECOND)
    return [took for took in await asyncio.gather(*tasks) if took is not None]


async def table(counts):
    """One table, imgcoach beside a bare app."""
    found = {}
    for bare in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            server = Server(folder, max(counts), bare)
            try:
                found[bare] = await measure(server, counts)
            finally:
                server.end()
    print(
        "sessions  MiB each (base)   next paint, s       CPU a start, s   key p50, ms     p95, ms        max"
    )
    for count in counts:
        ours, bare = found[False][count], found[True][count]
        print(
            f"{count:8}  {ours['MiB']:.2f}/{bare['MiB']:.2f} ({ours['base']:.0f}/{bare['base']:.0f})  "
            f"{ours['paint']:.3f}/{bare['paint']:.3f} {ours['paint'] / bare['paint']:.1f}x  "
            f"{ours['cpu']:.3f}/{bare['cpu']:.3f}  "
            f"{ours['p50'] * 1000:.0f}/{bare['p50'] * 1000:.0f} {ours['p50'] / bare['p50']:.1f}x  "
            f"{ours['p95'] * 1000:.0f}/{bare['p95'] * 1000:.0f} {ours['p95'] / bare['p95']:.1f}x  "
            f"{ours['max'] * 1000:.0f}/{bare['max'] * 1000:.0f}",
            flush=True,
        )
    print(f"all killed: none left after {found[False]['gone']:.1f} s / {found[True]['gone']:.1f} s")


async def logins(count):
    """Sessions one after another, some at a time: what stays."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, 8)
        try:
            for done in range(0, count + 1, 50):
                print(
                    f"{done:4} logins: {server.pss:.0f} MiB, {server.number('imgcoach_tasks'):.0f} tasks",
                    flush=True,
                )
                for _ in range(0, 50 if done < count else 0, 5):
                    for client, _ in await asyncio.gather(*(server.guest(each) for each in range(5))):
                        await client.press(b"2")
                        client.kill()
                    await gone(server)
                await asyncio.sleep(2.5)
        finally:
            server.end()


async def monkey(persons, count):
    """Random keys by many at once: nobody sees another's name, and nobody is ended."""
    alphabet = [
        *(bytes([each]) for each in b"12345678?jkhlrwfnxds \r\t"),
        b"\x1b",
        b"\x1b[A",
        b"\x1b[B",
        b"\x1b[6~",
    ]
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, persons)
        try:
            for seed in range(3):
                random.seed(seed)
                clients = [client for client, _ in [await server.guest(each) for each in range(persons)]]
                for each in clients:
                    each.keep = 10_000_000
                for _ in range(count):
                    random.choice(clients).process.stdin.write(random.choice(alphabet))
                    await asyncio.sleep(1 / 200)
                for each in clients:
                    await each.quiet(1)
                marks = [f"Marker{each:04}x".encode() for each in range(persons)]
                foreign = sum(
                    mark in each.seen
                    for n, each in enumerate(clients)
                    for m, mark in enumerate(marks)
                    if m != n
                )
                own = sum(marks[n] in each.seen for n, each in enumerate(clients))
                ended = sum(each.ended for each in clients)
                errors = server.number("imgcoach_errors_total")
                print(
                    f"seed {seed}: {foreign} foreign, {own} own, {ended} ended, {errors:.0f} errors",
                    flush=True,
                )
                for each in clients:
                    each.kill()
                await gone(server)
        finally:
            server.end()


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("what", nargs="?", default="table", choices=["table", "logins", "monkey", "floods"])
    asked.add_argument("--sessions", default="1,25,100")
    asked.add_argument("--keys", type=int, default=6000)
    asked.add_argument("--logins", type=int, default=500)
    given = asked.parse_args()
    gc.disable()
    work = {
        "table": lambda: table([int(each) for each in given.sessions.split(",")]),
        "logins": lambda: logins(given.logins),
        "monkey": lambda: monkey(30, given.keys),
        "floods": floods,
    }
    asyncio.run(work[given.what]())


if __name__ == "__main__":
    main()
