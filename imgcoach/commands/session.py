"""How a command gets at the session it runs in."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec

import click

from imgcoach.session import Session, Settings

P = ParamSpec("P")


def with_session(command: Callable[Concatenate[Session, P], int | None]) -> Callable[P, int | None]:
    """Hand the command a Session made from the options before it, as its first argument."""

    @click.pass_obj
    def call(options: dict[str, Any], /, *args: P.args, **kwargs: P.kwargs) -> int | None:
        return command(Session(Settings.of(options)), *args, **kwargs)

    return update_wrapper(call, command)
