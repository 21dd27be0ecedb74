"""Many guests of one server: what one does, or suffers, reaches no other."""

import asyncio
import signal
import urllib.request

import asyncssh
from terminal_tools import LONG

from imgcoach.store import ReplaceAll

TODAY = ("1 Today", "Five questions")


class Line:
    """A client of asyncssh with the App on it."""

    def __init__(self, process):
        self.process, self.seen = process, b""

    @classmethod
    async def open(cls, host, person):
        """Log in, with a terminal."""
        own = {"username": "coach", "known_hosts": None, "config": None, "agent_path": None}
        keys = [str(host.folder / person)]
        connection = await asyncssh.connect("127.0.0.1", host.port, client_keys=keys, **own)
        process = await connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
        return cls(process)

    async def until(self, *texts):
        """Read until each of these has come since the last time."""
        begun = len(self.seen)
        async with asyncio.timeout(LONG):
            while not all(text in self.seen[begun:] for text in texts):
                read = await self.process.stdout.read(65_536)
                assert read, self.seen[-2000:]
                self.seen += read

    def send(self, data):
        """Press keys."""
        self.process.stdin.write(data)

    async def close(self):
        """Hang up."""
        connection = self.process.channel.get_connection()
        connection.abort()
        await connection.wait_closed()


def test_nothing_is_left_of_clients_that_are_killed(own_host, guest):
    own_host.wait_until(lambda: own_host.number("imgcoach_tasks") > 0)
    tasks, descriptors = own_host.number("imgcoach_tasks"), own_host.descriptors
    for terminal in (terminals := [guest(own_host, own_host.person()) for _ in range(5)]):
        terminal.welcomed()
    assert own_host.number("imgcoach_sessions") == 5
    for terminal in terminals:
        terminal.kill(signal.SIGKILL)
    own_host.wait_until(lambda: own_host.number("imgcoach_sessions") == 0)
    own_host.wait_until(lambda: own_host.number("imgcoach_tasks") <= tasks)
    own_host.wait_until(lambda: own_host.descriptors <= descriptors)


async def test_a_huge_paste_holds_up_nobody_else(host):
    flooded, beside = [await Line.open(host, host.person()) for _ in range(2)]
    for line in (flooded, beside):
        await line.until(b"Welcome to imgcoach")
        line.send(b"\x1b")
        await line.until(b"Five questions")
    flooded.send(b"\r2q1v?u" * 40_000)
    flooded.send(b"\x1b[200~" + b"all work and no play " * 100_000 + b"\x1b[201~")
    for place in (b"2", b"1", b"2"):
        beside.send(place)
        await beside.until(b"part 1 of 5" if place == b"2" else b"Five questions")
    await beside.close()
    await flooded.close()


async def test_who_reads_nothing_holds_up_nobody_else(host):
    deaf, beside = [await Line.open(host, host.person()) for _ in range(2)]
    deaf.process.channel.pause_reading()
    for _ in range(200):
        deaf.send(b"12")
    await beside.until(b"Welcome to imgcoach")
    beside.send(b"\x1b")
    await beside.until(b"Five questions")
    await beside.close()
    await deaf.close()


def test_a_server_that_ends_tells_its_guests_and_keeps_their_text(own_host, guest, example):
    person = own_host.person()
    own_host.store(person).save(ReplaceAll(example))
    terminal = guest(own_host, person)
    terminal.wait_for(*TODAY)
    terminal.send("r")
    terminal.wait_for("1 of 5")
    terminal.send("w")
    terminal.settle()
    terminal.send("half a sentence")
    terminal.wait_for("half a sentence")
    assert own_host.stop() == 0
    assert terminal.gone() == 143
    said = " ".join(terminal.screen().split())
    assert "the service stops for a moment" in said and "a text you had begun is kept" in said
    own_host.start()
    again = guest(own_host, person)
    again.wait_for(*TODAY)
    again.send("r")
    again.wait_for("half a sentence")


def test_health_is_told_on_this_machine(host):
    with urllib.request.urlopen(f"http://127.0.0.1:{host.metrics_port}/health", timeout=LONG) as answer:
        assert answer.read() == b"well\n"
