"""How a command gets at the session it runs in."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec

import click

from imgcoach.commands.shared.asking import NOTHING_CHANGED
from imgcoach.commands.shared.new_folder import begin_in, missing, nothing_there
from imgcoach.model.person import Person
from imgcoach.session import Session, Settings
from imgcoach.store import Store
from imgcoach.text import show
from imgcoach.today import in_words

P = ParamSpec("P")


Command = Callable[Concatenate[Session, P], int | None]


def with_session(command: Command[P]) -> Callable[P, int | None]:
    """Hand the command a Session as its first argument: the one it is called with, or one made from the
    options before it. In a folder that was named and is not there it finds nothing, and makes nothing.
    """
    return _handing(looking, command)


def with_session_to_keep(command: Command[P]) -> Callable[P, int | None]:
    """The same for a command that keeps something; it asks `may_keep` before it does."""
    return _handing(opened, command)


def _handing(made: Callable[[Settings], Session], command: Command[P]) -> Callable[P, int | None]:
    @click.pass_obj
    def call(given: dict[str, Any] | Session, /, *args: P.args, **kwargs: P.kwargs) -> int | None:
        session = given if isinstance(given, Session) else made(Settings.of(given))
        return command(session, *args, **kwargs)

    return update_wrapper(call, command)


def opened(settings: Settings) -> Session:
    """A run with these settings; raises WrongUse where the clock can't be right."""
    settings.check_clock()
    if settings.zone_trouble:
        click.echo(f"imgcoach: {show(settings.zone_trouble)}", err=True)
    return Session(settings)


def looking(settings: Settings) -> Session:
    """The same for who only looks: in a folder that was named and is not there, nothing is made."""
    session = opened(settings)
    if (folder := missing(settings)) is not None:
        click.echo(f"imgcoach: {show(nothing_there(folder))}", err=True)
        session.store = Store.in_memory(Person(), now=settings.now)
    return session


def may_keep(session: Session, sure: bool = False) -> bool:
    """Whether there is a folder to keep something in; one that was named and is not there is made if that
    is meant. Raises WrongUse where nobody can say.

    Args:
        session: one whose data is not open yet, or open elsewhere than in a folder.
        sure: whether the person has said yes already.
    """
    folder = None if "store" in vars(session) else missing(session.settings)
    if folder is None or begin_in(folder, sure):
        return True
    click.echo(NOTHING_CHANGED, err=True)
    return False


def under(session: Session) -> str:
    """What stands behind the report of a save where --today chose its day; else nothing."""
    settings = session.settings
    day = None if settings.demo else settings.another_day
    return f" It is noted under {in_words(day)}, the day of --today." if day else ""
