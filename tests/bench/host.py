"""What a host costs: python tests/bench/host.py [table|logins|monkey|floods] [--sessions 1,25,100]

Everything is compared with a bare Textual app under the same server, in one run: on a machine that others
use too, ratios count and milliseconds do not. Clients are asyncssh, in this process; the server is one of its
own.
"""

import argparse
import asyncio
import gc
import json
import random
import statistics
import subprocess
import sys
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from time import monotonic, sleep

import asyncssh
from serving import Serving, free_port

from imgcoach.exchange.document import parse
from imgcoach.host.homes import Key, Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.store import ReplaceAll

NOW = datetime(2026, 11, 26, tzinfo=UTC)
LONG = 120
KEYS_A_SECOND = 25
SECONDS = 8
KEYS = (b"\x1b[B", b"\x1b[A")


class Server(Serving):
    """One server of its own, with imgcoach or a bare Textual app in it."""

    def __init__(self, folder, persons, bare=False):
        self.folder = Path(folder)
        self.homes = FolderHomes(str(self.folder / "host"))
        self.keys = [asyncssh.generate_private_key("ssh-ed25519") for _ in range(persons)]
        example = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
        for number, key in enumerate(self.keys):
            name = f"guest{number}"
            self.homes.add(name)
            line = key.export_public_key().decode().strip()
            self.homes.add_key(name, Key(key.get_fingerprint(), line, "", NOW))
            example["programs"][0]["name"] = f"Marker{number:04}x Hospital"
            example["profile"]["step2_ck"]["score"] = 238
            data = parse(json.dumps(example).encode(), "example")
            self.homes.open(name, Opening(lambda: NOW)).save(ReplaceAll(data))
        self.port, self.metrics = free_port(), free_port()
        config = self.folder / "host.toml"
        config.write_text(
            f'folder = "{self.folder}/host"\nport = {self.port}\nmetrics_port = {self.metrics}\n'
            "[limits]\nconnections = 0\nstrangers = 1000\nsessions = 2000\n",
            "utf-8",
        )
        words = [sys.executable, __file__, "serve", "--config", str(config), *(["--bare"] if bare else [])]
        self.log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(words, stdout=self.log, stderr=self.log)
        while b"serving" not in (self.folder / "log").read_bytes():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            sleep(0.05)

    async def guest(self, number):
        """Log in as a person; (the client, the seconds until its first screen)."""
        begun = monotonic()
        own = {"username": "coach", "known_hosts": None, "config": None, "agent_path": None}
        line = await asyncssh.connect("127.0.0.1", self.port, client_keys=[self.keys[number]], **own)
        process = await line.create_process(term_type="xterm-256color", term_size=(80, 24), encoding=None)
        client = Client(line, process)
        await client.quiet()
        return client, client.last - begun

    def end(self):
        self.process.kill()
        self.process.wait()
        self.log.close()


class Client:
    """A client that reads all the time."""

    def __init__(self, line, process):
        self.line, self.process = line, process
        self.seen, self.last, self.keep = b"", monotonic(), 0
        self._came = asyncio.Event()
        self.ended = False
        self._task = asyncio.ensure_future(self._read())

    async def _read(self):
        with suppress(asyncssh.Error, OSError):
            while read := await self.process.stdout.read(65_536):
                self.last = monotonic()
                self.seen = (self.seen + read)[-self.keep :] if self.keep else self.seen[:0] + read
                self._came.set()
        self.ended = True
        self._came.set()

    async def quiet(self, seconds=0.4):
        """Wait for the first screen, until nothing more comes."""
        await self._came.wait()
        while monotonic() - self.last < seconds and not self.ended:
            await asyncio.sleep(0.05)

    async def press(self, key):
        """Seconds from a key to its first byte; None where none comes."""
        self._came.clear()
        begun = monotonic()
        self.process.stdin.write(key)
        try:
            async with asyncio.timeout(10):
                await self._came.wait()
        except TimeoutError:
            return None
        return monotonic() - begun

    def kill(self):
        self._task.cancel()
        self.line.abort()


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


async def gone(server):
    """Wait until the server has no session left."""
    while server.number("imgcoach_sessions"):
        await asyncio.sleep(0.1)


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


async def floods():
    """What one guest does to the others' keys and to the memory."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, 8)
        try:
            for name, flood in FLOODS.items():
                beside = [client for client, _ in [await server.guest(each) for each in range(5)]]
                bad, _ = await server.guest(5)
                memory = server.pss
                flooding = asyncio.ensure_future(flood(bad))
                waits, most = [], memory
                for _ in range(40):
                    took = await random.choice(beside).press(random.choice(KEYS))
                    waits.append(took or 0)
                    most = max(most, server.pss)
                    await asyncio.sleep(0.15)
                flooding.cancel()
                print(
                    f"{name}: others wait {statistics.median(waits) * 1000:.0f} ms, "
                    f"at most {max(waits) * 1000:.0f}; "
                    f"memory +{most - memory:.0f} MiB",
                    flush=True,
                )
                for each in (*beside, bad):
                    each.kill()
                await gone(server)
        finally:
            server.end()


async def _raw(bad):
    bad.process.stdin.write(b"\r2q1v?u jkl\n" * 20_000)
    await asyncio.sleep(LONG)


async def _paste(bad):
    await bad.press(b"4")
    bad.process.stdin.write(b"\x1b[200~")
    for _ in range(16_000):
        bad.process.stdin.write(b"all work and no play makes " * 2_427)
        await bad.process.stdin.drain()


async def _mouse(bad):
    while True:
        bad.process.stdin.write(b"".join(b"\x1b[<35;%d;%dM" % (x, 5 + x % 15) for x in range(1, 80)))
        await bad.process.stdin.drain()
        await asyncio.sleep(0.02)


async def _sizes(bad):
    while True:
        bad.process.change_terminal_size(random.randint(1, 2000), random.randint(1, 2000))
        await asyncio.sleep(0.005)


async def _deaf(bad):
    bad.process.channel.pause_reading()
    while True:
        bad.process.stdin.write(b"12")
        await asyncio.sleep(0.05)


async def _nothing(bad):
    await asyncio.sleep(LONG)


FLOODS = {
    "nothing": _nothing,
    "240 kB of keys": _raw,
    "1 GB pasted": _paste,
    "mouse": _mouse,
    "sizes": _sizes,
    "slow reader": _deaf,
}


def serve(config, bare):
    """Serve in this process; `bare` = every guest gets a Textual app with nothing in it but some text."""
    from imgcoach.host.serving import guest
    from imgcoach.host.serving.server import serve as begin
    from imgcoach.host.settings import read_settings

    if bare:
        guest.HostedCoach = _bare()
    return begin(read_settings(config))


def _bare():
    from textual.app import App
    from textual.widgets import Static

    from imgcoach.screens.hosted import apps
    from imgcoach.screens.hosted.styles import CommonStylesheet

    class Bare(App):
        DRIVER = apps.LineDriver
        BINDINGS = [(key, f"show('{key}')", "") for key in ("up", "down")]

        def __init__(self, line, session, styles):
            self.line = line
            super().__init__(driver_class=self.DRIVER, ansi_color=True)
            self.stylesheet = CommonStylesheet(styles, self.get_css_variables())
            self._shown = Static("\n".join(f"line {each} " + "text " * 12 for each in range(20)))
            apps._settle(self, line)
            self.parts, self.is_behind = [], False

        def compose(self):
            yield self._shown

        def action_show(self, key):
            self._shown.update("\n".join(f"{key} {monotonic()} {each} " + "text " * 11 for each in range(20)))

        async def last_words_aside(self):
            pass

        async def gone_up(self):
            pass

        def leave(self, code, why=""):
            self.exit(code)

        def look(self):
            pass

        def alone(self):
            return 0

    return Bare


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument(
        "what", nargs="?", default="table", choices=["table", "logins", "monkey", "floods", "serve"]
    )
    asked.add_argument("--sessions", default="1,25,100")
    asked.add_argument("--keys", type=int, default=6000)
    asked.add_argument("--logins", type=int, default=500)
    asked.add_argument("--config")
    asked.add_argument("--bare", action="store_true")
    given = asked.parse_args()
    if given.what == "serve":
        sys.exit(serve(given.config, given.bare))
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
