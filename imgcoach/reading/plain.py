"""A text without what makes no difference: case, spaces, how dashes look, which script the digits are of."""

import re
import unicodedata

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SIGNS = str.maketrans("’‘´٫٪،؛", "'''.%,;")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")


def digits(text: str) -> str:
    """The same text with digits of any script as 0 to 9."""
    return "".join(
        each if (number := unicodedata.decimal(each, None)) is None else str(number) for each in text
    )


def plain(text: str) -> str:
    """The text as readers compare it."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", digits(text))
        text = _INVISIBLE.sub("", _DASHES.sub("-", text)).translate(_SIGNS)
    return " ".join(text.casefold().split())
