"""Everything about the terminal itself: whether there is one, and what to do when it goes away.

Textual leaves SIGHUP, SIGTERM and a closed terminal to the system: the process is killed with the screen in
a mess, or lives on at full load when SIGHUP is ignored. Here each of them saves, ends the app and leaves
within a second; if the app can't end in time, the process is ended without it.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_PATIENCE = 0.8
"""Seconds an app has to end after a hang-up."""

_GLANCE = 2.0
"""Seconds between two looks at the data file."""


def refusal() -> str | None:
    """Why no app can be opened here, in words for one line; None where it can."""
    for name, stream in (("input", sys.stdin), ("output", sys.stdout), ("error output", sys.stderr)):
        if stream is None or not stream.isatty():
            return f"the app needs a terminal and its {name} is none, try `imgcoach status`"
    if os.environ.get("TERM") == "dumb":
        return "the app can't draw on a dumb terminal, try `imgcoach review` or `imgcoach status`"
    return None


def prepare() -> None:
    """Set up the process before Textual is imported: it reads its settings from the environment then.

    What a TEXTUAL variable could do (load a driver, write files, press keys) is not the environment's to say.
    Textual draws on stderr, which may be in another encoding than UTF-8.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]
    os.environ.update(TEXTUAL_ANIMATIONS="none", TEXTUAL_SMOOTH_SCROLL="0")
    sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@contextmanager
def watched(
    hang_up: Callable[[int], None], last_words: Callable[[], None], glance: Callable[[], None]
) -> Iterator[None]:
    """Watch the terminal while the body runs.

    Args:
        hang_up: called once with 129 (hung up) or 143 (terminated), in the main thread; must end the app.
        last_words: called in another thread when the app has not ended in time; must save what is not saved.
        glance: called in another thread every two seconds.
    """
    gone = threading.Event()

    def leave(code: int) -> None:
        if gone.is_set():
            return
        gone.set()
        timer = threading.Timer(_PATIENCE, _end, (code, last_words))
        timer.daemon = True
        timer.start()
        hang_up(code)

    def on_signal(number: int, frame: FrameType | None) -> None:
        leave(128 + number)

    before = {number: signal.signal(number, on_signal) for number in (signal.SIGHUP, signal.SIGTERM)}
    watch = threading.Thread(target=_watch, args=(gone, glance), name="terminal-watch", daemon=True)
    watch.start()
    try:
        yield
    finally:
        gone.set()
        for number, handler in before.items():
            signal.signal(number, handler)


def _watch(gone: threading.Event, glance: Callable[[], None]) -> None:
    """Turn a terminal that was closed into a SIGHUP, which may have been ignored or never sent."""
    poll = select.poll()
    poll.register(sys.__stdin__.fileno(), 0)  # type: ignore[union-attr]
    while not gone.is_set():
        if poll.poll(_GLANCE * 1000):
            os.kill(os.getpid(), signal.SIGHUP)
            return
        glance()


def _end(code: int, last_words: Callable[[], None]) -> None:
    last_words()
    os._exit(code)
