"""An App on a line to nobody, for tests of many in one process."""

import asyncio

from imgcoach.config import Config
from imgcoach.screens.hosted.apps import HostedCoach
from imgcoach.session import Session, Settings

LONG = 20


class Line:
    """A line to nobody, which keeps what was sent."""

    def __init__(self, size=(80, 24), **environ):
        self.size, self.environ = size, {"TERM": "xterm-256color", **environ}
        self.is_behind, self.sent, self.crashed = False, "", []

    def write(self, data):
        self.sent += data

    def note_crash(self, error):
        self.crashed.append(error)
        return "imgcoach: stopped by an error"


async def until(condition):
    async with asyncio.timeout(LONG):
        while not condition():
            await asyncio.sleep(0.01)


async def begun(line, styles, content):
    """The App of the example person on a line, with its first screen drawn, and what runs it."""
    session = Session(Settings(demo=True, config=Config(time_zone="UTC")))
    session.content = content
    app = HostedCoach(line, session, styles)
    running = asyncio.ensure_future(app.run_async())
    await until(lambda: "Five questions" in line.sent)
    return app, running
