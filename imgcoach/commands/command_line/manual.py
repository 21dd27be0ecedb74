"""The manual page, made of the texts that `--help` shows.

docs/imgcoach.1 is what this module prints; a test holds both equal.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

import click

from imgcoach import __version__
from imgcoach.commands.command_line.examples import lines_of
from imgcoach.commands.command_line.line import imgcoach
from imgcoach.usage import USAGE, VERSION

_REMINDERS = (
    (
        "At each login, a line or nothing; in ~/.profile:",
        "command -v imgcoach >/dev/null && imgcoach due",
    ),
    (
        "On Sundays at six in the evening, by mail, when it is due; with `crontab -e` (cron wants the whole "
        "path, which `command -v imgcoach` says):",
        "0 18 * * 0 /home/you/.local/bin/imgcoach due",
    ),
    (
        "In a calendar, every week, beside the days of your Match year; import a later one over it:",
        "imgcoach export --format ics -o imgcoach.ics",
    ),
)
"""How to be reminded, with nothing running in the background: when, and the line for it."""

_FILES = (
    ("~/.local/share/imgcoach/", "Your data, in a folder that only you can read. `imgcoach path` names it."),
    (
        "~/.config/imgcoach/config.toml",
        "Settings: theme, ASCII, veil, time left alone, review day and time, time zone, content folder.",
    ),
    (
        "~/.config/imgcoach/content/",
        "Your own content files; they replace figures and texts by their id. `imgcoach content` begins one.",
    ),
)
_VARIABLES = (
    ("IMGCOACH_DATA_DIR", "The folder of the data, where it is another."),
    ("IMGCOACH_KIOSK_ROOT", "For `imgcoach kiosk`: the folder that holds a folder for each person."),
    (
        "XDG_DATA_HOME, XDG_CONFIG_HOME",
        "Where the folders above stand in place of ~/.local/share and ~/.config.",
    ),
    ("NO_COLOR", "Anything: draw without colour."),
    ("COLUMNS", "Columns of a line of text."),
    (
        "PAGER",
        "What `imgcoach facts` is shown with in a terminal; less without it, nothing where it is empty.",
    ),
)


def page() -> str:
    """The page in the macros of man(7), ending with a newline."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH IMGCOACH 1 "" "imgcoach {__version__}" "User commands"'
    yield ".nh"
    usage, about, *parts = USAGE.strip().split("\n\n")
    yield from _section(
        "NAME", r"imgcoach \- a coach for international medical graduates who apply to US residency"
    )
    yield from _section("SYNOPSIS", rf"\fBimgcoach\fR {_text(usage.partition('imgcoach ')[2])}")
    yield from _section("DESCRIPTION", _text(" ".join(about.split())))
    options = next(part for part in parts if part.startswith("Options"))
    yield from _section("OPTIONS", "Before the command:")
    yield from _terms(re.split(r"  +", line.strip(), maxsplit=1) for line in options.splitlines()[1:])
    yield ".SH COMMANDS"
    root = click.Context(imgcoach, info_name="imgcoach")
    for name in imgcoach.list_commands(root):
        command = imgcoach.get_command(root, name)
        assert command is not None
        yield from _command(command, click.Context(command, info_name=name, parent=root))
    yield ".SH REMINDERS"
    for when, line in _REMINDERS:
        yield from (".PP", _text(when), ".IP", _text(line))
    yield ".SH FILES"
    yield from _terms(_FILES)
    yield ".SH ENVIRONMENT"
    yield from _terms(_VARIABLES)
    privacy, codes = parts[-1].splitlines()
    yield from _section("EXIT STATUS", _text(codes.removeprefix("Exit codes: ")))
    yield from _section("NOTES", _text(privacy), _text(VERSION.splitlines()[1]))


def _section(title: str, *paragraphs: str) -> Iterator[str]:
    yield f".SH {title}"
    yield "\n.PP\n".join(paragraphs)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f'.SS "{context.command_path} {" ".join(command.collect_usage_pieces(context))}"'
    paragraphs = re.split(r"\n\s*\n", (command.help or "").strip())
    yield "\n.PP\n".join(_text(" ".join(each.split())) for each in paragraphs)
    records = [each.get_help_record(context) for each in command.params]
    yield from _terms([record for record in records if record and record[1]])
    if command.epilog:
        yield from (".PP", "For example:")
        for line in lines_of(command.epilog):
            yield from (".IP", _text(line))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            if each := command.get_command(context, name):
                yield from _command(each, click.Context(each, info_name=name, parent=context))


def _terms(pairs: Iterable[Sequence[str]]) -> Iterator[str]:
    """What something is called, in bold, and below it what it means."""
    for term, meaning in pairs:
        yield from (".TP", rf"\fB{_text(term)}\fR", _text(meaning))


def _text(words: str) -> str:
    """`words` for troff, with the signs in them that mean something there."""
    safe = words.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    sys.stdout.write(page())
