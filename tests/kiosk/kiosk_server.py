"""An sshd on loopback with the snippets of docs/operators.md in its configuration, and ssh clients for it."""

import fcntl
import os
import pwd
import re
import socket
import struct
import subprocess
import termios
import time
from contextlib import suppress
from pathlib import Path

from terminal_tools import LONG, Terminal, command

SSHD = "/usr/sbin/sshd"
DOCS = Path(__file__).parents[2] / "docs"
USER = pwd.getpwuid(os.getuid()).pw_name
PERSONS = ("alice", "bob")

_OURS = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile none
UsePAM no
StrictModes no
LogLevel VERBOSE
Subsystem sftp internal-sftp
{more}
{snippet}
"""
"""What a server of a test has beside the snippet: a port and a key of its own, in a folder of any place."""


def snippets(kind, page="operators"):
    """The blocks of a kind in a page of docs/, in their order."""
    return re.findall(rf"(?ms)^```{kind}\n(.*?)^```$", (DOCS / f"{page}.md").read_text("utf-8"))


def snippet(kind, naming):
    """The block of that kind whose first line ends with the file `naming`."""
    (found,) = (each for each in snippets(kind) if naming in each.partition("\n")[0])
    return found


class Server:
    """One sshd, started as whoever runs the tests.

    Args:
        folder: for its files.
        root: the folder of all persons.
        lines: of its configuration, before the snippet, where the first to name a setting wins.
        forced: the forced command in the line of a key; {} is the person's id.
        root_named: whether the operator has named `root`.
        persons: who has a key.
    """

    def __init__(self, folder, root, lines=(), *, forced=None, root_named=True, persons=PERSONS):
        self.folder, self.root = folder, root
        program = forced or f"{command()[0]} kiosk {{}}"
        for name in ("host", *persons):
            subprocess.run(["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", folder / name], check=True)
        (folder / "keys").write_text("".join(self._line(each, program) for each in persons), "utf-8")
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        self._start("\n".join(lines), root_named)

    def _line(self, person, program):
        example = next(line for line in snippet("authorized_keys", "keys").splitlines() if "alice" in line)
        options = example.partition(" ssh-")[0].replace("imgcoach kiosk alice", program.format(person))
        return f"{options} {(self.folder / person).with_suffix('.pub').read_text('ascii')}"

    def _start(self, more, root_named):
        taken = snippet("sshd_config", "imgcoach-kiosk.conf")
        for there, here in self._here(root_named).items():
            assert there in taken, there
            taken = taken.replace(there, here)
        for _ in range(20):
            self.port = free_port()
            text = _OURS.format(port=self.port, folder=self.folder, more=more, snippet=taken)
            (self.folder / "config").write_text(text, "utf-8")
            self._log = (self.folder / "log").open("ab")
            self.process = subprocess.Popen(
                [SSHD, "-D", "-e", "-f", self.folder / "config"], stdout=self._log, stderr=self._log
            )
            if self._listens():
                break
            self.end()  # somebody else took the port
        host = (self.folder / "host.pub").read_text("ascii")
        (self.folder / "known").write_text(f"[127.0.0.1]:{self.port} {host}", "ascii")

    def _here(self, root_named):
        """What stands elsewhere on the machine of the tests."""
        root = self.root if root_named else ""
        return {
            "Match User imgcoach": f"Match User {USER}",
            "/etc/ssh/imgcoach_keys": f"{self.folder}/keys",
            "IMGCOACH_KIOSK_ROOT=/srv/imgcoach/persons": f"IMGCOACH_KIOSK_ROOT={root}",
        }

    def _listens(self):
        deadline = time.monotonic() + LONG
        while self.process.poll() is None and time.monotonic() < deadline:
            if b"Server listening" in (self.folder / "log").read_bytes():
                return True
            time.sleep(0.02)
        return False

    @property
    def log(self):
        """What the server has said."""
        return (self.folder / "log").read_text("utf-8", "replace")

    def ssh(self, person, *options, asked=(), program="ssh"):
        """The words of a client that comes with the key of this person."""
        common = {
            "Port": self.port,
            "IdentityFile": self.folder / person,
            "UserKnownHostsFile": self.folder / "known",
            "IdentitiesOnly": "yes",
            "StrictHostKeyChecking": "yes",
            "LogLevel": "ERROR",
            "ControlPath": "none",
        }
        words = [program, "-F", "none", *(f"-o{name}={value}" for name, value in common.items()), *options]
        return [str(each) for each in (*words, f"{USER}@127.0.0.1", *asked)]

    def run(self, person, *asked, options=(), **more):
        """Run a client without a terminal: its exit code, its output and what it said."""
        done = subprocess.run(
            self.ssh(person, *options, asked=asked),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONG,
            **more,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def apps(self, person=""):
        """The processes of imgcoach that serve this person, or anybody, below this root."""
        mark = f"imgcoach.kiosk\0{self.root}\0{person}".encode()
        return [int(each.name) for each in Path("/proc").glob("[0-9]*") if mark in command_line(each.name)]

    def drop_connection_of(self, pid):
        """End the process of the server that stands between this app and its client."""
        os.kill(parent(pid), 9)

    def end(self):
        """End the server and what it still serves, each by its own id."""
        for pid in [self.process.pid, *self.apps()]:
            with suppress(ProcessLookupError):
                os.kill(pid, 9)
        self.process.wait()
        self._log.close()


class Client(Terminal):
    """An ssh client on a terminal of its own."""

    def resize(self, lines, columns):
        """Give the terminal another size; the system tells the client."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self._screen.resize(lines, columns)


def free_port():
    """A port of loopback that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def command_line(pid):
    """The words a process was started with, each ending with a NUL; nothing when it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def environment(pid):
    """The environment a process was started with."""
    written = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    return dict(each.decode().split("=", 1) for each in written if each)


def parent(pid):
    """The process that started this one."""
    return int(Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()[1])
