"""What stays in memory while one window is open: figures before and after many changes of place.

    python tests/bench/growth.py [--changes N]

Nothing here passes or fails. Linux only: memory is read from /proc.
"""

import argparse
import asyncio
import gc
import tempfile
import time
from pathlib import Path

from textual.widget import Widget

from imgcoach.screens.app import CoachApp
from imgcoach.screens.places import PLACES
from imgcoach.session import Session, Settings


def memory() -> float:
    """MiB of this process that are its own and in use."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private")) / 1024


def widgets() -> int:
    """How many widgets are alive, shown or not."""
    gc.collect()
    return sum(isinstance(each, Widget) for each in gc.get_objects())


async def go(changes: int) -> None:
    """Open the demo, see every place once, then change places and move the focus in each."""
    with tempfile.TemporaryDirectory() as folder:
        app = CoachApp(Session(Settings(data_dir=folder, demo=True)))
        app.animation_level = "none"
        async with app.run_test(size=(80, 24)) as pilot:
            for place in PLACES:
                await pilot.press(place.key)
            before, kept, begin = memory(), widgets(), time.perf_counter()
            for at in range(changes):
                await pilot.press("escape", PLACES[at % len(PLACES)].key, "tab")
            spent = time.perf_counter() - begin
            after, left = memory(), widgets()
    print(f"memory   {before:.1f} -> {after:.1f} MiB, {(after - before) / changes * 1024:.0f} KiB a change")
    print(f"widgets  {kept} -> {left}")
    print(f"time     {spent / changes * 1000:.0f} ms a change, with one move of the focus")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=200)
    asyncio.run(go(parser.parse_args().changes))


if __name__ == "__main__":
    main()
