"""Apps in one process, each on a line of its own: bounded, and nothing taken from process or each other."""

import asyncio
import os
import sys

import pytest
from company_tools import Line, begun, until
from textual.events import Key, MouseMove, Paste

from imgcoach.knowledge import load_content
from imgcoach.screens.hosted.apps import hand_on
from imgcoach.screens.hosted.feed import MOST_WAITING, Feed
from imgcoach.screens.hosted.styles import SharedStyles


@pytest.fixture
def begin():
    """Begins the App of the example person on a line."""
    styles, content = SharedStyles(), load_content()

    async def start(line):
        return await begun(line, styles, content)

    return start


async def test_what_belongs_to_the_process_stays_as_it_is(begin):
    outputs, environ = (sys.stdout, sys.stderr), dict(os.environ)
    one, other = await begin(Line()), await begin(Line())
    assert (sys.stdout, sys.stderr) == outputs
    for app, running in (one, other):  # in the order they began in, which is not that of brackets
        app.exit(0)
        await running
    assert (sys.stdout, sys.stderr) == outputs and dict(os.environ) == environ
    assert asyncio.get_running_loop().get_task_factory() is None


async def test_an_error_ends_one_app_with_a_line(begin):
    broken, beside = Line(), Line()
    (app, running), (whole, goes_on) = await begin(broken), await begin(beside)
    app.call_later(lambda: 1 // 0)
    assert await running == 1
    assert [type(each) for each in broken.crashed] == [ZeroDivisionError]
    assert broken.sent.endswith("imgcoach: stopped by an error\r\n")
    assert "Traceback" not in broken.sent and not beside.crashed
    beside.sent = ""
    hand_on(whole, Key("2", "2"))
    await until(lambda: whole.current_mode == "profile" and len(beside.sent) > 2000)
    whole.exit(0)
    await goes_on


async def test_each_has_the_colours_of_its_own_terminal(begin):
    lines = Line(COLORTERM="truecolor"), Line(NO_COLOR="1"), Line(TERM="xterm")
    found = [await begin(each) for each in lines]
    assert [app.no_color for app, _ in found] == [False, True, False]
    assert [app.console.color_system for app, _ in found] == ["truecolor", "256", "standard"]
    for app, running in found:
        app.exit(0)
        await running


async def test_a_slow_reader_misses_what_was_between_and_gets_what_stands(begin):
    line = Line()
    app, running = await begin(line)
    line.is_behind, line.sent = True, ""
    for place in "2321":
        hand_on(app, Key(place, place))
    await until(lambda: app.screen.id != "_default" and not len(app._waiting))
    await asyncio.sleep(0.05)
    assert line.sent == ""
    line.is_behind = False
    await until(lambda: "Five questions" in line.sent)
    line.is_behind = True
    app.exit(0)
    await running
    assert "\x1b[?1049l" in line.sent  # the terminal is given back however slow it is


class Sink:
    """What a feed hands on."""

    def __init__(self):
        self.found, self.lost, self.rooms = [], 0, 0
        self.feed = Feed(self.found.append, self._lose, self._room, lambda: False, fused=False)

    def _lose(self):
        self.lost += 1

    def _room(self):
        self.rooms += 1

    async def fed(self, *data):
        """Feed this, and wait until all of it is read."""
        feeding = asyncio.ensure_future(self.feed.run())
        for each in data:
            self.feed.take(each)
            await until(lambda: not self.feed._waiting)
            await asyncio.sleep(0.2)
        feeding.cancel()
        return self.found


async def test_a_lone_escape_and_bytes_that_are_no_text_arrive():
    found = await Sink().fed(b"\x1b", b"\xff", b"\xe2\x82", b"\xac")
    assert found[0].key == "escape" and found[-1].character == "€"


async def test_of_a_flood_the_first_keys_count_and_that_is_said_once():
    sink = Sink()
    found = await sink.fed(b"\r2q1\x1b[B" * 10_000)
    assert 20 <= len(found) < 400 and sink.lost == 1
    await asyncio.sleep(0.4)
    assert [each.key for each in await sink.fed(b"2")][-1] == "2"


async def test_a_paste_is_one_thing_and_one_without_end_is_cut():
    (paste,) = await Sink().fed(b"\x1b[200~" + b"all work and no play " * 1000 + b"\x1b[201~")
    assert isinstance(paste, Paste) and len(paste.text) == 21_000
    (cut,) = await Sink().fed(b"\x1b[200~" + b"x" * 200_000, b"\x1b[201~")
    assert len(cut.text) < 70_000


async def test_the_line_is_held_back_until_there_is_room():
    sink = Sink()
    sink.feed.take(b"x" * (MOST_WAITING + 1))
    assert sink.feed.is_full and sink.rooms == 0
    await sink.fed(b"")
    assert not sink.feed.is_full and sink.rooms == 1


async def test_of_many_movements_few_count():
    moves = b"".join(b"\x1b[<35;%d;5M" % column for column in range(1, 80))
    found = await Sink().fed(moves)
    assert 1 <= len(found) < 10 and isinstance(found[-1], MouseMove)
