"""A window of the app that is driven by keys and read as a person reads it: by what stands on the screen."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import date
from time import monotonic
from unicodedata import category

from stillness import until_nothing_is_to_be_done
from textual.events import Key, Paste
from textual.keys import _character_to_key

from imgcoach.model.person import Person
from imgcoach.screens.app import CoachApp
from imgcoach.screens.dialogs.conflict import Conflict
from imgcoach.screens.dialogs.take_back import TakeBack
from imgcoach.screens.dialogs.welcome import Welcome
from imgcoach.screens.places.base import Place
from imgcoach.session import Session, Settings
from imgcoach.store import ReplaceAll, open_store

DAY = date(2026, 11, 22)
"""The day of every test: a Sunday, in the week 2026-W47."""

PATIENCE = 60.0
"""Seconds until a test gives up waiting for something to come true."""

CALM = 3
"""Looks in a row at which nothing may be under way: a key leads to a message, that to another."""

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
"""Signs that turn the direction of what follows."""


class Window:
    """One app, its keys and its screen."""

    def __init__(self, app, pilot, folder):
        self.app, self.pilot, self.folder = app, pilot, folder

    @property
    def strips(self):
        """What stands on the screen, line by line, with its styles."""
        return self.app.screen._compositor.render_strips()

    @property
    def lines(self):
        """What stands on the screen, line by line."""
        return [strip.text for strip in self.strips]

    @property
    def text(self):
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def words(self):
        """What stands on the screen as if no line were ever broken."""
        return " ".join(self.text.split())

    def inside(self, selector):
        """The words in a part of the screen."""
        x, y, width, height = self.app.screen.query(selector).first().content_region
        return " ".join(" ".join(line[x : x + width] for line in self.lines[y : y + height]).split())

    @property
    def place(self):
        """The kind of screen that is shown."""
        return type(self.app.screen).__name__

    @property
    def person(self):
        """What is on disk, read by a store of its own."""
        return open_store(str(self.folder)).person

    @property
    def quiet(self):
        """Whether all that was given is saved, or the person is asked about it."""
        saving = [worker for worker in self.app.workers if worker.group in ("save", "drafts", "keys")]
        return isinstance(self.app.screen, Conflict | TakeBack) or all(
            worker.is_finished for worker in saving
        )

    @property
    def busy(self):
        """Whether anything on the screen has a message before it."""
        screen = self.app.screen
        return any(each.message_queue_size for each in (self.app, screen, *screen.walk_children()))

    def must_be_ascii(self):
        """Complain about anything on the screen that is not ASCII."""
        for line in self.lines:
            assert line.isascii(), line

    def must_be_harmless(self):
        """Complain about anything on the screen that a terminal could take for an order."""
        for line in self.lines:
            assert not [each for each in line if category(each) in ("Cc", "Cs") or each in OVERRIDES], line

    async def until(self, true):
        """Wait for a condition, as long as it takes and no longer."""
        end = monotonic() + PATIENCE
        while not true():
            assert not self.app._exit, "the app ended"
            assert monotonic() < end, f"this never came:\n{self.text}"
            await asyncio.sleep(0.01)

    async def rest(self):
        """Wait until everything given is saved and shown."""
        calm = 0
        while not self.app._exit and calm < CALM:
            await until_nothing_is_to_be_done()
            calm = calm + 1 if self.quiet and not self.busy else 0
            if not calm:
                await self.until(lambda: self.quiet and not self.busy)

    def send(self, key):
        """Hand over a key as a terminal does, and wait for nothing."""
        sign = {"space": " ", "minus": "-", "question_mark": "?"}.get(key, key)
        self.app.post_message(Key(_character_to_key(sign), sign) if len(sign) == 1 else Key(key, None))

    async def press(self, *keys):
        """Press keys, one after the other, and wait until all is saved and shown that they lead to."""
        for key in keys:
            self.send(key)
            await self.rest()

    async def burst(self, *keys):
        """Press keys all at once, as a slow line hands them over, and wait for what they lead to."""
        for key in keys:
            self.send(key)
        await self.rest()

    async def type(self, text, *keys):
        """Type a text as fast as a terminal hands it over, then press keys."""
        await self.burst(*text)
        if keys:
            await self.press(*keys)

    async def paste(self, text):
        """Paste a text into the field in focus."""
        self.app.screen.post_message(Paste(text))
        await self.rest()

    async def resize(self, width, height):
        """Change the size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.rest()

    async def leave(self, *keys):
        """Press keys that end the app, and return its exit code."""
        for key in keys:
            self.send(key)
            await self.pilot.pause()
        await self.until(lambda: self.app.return_value is not None)
        return self.app.return_value

    async def sees(self, words):
        """Wait until these words stand on the screen."""
        await self.until(lambda: words in self.words)


@asynccontextmanager
async def window(folder, *, size=(80, 24), demo=False, ascii=False, day=DAY):
    """Open the app on a folder; it is at its first place, or at the question it begins with."""
    app = CoachApp(Session(Settings(data_dir=str(folder), demo=demo, ascii=ascii, as_of=day)))
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        opened = Window(app, pilot, folder)
        await opened.until(lambda: isinstance(app.screen, Place | Welcome))
        await opened.rest()
        yield opened


def keep(folder, person):
    """Put a person, given in the form of an export, into a folder."""
    store = open_store(str(folder))
    store.save(ReplaceAll(Person.model_validate(person)))
    return store


def history(folder):
    """The journal of changes in the data file: all that can still be taken back."""
    return json.loads((folder / "data.json").read_text("utf-8"))["history"]
