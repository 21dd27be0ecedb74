"""An `imgcoach host serve` on loopback, with real ssh clients for it."""

import shutil
import subprocess
import time
import urllib.request
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk_server import Client, free_port
from measured import measured
from terminal_tools import LONG, command

from imgcoach.host.homes import Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.in_rows.homes import RowHomes
from imgcoach.host.public_keys import read_key

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Host:
    """One server, and the keys of people who may be its guests."""

    def __init__(self, folder, **settings):
        self.folder, self.root = folder, folder / "host"
        self._made = 0
        database = str(settings.get("database", "")).strip('"')
        self.homes = RowHomes(database, connections=2) if database else FolderHomes(str(self.root))
        self.port, self.metrics_port = free_port(), free_port()
        lines = {"folder": f'"{self.root}"', "port": self.port, "metrics_port": self.metrics_port, **settings}
        tables = [f"{name} = {value}" for name, value in lines.items() if "=" not in str(value)]
        tables += [f"[{name}]\n{value}" for name, value in lines.items() if "=" in str(value)]
        self.config = folder / "host.toml"
        self.config.write_text("\n".join(tables), "utf-8")
        self.start()

    def start(self):
        """Start it, and wait until it serves."""
        self._log = (self.folder / "log").open("ab")
        words = [*command(), "host", "--config", self.config, "serve"]
        own = {"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(words, stdout=self._log, stderr=self._log, env=own | measured())
        begun = len(self.log)
        self.wait_until(lambda: "serving" in self.log[begun:] or self.process.poll() is not None)
        assert self.process.poll() is None, self.log

    @property
    def log(self):
        """What it has said."""
        return (self.folder / "log").read_text("utf-8", "replace")

    def person(self, name=None):
        """Somebody new with a key of their own; their id."""
        self._made += 1
        name = name or f"guest{self._made}"
        self.key(name)
        self.homes.add(name)
        self.homes.add_key(name, read_key((self.folder / f"{name}.pub").read_text("ascii"), NOW))
        return name

    def knows(self, other, name):
        """Give the client of this server the key that `name` has at another one."""
        for ending in ("", ".pub"):
            shutil.copy(other.folder / f"{name}{ending}", self.folder)

    def key(self, name):
        """A key that nobody has let in."""
        subprocess.run(["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", self.folder / name], check=True)

    def store(self, person):
        """What is kept of a person."""
        return self.homes.open(person, Opening(lambda: NOW))

    def ssh(self, person, *options, asked=(), name="coach", program="ssh"):
        """The words of a client that comes with the key of this person."""
        common = {
            "Port": self.port,
            "IdentityFile": self.folder / person,
            "UserKnownHostsFile": self.folder / "known",
            "IdentitiesOnly": "yes",
            "StrictHostKeyChecking": "accept-new",
            "BatchMode": "yes",
            "LogLevel": "ERROR",
            "ControlPath": "none",
        }
        first = {each.partition("=")[0].removeprefix("-o") for each in options}
        kept = (f"-o{name}={value}" for name, value in common.items() if name not in first)
        words = [program, "-F", "none", *options, *kept]
        return [str(each) for each in (*words, f"{name}@127.0.0.1", *asked)]

    def run(self, person, *asked, options=(), sent=b"", name="coach"):
        """Run a client without a terminal: its exit code, its output and what it said."""
        done = subprocess.run(
            self.ssh(person, *options, asked=asked, name=name), input=sent, capture_output=True, timeout=LONG
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def operator(self, *words, sent=b""):
        """Do what an operator does; what is said then."""
        done = subprocess.run(
            [*command(), "host", "--config", self.config, *words],
            input=sent,
            capture_output=True,
            timeout=LONG,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    def number(self, name):
        """One of the server's numbers; None where it has none of that name yet."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=LONG) as answer:
            lines = answer.read().decode().splitlines()
        return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} ")), None)

    @property
    def descriptors(self):
        """How many files and lines the server has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    @staticmethod
    def wait_until(condition):
        """Wait until something holds, however busy the machine is."""
        deadline = time.monotonic() + LONG
        while not condition():
            assert time.monotonic() < deadline, condition
            time.sleep(0.05)

    def stop(self):
        """End it as an operator does; its exit code."""
        self.process.terminate()
        code = self.process.wait(LONG)
        self._log.close()
        return code

    def end(self):
        """End it whatever it does; where coverage is measured, so that it can write what it has run."""
        with suppress(ProcessLookupError, subprocess.TimeoutExpired):
            if measured():
                self.process.terminate()
                self.process.wait(LONG)
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        self._log.close()
        if isinstance(self.homes, RowHomes):
            self.homes.close()


class Guest(Client):
    """A person's client on a terminal of its own."""

    def welcomed(self):
        """Wait for the first screen of somebody new."""
        self.wait_for("Welcome to imgcoach", "Enter Begin")

    def review(self):
        """Go from the welcome to the first question of a review."""
        self.send("\x1b")
        self.wait_for("Five questions")
        self.send("r")

    def type_a_note(self, text):
        """Go from the welcome to the note of the first question, and type."""
        self.review()
        self.wait_for("1 of 5")
        self.send("\t\t")
        self.settle()
        self.send(text)
