"""Each person sees their own, whatever they ask for; an id that is none opens nothing."""

import json

import pytest

pytestmark = pytest.mark.acceptance(58)


@pytest.fixture
def both(keep):
    """alice and bob have data."""
    keep("alice", "Fulton")
    keep("bob", "Marsh")


def test_each_gets_their_own_export(server, both):
    for person, name in (("alice", "Fulton"), ("bob", "Marsh")):
        said = json.loads(server.run(person, "export")[1])
        assert said["programs"][0]["name"] == f"{name} Hospital"


def test_each_sees_their_own_programs(server, opened, both):
    for person, own, other in (("alice", "Fulton", "Marsh"), ("bob", "Marsh", "Fulton")):
        app = opened(server, person)
        app.send("6")
        app.wait_for(f"{own} Hospital")
        assert other.encode() not in app.raw
        assert b"persons" not in app.raw


@pytest.mark.parametrize(
    "person",
    [
        "",
        ".",
        "..",
        "../bob",
        "bob/",
        "/etc",
        "Bob",
        "b b",
        "b.b",
        "b_b",
        "bób",
        "x" * 33,
        "bob\n",
        "~",
        "$(id)",
    ],
    ids=repr,
)
def test_an_id_that_is_none_is_refused(kiosk, both, person, root):
    code, out, said = kiosk(person, "export")
    assert (code, out) == (2, "")
    assert said.startswith("imgcoach: the id in the line of this key must be 1 to 32 of a-z, 0-9 and -, ")
    assert {each.name for each in root.iterdir()} == {"alice", "bob"}


@pytest.mark.parametrize("person", ["-rf", "--help", "-"])
def test_an_id_is_no_option(kiosk, root, person):
    code, out, said = kiosk(person, "export")
    assert (code, said.count("\n")) == (2, 1) or "Usage" in out
    assert list(root.iterdir()) == []


def test_a_folder_that_is_a_link_to_another_persons_is_refused(kiosk, both, root):
    (root / "carol").symlink_to(root / "bob")
    code, out, said = kiosk("carol", "export")
    assert (code, out) == (2, "")
    assert "is a link" in said


def test_a_root_that_is_none_is_told(kiosk, tmp_path):
    (tmp_path / "file").touch()
    for root in ("", "persons", tmp_path / "missing"):
        code, out, said = kiosk("alice", "export", named=root)
        assert (code, out) == (2, "")
        assert said.startswith("imgcoach: IMGCOACH_KIOSK_ROOT must name a folder that is there, ")
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    for root in (tmp_path / "file", tmp_path / "open"):
        assert kiosk("alice", "export", named=root)[:2] == (2, "")


def test_what_is_made_for_a_person_is_closed_to_others(kiosk, root):
    assert kiosk("carol", "status")[0] == 0
    made = [root / "carol", *(root / "carol").rglob("*")]
    assert len(made) > 2
    assert {each.stat().st_mode & 0o777 for each in made} == {0o700, 0o600}
