"""An App that has ended on a line leaves its memory at once, without a look for garbage."""

import asyncio
import gc

from company_tools import Line, begun, until
from textual.dom import DOMNode
from textual.events import Key

from imgcoach.knowledge import load_content
from imgcoach.screens.hosted.apps import hand_on, let_go
from imgcoach.screens.hosted.styles import SharedStyles


async def visit(styles, content):
    """An App from its first screen over another place to its end."""
    app, running = await begun(Line(), styles, content)
    hand_on(app, Key("2", "2"))
    await until(lambda: app.current_mode == "profile" and not app._waiting)
    app.exit(0)
    await running
    let_go(app)


def whole():
    """How many nodes there are, as widgets are, that still hold something."""
    return sum(isinstance(each, DOMNode) and bool(vars(each)) for each in gc.get_objects())


async def test_what_an_app_was_made_of_goes_with_it():
    styles, content = SharedStyles(), load_content()
    await visit(styles, content)  # what all share is made by the first
    gc.collect()
    before = whole()
    gc.disable()
    try:
        await visit(styles, content)
        await visit(styles, content)
        await asyncio.sleep(0.05)
        assert whole() - before <= 20  # parts that it let go of while it lived
    finally:
        gc.enable()
