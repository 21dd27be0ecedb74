"""What is no export is refused in one line without a value, and the data stays as it was to the byte."""

import codecs
import json

import pytest

HEAD = {"format": "imgcoach", "version": 1}
LETTER = {"id": "a", "writer": "Dr Secret"}
REVIEW = {"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00+00:00"}


def written(**parts):
    return json.dumps({**HEAD, **parts}).encode()


def with_score(value):
    return b'{"format": "imgcoach", "version": 1, "profile": {"step2_ck": {"score": %s}}}' % value


REFUSED = {
    "an empty file": b"",
    "only white space": b" \n",
    "no JSON": b"step 2 ck: 238",
    "JSON that breaks off": written(profile={"visa": "j1"})[:-4],
    "something after the end": written() + b"{}",
    "a list": b'[{"format": "imgcoach", "version": 1}]',
    "a number": b"238",
    "a text": b'"imgcoach"',
    "another format": b'{"format": "other", "version": 1}',
    "no format": b'{"version": 1, "profile": {}}',
    "a data file of another program": b'{"_meta": {"format": "other", "version": 1, "revision": 3}}',
    "a data file without its revision": b'{"_meta": {"format": "imgcoach", "version": 1}}',
    "a data file of a newer imgcoach": b'{"_meta": {"format": "imgcoach", "version": 3, "revision": 3}}',
    "a data file with a wrong value": b'{"_meta": {"format": "imgcoach", "version": 2, "revision": 3},'
    b' "letters": {"a": {"writer": 2450}}}',
    "no version": b'{"format": "imgcoach"}',
    "version 0": b'{"format": "imgcoach", "version": 0}',
    "version 3": b'{"format": "imgcoach", "version": 3}',
    "a version in quotes": b'{"format": "imgcoach", "version": "1"}',
    "version true": b'{"format": "imgcoach", "version": true}',
    "version 1.0": b'{"format": "imgcoach", "version": 1.0}',
    "not UTF-8": b'{"format": "imgcoach", "version": 1, "letters": "\xff"}',
    "half of a letter in UTF-16": codecs.BOM_UTF16_LE + written().decode().encode("utf-16-le")[:-1],
    "a NUL": written(letters=[LETTER]).replace(b"Secret", b"Sec\0ret"),
    "an escaped NUL": written(letters=[LETTER]).replace(b"Secret", b"Sec\\u0000ret"),
    "only NULs": bytes(4096),
    "NaN": with_score(b"NaN"),
    "Infinity": with_score(b"Infinity"),
    "minus Infinity": with_score(b"-Infinity"),
    "a number beyond all bounds": with_score(b"1e999"),
    "a number of 5000 digits": with_score(b"9" * 5000),
    "a nest of lists": b"[" * 100_000,
    "a nest of lists in its place": b'{"format": "imgcoach", "version": 1, "letters": ' + b"[" * 100_000,
    "a nest of objects": b'{"profile": ' * 100_000,
    "a score of 2450": with_score(b"2450"),
    "a score of 0": with_score(b"0"),
    "a score in quotes": with_score(b'"2450"'),
    "a broken score": with_score(b"245.5"),
    "a score that is true": with_score(b"true"),
    "a list for the profile": written(profile=[]),
    "null for the profile": written(profile=None),
    "an object for a list": written(letters={"a": LETTER}),
    "a text for a record": written(letters=["Dr Secret"]),
    "an unknown key at the top": written(odds=2450),
    "an unknown key in the profile": written(profile={"odds": 2450}),
    "an unknown key in an exam": written(profile={"step1": {"score": 2450}}),
    "an unknown key in a record": written(letters=[{**LETTER, "odds": 2450}]),
    "an unknown key in an answer": written(
        reviews=[{**REVIEW, "answers": [{"question": "score", "answer": "yes", "odds": 2450}]}]
    ),
    "two records with one id": written(letters=[{**LETTER, "id": "Secret2450"}] * 2),
    "a program without a name": written(programs=[{"id": "a"}]),
    "501 programs": written(programs=[{"id": f"p{number}", "name": "Secret"} for number in range(501)]),
    "a note of 4001 characters": written(programs=[{"id": "a", "name": "P", "note": "Secret" * 700}]),
    "an end before its start": written(
        timeline=[{"id": "a", "kind": "study", "start": "2025-03", "end": "2024-01"}]
    ),
    "a time of a day that there is not": written(reviews=[{**REVIEW, "saved": "2026-02-30T18:30:00+00:00"}]),
    "one Match told twice": written(profile={"seasons": [{"match_year": 2024}, {"match_year": 2024}]}),
    "a table": b"name,state,note\nLakeview,OH,Secret\n",
    "curly quotation marks": "{\u201cformat\u201d: \u201cimgcoach\u201d, \u201cversion\u201d: 1}".encode(),
    "two exports in one file": written() + b"\n" + written(letters=[LETTER]),
    "ten exports in one file": (written() + b"\n") * 10,
    "a time with a control code": written(reviews=[{**REVIEW, "saved": "2026-11-22\x1b18:30:00"}]),
}


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_in_one_line_and_nothing_changes(tmp_path, imgcoach, stored, raw):
    before = stored()
    (tmp_path / "wrong.json").write_bytes(raw)
    code, out, said = imgcoach("import", "--yes", tmp_path / "wrong.json")
    assert (code, out) == (1, "")
    assert said.startswith("imgcoach: ")
    assert said.count("\n") == 1
    assert said.isascii()
    assert said[:-1].isprintable()
    assert "wrong.json" in said
    assert not any(value in said for value in ("2450", "245.5", "238", "Secret"))
    assert stored() == before


@pytest.mark.parametrize("raw", [b"", with_score(b"2450")], ids=["no JSON", "a score of 2450"])
def test_a_dry_run_refuses_as_well(tmp_path, imgcoach, raw):
    (tmp_path / "wrong.json").write_bytes(raw)
    code, out, said = imgcoach("import", "--dry-run", tmp_path / "wrong.json")
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert list((tmp_path / "data").iterdir()) == []


def test_it_says_where_the_wrong_value_is(tmp_path, imgcoach):
    (tmp_path / "wrong.json").write_bytes(written(letters=[LETTER, {"id": "b", "writer": "B", "us": "no"}]))
    said = imgcoach("import", tmp_path / "wrong.json")[2]
    assert "letters #2.us must be true or false" in said
    assert "nothing was imported" in said


def test_it_says_how_many_values_are_wrong(tmp_path, imgcoach):
    (tmp_path / "wrong.json").write_bytes(written(letters=[{"id": "a"}, {"id": "b"}, {"id": "c"}]))
    assert "(and 2 more)" in imgcoach("import", tmp_path / "wrong.json")[2]


def test_one_wrong_value_is_not_counted_twice(tmp_path, imgcoach):
    (tmp_path / "wrong.json").write_bytes(written(programs=[{"id": "a", "name": "P", "img_percent": 101}]))
    assert "more)" not in imgcoach("import", tmp_path / "wrong.json")[2]


def test_a_newer_format_asks_for_a_newer_imgcoach(tmp_path, imgcoach):
    (tmp_path / "newer.json").write_bytes(b'{"format": "imgcoach", "version": 3, "anything": 1}')
    said = imgcoach("import", tmp_path / "newer.json")[2]
    assert "version 3" in said
    assert "install a newer one" in said
