"""What an imgcoach costs that nobody touches: work, wake-ups, and bytes written to its terminal.

    python tests/bench/idle.py [--seconds N]

Once with a terminal that is read, and once with a client between that is stopped, as a frozen ssh client is.
Linux only: the figures are those of /proc.
"""

import argparse
import os
import signal
import tempfile
import time
from pathlib import Path

import sessions
from hang_ups import prepare


def figures(pid):
    """Nanoseconds of work, and how often a thread went to sleep, of all threads so far."""
    work = sleeps = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        work += int((task / "schedstat").read_text("ascii").split()[0])
        status = (task / "status").read_text("utf-8")
        sleeps += int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
    return work, sleeps


def measure(name, session, seconds, reads):
    """Print what the session does in so many seconds."""
    before, end = figures(session.pid), time.monotonic() + seconds
    session.raw = b""
    while (left := end - time.monotonic()) > 0:
        if not (reads and session.read(left)):
            time.sleep(0 if reads else left)
    work, sleeps = (now - then for now, then in zip(figures(session.pid), before, strict=True))
    said = f"{len(session.raw)} bytes written" if reads else "output not read"
    print(
        f"{name:<16} {work / seconds / 1e7:.4f} % of a core, {sleeps / seconds:.2f} wake-ups a second, {said}"
    )


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=300)
    seconds = parser.parse_args().seconds
    sessions.preload()
    with tempfile.TemporaryDirectory() as name:
        home = prepare(Path(name))
        for kind, begin in (("idle", sessions.start), ("client stopped", sessions.start_behind_a_client)):
            session = begin(home, fresh=True, ignoring=False, owns=True, minute=60)
            try:
                session.wait_for("1 Today", "Five questions")
                session.send("4")
                session.wait_for("question 1 of 5")
                while session.read(3):
                    pass
                if session.client:
                    os.kill(session.client, signal.SIGSTOP)
                measure(kind, session, seconds, reads=not session.client)
            finally:
                session.end()


if __name__ == "__main__":
    main()
