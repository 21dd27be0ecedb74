"""A word that is mistyped: what may have been meant is said, in the one line of the error."""

import pytest
from command_tools import one_line

MISTYPED = {
    "stauts": "No such command 'stauts' (is status meant?); `imgcoach --help`",
    "improt": "(is import meant?)",
    "dcotor": "(is doctor meant?)",
    "Status": "(is status meant?)",
    "--dmeo status": "No such option '--dmeo' (is --demo meant?); `imgcoach --help`",
    "--datadir x status": "(is --data-dir meant?)",
    "status --jsno": "(is --json meant?); `imgcoach status --help`",
    "import --dryrun x": "(is --dry-run meant?)",
    "export --format jsn": "(is json meant?); `imgcoach export --help`",
    "export --format JSON": "(is json meant?)",
    "completion zhs": "(is zsh meant?)",
    "--demo=scroe status": "(is score meant?)",
}


@pytest.mark.parametrize("words", MISTYPED)
def test_what_may_be_meant_is_said(imgcoach, home, words):
    code, out, said = imgcoach(*words.split())
    assert (code, out) == (2, "")
    assert one_line(said)
    assert MISTYPED[words] in said
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("words", ["qqq", "--zzz", "export --format xlsx"])
def test_nothing_is_guessed_where_nothing_is_near(imgcoach, words):
    said = imgcoach(*words.split())[2]
    assert one_line(said)
    assert "meant?" not in said
