"""The files a person writes by hand, as editors of other systems save them."""

import codecs
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.config import read_config
from imgcoach.due import say_due
from imgcoach.errors import Rejected
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.knowledge import load_content

TOML = '# José\r\nreview_day = "sunday"\r\n'

SAVED = {
    "Notepad, Unicode": codecs.BOM_UTF16_LE + TOML.encode("utf-16-le"),
    "Notepad, Unicode big endian": codecs.BOM_UTF16_BE + TOML.encode("utf-16-be"),
    "Notepad, UTF-8 with a mark": codecs.BOM_UTF8 + TOML.encode(),
    "no mark": TOML.encode("utf-16-le"),
    "Unix": TOML.replace("\r", "").encode(),
    "DOS": TOML.encode() + b"\x1a",
    "NULs behind it": TOML.encode() + bytes(64),
}


@pytest.fixture
def config(tmp_path, monkeypatch):
    """The path of the configuration of this test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "imgcoach").mkdir()
    return tmp_path / "imgcoach/config.toml"


@pytest.mark.parametrize("raw", SAVED.values(), ids=SAVED)
def test_a_configuration_is_read_whatever_editor_saved_it(config, raw):
    config.write_bytes(raw)
    assert read_config().review_day == "sunday"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (TOML.encode("latin-1"), "is not UTF-8 text (line 1)"),
        (b'theme = "dark"\n# caf\xe9\n', "is not UTF-8 text (line 2)"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(4096), "nothing but NUL"),
        (b"\xff\xfea", "breaks off"),
        ("theme = “dark”".encode(), "is not TOML"),
        (b"<!DOCTYPE html>", "is not TOML"),
        (b"A" * (4 * 1024 * 1024 + 1), "is not TOML"),
    ],
)
def test_what_is_no_configuration_is_named(config, raw, why):
    config.write_bytes(raw)
    with pytest.raises(Rejected) as refused:
        read_config()
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_pipe_a_folder_and_a_device_in_its_place_are_not_waited_for(config):
    config.symlink_to("/dev/zero")
    with pytest.raises(Rejected, match="nothing but NUL"):
        read_config()
    config.unlink()
    os.mkfifo(config)
    read_config()
    config.unlink()
    config.mkdir()
    with pytest.raises(Rejected, match="directory"):
        read_config()


@pytest.mark.parametrize("raw", SAVED.values(), ids=SAVED)
def test_due_reads_it_the_same_way(config, raw, tmp_path, capsys):
    config.write_bytes(raw)
    say_due(str(tmp_path / "none"), None)
    assert "no weekly review yet" in capsys.readouterr().out


RULES = "# José\r\n"
READING = "One paragraph\r\non two lines.\r\n\r\n- a point\r\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_own_content_is_read_whatever_editor_saved_it(tmp_path, encoding):
    (tmp_path / "learn").mkdir()
    (tmp_path / "rules.toml").write_bytes(RULES.encode(encoding))
    (tmp_path / "learn/trap.md").write_bytes(
        "One paragraph\r\non two lines.\r\n\r\n- a point\r\n".encode(encoding)
    )
    content = load_content(str(tmp_path))
    content.check()
    assert content.library.readings["trap"].text == "One paragraph on two lines.\n\n- a point"


# A NUL right behind the mark of UTF-16 would make it the mark of UTF-32.
@given(st.text().filter(lambda text: text[:1] != "\0"), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_marked_text_comes_out_as_it_went_in(text, encoding):
    try:
        found = text_of(text.encode(encoding))
    except NotText:
        assert not text.strip("\0\x1a")
    else:
        assert found == text.rstrip("\0\x1a").lstrip("\ufeff").rstrip("\0\x1a")


@given(st.binary())
def test_any_bytes_are_text_or_named(raw):
    try:
        text_of(raw)
    except NotText as what:
        assert "\n" not in str(what)
