"""Second copies that a sync tool left: `doctor` names them, says how they differ, and touches nothing."""

import json

import pytest
from command_tools import files

CONFLICT = "data (Jane's conflicted copy 2026-11-26).json"


@pytest.fixture
def copied(imgcoach, stored, folder):
    """A copy of the data lies beside it."""
    (folder / CONFLICT).write_bytes((folder / "data.json").read_bytes())
    return folder / CONFLICT


def looked(imgcoach):
    code, out, said = imgcoach("doctor")
    assert (code, said) == (0, "")
    return [line for line in out.splitlines() if line.startswith("look ")]


def test_the_same_twice_may_be_moved_away(imgcoach, copied):
    (line,) = looked(imgcoach)
    assert f"copy: {CONFLICT}: a second copy of your data, saved " in line
    assert "at the same moment as your data" in line
    assert "It holds the same as your data. Move it away if you like." in line


def test_what_differs_is_counted_and_then_listed(imgcoach, copied, folder, example, tmp_path):
    export = json.loads(example.read_text())
    export["letters"][0]["writer"] = "Dr Another"
    export["programs"] = export["programs"][1:]
    export["experiences"].append({"id": "new", "kind": "elective", "site": "Elsewhere", "start": "2026-01"})
    export["profile"]["match_year"] += 1
    example.write_text(json.dumps(export))
    assert imgcoach("import", "--yes", example)[0] == 0
    before = files(folder)
    (line,) = looked(imgcoach)
    assert "Only there: 1 program. Only in your data: 1 experience." in line
    assert "Different: the profile, 1 letter of recommendation." in line
    code, out, said = imgcoach("doctor", "--compare", copied)
    assert (code, said) == (0, "")
    assert "only in your data: experience: Elsewhere\n" in out
    assert "only there: program: " in out
    assert "different: letter of recommendation: " in out
    assert "different: year of the Match\n" in out
    assert "imgcoach import " in out.splitlines()[-1]
    assert files(folder) == before


def test_taking_it_makes_both_the_same(imgcoach, copied, example):
    assert imgcoach("undo")[0] == 0
    assert "Only there" in looked(imgcoach)[0]
    assert imgcoach("import", "--yes", copied)[0] == 0
    assert "It holds the same" in looked(imgcoach)[0]
    assert "holds the same" in imgcoach("doctor", "--compare", example)[1]


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "is empty"), (b"{", "breaks off"), (b"\x1f\x8b", "gunzip"), (bytes(99), "NUL")],
)
def test_one_that_can_t_be_read_is_named_with_the_reason(imgcoach, stored, folder, content, why):
    (folder / "data 2.json").write_bytes(content)
    (line,) = looked(imgcoach)
    assert line.startswith("look    copy: data 2.json: a second copy that can't be read: ")
    assert why in line
    assert "imported" not in line


def test_what_an_editor_left_and_our_own_files_are_no_copies(imgcoach, stored, folder):
    (folder / ".#data.json").symlink_to("ann@host.4711")
    for name in ("data.json.new", "data.json.old"):
        (folder / name).write_bytes(b"")
    (line,) = looked(imgcoach)
    assert "an editor left" in line


def test_beside_damaged_data_a_good_copy_is_named_too(imgcoach, copied, folder):
    (folder / "data.json").write_bytes(b"{")
    code, out, _ = imgcoach("doctor")
    assert code == 1
    assert "a second copy that can be read" in out


def test_copies_of_the_configuration_and_of_own_content_are_named_and_not_read(imgcoach, home):
    config = home / ".config/imgcoach"
    (config / "content/facts").mkdir(parents=True)
    (config / "config.toml").write_text("ascii = true\n")
    (config / "config (1).toml").write_text("no TOML")
    (config / "content/rules.toml").write_bytes(b"")
    (config / "content/rules.sync-conflict-20261126-101010-D4LGQYW.toml").write_text("no TOML")
    (config / "content/facts/usmle.toml").write_bytes(b"")
    (config / "content/facts/usmle.toml~").write_text("")
    told = "\n".join(looked(imgcoach))
    assert "config (1).toml in " in told
    assert "rules.sync-conflict-20261126-101010-D4LGQYW.toml in " in told
    assert "usmle.toml~ in " in told
    assert imgcoach("facts")[0] == 0


def test_a_copy_of_what_is_not_there_is_still_refused(imgcoach, home):
    content = home / ".config/imgcoach/content"
    content.mkdir(parents=True)
    (content / "roolz (1).toml").write_text("")
    code, _, said = imgcoach("facts")
    assert (code, said.count("\n")) == (1, 1)
    assert "roolz (1).toml: is not read under this name" in said


def test_json_holds_them_as_well(imgcoach, copied):
    checks = json.loads(imgcoach("doctor", "--json")[1])["checks"]
    assert [each["check"] for each in checks] == ["configuration", "data", "content", "copy"]
    assert all(each["ok"] for each in checks)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff"])
def test_what_can_t_be_compared_is_one_line(imgcoach, stored, tmp_path, content):
    (tmp_path / "x.json").write_bytes(content)
    code, out, said = imgcoach("doctor", "--compare", tmp_path / "x.json")
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert "imported" not in said
