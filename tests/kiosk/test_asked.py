"""The words that a client may send: each is one of a few, and nothing of the others is said again."""

import pytest

from imgcoach.errors import WrongUse
from imgcoach.kiosk.asked import allowed


@pytest.mark.parametrize(
    "asked",
    [
        "sh -i",
        "bash",
        "imgcoach",
        "export; sh",
        "export\nsh",
        "export && id",
        "$(id)",
        "`id`",
        "export -o /tmp/stolen",
        "export --output=stolen",
        "export --force",
        "export bob",
        "export ../bob",
        "--data-dir ../bob/data export",
        "--today 2020-01-01 status",
        "import -",
        "import me.json",
        "wipe --yes",
        "undo",
        "path",
        "doctor --compare /etc/passwd",
        "completion bash",
        "kiosk bob",
        "scp -f /etc/passwd",
        "scp -t /tmp",
        "rsync --server . /tmp",
        "git-upload-pack x",
        "/usr/lib/openssh/sftp-server",
        "\x1b]52;c;aGk=\x07",
        "é\u202e\udcff",
        "log --weeks 99999",
        "x" * 90_000,
        " ",
    ],
    ids=lambda asked: repr(asked[:24]),
)
def test_a_command_that_is_not_open_is_refused_with_one_line_that_says_nothing_of_it(asked):
    with pytest.raises(WrongUse) as refused:
        allowed(asked)
    assert str(refused.value) == (
        "this key may not ask for that, log in with a terminal for the app, "
        "or ask for one of: brief, due, export, facts, log, programs, status"
    )


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("export", ["export"]),
        ("export  --format md", ["export", "--format", "md"]),
        ("export --format=csv", ["export", "--format", "csv"]),
        ("brief --width=60 --hide-score", ["brief", "--width", "60", "--hide-score"]),
        ("log --json --weeks 4\n", ["log", "--json", "--weeks", "4"]),
    ],
)
def test_what_is_open_is_read_as_a_person_writes_it(asked, words):
    assert allowed(asked) == words
