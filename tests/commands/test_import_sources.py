"""What may stand as FILE: whatever it is, import ends soon and says in one line why it took nothing."""

import os

from command_tools import command, files, one_line


def test_a_huge_file_is_refused_without_reading_all_of_it(shell, stored, folder, tmp_path):
    before = files(folder)
    with (tmp_path / "huge.json").open("wb") as file:
        file.write(b'{"format": "imgcoach"')
        file.truncate(300 * 1024**2)
    code, out, said = shell("import", tmp_path / "huge.json")
    assert (code, out) == (1, "")
    assert one_line(said)
    assert "32 MiB" in said
    assert files(folder) == before


def test_an_endless_pipe_is_refused(shell, stored, folder):
    before = files(folder)
    with open("/dev/zero", "rb") as zeros:  # noqa: PTH123
        code, out, said = shell("import", "-", stdin=zeros)
    assert (code, out) == (1, "")
    assert one_line(said)
    assert files(folder) == before


def test_a_pipe_that_nobody_writes_to_does_not_hang(shell, tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    code, out, said = shell("import", tmp_path / "pipe.json")
    assert code in (1, 2)
    assert out == ""
    assert one_line(said)


def test_a_folder_is_refused(shell, tmp_path):
    code, out, said = shell("import", tmp_path)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert "Is a directory" in said


def test_an_empty_pipe_is_refused(shell):
    code, out, said = shell("import", "-")
    assert (code, out) == (1, "")
    assert one_line(said)
    assert "standard input" in said


def test_an_input_that_is_closed_is_told_in_one_line(shell):
    closing = "import os, sys; os.close(0); os.execv(sys.argv[1], sys.argv[1:])"
    code, out, said = shell.python("-c", closing, *command(), "import", "-")
    assert code in (1, 2)
    assert out == ""
    assert one_line(said)
