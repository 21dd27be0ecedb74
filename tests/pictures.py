"""Pictures of all places, to be looked at before and after a change to the face.

    python -m tests.pictures FOLDER [--person FILE] [--today DATE]

Each look of `LOOKS` gets a folder with an SVG and the plain text of each place. The person is the demo's, or
that of an export. Nothing is written outside FOLDER.
"""

import argparse
import asyncio
import io
import os
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME

from imgcoach.config import Config
from imgcoach.exchange.document import read
from imgcoach.screens.app import CoachApp
from imgcoach.screens.places import PLACES
from imgcoach.session import Session, Settings
from imgcoach.store import ReplaceAll


@dataclass(frozen=True)
class Look:
    """A terminal that the places are looked at in."""

    name: str
    width: int
    height: int
    colour: bool = True
    ascii: bool = False
    theme: str = "dark"


LOOKS = (
    Look("80x24", 80, 24),
    Look("120x40", 120, 40),
    Look("200x60", 200, 60),
    Look("60x20", 60, 20),
    Look("80x24-no-colour", 80, 24, colour=False),
    Look("80x24-ascii", 80, 24, ascii=True),
    Look("80x24-light", 80, 24, theme="light"),
    Look("80x24-dusk", 80, 24, theme="dusk"),
    Look("80x24-paper", 80, 24, theme="paper"),
    Look("120x40-dusk", 120, 40, theme="dusk"),
    Look("120x40-paper", 120, 40, theme="paper"),
)


async def take(look: Look, folder: Path, person: Path | None, today: date | None) -> None:
    """Put the pictures of all places in one look into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.pop("NO_COLOR", None)
    os.environ["COLORTERM"] = "truecolor"
    if not look.colour:
        os.environ["NO_COLOR"] = "1"
    with tempfile.TemporaryDirectory() as data:
        config = Config.model_validate({"theme": look.theme})
        settings = Settings(data_dir=data, demo=person is None, ascii=look.ascii, as_of=today, config=config)
        session = Session(settings)
        if person is not None:
            session.store.save(ReplaceAll(read(person.read_bytes(), str(person))))
        app = CoachApp(session)
        async with app.run_test(size=(look.width, look.height)) as pilot:
            for place in PLACES:
                await pilot.press(place.key)
                await pilot.pause()
                name = f"{place.key}-{place.id}"
                (folder / f"{name}.svg").write_text(drawn(app, look), "utf-8")
                (folder / f"{name}.txt").write_text(written(app), "utf-8")


def drawn(app: CoachApp, look: Look) -> str:
    """What stands on the screen, as an SVG; Textual's own way knows no light terminal."""
    console = Console(
        width=look.width,
        height=look.height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
    )
    console.print(app.screen._compositor.render_update(full=True))
    return console.export_svg(
        title=look.name, theme=DEFAULT_TERMINAL_THEME if look.theme == "light" else SVG_EXPORT_THEME
    )


def written(app: CoachApp) -> str:
    """What stands on the screen as plain text."""
    lines = (strip.text.rstrip() for strip in app.screen._compositor.render_strips())
    return "\n".join(lines) + "\n"


def main() -> None:
    """Take all pictures."""
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("folder", type=Path)
    said.add_argument("--person", type=Path, metavar="FILE", help="an export; by default the demo's person")
    said.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="the day looked at")
    given = said.parse_args()
    for look in LOOKS:
        asyncio.run(take(look, given.folder / look.name, given.person, given.today))
        print(given.folder / look.name)


if __name__ == "__main__":
    main()
