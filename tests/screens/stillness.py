"""When nothing moves in an app any more, by its event loop and not by the clock."""

import asyncio

STILL = 3
"""Turns of the event loop in a row in which nothing was to be done."""

SOON = 0.02
"""Seconds in which a timer that is set is waited for: those of drawing and of a new size are shorter."""


async def until_nothing_is_to_be_done(*_):
    """Let the event loop turn until its threads are done and only late timers or the outside could wake it.

    Textual itself sleeps for 20 ms at a time and looks whether the processor is busy, whoever keeps it so. As
    there, a second is the most: an app that ends leaves a timer of its drawing running.
    """
    loop, still = asyncio.get_running_loop(), 0
    end = loop.time() + 1
    while still < STILL and loop.time() < end:
        await asyncio.sleep(0)
        timers = [each.when() for each in loop._scheduled if not each.cancelled()]
        soon = [each for each in timers if each < loop.time() + SOON]
        works = _works(loop._default_executor)
        still = 0 if loop._ready or soon or works else still + 1
        if works:
            await asyncio.sleep(0.001)
        elif soon and not loop._ready:
            await asyncio.sleep(min(soon) - loop.time())


def _works(threads):
    """Whether one of the threads that `asyncio.to_thread` uses has something to do."""
    return threads is not None and len(threads._threads) > threads._idle_semaphore._value
