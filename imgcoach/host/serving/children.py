"""Processes that answer one question each: commands write to the output of their process."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import Mapping

from imgcoach.errors import NotSaved
from imgcoach.host.answering.stopped import CRASHED
from imgcoach.host.log import log
from imgcoach.host.serving.house import House

_LONGEST = 60.0
"""Seconds that an answer may take."""


async def ask(house: House, environ: Mapping[str, str], module: str, *words: str) -> tuple[int, bytes, bytes]:
    """The exit code, the output and what was refused; `words` begin with the person who asks.

    Raises:
        NotSaved: it took too long, or was stopped by an error, which is logged.
    """
    python = [sys.executable, "-IB", "-m", f"imgcoach.host.answering.{module}", *words]
    variables = {**environ, "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    async with house.answers:
        child = await asyncio.create_subprocess_exec(
            *python, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=variables
        )
        try:
            async with asyncio.timeout(_LONGEST):
                said, refused = await child.communicate(house.settings.model_dump_json().encode())
        except TimeoutError:
            raise NotSaved("this took too long and was stopped, try again later") from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
    if child.returncode == CRASHED:
        house.metrics.errors.inc()
        log.error("an answer was stopped by %s", refused.decode("utf-8", "replace").strip())
        raise NotSaved("this was stopped by an error, those who run this server can see where")
    return child.returncode or 0, said, refused
