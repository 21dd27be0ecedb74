"""Any text is whole wherever it is kept and shown, or it is refused with its place and both figures."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from imgcoach.errors import Rejected
from imgcoach.exchange.document import dump, parse
from imgcoach.exchange.mentor import report
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.status import status_of
from imgcoach.text import LINE, NOTE, clean, show
from imgcoach.words.weekly.weeks import told

FIELDS = {
    "experiences #1.site": LINE,
    "letters #1.writer": LINE,
    "timeline #1.title": LINE,
    "timeline #1.explanation": NOTE,
    "programs #1.name": LINE,
    "programs #1.source": LINE,
    "programs #1.note": NOTE,
    "programs #1.interview_note": NOTE,
    "reviews #1.answers #1.note": NOTE,
    "commitments #1.if": LINE,
    "commitments #1.then": LINE,
    "practice #1.note": LINE,
}
"""Every field of text by its place, and how many characters fit."""

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60)


def document():
    return {
        "format": "imgcoach",
        "version": 2,
        "experiences": [{"id": "a", "kind": "elective", "start": "2025-03"}],
        "letters": [{"id": "a", "writer": "W"}],
        "timeline": [{"id": "a", "kind": "study", "start": "2025-03"}],
        "programs": [{"id": "a", "name": "P"}],
        "reviews": [
            {
                "id": "a",
                "week": "2026-W47",
                "saved": "2026-11-22T18:30:00+00:00",
                "answers": [{"question": "score", "answer": "yes"}],
                "commitment": "c",
            }
        ],
        "commitments": [{"id": "c", "week": "2026-W47", "if": "I", "then": "T"}],
        "practice": [{"id": "a", "question": "q", "day": "2026-11-22", "seconds": 60}],
    }


def with_text(place, text):
    """The document with `text` at a place like `letters #1.writer`."""
    whole = document()
    *path, last = place.replace(" #1", "").split(".")
    held = whole
    for name in path:
        held = held[name][0]
    held[last] = text
    return json.dumps(whole).encode()


def text_at(exported, place):
    held = json.loads(exported)
    for name in place.replace(" #1", "").split("."):
        held = held[name]
        held = held[0] if isinstance(held, list) else held
    return held


@pytest.mark.parametrize(("place", "most"), FIELDS.items())
def test_what_just_fits_is_kept_whole_and_one_more_is_named(place, most):
    for text in ("x" * most, "é" * most, "北" * most, ("word\n" * most)[:most], "👍" * most):
        assert text_at(dump(parse(with_text(place, text), "a.json")), place) == text
    with pytest.raises(Rejected) as refused:
        parse(with_text(place, "x" * (most + 12)), "a.json")
    assert f"a.json: {place} is longer than {most} characters (it has {most + 12})" in str(refused.value)


@given(TEXT, st.sampled_from(sorted(FIELDS)))
@example("e\u0308 \u202e\u05e9\u05dc\u05d5\u05dd", "programs #1.note")
def test_any_text_is_whole_in_what_is_exported_and_read_again(text, place):
    kept = clean(text)
    if not kept and place.endswith("name"):
        return
    exported = dump(parse(with_text(place, text), "a.json"))
    assert text_at(exported, place) == kept
    assert dump(parse(exported.encode(), "b.json")) == exported


@pytest.fixture(scope="module")
def content():
    """What the coach knows."""
    return load_content()


@settings(max_examples=25)
@given(TEXT.filter(lambda text: show(text).strip()))
def test_a_note_is_whole_in_the_log_and_in_the_report(content, text):
    """Broken into lines, but with every word of it."""
    person = parse(with_text("reviews #1.answers #1.note", text), "a.json")
    words = "".join(show(text).split())
    assert words in "".join("\n".join(told(person, person.reviews[0])).split())
    page = report.dump(status_of(person, content, person.reviews[0].day, None), content, False)
    assert words in "".join(page.replace("\\", "").split()) or "\\" in words or "&" in words


@pytest.mark.parametrize("width", ["20", "40", "79", "200"])
@pytest.mark.parametrize(
    "note",
    [
        "word " * 700 + "end",
        "x" * NOTE,
        "北京" * 900,
        "مرحبا " * 300 + "x",
        "one\ntwo\n\nthree",
        "https://a.b/" + "c" * 300,
    ],
)
def test_the_log_breaks_a_note_and_loses_nothing(tmp_path, imgcoach, monkeypatch, width, note):
    monkeypatch.setenv("COLUMNS", width)
    (tmp_path / "a.json").write_bytes(with_text("reviews #1.answers #1.note", note))
    assert imgcoach("import", "--yes", tmp_path / "a.json")[0] == 0
    assert "".join(note.split()) in "".join(imgcoach("log")[1].split())


def test_every_field_of_text_is_among_these():
    schema = json.dumps(Person.model_json_schema(by_alias=True))
    limited = schema.count(f'"maxLength": {LINE}') + schema.count(f'"maxLength": {NOTE}')
    assert limited == len(FIELDS) + len(["country", "state"])
