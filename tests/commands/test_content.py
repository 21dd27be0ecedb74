"""`imgcoach content`: a file that came with imgcoach becomes a person's own, and counts as before."""

import os

import pytest
from command_tools import files, one_line

from imgcoach.knowledge import load_content, shipped


@pytest.fixture
def mine(home):
    """The folder of a person's own content files; not there yet."""
    return home / ".config/imgcoach/content"


def test_every_file_that_the_coach_reads_can_be_copied_and_no_other():
    content = load_content()
    content.check()
    content.reader.shelf.refuse_others(set(shipped.names()))
    read = {f"{name}.toml" for name in content.reader._entries} | {
        f"demo/{name}.toml" for name in content.reader._stories
    }
    assert {name for name in shipped.names() if name.endswith(".toml")} == read
    assert {name for name in shipped.names() if name.endswith(".md")} == {
        f"{name}.md" for name in content.reader._texts
    }


def test_a_copy_of_everything_changes_nothing(imgcoach, mine):
    before = imgcoach("--today", "2026-11-26", "--demo", "status"), imgcoach("facts", "--json")
    for name in shipped.names():
        assert imgcoach("content", "copy", name)[0] == 0
    assert (imgcoach("--today", "2026-11-26", "--demo", "status"), imgcoach("facts", "--json")) == before
    assert imgcoach("doctor")[0] == 0


@pytest.mark.parametrize(
    "name", ["facts/match", "facts/match.toml", "content/facts/match.toml", "match", "match.toml"]
)
def test_a_file_is_meant_by_any_of_its_names(imgcoach, mine, name):
    code, out, said = imgcoach("content", "copy", name)
    assert (code, said) == (0, "")
    assert str(mine / "facts/match.toml") in out
    text = (mine / "facts/match.toml").read_text("utf-8")
    assert text.startswith("# Your own copy of content/facts/match.toml of imgcoach ")
    assert text.endswith((shipped.folder() / "facts/match.toml").read_text("utf-8"))


def test_a_text_is_copied_as_it_is(imgcoach, mine):
    assert imgcoach("content", "copy", "trap.md")[0] == 0
    assert (mine / "learn/trap.md").read_bytes() == (shipped.folder() / "learn/trap.md").read_bytes()


def test_only_its_owner_can_read_it(imgcoach, mine, monkeypatch):
    os.umask(0o022)
    imgcoach("content", "copy", "facts/match")
    assert (mine / "facts/match.toml").stat().st_mode & 0o777 == 0o600
    assert (mine / "facts").stat().st_mode & 0o077 == 0


def test_what_is_there_is_never_written_over(imgcoach, mine):
    (mine / "facts").mkdir(parents=True)
    (mine / "facts/match.toml").write_text("# mine\n")
    (mine / "facts/usmle.toml").symlink_to(mine / "elsewhere")
    before = files(mine)
    for name in ("facts/match", "facts/usmle"):
        code, out, said = imgcoach("content", "copy", name)
        assert (code, out) == (2, "")
        assert one_line(said)
        assert "is there already, edit it" in said
    assert files(mine) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["copy", "facts/mach"], "is facts/match meant?"),
        (["copy", "rulez"], "is rules meant?"),
        (["copy", "passwd"], "`imgcoach content list` names them all"),
        (["copy", "../../../etc/passwd"], "there is no content file"),
        (["copy", "psychiatry"], "facts/groups/psychiatry.toml, facts/survey/psychiatry.toml; write one"),
        (["copy"], "Missing argument"),
        (["cpoy", "rules"], "No such command 'cpoy'"),
        ([], "imgcoach content list, content path, or content copy NAME"),
    ],
    ids=str,
)
def test_what_is_no_name_is_told_in_one_line(imgcoach, mine, words, told):
    code, out, said = imgcoach("content", *words)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert told in said
    assert not mine.exists()


def test_a_folder_that_can_not_be_made_is_told(imgcoach, mine):
    mine.parent.mkdir(parents=True)
    mine.write_text("a file")
    code, out, said = imgcoach("content", "copy", "facts/match")
    assert (code, out) == (3, "")
    assert one_line(said)


def test_the_list_marks_what_is_ones_own(imgcoach, mine):
    imgcoach("content", "copy", "rules")
    listed = imgcoach("content", "list")[1].splitlines()
    assert [line.split()[0] for line in listed] == shipped.names()
    assert [line for line in listed if line.endswith("your own")] == ["rules.toml   your own"]


def test_the_folder_is_named_and_not_made(imgcoach, mine):
    assert imgcoach("content", "path") == (0, f"{mine}\n", "")
    assert not mine.exists()


def test_the_folder_of_the_configuration_counts(imgcoach, home, tmp_path):
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text(f'content = "{tmp_path}/figures"\n')
    assert imgcoach("content", "path")[1] == f"{tmp_path}/figures\n"
    assert imgcoach("content", "copy", "rules")[0] == 0
    assert (tmp_path / "figures/rules.toml").is_file()


def test_a_broken_copy_does_not_hold_it_up(imgcoach, mine):
    mine.mkdir(parents=True)
    (mine / "bands.toml").write_text("[")
    assert imgcoach("content", "copy", "rules")[0] == 0
    assert imgcoach("content", "list")[0] == 0


def test_a_name_is_completed(shell):
    asked = {"_IMGCOACH_COMPLETE": "bash_complete", "COMP_WORDS": "imgcoach content copy facts/m"}
    assert shell(environment={**asked, "COMP_CWORD": "3"}) == (0, "plain,facts/match\n", "")
