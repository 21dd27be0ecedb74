"""The life of a guest where its line, its data or its App does not do as it should, without a server."""

import asyncio
import logging
from types import SimpleNamespace

import pytest
from host_server import NOW

from imgcoach.errors import NotSaved, Rejected
from imgcoach.host.homes import Key, Opening
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.log import Marks
from imgcoach.host.serving import guest as module
from imgcoach.host.serving import onlooker
from imgcoach.host.serving.guest import HUNG_UP, Guest
from imgcoach.host.serving.house import House
from imgcoach.host.serving.watch import Watch
from imgcoach.host.settings import HostSettings
from imgcoach.knowledge import load_content
from imgcoach.screens.hosted.feed import MOST_WAITING
from imgcoach.store import SetProfile

KEY = Key("SHA256:one", "ssh-ed25519 A", "", NOW)


class Line:
    """The terminal at the other end."""

    def __init__(self):
        self.backlog, self.sent, self.is_away, self.holds_back = 0, b"", False, False

    def get_terminal_size(self):
        return 80, 24, 0, 0

    def is_closing(self):
        return self.is_away

    def write(self, data):
        self.sent += data

    def pause_reading(self):
        self.holds_back = True

    def resume_reading(self):
        self.holds_back = False


class App:
    """An App that does nothing until it is told to leave."""

    def __init__(self, line, *given):
        self.line, self.given, self.is_running, self.is_behind = line, given, True, False
        self.return_code, self.why, self.result, self.failures, self.did = None, None, None, [], []
        self.over = asyncio.Event()
        self.stays = self.hangs = False

    async def run_async(self):
        self.line.write("drawn")
        await self.over.wait()
        while self.stays:
            await asyncio.sleep(60)
        return self.result

    async def last_words_aside(self):
        self.did.append("saved")
        if self.hangs:
            await asyncio.Event().wait()

    async def gone_up(self):
        self.did.append("gone up")

    def lost_keys(self):
        self.did.append("told that keys were lost")

    def leave(self, code, why):
        self.return_code, self.result, self.why = code, code, why
        self.over.set()


@pytest.fixture
def homes(tmp_path):
    """Those of Alice."""
    found = FolderHomes(str(tmp_path / "host"))
    found.add("alice")
    return found


@pytest.fixture
def apps(monkeypatch):
    """The Apps that were made, and those that were taken apart, in the place of those that draw."""
    made = SimpleNamespace(all=[], apart=[], resized=[], failed=[])

    def make(*given):
        made.all.append(App(*given))
        return made.all[-1]

    for name in ("HostedCoach", "HostedRescue"):
        monkeypatch.setattr(module, name, make)
    monkeypatch.setattr(module, "let_go", made.apart.append)
    monkeypatch.setattr(module, "resized", made.resized.append)
    monkeypatch.setattr(module, "failed", lambda app, error: made.failed.append(error))
    return made


@pytest.fixture
async def guest(homes, apps, caplog, monkeypatch):
    """Alice at a terminal."""
    monkeypatch.setattr(logging.getLogger("imgcoach.host"), "propagate", True)
    house = House(HostSettings(), homes, load_content(), Marks(b"secret"))
    return Guest(house, "alice", KEY, Line(), {"TERM": "xterm-256color"})


async def until(condition):
    """Wait until it holds."""
    async with asyncio.timeout(60):
        while not condition():
            await asyncio.sleep(0.001)


async def drawn(guest, apps, number=1):
    """The App of a guest that has begun to live, and that life."""
    life = asyncio.create_task(guest.live())
    await until(lambda: len(apps.all) == number and guest._channel.sent.count(b"drawn") == number)
    return apps.all[-1], life


async def test_who_leaves_by_themselves_ends_with_the_apps_code(guest, apps):
    app, life = await drawn(guest, apps)
    app.result = 0
    app.over.set()
    assert await life == 0 and apps.apart == [app]
    assert guest.alone == 0.0


async def test_a_line_that_is_gone_before_the_data_is_open_gets_no_app(guest, apps, homes):
    homes.open("alice", Opening(lambda: NOW)).save(SetProfile("match_year", 2028, None))
    guest.hang_up(HUNG_UP)
    assert await guest.live() == HUNG_UP
    assert apps.all == [] and guest._channel.sent == b""


async def test_a_line_that_is_gone_while_it_waits_for_its_turn_gets_no_app(guest, apps):
    starts = guest._house.starts
    while not starts.locked():
        await starts.acquire()
    life = asyncio.create_task(guest.live())
    await until(lambda: starts._waiters)
    guest.hang_up(HUNG_UP)
    starts.release()
    assert await life == HUNG_UP and apps.all == []


async def test_what_was_given_last_is_saved_before_the_app_ends_and_why_is_said_once(guest, apps):
    app, life = await drawn(guest, apps)
    guest.hang_up(143, "the service stops for a moment")
    guest.hang_up(HUNG_UP)
    assert await life == 143
    assert app.why == "the service stops for a moment" and app.did == ["saved", "gone up", "saved"]
    before = guest._channel.sent
    guest.write("after the line has gone")
    assert guest._channel.sent == before


async def test_a_save_that_takes_too_long_does_not_hold_up_the_end(guest, apps, monkeypatch, caplog):
    monkeypatch.setattr(module, "_LAST_WORDS", 0.01)
    app, life = await drawn(guest, apps)
    app.hangs = True
    guest.hang_up(HUNG_UP)
    assert await life == HUNG_UP
    assert f"{Marks(b'secret').of('alice')} left before all was saved" in caplog.text
    assert "alice" not in caplog.text


async def test_an_app_that_does_not_end_is_ended(guest, apps, monkeypatch):
    monkeypatch.setattr(module, "_END", 0.01)
    app, life = await drawn(guest, apps)
    app.stays = True
    guest.hang_up(143, "bye")
    assert await life == 143 and apps.apart == [app]


async def test_an_error_is_told_by_its_kind_and_its_place_is_for_the_operator(guest, caplog):
    try:
        raise ValueError("Dr Unmistakable")
    except ValueError as error:
        said = guest.note_crash(error)
    assert said == (
        "imgcoach: stopped by an error (ValueError); what was saved is safe, and the operator can see where."
    )
    assert "stopped by ValueError at test_guest_alone.py:" in caplog.text
    assert "Unmistakable" not in caplog.text and "alice" not in caplog.text
    assert guest._house.metrics.errors._value.get() == 1


async def test_an_error_in_the_reading_of_keys_ends_the_app_and_no_other(guest, apps, monkeypatch):
    async def broken():
        raise ValueError("no key")

    monkeypatch.setattr(guest._feed, "run", broken)
    app, life = await drawn(guest, apps)
    await until(lambda: apps.failed)
    assert [str(each) for each in apps.failed] == ["no key"]
    app.over.set()
    assert await life == 1


async def test_more_than_can_be_read_is_held_back_on_the_line(guest):
    guest.take(b"x" * MOST_WAITING)
    assert not guest._channel.holds_back
    guest.take(b"x")
    assert guest._channel.holds_back
    guest._channel.backlog = 300_000
    assert guest.is_behind


async def test_what_nobody_types_is_let_go_and_that_is_said_once(guest, apps, monkeypatch):
    handed = []
    monkeypatch.setattr(module, "hand_on", lambda _, message: handed.append(message))
    app, life = await drawn(guest, apps)
    guest.take(b"x" * 10_000)
    await until(lambda: app.did)
    assert app.did == ["told that keys were lost"] and 0 < len(handed) < 1000
    app.over.set()
    await life


async def test_of_many_sizes_within_a_moment_the_last_is_drawn_once(guest, apps, monkeypatch):
    guest.resize(0, 0)
    guest._resized()
    assert guest.size == (80, 24) and apps.resized == []  # there is no App yet
    app, life = await drawn(guest, apps)
    monkeypatch.setattr(module, "_RESIZES", 0.001)
    for columns in (100, 110, 120):
        guest.resize(columns, 40)
    await until(lambda: apps.resized)
    assert apps.resized == [app] and guest.size == (120, 40)
    monkeypatch.setattr(module, "_RESIZES", 60)
    guest.resize(80, 24)
    app.over.set()
    await life
    assert guest._resizes.cancelled()


async def test_a_thread_that_hears_of_a_save_when_all_is_over_calls_nobody():
    loop = asyncio.new_event_loop()
    loop.close()
    module._soon(loop, lambda: pytest.fail("called"))


@pytest.fixture
def damaged(homes, tmp_path):
    """Alice's data can't be read, and there is a copy of it."""
    store = homes.open("alice", Opening(lambda: NOW))
    store.save(SetProfile("match_year", 2028, None))
    store.save(SetProfile("match_year", 2029, 2028))
    file = tmp_path / "host" / "persons" / "alice" / "data" / "data.json"
    file.write_text("{", "utf-8")
    return file


async def test_who_puts_a_rescue_off_finds_everything_as_it_was(guest, apps, damaged):
    app, life = await drawn(guest, apps)
    recovery, _, stays = app.given
    assert recovery.newest.person.profile.match_year == 2028 and stays is None
    app.return_code = 0
    app.over.set()
    assert await life == 1 and len(apps.all) == 1
    assert not damaged.exists() and list((damaged.parent / "damaged").iterdir())


async def test_who_chooses_the_copy_goes_on_with_it(guest, apps, damaged):
    rescue, life = await drawn(guest, apps)
    rescue.result = "restore"
    rescue.over.set()
    await until(lambda: len(apps.all) == 2)
    session = apps.all[1].given[0]
    assert session.store.person.profile.match_year == 2028
    await until(lambda: guest._app is apps.all[1])
    guest.hang_up(0, "this key is no longer accepted")
    assert await life == 0 and apps.all[1].did == ["saved", "gone up", "saved"]


async def test_a_file_that_can_not_be_moved_away_is_told_before_anything_is_chosen(
    guest, apps, damaged, monkeypatch
):
    def refuse(_):
        raise NotSaved("The disk is full")

    monkeypatch.setattr("imgcoach.store.Recovery.set_aside", refuse)
    app, life = await drawn(guest, apps)
    assert app.given[2] == "The disk is full" and damaged.read_text() == "{"
    app.over.set()
    assert await life == 1


async def test_an_advisor_reads_why_a_page_can_not_be_shown(guest, monkeypatch):
    answers = [
        (1, b"", b"imgcoach: nobody of that name lets you see anything, `people` lists who does\n"),
        (1, b"", b""),
        (0, "Dr Löw".encode(), b""),
    ]

    async def ask(*_):
        return answers.pop(0)

    monkeypatch.setattr(onlooker, "ask", ask)
    sight = onlooker._Sight(guest._house, "bob", {})
    with pytest.raises(Rejected, match=r"^nobody of that name lets you see anything"):
        await sight.page("alice")
    with pytest.raises(Rejected, match="can't be read now, try again later"):
        await sight.page("alice")
    assert await sight.page("alice") == "Dr Löw" and await sight.allowed("alice") is None


async def test_saves_are_counted_and_those_refused_too(guest):
    numbers = guest._house.metrics
    session = guest._house.session({})
    session.saved(0.02, True)
    session.saved(0.02, False)
    assert numbers.save._sum.get() == 0.04 and numbers.not_saved._value.get() == 1


async def test_a_look_that_fails_is_not_the_last_one(guest, caplog, monkeypatch):
    watch, looks = Watch(guest._house), []

    async def look():
        looks.append(1)
        if len(looks) == 1:
            raise KeyError("Dr Unmistakable")
        raise asyncio.CancelledError

    monkeypatch.setattr("imgcoach.host.serving.watch._TICK", 0)
    monkeypatch.setattr(watch, "_look", look)
    monkeypatch.setattr(watch._garbage, "begin", lambda: None)
    with pytest.raises(asyncio.CancelledError):
        await watch.run()
    assert len(looks) == 2 and "a look failed: KeyError at " in caplog.text
    assert "Unmistakable" not in caplog.text
