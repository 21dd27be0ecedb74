"""Files that are odd but no mistake, and files that are too much."""

import json

import pytest

from imgcoach.exchange.document import LIMIT

HEAD = {"format": "imgcoach", "version": 1}


def imported(tmp_path, imgcoach, raw):
    (tmp_path / "odd.json").write_bytes(raw)
    code, _, said = imgcoach("import", tmp_path / "odd.json")
    assert (code, said) == (0, "")
    return json.loads(imgcoach("export")[1])


def with_writer(escaped):
    return b'{"format": "imgcoach", "version": 1, "letters": [{"id": "a", "writer": "%s"}]}' % escaped


def test_a_byte_order_mark_is_no_mistake(tmp_path, imgcoach):
    found = imported(tmp_path, imgcoach, b"\xef\xbb\xbf" + json.dumps(HEAD).encode())
    assert found["format"] == "imgcoach"


def test_keys_may_come_in_any_order(tmp_path, imgcoach, example):
    turned = dict(reversed(json.loads(example).items()))
    assert imported(tmp_path, imgcoach, json.dumps(turned).encode()) == json.loads(example)


@pytest.mark.acceptance(45)
@pytest.mark.acceptance(47)
@pytest.mark.parametrize(
    ("escaped", "kept"),
    [
        (b"Dr \\ud800Rivera", "Dr Rivera"),
        (b"Dr \\udfff\\ud800Rivera", "Dr Rivera"),
        (b"Dr Rivera \\ud83d\\ude00", "Dr Rivera \N{GRINNING FACE}"),
        (b"Dr \\u001b]52;c;x\\u0007Rivera", "Dr ]52;c;xRivera"),
        (b"Dr \\u009b31mRivera", "Dr 31mRivera"),
        (b"Dr \\u202eareviR", "Dr areviR"),
        (b"Dr \\\\u0000 Rivera", "Dr \\u0000 Rivera"),
    ],
    ids=["lone surrogate", "turned surrogates", "emoji", "escape", "C1", "override", "spelled NUL"],
)
def test_a_name_is_cleaned_and_can_be_exported_again(tmp_path, imgcoach, escaped, kept):
    found = imported(tmp_path, imgcoach, with_writer(escaped))
    assert found["letters"][0]["writer"] == kept


@pytest.mark.parametrize(
    "field", ["id", "status", "specialty", "dated", "last_contact"], ids=lambda field: f"in {field}"
)
def test_a_lone_surrogate_elsewhere_is_refused_in_one_line(tmp_path, imgcoach, stored, field):
    before = stored()
    letter = {"id": "a", "writer": "W", field: "x\ud800"}
    (tmp_path / "wrong.json").write_text(json.dumps({**HEAD, "letters": [letter]}))
    code, out, said = imgcoach("import", tmp_path / "wrong.json")
    assert (code, out, said.count("\n")) == (1, "", 1)
    said.encode("utf-8")
    assert stored() == before


@pytest.mark.parametrize(
    "key",
    ["\ud800", "\x1b]0;title\x07", "two\nlines", "k" * 100_000],
    ids=["surrogate", "terminal command", "line end", "long"],
)
def test_a_strange_key_is_refused_in_one_plain_line(tmp_path, imgcoach, stored, key):
    before = stored()
    (tmp_path / "wrong.json").write_text(json.dumps({**HEAD, "profile": {key: 1}}))
    code, out, said = imgcoach("import", tmp_path / "wrong.json")
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert said[:-1].isprintable()
    assert len(said) < 1000
    assert stored() == before


@pytest.mark.acceptance(54)
def test_33_mebibytes_are_too_much(tmp_path, imgcoach, stored):
    before = stored()
    (tmp_path / "large.json").write_bytes(json.dumps(HEAD).encode() + b" " * (33 * 1024**2))
    code, out, said = imgcoach("import", tmp_path / "large.json")
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert "32 MiB" in said
    assert stored() == before


def test_as_much_as_allowed_is_taken(tmp_path, imgcoach):
    raw = json.dumps(HEAD).encode()
    assert imported(tmp_path, imgcoach, raw + b" " * (LIMIT - len(raw)))["version"] == 2
