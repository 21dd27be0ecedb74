"""Everything about the terminal itself: whether there is one, and what to do when it goes away.

Textual leaves SIGHUP, SIGTERM and a closed terminal to the system: the process is killed with the screen in
a mess, or lives on at full load when SIGHUP is ignored. Here each of them saves, ends the app and leaves
within a second; if the app can't end in time, the process is ended without it. One thread decides, which
waits for nothing but a signal, the terminal, the end of the app, and the moment when it was left alone for
too long.
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
from typing import Protocol

_PATIENCE = 0.6
"""Seconds a process has to end after a hang-up."""

_LAST_WORDS = 0.3
"""Seconds that saving may take when the app has not ended in time."""

_GLANCE = 2.0
"""Seconds between two looks at the data file."""

_GRACE = 1.0
"""Seconds that an app which was stopped for long has to say that somebody is there again."""

LEFT_ALONE = 0
"""The exit code where nobody has pressed a key for too long."""

_LEAVING = (signal.SIGHUP, signal.SIGTERM)
_STOPPING = (signal.SIGTSTP, signal.SIGCONT)
_ENDED = b"\0"
"""What tells the watch that the app has ended; no signal has this number."""

_MANY = 512

_FRAMES, _FEWER = "240", "30"
"""How often a second what has changed is drawn at most. Fewer over a line: keys that come together then make
one frame, which halves what is sent.
"""


def refusal() -> str | None:
    """Why no app can be opened here, in words for one line; None where it can."""
    for name, stream in (("input", sys.stdin), ("output", sys.stdout), ("error output", sys.stderr)):
        if stream is None or not stream.isatty():
            return f"the app needs a terminal and its {name} is not one, try `imgcoach status`"
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
    frames = _FEWER if "SSH_CONNECTION" in os.environ else _FRAMES
    os.environ.update(TEXTUAL_ANIMATIONS="none", TEXTUAL_SMOOTH_SCROLL="0", TEXTUAL_FPS=frames)
    sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


class Watched(Protocol):
    """What is done about a terminal; each is called in another thread than the one that runs the app."""

    def hang_up(self, code: int) -> object:
        """Must end the app; called once, with 129 (hung up), 143 (terminated) or LEFT_ALONE."""

    def last_words(self) -> object:
        """Must save what is not saved; called when the app has not ended in time."""

    def glance(self) -> object:
        """May look at the data; called every two seconds."""

    def stop_or_go_on(self, number: int) -> object:
        """Must stop (SIGTSTP), or draw anew after a stop (SIGCONT)."""

    def alone(self) -> float:
        """Seconds since the last key."""


@contextmanager
def watched(app: Watched, patience: float = 0) -> Iterator[None]:
    """Watch the terminal of `app` while the body runs.

    Args:
        app: hears of it.
        patience: seconds without a key after which it must end; 0 = it never must.

    After a hang-up the process is ended some time after, whatever it does then.
    """
    heard, told = os.pipe()
    os.set_blocking(told, False)
    watch = threading.Thread(target=_watch, args=(heard, app, patience), name="terminal-watch", daemon=True)
    ended = threading.Event()
    looks = threading.Thread(target=_look, args=(ended, app.glance), name="data-watch", daemon=True)
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
    stopping = [each for each in _STOPPING if signal.getsignal(each) is not signal.SIG_IGN]
    before = {number: signal.signal(number, _nothing) for number in (*_LEAVING, *stopping)}
    others = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(others)
        for number, handler in before.items():
            signal.signal(number, handler)


def _nothing(number: int, frame: FrameType | None) -> None:
    """What is to be done is done by the watch."""


def _watch(heard: int, app: Watched, patience: float) -> None:
    """Wait for a signal or for the terminal to go; then see that the process ends.

    An app that has ended may leave a thread behind that does not, so what counts is that the process is gone.
    """
    if (code := _reason(heard, app, patience)) is not None:
        with suppress(RuntimeError):  # the loop is closed: the app has ended, the process has not
            app.hang_up(code)
        time.sleep(_PATIENCE)
        _end(code, app.last_words)


def _reason(heard: int, app: Watched, patience: float) -> int | None:
    """The exit code of what ends the app from outside; None when it has ended by itself."""
    terminal = sys.__stdin__.fileno()  # type: ignore[union-attr]
    poll = select.poll()
    poll.register(heard, select.POLLIN)
    poll.register(terminal, 0)  # a hang-up is told without being asked for
    overdue = False
    while True:
        left = patience - app.alone() if patience else None
        if overdue and left is not None and left <= 0:
            return LEFT_ALONE
        overdue = left is not None and left <= 0
        wait = _GRACE if overdue else left
        ready = dict(poll.poll(None if wait is None else wait * 1000))
        told = os.read(heard, _MANY) if heard in ready else b""
        if _ENDED in told:
            return None
        for number in told:
            if number in _LEAVING:
                return 128 + number
        if terminal in ready:
            return 128 + signal.SIGHUP
        for number in told:
            if number in _STOPPING:
                with suppress(RuntimeError):  # as above
                    app.stop_or_go_on(number)


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
