"""docs/imgcoach.1: the manual page, made of the texts of the commands."""

import re
import runpy
from pathlib import Path

import click

from imgcoach.commands.command_line import manual
from imgcoach.commands.command_line.line import imgcoach as root
from imgcoach.commands.command_line.manual import page

MANUAL = Path(__file__).parents[2] / "docs/imgcoach.1"
MACROS = {".TH", ".nh", ".SH", ".SS", ".PP", ".TP", ".IP"}
SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "REMINDERS", "FILES", "ENVIRONMENT"]


def words():
    """The page as it is read, without what only troff understands."""
    return re.sub(r"\\f[BR]|\\&", "", page()).replace(r"\-", "-").replace(r"\e", "\\")


def test_the_file_in_docs_is_the_one_that_the_commands_make():
    assert MANUAL.read_text("utf-8") == page()


def test_the_module_prints_it_as_the_documents_say(capsys):
    runpy.run_path(manual.__file__, run_name="__main__")
    assert capsys.readouterr().out == MANUAL.read_text("utf-8")


def test_it_has_the_sections_that_a_manual_page_has_in_their_order():
    sections = re.findall(r"(?m)^\.SH (.+)$", page())
    assert sections == [*SECTIONS, "EXIT STATUS", "NOTES"]


def test_it_uses_no_macro_by_accident():
    starts = {line.split()[0] for line in page().splitlines() if line.startswith((".", "'"))}
    assert starts <= MACROS


def test_every_command_and_every_option_is_in_it():
    context = click.Context(root, info_name="imgcoach")
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        part = words().partition(f'.SS "imgcoach {name} ')[2].partition(".SS")[0]
        assert " ".join(command.help.split())[:60] in " ".join(part.split())
        for option in command.params:
            assert all(each in part for each in option.opts if each.startswith("--"))


def test_it_says_how_to_be_reminded_and_what_the_exit_codes_mean():
    assert "command -v imgcoach >/dev/null && imgcoach due" in words()
    assert "0 18 * * 0 /home/you/.local/bin/imgcoach due" in words()
    assert "imgcoach export --format ics -o imgcoach.ics" in words()
    assert "0 done, 1 the data says no, 2 wrong use" in words()


def test_it_is_installed_where_man_looks():
    text = (MANUAL.parents[1] / "pyproject.toml").read_text("utf-8")
    assert '"share/man/man1" = ["docs/imgcoach.1"]' in text
