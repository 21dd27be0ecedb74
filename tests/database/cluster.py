"""A PostgreSQL of the tests' own: a cluster in a folder that ends with them, on a socket in that folder."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg

from imgcoach.store.rows import migrate

OWNER, ROLE = "owner", "servers"
"""Who may make tables, and who servers connect as."""

_LONG = 60
_SETTINGS = ("listen_addresses=", "shared_buffers=16MB", "max_connections=60", "autovacuum=off")


def binaries():
    """The folder of initdb and postgres; the newest where there are several."""
    found = [each.parent for each in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(found, key=lambda folder: int(folder.parent.name), default=None)


class Cluster:
    """A server that can be stopped, killed and frozen.

    Args:
        sync: whether it brings to the disk what it says is saved; that makes no difference to kills.
    """

    def __init__(self, sync=False):
        self._programs = binaries()
        self.folder = Path(tempfile.mkdtemp(prefix="imgcoach-pg-", dir="/tmp"))
        self._user = None
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._user = "nobody"
            os.chown(self.folder, pwd.getpwnam("nobody").pw_uid, -1)
        self._data, self._settings = self.folder / "data", [*_SETTINGS, f"fsync={'on' if sync else 'off'}"]
        initdb = ["initdb", "-D", self._data, "-U", "root", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run([self._programs / initdb[0], *initdb[1:]], check=True, **self._as_user())
        self._process, self._databases = None, set()
        self.start()
        with self.connect("postgres", "root") as connection:
            for role in (OWNER, ROLE):
                connection.execute(f"CREATE ROLE {role} LOGIN")
        self.create("coach")

    def _as_user(self):
        return {
            "user": self._user,
            "cwd": self.folder,
            "stdout": subprocess.DEVNULL,
            "stderr": subprocess.DEVNULL,
            "env": {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"},
        }

    def create(self, database):
        """A further database, as docs/hosting.md makes one."""
        with self.connect("postgres", "root") as connection:
            connection.execute(f"CREATE DATABASE {database} OWNER {OWNER}")
        migrate(self.url(OWNER, database), ROLE)
        self._databases.add(database)

    def empty(self, database):
        """A database with nobody in it, made where it is not there."""
        if database not in self._databases:
            self.create(database)
        with self.connect(database) as connection:
            connection.execute("TRUNCATE people, tombstones CASCADE")

    def url(self, role=ROLE, database="coach"):
        """Where to connect."""
        return f"postgresql://{role}@{quote(str(self.folder), safe='')}/{database}"

    def connect(self, database="coach", role=OWNER):
        """A connection of an operator."""
        return psycopg.connect(self.url(role, database), autocommit=True, options="-c search_path=imgcoach")

    def start(self):
        """Start it, and wait until it answers."""
        options = [part for each in self._settings for part in ("-c", each)]
        program = [self._programs / "postgres", "-D", self._data, "-k", self.folder, *options]
        self._process = subprocess.Popen(program, **self._as_user())
        end = time.monotonic() + _LONG
        while True:
            try:
                self.connect("postgres", "root").close()
                return
            except psycopg.OperationalError:
                assert time.monotonic() < end, "PostgreSQL does not start"
                assert self._process.poll() is None, "PostgreSQL ended"
                time.sleep(0.02)

    def stop(self, how=signal.SIGINT):
        """Stop it: SIGINT takes leave of its clients, SIGQUIT is a crash, SIGKILL the worst of them."""
        processes = self._processes()
        self._process.send_signal(how)
        self._process.wait(_LONG)
        for each in processes:
            _wait_for(each)

    @contextmanager
    def frozen(self):
        """Every process of it stands still meanwhile, and all its connections are there."""
        stopped = self._processes()
        try:
            for each in stopped:
                with suppress(ProcessLookupError):
                    os.kill(each, signal.SIGSTOP)
            yield
        finally:
            for each in stopped:
                with suppress(ProcessLookupError):
                    os.kill(each, signal.SIGCONT)

    def dump(self, database, *options):
        """What pg_dump says of a database."""
        program = [self._programs / "pg_dump", "-d", self.url(OWNER, database), *options]
        return subprocess.run(program, check=True, capture_output=True).stdout

    def load(self, database, dump):
        """Bring a dump back."""
        program = [self._programs / "psql", "-qd", self.url(OWNER, database), "-v", "ON_ERROR_STOP=1"]
        subprocess.run(program, check=True, input=dump, stdout=subprocess.DEVNULL)

    def close(self):
        """Stop it and delete it."""
        if self._process is not None and self._process.poll() is None:
            self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def _processes(self):
        """Its own process first, then those it has started."""
        found = [self._process.pid]
        for each in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                if int(each.read_bytes().rpartition(b")")[2].split()[1]) == self._process.pid:
                    found.append(int(each.parent.name))
        return found


def _wait_for(process):
    end = time.monotonic() + _LONG
    while Path(f"/proc/{process}").exists() and time.monotonic() < end:
        time.sleep(0.01)
