"""The text of a file, whatever machine and program wrote it.

`imgcoach due` imports this module, so it starts with codecs alone, which every Python has loaded.
"""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_UNPACK = {
    b"\x1f\x8b": "is compressed with gzip, unpack it with gunzip first",
    b"BZh": "is compressed with bzip2, unpack it with bunzip2 first",
    b"\xfd7zXZ": "is compressed with xz, unpack it with unxz first",
    b"(\xb5/\xfd": "is compressed with zstd, unpack it with unzstd first",
    b"7z\xbc\xaf": "is a 7z archive, unpack it first and give the file that is in it",
    b"Rar!": "is a RAR archive, unpack it first and give the file that is in it",
    b"PK\x03\x04": "is a zip archive or an office document, unpack it or save it as plain text",
    b"\xd0\xcf\x11\xe0": "is an office document, save it as plain text",
    b"%PDF": "is a PDF, give the file that it was made of",
    b"SQLite format 3\0": "is a database and no text",
    b"\x89PNG": "is a picture and no text",
    b"\xff\xd8\xff": "is a picture and no text",
}
"""By its first bytes, what a file is, and how to get at the text."""

_PADDING = "\0\x1a"
"""What may stand behind a text: the NULs of a save that was cut, or the end-of-file sign of DOS."""


class NotText(ValueError):
    """The bytes are no text; the message ends a sentence that begins with the file."""


def text_of(raw: bytes) -> str:
    """The text: UTF-8, or UTF-16 and UTF-32 as Windows programs save them, without a byte order mark.

    Raises:
        NotText: saying what it is instead, or the line where it stops being text.
    """
    for begins, what in _UNPACK.items():
        if raw.startswith(begins):
            raise NotText(what)
    try:
        text = _decoded(raw)
    except UnicodeDecodeError as error:
        if error.encoding != "utf-8":
            raise NotText(f"begins as {error.encoding.upper()[:6]} text and breaks off") from None
        line = raw.count(b"\n", 0, error.start) + 1
        raise NotText(f"is not UTF-8 text (line {line}), save it as UTF-8") from None
    if text and not text.strip(_PADDING):
        raise NotText("holds nothing but NUL characters")
    while text and (text[-1] in _PADDING or text[0] == "\ufeff"):
        text = text.rstrip(_PADDING).lstrip("\ufeff")
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding)
    return raw.decode(_without_mark(raw[:2]))


def _without_mark(first: bytes) -> str:
    """UTF-16 shows itself by a first sign of ASCII, half of which is NUL."""
    if len(first) == len(b"{}") and first.count(0) == 1:
        return "utf-16-le" if first[1] == 0 else "utf-16-be"
    return "utf-8"
