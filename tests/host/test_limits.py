"""How much anybody may have, what is counted of it, and what the log says: each without a server."""

import asyncio
import gc
import logging
import urllib.error
import urllib.request
from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from kiosk_server import free_port

from imgcoach.errors import NotSaved, TooMany
from imgcoach.host import log
from imgcoach.host.answering import ANSWER
from imgcoach.host.answering.stopped import CRASHED, answered
from imgcoach.host.serving import children, limits
from imgcoach.host.serving.collecting import Collecting
from imgcoach.host.serving.limits import Knocks, Windows
from imgcoach.host.serving.metrics import Metrics
from imgcoach.host.settings import Limits


@pytest.fixture
def clock(monkeypatch):
    """Seconds, set by hand."""
    told = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(limits, "monotonic", lambda: told.now)
    return told


def test_an_address_may_knock_so_often_and_again_after_a_while(clock):
    knocks = Knocks(3)
    assert [knocks.may("198.51.100.7") for _ in range(5)] == [True] * 3 + [False] * 2
    assert knocks.may("198.51.100.8")
    clock.now += 19
    assert not knocks.may("198.51.100.7")
    clock.now += 20
    assert knocks.may("198.51.100.7") and not knocks.may("198.51.100.7")
    clock.now += 3600
    assert [knocks.may("198.51.100.7") for _ in range(4)] == [True] * 3 + [False]


def test_behind_a_balancer_that_counts_nothing_is_counted():
    assert all(Knocks(0).may("192.0.2.1") for _ in range(1000))


def test_more_addresses_than_can_be_kept_lock_nobody_out(clock, monkeypatch):
    monkeypatch.setattr(limits, "_MOST_ADDRESSES", 2)
    knocks = Knocks(1)
    assert knocks.may("one") and not knocks.may("one")
    assert knocks.may("two") and knocks.may("three") and not knocks.may("three")
    assert knocks.may("one")


def test_each_person_has_a_few_windows_and_all_of_them_together_many():
    windows = Windows(Limits(windows=2, sessions=3))
    with ExitStack() as first, ExitStack() as others:
        for _ in range(2):
            first.enter_context(windows.one_of_few("alice", "app"))
        with pytest.raises(TooMany, match="2 sessions of yours are open, close one"):
            others.enter_context(windows.one_of_few("alice", "app"))
        others.enter_context(windows.one_of_few("bob", "app"))
        with pytest.raises(TooMany, match="all places are taken, try again in a few minutes"):
            others.enter_context(windows.one_of_few("carol", "app"))
        others.enter_context(windows.one_of_few("carol", "command"))
        first.close()
        others.enter_context(windows.one_of_few("alice", "command"))
    with windows.one_of_few("alice", "app"), windows.one_of_few("alice", "app"):
        pass


def told(port, path):
    """What the server's own port answers: the code and the text."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_an_operator_can_ask_how_the_server_is(capfd):
    metrics, well = Metrics(), [True]
    metrics.logins.inc()
    port = free_port()
    with metrics.served(port, lambda: well[0]):
        assert told(port, "/health") == (200, "well\n")
        assert "imgcoach_logins_total 1.0" in told(port, "/metrics")[1].splitlines()
        assert told(port, "/") == (503, "not well\n")
        well[0] = False
        assert told(port, "/health") == (503, "not well\n")
        taken = rf"127\.0\.0\.1 port {port} can't be used \(.+\), choose another metrics_port"
        with pytest.raises(NotSaved, match=taken), Metrics().served(port, lambda: True):
            raise AssertionError
    with pytest.raises(OSError):
        told(port, "/health")
    assert capfd.readouterr() == ("", "")  # no line for each question
    with metrics.served(0, lambda: True), pytest.raises(OSError):
        told(port, "/health")


def test_the_log_says_when_and_what_and_no_more(capsys, monkeypatch):
    levels = {name: logging.getLogger(name).level for name in ("asyncssh", "asyncio")}
    monkeypatch.setattr(log.log, "propagate", True)
    monkeypatch.setattr(log.log, "level", logging.NOTSET)
    try:
        log.begin()
        logging.getLogger("asyncssh").error("alice came from 198.51.100.7")
        log.log.info("%s came", log.Marks(b"secret").of("alice"))
    finally:
        log.log.handlers.clear()
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    when, level, mark, word = capsys.readouterr().err.split()
    assert len(when) == len("2026-11-26T12:00:00Z") and when.endswith("Z")
    assert (level, word) == ("INFO", "came") and mark == log.Marks(b"secret").of("alice") != "alice"
    assert mark != log.Marks(b"another").of("alice") and len(mark) == 10


def test_where_an_error_was_is_told_without_its_words():
    def fail():
        raise ValueError("Dr Unmistakable")

    try:
        fail()
    except ValueError as error:
        outer = RuntimeError("of a worker")
        outer.error = error
    said = log.where(outer)
    assert said.startswith("ValueError at test_limits.py:") and said.count(" < ") == 1
    assert "Unmistakable" not in said
    assert log.where(None) == "NoneType at nowhere" and log.where(KeyError("x")) == "KeyError at nowhere"


def test_what_stops_an_answer_says_only_where(capsys):
    def main(word):
        raise KeyError(f"Dr {word}")

    assert answered(main, "Unmistakable") == CRASHED
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("KeyError at test_limits.py:")
    assert answered(lambda *words: len(words), "a", "b") == 2


async def test_an_answer_that_takes_too_long_is_stopped(monkeypatch):
    ended = []

    class Child:
        """A process that never answers."""

        returncode = None

        async def communicate(self, _):
            await asyncio.Event().wait()

        def kill(self):
            ended.append("killed")

        async def wait(self):
            ended.append("waited for")

    async def begin(*_, **__):
        return Child()

    monkeypatch.setattr(children, "_LONGEST", 0)
    monkeypatch.setattr(asyncio, "create_subprocess_exec", begin)
    settings = SimpleNamespace(model_dump_json=lambda: "")
    house = SimpleNamespace(settings=settings, answers=asyncio.Semaphore(1), metrics=Metrics())
    with pytest.raises(NotSaved, match=r"^this took too long and was stopped, try again later$"):
        await children.ask(house, {}, ANSWER, "alice", "status")
    assert ended == ["killed", "waited for"] and not house.answers.locked()


def test_garbage_is_looked_for_when_many_have_come_and_gone(monkeypatch):
    done = []
    for name in ("collect", "freeze", "unfreeze", "enable", "set_threshold"):
        monkeypatch.setattr(gc, name, lambda *_, name=name: done.append(name))
    monkeypatch.setattr(gc, "callbacks", [])
    collecting = Collecting(Metrics())
    collecting.begin()
    (time,) = gc.callbacks
    assert done == ["enable", "set_threshold", "collect", "freeze"]

    def looked(ended, present):
        del done[:]
        collecting.look(ended, present)
        return done

    assert looked(0, 20) == [] and looked(0, 25) == ["collect", "freeze"] and looked(0, 40) == []
    assert looked(20, 11) == ["collect", "freeze"]
    assert looked(25, 5) == ["unfreeze", "collect", "freeze"] and looked(26, 5) == []
    assert looked(26, 0) == ["unfreeze", "collect", "freeze"] and looked(26, 0) == []
    for generation in (0, 1, 1, 1, 2):
        time("start", {"generation": generation})
        time("stop", {"generation": generation})
    assert looked(26, 0) == []
    time("start", {"generation": 1})
    time("stop", {"generation": 1})
    assert looked(26, 0) == ["collect", "freeze"] and looked(26, 0) == []
