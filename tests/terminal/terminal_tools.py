"""A terminal of 80 by 24 with imgcoach in it: a real pty, read by pyte."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path

import pyte

LONG = 60
"""Seconds after which a screen or an exit counts as never coming, on a machine however busy."""

ESC = "\x1b"


def command():
    """The words that start imgcoach, as installed beside this Python."""
    return [str(Path(sys.executable).parent / "imgcoach")]


def patient():
    """The words that start an imgcoach that waits as long as it takes: for a lock, and for its app to end."""
    wait = (
        "from imgcoach.store import locking; locking.PATIENCE = 60",
        "from imgcoach.screens import saver; saver._RETRY = 60",
        "from imgcoach.screens.terminal import watch; watch._PATIENCE = watch._LAST_WORDS = 60",
    )
    return [sys.executable, "-c", "; ".join((*wait, "from imgcoach.cli import main; main()"))]


def own_terminal():
    fcntl.ioctl(next(filter(os.isatty, range(3))), termios.TIOCSCTTY, 0)


class Terminal:
    """One process on one terminal. Nothing is read but in `wait_for`, `settle` and `gone`.

    Attributes:
        raw: every byte the process wrote so far.
    """

    def __init__(self, words, environment, *, prepare=own_terminal, **streams):
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.modes_before = termios.tcgetattr(self._master)
        wired = {"stdin": slave, "stdout": slave, "stderr": slave, **streams}
        self.process = subprocess.Popen(
            [*map(str, words)], env=environment, start_new_session=True, preexec_fn=prepare, **wired
        )
        os.close(slave)
        self.raw = b""
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def modes(self):
        """The modes of the terminal as the process left them."""
        return termios.tcgetattr(self._master)

    def resize(self, columns, rows):
        """Give the window another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)
        self.kill(signal.SIGWINCH)

    def screen(self):
        """What a person sees."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def send(self, *keys):
        """Press keys; each is text, or bytes as a terminal sends them."""
        for key in keys:
            os.write(self._master, key if isinstance(key, bytes) else key.encode())

    def escape(self, *keys):
        """Press Esc, and then `keys` once the screen stands."""
        self.send(ESC)
        self.settle()
        self.send(*keys)

    def note(self, text, *, answered=False):
        """Go to the note of a question, from its answers or from the button behind them, and type."""
        self.send(f"{ESC}[Z" if answered else "\t\t")
        self.settle()
        self.send(text)

    def wait_for(self, *texts):
        """Read until all of `texts` are on the screen."""
        self._until(lambda: all(text in self.screen() for text in texts), texts)

    def wait_until(self, condition):
        """Read until `condition` holds."""
        self._until(condition, condition)

    def settle(self, quiet=0.3):
        """Read until for `quiet` seconds nothing was written and the process did not work or want to.

        Returns:
            What was written meanwhile.
        """
        start, worked = len(self.raw), self._work()
        while self._read(quiet) or (quiet and worked != (worked := self._work())):
            pass
        return self.raw[start:]

    def fill(self):
        """Press keys without reading until the process can't write any more."""
        waiting = -1
        while waiting != (waiting := self._unread()):
            self.send("abcdefghij " * 20)
            time.sleep(1)  # nobody says that a writer is blocked; that nothing more comes is the sign

    def spoil(self):
        """Do as another program that writes over the screen and leaves the terminal as a shell has it."""
        self._screen.reset()
        termios.tcsetattr(self._master, termios.TCSANOW, self.modes_before)

    def kill(self, number):
        """Send the process a signal."""
        self.process.send_signal(number)

    def gone(self, seconds=LONG):
        """Read until the process is gone; its exit code as a shell shows it."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"still there after {seconds} s\n{self.screen()}"
            self._read(0.05)
        self.settle(0)
        return code(self.process)

    def gone_unread(self, seconds=LONG):
        """Wait until the process is gone, without reading; its exit code as a shell shows it."""
        self.process.wait(seconds)
        return code(self.process)

    def close(self):
        """Close the terminal under the process."""
        if self._master is not None:
            os.close(self._master)
            self._master = None

    def end(self):
        """End the process by its own id, and close the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.close()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                stream.close()

    def _until(self, condition, what):
        deadline = time.monotonic() + LONG
        while not condition():
            assert time.monotonic() < deadline, f"waited for {what}\n{self.screen()}"
            if self._read(0.05):
                self.settle(0)
            elif self.process.poll() is not None and not condition():
                raise AssertionError(f"gone with {code(self.process)}, waited for {what}\n{self.screen()}")

    def _work(self):
        """What the process has done so far, unlike any other while it does or wants to do something."""
        threads = []
        for path in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            with suppress(OSError):
                fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
                wants = time.monotonic() if fields[0] in "RD" else 0
                threads.append((path, wants, *fields[11:13]))
        return threads

    def _unread(self):
        return struct.unpack("i", fcntl.ioctl(self._master, termios.FIONREAD, bytes(4)))[0]

    def _read(self, seconds):
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        written = b""
        with suppress(OSError):  # EIO: the process has gone
            written = os.read(self._master, 65536)
        self.raw += written
        self._stream.feed(written)
        return bool(written)


def code(process):
    """The exit code as a shell shows it: 128 and the number for a signal."""
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def state(pid):
    """What a process does: S it waits, T it is stopped, X it is gone."""
    try:
        found = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return "X"
    return "X" if found == "Z" else found


def until_it_is(pid, wanted):
    """Wait until the state of a process is `wanted`."""
    deadline = time.monotonic() + LONG
    while state(pid) != wanted:
        assert time.monotonic() < deadline, f"{pid} is {state(pid)}, not {wanted}"
        time.sleep(0.05)


def child_of(terminal):
    """The id of the one process that the process on the terminal has started."""
    pid = terminal.process.pid
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8"))


def after_the_app(raw):
    """What was written after the alternate screen was left, without the sequences that switch modes."""
    rest = raw.rpartition(b"\x1b[?1049l")[2].decode("utf-8")
    return re.sub(r"\x1b\[[?<>=]?[\d;]*[A-Za-z]", "", rest).replace("\r\n", "\n")


def ignoring_hang_ups():
    """As a parent does that ignores SIGHUP, like nohup."""
    own_terminal()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def no_terminal_of_its_own():
    """As under setsid: the system tells nobody when the terminal closes."""
