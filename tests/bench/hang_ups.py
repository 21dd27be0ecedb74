"""Hang-ups of every kind while text is being typed: what is left of the process, and of the text.

    python tests/bench/hang_ups.py [--each N] [--at-once N] [--minutes M] [--fresh PERCENT]

Prints for each kind how many processes were there two seconds later, how many of these worked at full load,
how many texts lacked what was typed more than a second before, and how long it took to be gone. Most sessions
are forked from a process that has read the code; a share (--fresh) is started as a person would. A slow or
busy machine makes the times longer. Linux only; every process is ended by its own id.
"""

import argparse
import json
import multiprocessing
import os
import random
import resource
import shutil
import signal
import statistics
import tempfile
import time
from collections import defaultdict
from importlib import resources
from pathlib import Path

import sessions

LEFT_AFTER = 2.0
"""Seconds after which a process should be gone."""

LAST = 1.0
"""Seconds of typing that may be lost."""

MINUTE = 2.0
"""Seconds that a minute of `idle_exit` has here."""

BUSY = 0.5
"""Share of a core from which on a process that is left counts as spinning."""


def hang_up(session):
    os.kill(session.pid, signal.SIGHUP)


def terminate(session):
    os.kill(session.pid, signal.SIGTERM)


def both(session):
    for number in random.sample([signal.SIGHUP, signal.SIGTERM], 2):
        os.kill(session.pid, number)


def close(session):
    session.close()


def kill_client(session):
    os.kill(session.client, signal.SIGKILL)


def stop_client(session):
    os.kill(session.client, signal.SIGSTOP)
    time.sleep(0.2)
    terminate(session)


def stop_client_and_wait(session):
    """Nothing but the limit of the configuration ends it."""
    os.kill(session.client, signal.SIGSTOP)


def read_nothing(session):
    """The screen changes until nothing more can be written."""
    for _ in range(8):
        session.send("abcdefghij " * 20)
        time.sleep(0.1)
    terminate(session)


def fill_disk(session):
    """From now on no file may grow; what was kept before must stay."""
    resource.prlimit(session.pid, resource.RLIMIT_FSIZE, (0, 0))
    session.send(" more")
    time.sleep(0.2)


def full_disk(session):
    fill_disk(session)
    hang_up(session)


def full_disk_closed(session):
    fill_disk(session)
    close(session)


KINDS = {
    "SIGHUP": (hang_up, {}),
    "SIGTERM": (terminate, {}),
    "both signals": (both, {}),
    "terminal closed": (close, {}),
    "closed, SIGHUP ignored": (close, {"ignoring": True}),
    "closed, under setsid": (close, {"owns": False}),
    "client killed": (kill_client, {"client": True}),
    "client stopped, SIGTERM": (stop_client, {"client": True}),
    "client stopped, idle_exit": (stop_client_and_wait, {"client": True, "idle": True}),
    "output not read, SIGTERM": (read_nothing, {}),
    "full disk, SIGHUP": (full_disk, {}),
    "full disk, closed": (full_disk_closed, {}),
}
"""What happens, and to which session."""


def prepare(root):
    """A home with the example person's data."""
    from imgcoach.exchange.document import parse
    from imgcoach.store import ReplaceAll, open_store

    person = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
    for each in person["commitments"]:
        each["outcome"] = "done"
    folder = root / "home/.local/share/imgcoach"
    open_store(str(folder)).save(ReplaceAll(parse(json.dumps(person).encode(), "example")))
    return root / "home"


def try_one(job):
    """One hang-up: seconds until it was gone (None: it was not), share of a core then, and what was lost."""
    kind, number, root, fresh, end = job
    if time.monotonic() > end:
        return kind, None
    random.seed(f"{kind} {number}")
    happens, how = KINDS[kind]
    home = Path(tempfile.mkdtemp(dir=root))
    shutil.copytree(root / "home", home, dirs_exist_ok=True)
    if how.get("idle"):
        (home / ".config/imgcoach").mkdir(parents=True)
        (home / ".config/imgcoach/config.toml").write_text("idle_exit = 1\n", "utf-8")
    begin = sessions.start_behind_a_client if how.get("client") else sessions.start
    fresh = fresh and not how.get("idle")
    session = begin(
        home, fresh=fresh, ignoring=how.get("ignoring", False), owns=how.get("owns", True), minute=MINUTE
    )
    try:
        return kind, *_hung_up(session, happens, home, 0 if not how.get("idle") else MINUTE + 1)
    except (TimeoutError, OSError) as trouble:
        return kind, "trouble", 0.0, str(trouble)
    finally:
        session.end()
        shutil.rmtree(home, ignore_errors=True)


def _hung_up(session, happens, home, allowed):
    session.wait_for("1 Today", "Five questions")
    session.send("4")
    session.wait_for("question 1 of 5")
    session.send("w")
    session.wait_for("Leave")
    text = " ".join(random.choices(["cutoffs", "letters", "timeline", "programs", "list"], k=60))
    session.type(text[: random.randrange(30, 80)], random.uniform(0.01, 0.06))
    if happens in (full_disk, full_disk_closed):
        _wait_until_kept(session, home)
    then = time.monotonic()
    happens(session)
    ready = time.monotonic()
    reads = happens is not read_nothing
    while session.is_there() and time.monotonic() - ready < LEFT_AFTER + allowed:
        if not (reads and session.read(0.01)):
            time.sleep(0.01)
    gone = time.monotonic() - ready - allowed
    load = 0.0
    if session.is_there():
        before = sessions.cpu(session.pid)
        time.sleep(0.5)
        gone, load = None, (sessions.cpu(session.pid) - before) / 0.5
    return gone, load, _lost(session, home, then)


def _wait_until_kept(session, home):
    deadline = time.monotonic() + sessions.LONG
    while "".join(key for _, key in session.typed) not in sessions.kept(home):
        if time.monotonic() > deadline:
            raise TimeoutError("the draft was never written")
        session.read(0.05)


def _lost(session, home, then):
    """What was typed a second before and is not kept; empty where all is."""
    due = "".join(key for when, key in session.typed if when < then - LAST)
    found = sessions.kept(home)
    return "" if due in found else f"{due!r} not in {found!r}"


def report(found, seconds):
    """Print the table."""
    print(f"{'':<27}{'times':>6}{'left':>6}{'spin':>6}{'lost':>6}{'median':>8}{'most':>7}")
    total = [0, 0, 0, 0]
    for kind in KINDS:
        results = [each for each in found[kind] if each[0] != "trouble"]
        gone = [each[0] for each in results if each[0] is not None]
        counts = [
            len(results),
            len(results) - len(gone),
            sum(each[1] > BUSY for each in results),
            sum(bool(each[2]) for each in results),
        ]
        total = [sum(each) for each in zip(total, counts, strict=True)]
        times = f"{statistics.median(gone):8.2f}{max(gone):7.2f}" if gone else ""
        print(f"{kind:<27}" + "".join(f"{each:6}" for each in counts) + times)
    print(f"{'all':<27}" + "".join(f"{each:6}" for each in total) + f"   in {seconds:.0f} s")
    trouble = [each[2] for results in found.values() for each in results if each[0] == "trouble"]
    lost = [each[2] for results in found.values() for each in results if each[0] != "trouble" and each[2]]
    for words in (*trouble[:5], *lost[:5]):
        print("  ", words)
    print(f"never begun, on a busy machine: {len(trouble)}")


def main():
    """Try and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--each", type=int, default=250)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--fresh", type=int, default=10, help="percent")
    options = parser.parse_args()
    sessions.preload()
    found, begin = defaultdict(list), time.monotonic()
    end = begin + options.minutes * 60
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        prepare(root)
        jobs = [
            (kind, number, root, number % 100 < options.fresh, end)
            for number in range(options.each)
            for kind in KINDS
        ]
        with multiprocessing.get_context("fork").Pool(options.at_once) as pool:
            for kind, *result in pool.imap_unordered(try_one, jobs):
                if result != [None]:
                    found[kind].append(result)
    report(found, time.monotonic() - begin)


if __name__ == "__main__":
    main()
