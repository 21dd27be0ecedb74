"""Where the file system can't lock files it is said in one line, and the work is done."""

import errno
import fcntl
import os

from command_tools import one_line


def test_a_save_says_it_in_one_line_on_stderr(imgcoach, folder, example, monkeypatch):
    def refuse(descriptor, operation):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    code, _, said = imgcoach("import", "--yes", example)
    assert code == 0
    assert one_line(said)
    assert "can't lock files" in said
    assert imgcoach("export") == (0, example.read_text("utf-8"), "")
