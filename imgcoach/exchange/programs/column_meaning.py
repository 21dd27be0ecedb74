"""What the name of a column speaks of, however it is spelled."""

import re

from imgcoach.exchange.programs.column_names import ALL, CALLED, FIELDS

_VAGUE_NAMES = (
    "hospital name",
    "hospital",
    "institution name",
    "name of institution",
    "institution",
    "institution hospital system",
    "university hospital",
    "department",
    "field",
    "type",
    "setting",
    "location",
    "step 2",
    "visa",
    "yog",
    "position",
    "link",
    "url",
)
"""Names behind which another column for the same field goes first: the hospital beside the program, say."""

_ONE_WORD = ((r"step\W*2", " step2 "), (r"j\W*1\b", " j1 "), (r"h\W*1\W*b\b", " h1b "), (r"%", " percent "))
_SAYS_YES_OR_NO = re.compile(r"\(?\b(?:yes|y)\s*/\s*(?:no|n)\b\)?")
_SEASON = re.compile(r"20\d\d")
_SAME = {"min": "minimum", "max": "maximum", "yrs": "years", "imgs": "img", "grad": "graduation"}
_SAME |= {"notes": "note", "comments": "comment", "remarks": "remark", "info": "information"}
_SAME |= {"cut": "cutoff", "percentage": "percent"}
_FILLING = {"the", "of", "for", "to", "in", "usmle", "ck", "score", "scores", "off", "accepted", "allowed"}


def _sense(header: str) -> frozenset[str]:
    """The words of a column's name that matter, in no order."""
    text = _SAYS_YES_OR_NO.sub(" ", header.casefold())
    for spelling, word in _ONE_WORD:
        text = re.sub(spelling, word, text)
    words = (_SAME.get(word, word) for word in re.findall(r"[^\W_]+", text))
    return frozenset(word for word in words if word not in _FILLING and not _SEASON.fullmatch(word))


_BY_SENSE = {_sense(name): field for field in ALL for name in (field, *CALLED.get(field, ()))}
_VAGUE = frozenset(map(_sense, _VAGUE_NAMES))


def plain(name: str) -> str:
    """A column's name without what makes no difference: case, spaces and line ends."""
    return " ".join(name.casefold().split())


def own_name(name: str) -> str | None:
    """The field whose very name a column has, as exports write it."""
    field = plain(name).replace(" ", "_")
    return field if field in FIELDS else None


def meaning(name: str) -> str | None:
    """The field that a column's name speaks of; None when it isn't understood."""
    return own_name(name) or _BY_SENSE.get(_sense(name))


def is_vague(name: str) -> bool:
    """Whether a name says so little that another column for the same field goes before it."""
    return _sense(name) in _VAGUE


def known(name: str) -> bool:
    """Whether a column's name is understood."""
    return meaning(name) is not None
