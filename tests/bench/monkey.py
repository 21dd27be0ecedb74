"""Random keys, mouse, pastes and sizes through a real terminal, and what the window needs meanwhile.

    python tests/bench/monkey.py MINUTES [--seed N] [--person EXPORT.json] [--pace KEYS_A_SECOND]

Prints a line a minute, and at the end: memory after five minutes and at the end, their ratio, what was sent,
how long the window took to have done all of it, and whether the data can be read. The keys of a seed are
always the same; when they arrive is not. `q`, Ctrl+Q, Ctrl+C and clicks on the line of keys are left out:
they end the window. Exit code 1 after a crash or where the data can't be read. Linux only: memory is read
from /proc.
"""

import argparse
import fcntl
import json
import os
import pty
import random
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

COACH = [sys.executable, "-c", "from imgcoach.cli import main; main()"]
CALM = 1.0
"""Seconds without work after which everything that was sent counts as done."""

LETTERS = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789 /?.,;:-+=*%#@!\"'()[]{}<>|~^$&_\\`"
NAMED = ["\t", "\x1b[Z", "\r", "\x1b", "\x7f", "\x1b[3~", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H"]
NAMED += ["\x1b[F", "\x1b[5~", "\x1b[6~", "\x1bOP", "\x1b[15~", "\x01", "\x05", "\x0b", "\x15", "\x17"]
NAMED += ["\x1b[1;2C", "\x1b[1;5D", "\x1b[1;2F", "\x18", "\x16", "\x1a", "\x19"]
ODD = [
    "é",
    "ß",
    "漢",
    "م",
    "🙂",
    "\u0301",
    "\ufeff",
    "\x1b[27;5;106~",
    "\x1b[97;1;55296u",
    "\x1b[<35;999;999M",
]
ODD += [b"\xff", b"\xe2\x82", b"\x00", "\x1b[I", "\x1b[O", "\x1b[48;24;80;0;0t", "\x1b[999999999999;;;~"]
SIZES = [
    (80, 24),
    (120, 40),
    (60, 20),
    (1, 1),
    (0, 0),
    (3, 7),
    (20, 5),
    (40, 12),
    (250, 100),
    (200, 3),
    (2, 60),
]


class Monkey:
    """One window in a terminal of its own, and a hand that knows nothing.

    Attributes:
        sent: how many keys, clicks, pastes and sizes so far.
        starts: how often the window was opened: more than once only where it ended by itself.
        codes: how it ended, each time it did.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        """Open a window on the data in `folder`."""
        self._folder, self._chance = folder, random.Random(seed)
        self.sent, self.starts, self.codes = 0, 0, list[int]()
        self._open()

    @property
    def memory(self) -> float:
        """MiB in use (RSS)."""
        status = Path(f"/proc/{self._pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024

    def act(self) -> None:
        """Do one thing."""
        self.sent += 1
        kind = self._chance.random()
        if kind < 0.01:
            self._resize(*self._size())
        else:
            self._send(self._thing(kind))

    def flood(self, count: int) -> None:
        """Hold a key down, or paste without the marks of a paste."""
        self.sent += count
        self._send(self._chance.choice([*NAMED, *"jkxyn1234"]) * count)

    def watch(self, seconds: float) -> None:
        """Take what is drawn for a while; open the window again where it has ended."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and select.select([self._terminal], [], [], left)[0]:
            try:
                os.read(self._terminal, 1 << 16)
            except OSError:
                self._close()
                self._open()

    def rest(self) -> float:
        """Wait until all that was sent is done; how many seconds that took."""
        begin = last = time.monotonic()
        while time.monotonic() - last < CALM:
            before = self._work()
            self.watch(0.1)
            if self._work() > before + 1:
                last = time.monotonic()
        return last - begin

    def leave(self) -> float:
        """End it as a system does that shuts down; how many seconds it took."""
        begin = time.monotonic()
        os.kill(self._pid, signal.SIGTERM)
        with suppress(OSError):
            while os.read(self._terminal, 1 << 16):
                pass
        self._close()
        return time.monotonic() - begin

    def _thing(self, kind: float) -> str | bytes:
        at = self._chance.randrange
        if kind < 0.06:
            button, x, y = self._chance.choice([0, 0, 0, 2, 64, 65]), at(1, 80), at(1, max(2, self._lines))
            return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"
        if kind < 0.07:
            return f"\x1b[200~{'pasted text ' * at(1, 200)}\x1b[201~"
        if kind < 0.10:
            return self._chance.choice(ODD)
        if kind < 0.20:
            return "".join(self._chance.choice("12345678"))
        return self._chance.choice(NAMED) if kind < 0.55 else self._chance.choice(LETTERS)

    def _size(self) -> tuple[int, int]:
        if self._chance.random() < 0.5:
            return self._chance.choice(SIZES)
        return self._chance.randrange(1, 250), self._chance.randrange(1, 100)

    def _send(self, text: str | bytes) -> None:
        rest = text if isinstance(text, bytes) else text.encode()
        while rest:
            self.watch(0.001)
            if select.select([], [self._terminal], [], 0.01)[1]:
                rest = rest[os.write(self._terminal, rest[:512]) :]

    def _resize(self, columns: int, lines: int) -> None:
        self._lines = lines or 24
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _open(self) -> None:
        self.starts += 1
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.environ.update(TERM="xterm-256color", HOME=str(self._folder))
            os.execv(COACH[0], [*COACH[:2], COACH[2], "--data-dir", str(self._folder / "data")])
        self._resize(80, 24)
        self.watch(5)

    def _close(self) -> None:
        self.codes.append(os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1]))
        os.close(self._terminal)

    def _work(self) -> int:
        fields = Path(f"/proc/{self._pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])


def minutes_of(monkey: Monkey, count: float, pace: float) -> Iterator[tuple[float, float]]:
    """Let it go on for so long; after each minute yield the minute and the memory."""
    begin, due = time.monotonic(), 1.0
    rush = random.Random(count)
    while (passed := (time.monotonic() - begin) / 60) < count:
        burst = rush.choice([1, 1, 1, 5, 30])
        for _ in range(burst):
            monkey.act()
        if rush.random() < 0.002:
            monkey.flood(rush.choice([100, 3_000]))
        monkey.watch(burst / pace * 2 * rush.random())
        if passed >= due:
            yield due, monkey.memory
            due += 1


def readable(folder: Path) -> bool:
    """Whether the data is sound, and an export of it can be made."""
    words = [*COACH, "--data-dir", str(folder / "data")]
    doctor = subprocess.run([*words, "doctor"], capture_output=True, text=True)
    print(doctor.stdout or doctor.stderr, end="")
    export = subprocess.run([*words, "export"], capture_output=True, text=True)
    return doctor.returncode == 0 and bool(json.loads(export.stdout))


def main() -> None:
    """Play, and say what it was like."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--person", help="an export to begin with; the example person without one")
    parser.add_argument("--pace", type=float, default=12, help="keys a second, on average")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = given.person or str(folder / "example.json")
        if not given.person:
            made = subprocess.run([*COACH, "--demo", "export"], capture_output=True, check=True)
            Path(source).write_bytes(made.stdout)
        subprocess.run([*COACH, "--data-dir", str(folder / "data"), "import", "--yes", source], check=True)
        monkey = Monkey(folder, given.seed)
        print(f"seed {given.seed}, at first {monkey.memory:.1f} MiB", flush=True)
        early = 0.0
        for minute, memory in minutes_of(monkey, given.minutes, given.pace):
            early = memory if minute <= 5 else early
            print(f"{minute:4.0f} min  {memory:6.1f} MiB  {monkey.sent} sent", flush=True)
        late, drained = monkey.memory, monkey.rest()
        print(f"memory   {early:.1f} MiB early, {late:.1f} at the end, {late / (early or late):.2f} times")
        print(f"drained  {drained:.1f} s after the last key; left in {monkey.leave():.2f} s")
        crashes = [code for code in monkey.codes[:-1] if code != 0]
        print(f"sent     {monkey.sent}, {monkey.starts} windows, ended with {monkey.codes}")
        sound = readable(folder)
        print(f"data     {'sound' if sound else 'DAMAGED'}")
        for log in folder.rglob("crash.log"):
            print(log.read_text())
    sys.exit(bool(crashes or not sound))


if __name__ == "__main__":
    main()
