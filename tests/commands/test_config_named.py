"""Where the configuration is, and what still answers when it is broken."""

import json
import os
import pty

import pytest

BROKEN = {
    '# mine\ntheme = "drak"\n': "theme must be one of 'dark', 'light', 'dusk', 'paper' (at line 2)",
    "veil = true\nreview_time = 19:30\n": '"19:30" (at line 2)',
    'theme = "dark"\nthem = "dark"\n': "them is not a key that imgcoach knows (is theme meant?) (at line 2)",
    'veil = true\n"veil_after" = -1\n': "(at line 2)",
    "\n\ntheme =\n": "(at line 3, column 8)",
    'keyboard = "dvorrak"\n': "keyboard: 'dvorrak' is not known",
}


@pytest.fixture
def config(home):
    """Where it is; not there yet."""
    path = home / ".config/imgcoach/config.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize("text", BROKEN)
def test_doctor_names_what_is_wrong_with_its_line_and_looks_at_the_rest(imgcoach, stored, config, text):
    config.write_text(text)
    code, out, said = imgcoach("doctor")
    wrong, data, content = out.splitlines()
    assert (code, said) == (1, "")
    assert wrong.startswith("DAMAGED configuration: ")
    assert BROKEN[text] in wrong
    assert data.startswith("ok      data: ") and content.startswith("ok      content: ")
    checks = json.loads(imgcoach("doctor", "--json")[1])["checks"]
    assert (checks[0]["check"], checks[0]["ok"]) == ("configuration", False)


@pytest.mark.parametrize("text", BROKEN)
def test_path_and_help_answer_all_the_same(imgcoach, shell, folder, config, text):
    config.write_text(text)
    assert imgcoach("path") == (0, f"{folder}\n", "")
    assert imgcoach("path", "--config") == (0, f"{config}\n", "")
    assert shell("--help")[1].endswith("Configuration: ~/.config/imgcoach/config.toml\n")


def test_where_there_is_none_that_is_said(imgcoach, shell, config):
    assert shell("--help")[1].endswith("Configuration: ~/.config/imgcoach/config.toml (not there)\n")
    assert "ok      configuration: ~/.config/imgcoach/config.toml (not there)" in imgcoach("doctor")[1]


def test_on_a_terminal_path_names_both(shell, folder):
    ours, theirs = pty.openpty()
    assert shell("path", stdout=theirs)[0] == 0
    lines = os.read(ours, 4096).decode().splitlines()
    os.close(theirs)
    os.close(ours)
    assert lines == [str(folder), "Configuration: ~/.config/imgcoach/config.toml (not there)"]
