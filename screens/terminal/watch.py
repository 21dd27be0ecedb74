"""Everything about the terminal itself: whether there is one, and what to do when it goes away.

Textual leaves SIGHUP, SIGTERM and a closed terminal to the system: the process is killed with the screen in
a mess, or lives on at full load when SIGHUP is ignored. Here each of them saves, ends the app and leaves
within a second; if the app can't end in time, the process is ended without it. One thread decides, which
waits for nothing but a signal, the terminal and the end of the app.
"""

import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_PATIENCE = 0.6
"""Seconds a process has to end after a hang-up."""

_LAST_WORDS = 0.3
"""Seconds that saving may take when the app has not ended in time."""

_GLANCE = 2.0
"""Seconds between two looks at the data file."""

_LEAVING = (signal.SIGHUP, signal.SIGTERM)
_ENDED = b"\0"
"""What tells the watch that the app has ended; no signal has this number."""

_MANY = 512


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
    hang_up: Callable[[int], object], last_words: Callable[[], object], glance: Callable[[], object]
) -> Iterator[None]:
    """Watch the terminal while the body runs.

    Args:
        hang_up: called once, in another thread, with 129 (hung up) or 143 (terminated); must end the app.
        last_words: called in another thread when the app has not ended in time; must save what is not saved.
        glance: called in another thread every two seconds.

    After a hang-up the process is ended some time after, whatever it does then.
    """
    heard, told = os.pipe()
    os.set_blocking(told, False)
    watch = threading.Thread(
        target=_watch, args=(heard, hang_up, last_words), name="terminal-watch", daemon=True
    )
    ended = threading.Event()
    looks = threading.Thread(target=_look, args=(ended, glance), name="data-watch", daemon=True)
    with _signals_to(told):
        watch.start()
        looks.start()
        try:
            yield
        finally:
            ended.set()
            os.write(told, _ENDED)


@contextmanager
def _signals_to(told: int) -> Iterator[None]:
    """Have the interpreter write the number of each signal to `told`, before any code of ours could run.

    A handler in Python may run inside any other line of Python, and would wait for ever for a lock that this
    line holds; so the handlers here do nothing at all.
    """
    before = {number: signal.signal(number, _nothing) for number in _LEAVING}
    others = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(others)
        for number, handler in before.items():
            signal.signal(number, handler)


def _nothing(number: int, frame: FrameType | None) -> None:
    """What is to be done is done by the watch."""


def _watch(heard: int, hang_up: Callable[[int], object], last_words: Callable[[], object]) -> None:
    """Wait for a signal or for the terminal to go; then see that the process ends.

    An app that has ended may leave a thread behind that does not, so what counts is that the process is gone.
    """
    if code := _reason(heard):
        with suppress(RuntimeError):  # the loop is closed: the app has ended, the process has not
            hang_up(code)
        time.sleep(_PATIENCE)
        _end(code, last_words)


def _reason(heard: int) -> int | None:
    """The exit code of what ends the app from outside; None when it has ended by itself."""
    terminal = sys.__stdin__.fileno()  # type: ignore[union-attr]
    poll = select.poll()
    poll.register(heard, select.POLLIN)
    poll.register(terminal, 0)  # a hang-up is told without being asked for
    while True:
        ready = dict(poll.poll())
        told = os.read(heard, _MANY) if heard in ready else b""
        if _ENDED in told:
            return None
        for number in told:
            if number in _LEAVING:
                return 128 + number
        if terminal in ready:
            return 128 + signal.SIGHUP


def _look(ended: threading.Event, glance: Callable[[], object]) -> None:
    """Look at the data now and then; a disk that does not answer holds up nothing but this."""
    while not ended.wait(_GLANCE):
        glance()


def _end(code: int, last_words: Callable[[], object]) -> None:
    """End the process, with what is not saved if that can be had soon, and without it if not."""
    try:
        words = threading.Thread(target=_quietly, args=(last_words,), daemon=True)
        words.start()
        words.join(_LAST_WORDS)
    finally:
        os._exit(code)


def _quietly(last_words: Callable[[], object]) -> None:
    with suppress(Exception):  # whatever is refused here, leaving works, and there is nobody to tell
        last_words()
