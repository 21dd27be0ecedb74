"""Questions before something is changed: whoever breaks off at one is told that nothing was."""

from collections.abc import Callable
from functools import partial
from typing import Any

import click

NOTHING_CHANGED = "Nothing was changed."


def asked(question: str) -> bool:
    """Whether yes is said to `question`; raises Abort at Ctrl-C and at the end of input, after saying so."""
    return bool(_asked(partial(click.confirm, question, err=True)))


def agreed(question: str) -> bool:
    """Whether yes is said to `question`, on which all depends; raises Abort as `asked`."""
    if not (yes := asked(question)):
        click.echo(NOTHING_CHANGED, err=True)
    return yes


def picked(question: str, most: int) -> int:
    """The number from 0 to `most` that is given; raises Abort as `asked`."""
    return int(_asked(partial(click.prompt, question, type=click.IntRange(0, most), err=True)))


def typed(question: str, word: str) -> bool:
    """Whether `word` is typed; raises Abort as `agreed`."""
    given = str(_asked(partial(click.prompt, question, default="", show_default=False)))
    return given.strip() == word


def _asked(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except click.Abort:
        click.echo(f"\n{NOTHING_CHANGED}", err=True)
        raise
