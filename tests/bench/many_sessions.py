"""What many sessions of a kiosk cost, through a real sshd on loopback.

    python tests/bench/many_sessions.py [--sessions N]

Opens N sessions of made-up persons, then one more, then ten at once, and kills all clients. It prints what
each took, and what is left 2 seconds later. Nothing here passes or fails. Linux only: memory is read from
/proc. The clients run on the same machine, and their work is in the times, as is whatever else runs there;
the load is printed first.
"""

import argparse
import importlib
import json
import os
import pty
import re
import select
import signal
import sys
import tempfile
import time
from importlib import resources
from pathlib import Path

from imgcoach.exchange.document import parse
from imgcoach.store import ReplaceAll, open_store

TESTS = Path(__file__).parents[1]
LAST = b"Quit"
"""The last word of a screen that is whole."""

A_PERSON = 3
"""Sessions that one person may have."""

AT_ONCE = 10
MiB = 1024

GRACE = 2
"""Seconds after which nothing may be left of a lost connection."""

PATIENCE = 60
"""Seconds after which a process counts as never ending."""


class Client:
    """An ssh client on a terminal of 80 by 24, which is killed in the end."""

    def __init__(self, words: list[str]) -> None:
        self.begun, self.painted, self._read = time.perf_counter(), 0.0, b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LINES="24", COLUMNS="80")
            os.execvp(words[0], words)

    def read(self) -> None:
        """Take in what has come, and note when the screen was whole."""
        self._read = self._read[-1000:] + os.read(self.terminal, 65536)
        if not self.painted and LAST in self._read:
            self.painted = time.perf_counter() - self.begun


def served(clients: list[Client], seconds: float, *, until_painted: bool = False) -> None:
    """Read what the clients show for so long, or until each has shown a whole screen."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        if until_painted and all(each.painted for each in clients):
            return
        for ready in select.select([each.terminal for each in clients], [], [], min(left, 0.1))[0]:
            next(each for each in clients if each.terminal == ready).read()
    if until_painted:
        raise SystemExit("a session has not shown its screen in time")


def memory(pid: int) -> dict[str, float]:
    """PSS, RSS and what is a process's alone (USS), in MiB; nothing when it is gone or not ours."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return {}
    found = {name: int(kib) / MiB for name, kib in re.findall(r"(?m)^(\w+): +(\d+) kB", text)}
    return {"PSS": found["Pss"], "RSS": found["Rss"], "USS": found["Private_Clean"] + found["Private_Dirty"]}


def children(pid: int) -> list[int]:
    """The processes below one."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("ascii", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found += [int(path.parent.name), *children(int(path.parent.name))]
    return found


def worked(pids: list[int]) -> float:
    """Seconds of a core that these processes have used."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def keep_example(root: Path, person: str) -> None:
    """Give a person the data of the example."""
    (root / person / ".config").mkdir(parents=True)
    (root / person).chmod(0o700)
    example = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
    open_store(str(root / person / "data")).save(ReplaceAll(parse(json.dumps(example).encode(), "example")))


def measure(number: int, folder: Path) -> None:
    """Open the sessions, print what they cost, and end them."""
    for room in ("terminal", "kiosk"):
        sys.path.insert(0, str(TESTS / room))
    kiosk = importlib.import_module("kiosk_server")
    total = number + 1 + AT_ONCE
    persons = [f"p{each}" for each in range(-(-total // A_PERSON))]
    (folder / "server").mkdir(mode=0o700)
    (folder / "persons").mkdir(mode=0o700)
    for person in persons:
        keep_example(folder / "persons", person)
    server = kiosk.Server(folder / "server", folder / "persons", ["MaxStartups 100"], persons=persons)
    clients: list[Client] = []

    def open_more(count: int) -> list[Client]:
        more = []
        for _ in range(count):
            person = persons[len(clients) // A_PERSON]
            more.append(Client(server.ssh(person)))
            clients.append(more[-1])
        served(clients, 120, until_painted=True)
        return more

    try:
        for _ in range(number):
            open_more(1)
        served(clients, 5)
        tell_cost(server, clients)
        print(f"the next session paints      {open_more(1)[0].painted:8.2f} s")
        print(f"ten at once, the slowest     {max(each.painted for each in open_more(AT_ONCE)):8.2f} s")
        end(server, clients)
    finally:
        server.end()


def tell_cost(server, clients: list[Client]) -> None:
    """Print memory, tasks and work of what is open and idle."""
    print(f"load of the machine          {os.getloadavg()[0]:8.2f}")
    apps, all_of_it = server.apps(), children(server.process.pid)
    number = len(apps)
    print(f"sessions                     {number:8}")
    for kind in ("PSS", "RSS", "USS"):
        print(f"{kind} of the app, a session   {sum(memory(pid)[kind] for pid in apps) / number:8.1f} MiB")
    together = sum(memory(pid).get("PSS", 0) for pid in all_of_it)
    print(f"PSS with sshd, together      {together:8.1f} MiB, a session {together / number:.1f}")
    tasks = sum(len(list(Path(f"/proc/{pid}/task").iterdir())) for pid in all_of_it)
    print(f"processes and threads        {tasks:8}, a session {tasks / number:.1f}")
    before, begun = worked(apps), time.perf_counter()
    print(f"work of a start              {before / number:8.2f} s of a core, without sshd")
    served(clients, 20)
    used = (worked(apps) - before) / (time.perf_counter() - begun)
    print(f"idle, all apps together      {used * 100:8.2f} % of a core")


def end(server, clients: list[Client]) -> None:
    """Kill all clients, each by its id, and print what is left 2 seconds later."""
    for each in clients:
        os.kill(each.pid, signal.SIGKILL)
    begun, late = time.perf_counter(), None
    while left := {*server.apps(), *children(server.process.pid)}:
        took = time.perf_counter() - begun
        late = len(left) if took > GRACE and late is None else late
        if took > PATIENCE:
            break
        time.sleep(0.02)
    print(f"processes left after 2 s     {late or 0:8}; none after {time.perf_counter() - begun:.2f} s")
    for each in clients:
        os.waitpid(each.pid, 0)
        os.close(each.terminal)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sessions", type=int, default=25)
    with tempfile.TemporaryDirectory(prefix="sessions") as folder:
        measure(parser.parse_args().sessions, Path(folder))


if __name__ == "__main__":
    main()
