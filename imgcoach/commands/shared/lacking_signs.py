"""Signs that a terminal lacks: each is shown as a mark, never left out, never as the ? of an unknown fact.

In lines the mark says which sign it is, `<U+5317>`; in the app, where columns must hold, it is `_`.
"""

import codecs
import unicodedata
from collections.abc import Callable
from io import TextIOWrapper

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\u2500", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        "\u2022": "*",
        "\u2026": "...",
        "\u00d7": "x",
        "\u2264": "<=",
        "\u2265": ">=",
        "\u2192": "->",
    }
)
"""Signs for which every keyboard has another that means the same."""


def mark_in_lines(stream: object) -> None:
    """Let a stream that lacks a sign name it."""
    _mark(stream, "imgcoach.lines", _named)


def mark_in_columns(stream: object) -> bool:
    """Let a terminal that is not UTF-8 show a sign it lacks as one mark a column; say whether it is one."""
    _mark(stream, "imgcoach.columns", _as_wide)
    encoding = stream.encoding if isinstance(stream, TextIOWrapper) else "utf-8"
    return codecs.lookup(encoding).name != "utf-8"


def _mark(stream: object, name: str, marked: Callable[[str], str]) -> None:
    def replace(error: UnicodeError) -> tuple[str | bytes, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(map(marked, lacking)), error.end

    codecs.register_error(name, replace)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=name)


def _named(sign: str) -> str:
    plain = sign.translate(_PLAIN)
    return plain if plain != sign else f"<U+{ord(sign):04X}>"


def _as_wide(sign: str) -> str:
    plain = sign.translate(_PLAIN)
    if plain != sign and len(plain) == 1:
        return plain
    if unicodedata.combining(sign):
        return ""
    return "__" if unicodedata.east_asian_width(sign) in "WF" else "_"
