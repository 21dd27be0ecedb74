"""The door and a visit behind it, without a server: what is let in, and what an error leaves."""

import asyncio
import logging

import asyncssh
import pytest
from host_server import NOW

from imgcoach.errors import NotSaved, Rejected
from imgcoach.host.homes import Key
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.log import Marks
from imgcoach.host.public_keys import hashed, key_of
from imgcoach.host.serving import server
from imgcoach.host.serving.door import Door
from imgcoach.host.serving.guest import HUNG_UP
from imgcoach.host.serving.house import House
from imgcoach.host.serving.server import host_key
from imgcoach.host.serving.visit import Visit
from imgcoach.host.settings import HostSettings, Limits
from imgcoach.knowledge import load_content

HERS = Key("SHA256:one", "ssh-ed25519 A", "", NOW)


class Connection:
    """One client's connection."""

    def __init__(self):
        self.aborted, self.left = 0, []

    def get_extra_info(self, _, __):
        return ("198.51.100.7", 1)

    def abort(self):
        self.aborted += 1

    def disconnect(self, *why):
        self.left.append(why)

    def close(self):
        self.left.append("closed")


class Channel:
    """What a session writes on."""

    def __init__(self):
        self.sent, self.out, self.err, self.code, self.is_away = {}, b"", b"", None, False

    def is_closing(self):
        return self.is_away

    def write(self, data):
        self.out += data

    def write_stderr(self, data):
        self.err += data

    def exit(self, code):
        self.code = code


@pytest.fixture
def homes(tmp_path):
    """Those of Alice, who has a key."""
    found = FolderHomes(str(tmp_path / "host"))
    found.add("alice")
    found.add_key("alice", HERS)
    return found


@pytest.fixture
async def house(homes, caplog, monkeypatch):
    """A server in which nobody is."""
    monkeypatch.setattr(logging.getLogger("imgcoach.host"), "propagate", True)
    settings = HostSettings(limits=Limits(strangers=2, connections=0))
    return House(settings, homes, load_content(), Marks(b"secret"))


@pytest.fixture
def door(house):
    """The door with somebody at it."""
    found = Door(house)
    found.connection_made(Connection())
    return found


def number(house, why):
    return house.metrics.refused.labels(why)._value.get()


def test_strangers_are_few_and_who_goes_makes_room(house):
    doors = [Door(house) for _ in range(3)]
    for each in doors:
        each.connection_made(Connection())
    assert [each._connection.aborted for each in doors] == [0, 0, 1]
    assert number(house, "connections") == 1
    for each in doors:
        each.connection_lost(None)
        each.connection_lost(None)
    assert house.strangers == 0
    house.is_closing = True
    doors[0].connection_made(Connection())
    assert doors[0]._connection.aborted == 1


async def test_only_a_key_of_a_kind_that_is_taken_opens_and_only_under_its_name(door, house, homes):
    key, other = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    homes.add_key("alice", key_of(key, "", NOW))
    for name, offered, is_let_in in (
        ("coach", key, True),
        ("join", key, False),
        ("root", key, False),
        ("coach", other, False),
        ("join", other, True),
        ("coach", asyncssh.generate_private_key("ssh-ed448"), False),
    ):
        assert await door.validate_public_key(name, offered) is is_let_in
    assert door.person is None and door.key is None and number(house, "key") == 3
    for _ in range(5):
        await door.validate_public_key("coach", key)
    assert door._connection.aborted == 1 and door.person is None


async def test_while_nobody_can_be_known_that_is_said_and_no_key_is_refused(door, house, monkeypatch):
    def away(_):
        raise NotSaved("The database can't be reached, on this server, wait a moment")

    monkeypatch.setattr(house.homes, "owner", away)
    assert not await door.validate_public_key("coach", asyncssh.generate_private_key("ssh-ed25519"))
    (_, said) = door._connection.left[0]
    assert said == "imgcoach: The database can't be reached, on this server, wait a moment"
    assert number(house, "key") == 0 and door.person is None


async def test_who_is_in_and_asks_for_nothing_goes_and_the_log_has_a_mark(door, house, monkeypatch, caplog):
    caplog.set_level(logging.INFO)
    monkeypatch.setattr("imgcoach.host.serving.door._PATIENCE", 0)
    door.person, door.key = "alice", HERS
    door.auth_completed()
    async with asyncio.timeout(60):
        while not door._connection.aborted:
            await asyncio.sleep(0.001)
    assert house.strangers == 0 and house.metrics.logins._value.get() == 1
    assert f"{house.marks.of('alice')} logged in" in caplog.text and "alice" not in caplog.text


async def test_nothing_is_forwarded_and_who_goes_on_asking_is_let_go(door, house):
    with pytest.raises(asyncssh.ChannelOpenError, match="one session per connection"):
        door.session_requested()  # nobody has logged in
    for ask in [door.connection_requested, door.unix_connection_requested] * 5:
        with pytest.raises(asyncssh.ChannelOpenError, match="nothing is forwarded here"):
            ask("127.0.0.1", 22)
    assert number(house, "channel") == 11 and door._connection.aborted == 1


@pytest.fixture
def visit(house, monkeypatch):
    """Begins a visit, of alice where nobody else is named, and waits for its end."""
    monkeypatch.setattr("imgcoach.host.serving.visit._FAREWELL", 0)

    async def pay(command=None, person="alice", term=None, sent=b"", key=HERS):
        channel, connection = Channel(), Connection()
        found = Visit(house, person, key, channel, connection)
        if term is not None:
            found.pty_requested(term, (80, 24, 0, 0), {})
        (found.shell_requested() if command is None else found.exec_requested(command))
        found.session_started()
        found.data_received(sent, None)
        found.eof_received()
        await found._task
        return channel

    return pay


async def test_an_invitation_is_used_with_its_code_and_without_one_that_is_said(visit, homes):
    homes.invite("alice", hashed("c0de"), NOW.replace(year=2099))
    other = Key("SHA256:other", "ssh-ed25519 B", "", NOW)
    asked = await visit(person=None, key=other)
    assert (asked.code, asked.out) == (2, b"")
    assert asked.err == (
        b"imgcoach: write the code of your invitation after the address: ssh ... join@host CODE\n"
    )
    asked = await visit("C0-DE", person=None, key=other)
    assert (asked.code, asked.out) == (
        0,
        b"Welcome. This key opens your data from now on: ssh -p 2222 coach@localhost\n",
    )
    assert homes.owner("SHA256:other") == "alice"
    asked = await visit("c0de", person=None, key=Key("SHA256:third", "ssh-ed25519 C", "", NOW))
    assert asked.code == 1 and asked.err.startswith(b"imgcoach: that code opens nothing")


async def test_an_error_ends_one_session_with_one_line(visit, house, monkeypatch, caplog):
    def broken(*_):
        raise KeyError("Dr Unmistakable")

    monkeypatch.setattr(house.homes, "keys", broken)
    asked = await visit("keys")
    assert (asked.code, asked.out) == (1, b"")
    assert asked.err == b"imgcoach: stopped by an error (KeyError); what was saved is safe.\n"
    assert "a session was stopped by KeyError at test_door_alone.py:" in caplog.text
    assert "Unmistakable" not in caplog.text and house.metrics.errors._value.get() == 1
    asked = await visit("keys", term="xterm")
    assert asked.out == b"imgcoach: stopped by an error (KeyError); what was saved is safe.\r\n"


async def test_a_key_is_taken_whatever_encoding_its_name_came_in(visit, homes):
    line = asyncssh.generate_private_key("ssh-ed25519", comment="laptop").export_public_key().decode()
    asked = await visit("keys add", sent=line.replace("laptop", "Löw").encode("utf-16"))
    assert asked.code == 0 and asked.out.startswith(b"Added SHA256:")
    assert [key.name for _, key in homes.keys("alice")] == ["", "Löw"]
    asked = await visit("keys add", sent=b"x" * 25_000)
    assert asked.code == 1 and asked.err.startswith(b"imgcoach: that is not a public key")


async def test_a_line_that_is_gone_is_written_nothing(house):
    channel = Channel()
    channel.is_away = True
    found = Visit(house, "alice", HERS, channel, Connection())
    found.exec_requested("help")
    await found._serve()
    assert (channel.out, channel.err, channel.code) == (b"", b"", None)
    found._say("imgcoach: too late\n")
    assert channel.err == b""


def test_the_key_of_a_server_is_made_once_and_for_its_owner_alone(tmp_path):
    settings = HostSettings(folder=str(tmp_path))
    made = host_key(settings)
    assert (tmp_path / "host_key").stat().st_mode & 0o777 == 0o600
    assert host_key(settings).get_fingerprint() == made.get_fingerprint()
    (tmp_path / "host_key").write_bytes(b"no key at all")
    with pytest.raises(Rejected, match="is not the private key of a server, move it away"):
        host_key(settings)
    assert (tmp_path / "host_key").read_bytes() == b"no key at all"
    (tmp_path / "host_key").unlink()
    (tmp_path / "host_key").mkdir()
    with pytest.raises(NotSaved):
        host_key(settings)


async def test_an_error_that_nobody_waited_for_is_counted_and_logged_without_its_words(house, caplog):
    server._note(house, None, {"exception": KeyError("Dr Unmistakable"), "message": "of alice"})
    server._note(house, None, {"message": "of alice"})
    assert house.metrics.errors._value.get() == 2
    assert "beside all sessions: KeyError at nowhere" in caplog.text
    assert "Unmistakable" not in caplog.text and "alice" not in caplog.text


@pytest.mark.parametrize("ends", ["eof_received", "connection_lost"])
async def test_a_client_that_goes_leaves_no_app_behind(house, monkeypatch, ends):
    class Guest:
        """One that stays until the line has gone."""

        person = "alice"

        def __init__(self, *_):
            self.keys, self.size, self.gone = b"", None, asyncio.Event()

        def take(self, keys):
            self.keys += keys

        def resize(self, columns, lines):
            self.size = columns, lines

        def hang_up(self, code):
            self.code = code
            self.gone.set()

        async def live(self):
            await self.gone.wait()
            return self.code

    monkeypatch.setattr("imgcoach.host.serving.visit.Guest", Guest)
    channel = Channel()
    found = Visit(house, "alice", HERS, channel, Connection())
    found.terminal_size_changed(100, 30, 0, 0)  # before there is an App
    found.pty_requested("xterm", (80, 24, 0, 0), {})
    found.session_started()
    found.data_received(b"typed ahead, ", None)
    async with asyncio.timeout(60):
        while not house.guests:
            await asyncio.sleep(0)
    (guest,) = house.guests
    found.data_received(b"and then", None)
    found.terminal_size_changed(100, 30, 0, 0)
    assert (guest.keys, guest.size) == (b"typed ahead, and then", (100, 30))
    getattr(found, ends)(*([] if ends == "eof_received" else [None]))
    await found._task
    assert channel.code == HUNG_UP and not house.guests


async def test_who_goes_while_an_answer_is_made_has_it_broken_off(house, monkeypatch):
    asked = asyncio.Event()

    async def never(*_):
        asked.set()
        await asyncio.Event().wait()

    monkeypatch.setattr("imgcoach.host.serving.errands.ask", never)
    channel = Channel()
    found = Visit(house, "alice", HERS, channel, Connection())
    found.exec_requested("status")
    found.session_started()
    await asked.wait()
    found.connection_lost(None)
    with pytest.raises(asyncio.CancelledError):
        await found._task
    assert (channel.out, channel.code) == (b"", None)
    with house.windows.one_of_few("alice", "command"):
        pass


async def test_an_app_is_counted_while_it_is_open(house, visit, monkeypatch):
    seen = []

    class Guest:
        """One that leaves at once."""

        person, hang_up = "alice", staticmethod(lambda *_: None)

        def __init__(self, *given):
            seen.append(given[1])

        def take(self, keys):
            seen.append(keys)

        async def live(self):
            seen.append((len(house.guests), house.metrics.sessions._value.get()))
            return 7

    monkeypatch.setattr("imgcoach.host.serving.visit.Guest", Guest)
    assert (await visit(term="xterm")).code == 7
    assert seen == ["alice", b"", (1, 1)]
    assert (len(house.guests), house.metrics.sessions._value.get(), house.ended) == (0, 0, 1)
    for term, words in ((None, b"needs a terminal"), ("dumb", b"can't draw on a dumb terminal")):
        asked = await visit(term=term)
        assert asked.code == 2 and words in asked.out + asked.err and len(seen) == 3
    assert house.ended == 1
