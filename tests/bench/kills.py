"""How many of many kills leave a file that can't be read, or lose an answer that was said to be saved.

    python tests/bench/kills.py [--kills N]

A process saves answers without a pause, their notes growing and shrinking, and is killed with SIGKILL at a
random moment; then the folder is opened. Prints the toll, and leaves with 1 when it isn't nought.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

from killing import killed
from store_tools import Child, Clock

from imgcoach.store import open_store


def main() -> int:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000)
    kills = parser.parse_args().kills
    clock, begin = Clock(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        toll = killed(lambda: open_store(f"{folder}/data", now=clock), Child, kills)
    took = time.perf_counter() - begin
    print(f"{kills} kills, {toll.acknowledged} acknowledged saves, {took:.0f} s")
    print(f"unreadable {toll.unreadable}, lost {toll.lost}, half done {toll.halves}")
    return int(bool(toll.unreadable or toll.lost or toll.halves))


if __name__ == "__main__":
    sys.exit(main())
