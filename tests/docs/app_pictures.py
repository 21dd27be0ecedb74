"""The pictures of the README: places of the real app, with the example person, on a fixed day."""

import asyncio
import os
import re
import tempfile
from datetime import date
from html import unescape
from pathlib import Path

from imgcoach.screens.app import CoachApp
from imgcoach.session import Session, Settings
from tests.pictures import Look, drawn

FOLDER = Path(__file__).parents[2] / "docs/pictures"
TODAY = date(2026, 11, 22)
LOOK = Look("imgcoach --demo", 80, 24)
SHOWN = {"1": "today", "3": "scores"}
"""The keys of the places, and what their pictures are called."""


async def pictures() -> dict[str, str]:
    """By name, what stands in each SVG; with no address in it: a page must load nothing."""
    os.environ.pop("NO_COLOR", None)
    os.environ["COLORTERM"] = "truecolor"
    found = {}
    with tempfile.TemporaryDirectory() as data:
        app = CoachApp(Session(Settings(data_dir=data, demo=True, as_of=TODAY)))
        async with app.run_test(size=(LOOK.width, LOOK.height)) as pilot:
            for key, name in SHOWN.items():
                await pilot.press(key)
                await pilot.pause()
                found[name] = _alone(drawn(app, LOOK))
    return found


def _alone(svg: str) -> str:
    without_fonts = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"<!-- .*? -->\s*", "", without_fonts).replace("Fira Code, ", "")


def words(svg: str) -> str:
    """What can be read in a picture, without the spaces, whose drawing is Rich's own matter."""
    return "".join(unescape("".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).split())


def make() -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, svg in asyncio.run(pictures()).items():
        (FOLDER / f"{name}.svg").write_text(svg, "utf-8")
