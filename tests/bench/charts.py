"""Every chart at every size: what ends the drawing, and what takes long.

    python tests/bench/charts.py [--widths 1-250] [--heights 1-100] [--step N]

The whole sweep takes hours; with `--step 7` every seventh width and height, some minutes. Exit code 1 where
anything was raised.
"""

import argparse
import asyncio
import sys
import time
from pathlib import Path

from textual.geometry import Size

sys.path.insert(0, str(Path(__file__).parents[1] / "screens"))
from chart_tools import SHAPES, bars, chart


def numbers(text: str) -> range:
    """`1-250` as a range, both ends in it."""
    first, last = text.split("-")
    return range(int(first), int(last) + 1)


async def sweep(widths: range, heights: range) -> int:
    """Draw all shapes at all sizes; return how many could not be drawn."""
    failed = 0
    for ascii in (False, True):
        async with chart(ascii) as drawn:
            for name, values in SHAPES.items():
                slowest, broken = 0.0, 0
                for width in widths:
                    for height in heights:
                        begin = time.process_time()
                        drawn.given = Size(width, height)
                        try:
                            drawn.draw(bars(values))
                            drawn.render()
                        except (ValueError, TypeError, IndexError, ArithmeticError) as error:
                            broken += 1
                            print(f"{name}, {width}x{height}, ascii={ascii}: {error!r}")
                        slowest = max(slowest, time.process_time() - begin)
                failed += broken
                print(f"{name}, ascii={ascii}: {broken} raised, slowest {slowest * 1000:.0f} ms", flush=True)
    return failed


def main() -> None:
    """Sweep, and say what happened."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--widths", type=numbers, default=range(1, 251))
    parser.add_argument("--heights", type=numbers, default=range(1, 101))
    parser.add_argument("--step", type=int, default=1)
    given = parser.parse_args()
    sys.exit(bool(asyncio.run(sweep(given.widths[:: given.step], given.heights[:: given.step]))))


if __name__ == "__main__":
    main()
