"""What text loses on its way in and out, and what it keeps."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from imgcoach.text import clean, show

UNWANTED = {
    "C0 control codes": [chr(point) for point in range(32) if chr(point) not in "\n\t\r"],
    "DEL": ["\x7f"],
    "C1 control codes": [chr(point) for point in range(0x80, 0xA0)],
    "bidirectional embeddings and overrides": [chr(point) for point in range(0x202A, 0x202F)],
    "bidirectional isolates": [chr(point) for point in range(0x2066, 0x206A)],
    "bidirectional marks": ["\u200e", "\u200f", "\u061c"],
    "zero-width characters": ["\u200b", "\u2060", "\ufeff"],
    "lone surrogates": ["\ud800", "\udbff", "\udc00", "\udfff"],
    "noncharacters": ["\ufffe", "\uffff", "\ufdd0", "\ufdef", "\U0001fffe", "\U0010ffff"],
}

WANTED = {
    "accents": "José Müller Łukasz Đặng",
    "other scripts": "北京 Москва القاهرة दिल्ली ኢትዮጵያ",
    "joiners": "می\u200cخواهم क्\u200dष",
    "emoji": "👩\u200d⚕️ 👍🏽 🇺🇸",
    "marks that look like markup": "[bold] [@click=app.quit] [/nope] [x] done [3/5] <b> `code` *x*",
    "newlines and tabs": "one\n\ttwo",
    "the replacement character": "\ufffd",
}

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.acceptance(46)
@pytest.mark.parametrize("kind", UNWANTED)
def test_unwanted_characters_are_dropped(kind):
    for character in UNWANTED[kind]:
        assert clean(f"a{character}b") == "ab"
        assert show(f"a{character}b") == "ab"


def test_further_characters_that_nobody_sees_are_dropped():
    hidden = "\u180e\u2061\u2062\u2063\u2064\ufff9\ufffa\ufffb"
    assert clean(f"a{hidden}b") == "ab"


@pytest.mark.acceptance(46)
@pytest.mark.parametrize("kind", WANTED)
def test_text_is_kept(kind):
    assert clean(WANTED[kind]) == unicodedata.normalize("NFC", WANTED[kind])


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_line_ends_and_accents_come_in_one_form(raw, kept):
    assert clean(raw) == kept


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\t", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_is_shown_is_one_line(end):
    assert len(show(f"one{end}two").splitlines()) == 1


def test_a_command_to_the_terminal_becomes_harmless_text():
    assert clean("\x1b]52;c;cm0gLXJm\x07") == "]52;c;cm0gLXJm"


@given(ANY_TEXT)
@example("\r\x00\n")
@example("\u0958\u200b\u093c")
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_what_is_fit_to_show_stays_as_it_is(text):
    assert show(show(text)) == show(text)
    assert clean(show(text)) == show(text)


@given(ANY_TEXT)
def test_cleaned_text_can_be_written_and_holds_no_control_code(text):
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not any(
        unicodedata.category(character) in ("Cc", "Cs") for character in cleaned if character not in "\n\t"
    )
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_ascii_stays_as_it_is(text):
    assert clean(text) == text
