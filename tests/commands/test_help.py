"""What imgcoach says about itself."""

import click
import pytest

from imgcoach import __version__
from imgcoach.commands.command_line.line import imgcoach as group

COMMANDS = group.list_commands(click.Context(group))


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command_and_option(shell, option):
    code, page, said = shell(option)
    assert (code, said) == (0, "")
    listed = [
        line.split()[0] for line in page.partition("Commands:")[2].partition("Options")[0].splitlines()[1:-1]
    ]
    assert sorted(listed) == COMMANDS
    for each in ("--data-dir DIR", "--demo", "--ascii", "--today DATE", "--version", "-h, --help"):
        assert each in page


def test_help_says_where_the_data_stays_and_what_exit_codes_mean(shell):
    page = shell("--help")[1]
    assert "IMGCOACH_DATA_DIR" in page
    assert "no network call" in page
    assert "0 done, 1 the data says no, 2 wrong use, 3 could not save, 4 busy" in page


def test_help_fits_80_columns(shell):
    page = shell("--help")[1]
    assert page.isascii()
    assert max(map(len, page.splitlines())) <= 80


def test_help_is_the_same_by_the_long_way(shell, imgcoach):
    assert imgcoach("--demo", "--help")[1].rstrip() == shell("--help")[1].rstrip()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(imgcoach, name):
    code, page, said = imgcoach(name, "--help")
    assert (code, said) == (0, "")
    assert page.startswith(f"Usage: imgcoach {name}")


def test_the_version_comes_with_what_it_is_not(shell):
    expected = f"imgcoach {__version__}\nNot affiliated with NRMP, AAMC, ECFMG/Intealth or USMLE.\n"
    assert shell("--version") == (0, expected, "")


def test_the_version_is_told_before_anything_is_opened(imgcoach, folder):
    assert imgcoach("--demo", "--version", "status")[1].startswith(f"imgcoach {__version__}\n")
    assert not folder.exists()
