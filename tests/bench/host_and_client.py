"""A host of its own for the benches, with imgcoach or a bare Textual app in it, and its client.

python tests/bench/host_and_client.py --config FILE [--bare]    serves
"""

import argparse
import asyncio
import json
import subprocess
import sys
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

KEYS = (b"\x1b[B", b"\x1b[A")
NOW = datetime(2026, 11, 26, tzinfo=UTC)


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
        words = [sys.executable, __file__, "--config", str(config), *(["--bare"] if bare else [])]
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


async def gone(server):
    """Wait until the server has no session left."""
    while server.number("imgcoach_sessions"):
        await asyncio.sleep(0.1)


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
    asked.add_argument("--config", required=True)
    asked.add_argument("--bare", action="store_true")
    given = asked.parse_args()
    sys.exit(serve(given.config, given.bare))


if __name__ == "__main__":
    main()
