"""Every command of the README is carried out, every path and link followed, where its first lines led to.

What another kind of install, another shell or another system would take was tried by hand; `BY_HAND` has
these lines, so that none changes unseen. Addresses on the web are not asked: a run has no certain network;
their hosts are listed.
"""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pages import PAGES, README, ROOT, block, blocks, command, links, section, spans

WEEK = (date.today() - timedelta(weeks=2)).strftime("%G-W%V")

BY_HAND = {
    "pipx install . && ~/.local/bin/imgcoach": "26 Nov 2026, pipx 1.18",
    "uv tool install . && ~/.local/bin/imgcoach": "26 Nov 2026, uv 0.13",
    "git pull && .venv/bin/pip install -q .": "26 Nov 2026; pipx and uv in the comment too",
    "uv run --extra test pytest": "25 Nov 2026",
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest": ".ci/run does it",
    "wsl --install": "no Windows here",
    "ssh -t you@server": "tests/kiosk has a real server",
    "fish_add_path ~/.local/bin": "26 Nov 2026, fish 3.6",
    "pip install openpyxl": "26 Nov 2026",
    ".venv/bin/pip install -q openpyxl": "26 Nov 2026",
    "pipx inject imgcoach openpyxl": "26 Nov 2026",
    "uv tool install --with openpyxl .": "26 Nov 2026",
}
"""Lines that no test carries out, and when somebody did."""

FILES = {"~/.local/bin", "~/.profile", "~/.zprofile", "~/.config/imgcoach", "~/.config/imgcoach/config.toml"}
"""Paths in a home that the README names."""

HOSTS = {"learn.microsoft.com"}
"""Whom its links lead to on the web."""

STAND_INS = {
    "import FILE": "import example.json",
    "--programs FILE": "--programs list.csv",
    "--compare FILE": "--compare example.json",
    "--weeks N": "--weeks 3",
    "--width N": "--width 60",
    "--week WEEK": f"--week {WEEK}",
    "copy NAME": "copy facts/match",
    "PAGE": "faq",
}


def weekly():
    """The commands of the table, each followed by itself with each of the options behind it."""
    for line in block(README, "Every week"):
        name, _, options = re.split(r"  +| (?=looks|your own|the pages)", f"{line}  ", maxsplit=2)
        yield name
        for option in re.findall(r"(?:--[a-z-]+|PAGE)(?: [A-Z]+)?(?:(?<=--csv) -o FILE)?", options):
            if option == "--format":
                yield from (f"{name} --format {each}" for each in ("json", "csv", "md", "ics"))
            else:
                yield f"{name} {option}"


def filled(line, number):
    """A command with names of its own for what the README leaves open."""
    for word, stand_in in STAND_INS.items():
        line = line.replace(word, stand_in)
    return line.replace("-o FILE", f"-o written-{number}")


def test_the_first_two_lines_install_it_and_open_it(first_screen, home):
    assert "five minutes" in first_screen
    assert home("imgcoach --version")[1].startswith("imgcoach ")


def test_every_command_of_the_week_does_what_it_should(home):
    assert home("imgcoach --demo export -o example.json && imgcoach import example.json")[0] == 0
    assert home("imgcoach programs --csv -o list.csv")[0] == 0
    given = list(weekly())
    assert len(given) > 30
    assert given[-2:] == ["imgcoach wipe", "imgcoach wipe --dry-run"]
    for number, line in enumerate(given[:-2]):
        code, out, said = home(filled(line, number))
        assert (code, "Traceback" in said) == (0, False), (line, out, said)
    assert "Would delete" in home("imgcoach wipe --dry-run")[1]
    code, shown = home.in_terminal("imgcoach wipe", ("Type wipe", "wipe\n"))
    assert (code, "Deleted" in shown) == (0, True), shown


def test_the_commands_in_its_sentences_are_there(home):
    said = {each for each in spans(README) if each.startswith("imgcoach ") and "PAGE" not in each}
    opening = {"imgcoach --demo", "imgcoach --ascii"}
    assert opening <= said
    for line in sorted(said - opening - set(weekly())):
        assert home(line)[0] == 0, line
    for line in sorted(opening):
        code, shown = home.in_terminal(line, ("Quit", "q"))
        assert (code, "Three example people" in shown or "Welcome" in shown) == (0, True), (line, shown)


def test_the_reminder_is_told_at_the_next_login(home):
    (path,) = block(README, "Start", 2)
    reminder = command(block(README, "Reminder and completion")[0])
    (home.folder / ".profile").write_text(f"{path}\n{reminder}\n", "utf-8")
    login = "env -i HOME=$HOME LANG=C.UTF-8 PATH=/usr/bin:/bin sh -lc 'echo in'"
    assert home(login) == (0, "imgcoach: no weekly review yet. Run `imgcoach` to begin.\nin\n", "")


def test_completion_is_ready_after_its_line(home):
    bash, zsh, fish = map(command, block(README, "Reminder and completion", 1))
    told = home(f"{bash}; complete -p imgcoach", "bash")
    assert (told[0], "imgcoach" in told[1]) == (0, True), told
    for name, line, proof in (
        ("zsh", zsh, "(( $+_comps[imgcoach] ))"),
        ("fish", fish, "complete -C 'imgcoach stat' | grep -q status"),
    ):
        assert f"imgcoach completion {name}" in line
        assert home(f"imgcoach completion {name}")[0] == 0
        if shutil.which(name):
            assert home(f"{line}\n{proof}", name)[0] == 0
    assert command(block(README, "Reminder and completion")[1]).endswith(
        "command -q imgcoach && imgcoach due"
    )


def test_the_line_for_cron_has_five_fields_and_the_path_of_the_install(home):
    cron, calendar = block(README, "Reminder and completion", 2)
    *fields, program, argument = cron.split()
    assert fields == ["0", "18", "*", "*", "0"]
    assert (program.replace("/home/you", str(home.folder)), argument) == (str(home.command), "due")
    assert home(calendar)[0] == 0
    assert (home.folder / "imgcoach.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_what_removes_it_removes_it(home):
    update, remove = map(command, block(README, "Update and uninstall"))
    assert update in BY_HAND
    assert home(remove)[0] == 0
    assert not home.command.is_symlink()


def test_no_line_of_it_is_unknown_here():
    held = {*block(README, "Start")[:2], *block(README, "Start", 2)}
    for title in ("Every week", "Reminder and completion", "Update and uninstall"):
        held |= {line for run in blocks(section(README, title)) for line in run}
    layout = re.compile(r"(imgcoach|screens|content|tests)/ ")
    lines = {command(line) for run in blocks(README) for line in run if line and line not in held}
    assert {line for line in lines if line not in BY_HAND and not layout.match(line)} == set()


def test_every_span_of_it_is_a_command_a_path_or_a_word():
    words = {each for each in spans(README) if re.search(r"[/. ]", each) and not each.startswith("imgcoach ")}
    python = {each for each in words if each.startswith("python -m ")}
    paths = {each for each in words - python - set(BY_HAND) if not each.startswith("~")}
    assert {each for each in words if each.startswith("~")} <= FILES
    assert [each for each in python if not (ROOT / f"{each.split()[2].replace('.', '/')}.py").is_file()] == []
    known = {"share/doc/imgcoach", "man imgcoach", "crontab -e"}
    assert [each for each in paths - known if not (ROOT / each).exists()] == []


def test_its_links_lead_somewhere():
    found = links(README)
    assert len(found) > 15
    for target in found:
        parts = urlsplit(target)
        if parts.scheme:
            assert (parts.scheme, parts.netloc in HOSTS) == ("https", True), target
        else:
            assert (ROOT / target).is_file(), target


def test_what_it_points_to_is_installed_beside_it(home):
    folder = re.match(r"In (.*); ", home("imgcoach docs")[1])[1]
    pages = Path(folder)
    assert pages.parent.name == "imgcoach"
    assert (pages.parent / "README.md").read_text("utf-8") == README
    for target in links(README):
        if not urlsplit(target).scheme:
            assert (pages.parent / target).is_file(), target
    for name in PAGES.keys() - {"README.md"}:
        assert (pages.parent / name).is_file(), name
    for each in spans(README):
        if each.startswith("docs/") and "." in each:
            assert (pages.parent / each).is_file(), each


def test_it_says_in_three_sentences_what_it_is_for():
    first = README.split("\n\n")[1]
    assert len(re.findall(r"\.(?=\s|$)", first)) == 3
    assert len(block(README, "Start")) == 2


@pytest.mark.parametrize("command", ["python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]'"])
def test_the_line_that_runs_the_tests_is_there_once(command):
    assert README.count("'.[test]'") == README.count(command) == 1
