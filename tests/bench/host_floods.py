"""What one guest of a host who sends without end, or reads nothing, does to the others."""

import asyncio
import random
import statistics
import tempfile

from host_and_client import KEYS, Server, gone

LONG = 120
"""Seconds that a flood lasts at most."""


async def floods():
    """What one guest does to the others' keys and to the memory."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, 8)
        try:
            for name, flood in FLOODS.items():
                beside = [client for client, _ in [await server.guest(each) for each in range(5)]]
                bad, _ = await server.guest(5)
                memory = server.pss
                flooding = asyncio.ensure_future(flood(bad))
                waits, most = [], memory
                for _ in range(40):
                    took = await random.choice(beside).press(random.choice(KEYS))
                    waits.append(took or 0)
                    most = max(most, server.pss)
                    await asyncio.sleep(0.15)
                flooding.cancel()
                print(
                    f"{name}: others wait {statistics.median(waits) * 1000:.0f} ms, "
                    f"at most {max(waits) * 1000:.0f}; "
                    f"memory +{most - memory:.0f} MiB",
                    flush=True,
                )
                for each in (*beside, bad):
                    each.kill()
                await gone(server)
        finally:
            server.end()


async def _raw(bad):
    bad.process.stdin.write(b"\r2q1v?u jkl\n" * 20_000)
    await asyncio.sleep(LONG)


async def _paste(bad):
    await bad.press(b"4")
    bad.process.stdin.write(b"\x1b[200~")
    for _ in range(16_000):
        bad.process.stdin.write(b"all work and no play makes " * 2_427)
        await bad.process.stdin.drain()


async def _mouse(bad):
    while True:
        bad.process.stdin.write(b"".join(b"\x1b[<35;%d;%dM" % (x, 5 + x % 15) for x in range(1, 80)))
        await bad.process.stdin.drain()
        await asyncio.sleep(0.02)


async def _sizes(bad):
    while True:
        bad.process.change_terminal_size(random.randint(1, 2000), random.randint(1, 2000))
        await asyncio.sleep(0.005)


async def _deaf(bad):
    bad.process.channel.pause_reading()
    while True:
        bad.process.stdin.write(b"12")
        await asyncio.sleep(0.05)


async def _nothing(bad):
    await asyncio.sleep(LONG)


FLOODS = {
    "nothing": _nothing,
    "240 kB of keys": _raw,
    "1 GB pasted": _paste,
    "mouse": _mouse,
    "sizes": _sizes,
    "slow reader": _deaf,
}
