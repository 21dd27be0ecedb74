"""How a command gets at the session it runs in."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec

import click

from imgcoach.session import Session, Settings
from imgcoach.text import show
from imgcoach.today import in_words

P = ParamSpec("P")


def with_session(command: Callable[Concatenate[Session, P], int | None]) -> Callable[P, int | None]:
    """Hand the command a Session as its first argument: the one it is called with, or one made from the
    options before it.
    """

    @click.pass_obj
    def call(given: dict[str, Any] | Session, /, *args: P.args, **kwargs: P.kwargs) -> int | None:
        if isinstance(given, Session):
            return command(given, *args, **kwargs)
        settings = Settings.of(given)
        settings.check_clock()
        if settings.zone_trouble:
            click.echo(f"imgcoach: {show(settings.zone_trouble)}", err=True)
        return command(Session(settings), *args, **kwargs)

    return update_wrapper(call, command)


def under(session: Session) -> str:
    """What stands behind the report of a save where --today chose its day; else nothing."""
    settings = session.settings
    day = None if settings.demo else settings.another_day
    return f" It is noted under {in_words(day)}, the day of --today." if day else ""
