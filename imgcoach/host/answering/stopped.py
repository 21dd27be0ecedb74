"""A process that answers and is stopped by an error: nothing of that is shown to whoever asked."""

from collections.abc import Callable

from imgcoach.host.log import where
from imgcoach.output import put

CRASHED = 70
"""The exit code then; the error output has nothing but where it was."""


def answered(main: Callable[..., int], *words: str) -> int:
    """Be such a process; return the exit code."""
    try:
        return main(*words)
    except Exception as error:  # noqa: BLE001 (whatever it is, it may hold words of a person)
        put(where(error), error=True)
        return CRASHED
