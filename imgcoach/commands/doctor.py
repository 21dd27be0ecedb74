"""`imgcoach doctor`: look for damage, and name the way out."""

import json
from typing import Any

import click

from imgcoach.commands.second_copies import in_words, told
from imgcoach.commands.shared.session import looking
from imgcoach.config import Config
from imgcoach.errors import CoachError, Rejected
from imgcoach.folders.places import config_in_words
from imgcoach.knowledge.figures.grading import check_grades
from imgcoach.session import Session, Settings, own_content_folder
from imgcoach.store import DamagedData
from imgcoach.text import show

Finding = tuple[str, bool, str]
"""What was looked at, whether it is well, and what was seen."""


_COPY = "copy"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.option("--compare", metavar="FILE", help="Say how an export or a copy of the data differs from yours.")
@click.pass_obj
def doctor_command(given: dict[str, Any] | Session, as_json: bool, compare: str | None) -> int:
    """Look for damage (exit code 1), and for second copies of your files. Changes nothing. Where the
    configuration is broken, the rest is looked at as if there were none.
    """
    session, config = _session(given)
    if compare is not None:
        click.echo("\n".join(show(line) for line in in_words(session, compare)))
        return 0
    copies = [] if session.settings.demo else [*told(session)]
    findings = [*config, _data(session), _content(session), *((_COPY, True, each) for each in copies)]
    well = all(each[1] for each in findings)
    if as_json:
        checks = [{"check": name, "ok": ok, "seen": seen} for name, ok, seen in findings]
        click.echo(json.dumps({"ok": well, "checks": checks}, indent=2))
    else:
        for name, ok, seen in findings:
            state = "look   " if name == _COPY else "ok     " if ok else "DAMAGED"
            click.echo(show(f"{state} {name}: {seen}"))
    return 0 if well else 1


def _session(given: dict[str, Any] | Session) -> tuple[Session, list[Finding]]:
    """The run, and what is found of the configuration; nothing where that is not the person's own."""
    if isinstance(given, Session):
        return given, []
    try:
        session, found = looking(Settings.of(given)), (True, config_in_words().partition(": ")[2])
        session.keyboard  # noqa: B018 (whether there is one of that name is known to the content)
    except Rejected as error:
        session, found = looking(Settings.of(given, Config())), (False, str(error))
    return session, [("configuration", *found)]


def _data(session: Session) -> Finding:
    try:
        store = session.store
    except DamagedData as damage:
        newest = damage.recovery.newest
        copy = (
            f"the newest good copy is from {newest.when.astimezone():%d %b %Y, %H:%M}"
            if newest
            else "there is no good copy"
        )
        return "data", False, f"{damage.recovery.reason}; {copy}; open imgcoach to choose"
    except CoachError as error:
        return "data", False, str(error)
    if store.read_only:
        return "data", True, store.read_only
    waiting = len(store.drafts.orphans())
    drafts = f", {waiting} unsaved texts kept" if waiting else ""
    return "data", True, f"{session.settings.folder}, revision {store.revision}{drafts}"


def _content(session: Session) -> Finding:
    try:
        content = session.content
        content.check()
        check_grades(content)
    except CoachError as error:
        return "content", False, str(error)
    stale, own = len(content.stale(session.settings.today)), own_content_folder(session.settings.config)
    over = f", your own files in {own} over them" if content.is_own else ""
    return "content", True, f"{len(content.figures)} figures, {stale} past their date{over}"
