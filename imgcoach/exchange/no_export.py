"""What a file is that should be an export and is none, and the way out: the end of a sentence."""

import json
import re
from collections.abc import Iterator

GIVE = "give a file that `imgcoach export` wrote"

_BEGINNINGS = {
    r"<(!doctype|html|head|\?xml)": "is a web page, perhaps an error that was saved; download the file again",
    r"(from|to|subject|date|received|return-path|delivered-to|mime-version|content-\w+|x-[\w-]+): ": (
        "is a whole e-mail; save what is attached to it and give that"
    ),
    r"begin:vcalendar": f"is a calendar, which only goes out; {GIVE}",
    r"# ": f"is a page of text, such as a report; {GIVE}",
    r"[^{\n]*[,;\t][^{\n]*[,;\t][^{]*\Z": "looks like a table; for a list of programs add --programs",
}
"""By how it begins, in small letters, what it is."""

_CURLY = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_HEAD = 1000
_OPENS = re.compile(r'\{\s*"(format|_meta)"')
_MOST = 9
"""Exports looked for in one file."""


def told(text: str, error: json.JSONDecodeError) -> str:
    """What `text` is that can't be read as JSON because of `error`."""
    if not text.strip():
        return f"is empty; {GIVE}"
    begins = text.lstrip()[:_HEAD].lower()
    known = next((what for sign, what in _BEGINNINGS.items() if re.match(sign, begins)), None)
    found = list(_exports(text))
    if len(found) > 1:
        return "holds more than one export; keep one of them and import that"
    if found:
        first, last = (text.count("\n", 0, at) + 1 for at in found[0])
        return f"has an export in lines {first} to {last} and other text around it; keep these lines alone"
    return known or _spoiled(text, error)


def _spoiled(text: str, error: json.JSONDecodeError) -> str:
    where = f"line {error.lineno}, column {error.colno}"
    if text[error.pos : error.pos + 1] in tuple(_CURLY):
        return f"has curly quotation marks where straight ones belong ({where}); give the file itself"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
        return f"breaks off in line {text.rstrip().count(chr(10)) + 1}; copy or download the whole file again"
    return f"is not JSON ({where}); {GIVE}"


def _exports(text: str) -> Iterator[tuple[int, int]]:
    """Where exports begin and end, up to a few."""
    end = 0
    for _ in range(_MOST):
        if (opens := _OPENS.search(text, end)) is None:
            return
        try:
            end = json.JSONDecoder().raw_decode(text, opens.start())[1]
        except (ValueError, RecursionError):
            return
        yield opens.start(), end - 1
