"""Which column of somebody's spreadsheet holds which field of a program."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.text import show

FIELDS = (
    "name",
    "specialty",
    "kind",
    "state",
    "minimum_step2_ck",
    "cutoff",
    "maximum_years_since_graduation",
    "visas",
    "img_percent",
    "seen",
    "source",
    "note",
    "status",
    "track",
    "signal",
    "interview_on",
    "interview_note",
    "thanked_on",
    "rank",
)
"""The fields of a program as an export names its columns, in its order."""

TICKS = ("j1", "h1b")
"""Columns that say yes or no to one visa; together they make up `visas`."""

_CALLED = {
    "name": ("program", "program name", "name of program", "hospital", "hospital name", "institution"),
    "specialty": ("speciality", "program specialty", "field"),
    "kind": ("type", "program type", "program best described as", "setting", "program setting"),
    "state": ("location", "state territory"),
    "minimum_step2_ck": (
        "minimum step 2",
        "step 2 minimum required",
        "step 2 cutoff",
        "step 2",
        "step 2 requirement",
        "cutoff step 2 minimum",
    ),
    "cutoff": ("cutoff type", "strict or preferred", "kind of cutoff"),
    "maximum_years_since_graduation": (
        "years since graduation",
        "maximum years from graduation",
        "years from graduation",
        "time since graduation",
        "yog",
        "yog limit",
        "yog cutoff",
        "maximum yog",
        "years since graduation limit",
        "graduation limit",
    ),
    "visas": ("visa", "visa status", "visa sponsorship", "visas sponsored", "visa type", "visa types"),
    "img_percent": ("percent img", "percent of img residents", "img share", "share of img"),
    "seen": ("checked", "date checked", "last checked", "date seen", "last seen", "last updated"),
    "source": ("link", "url", "website", "web site", "program website"),
    "note": ("comment", "remark"),
    "status": ("application status", "my status"),
    "track": ("program track", "track type", "position type", "type of position"),
    "signal": ("signals", "program signal", "signal sent", "signal given", "signal type"),
    "interview_on": ("interview date", "interview day", "date of interview"),
    "interview_note": ("interview notes", "interview impressions", "impressions"),
    "thanked_on": ("thank you sent", "thank you date", "thank you letter sent", "thank you note sent"),
    "rank": ("my rank", "rank order", "rol", "rol rank"),
    "j1": ("j1 visa", "visa j1", "j1 sponsored", "sponsors j1", "j1 sponsorship", "j1 visa sponsorship"),
    "h1b": (
        "h1b visa",
        "visa h1b",
        "h1b sponsored",
        "sponsors h1b",
        "h1b sponsorship",
        "h1b visa sponsorship",
    ),
}
"""What other people call the fields: FREIDA, and the spreadsheets that applicants pass around."""

_ONE_WORD = ((r"step\W*2", " step2 "), (r"j\W*1\b", " j1 "), (r"h\W*1\W*b\b", " h1b "), (r"%", " percent "))
_SAME = {"min": "minimum", "max": "maximum", "yrs": "years", "imgs": "img", "grad": "graduation"}
_SAME |= {
    "notes": "note",
    "comments": "comment",
    "remarks": "remark",
    "cut": "cutoff",
    "percentage": "percent",
}
_FILLING = {"the", "of", "for", "to", "in", "usmle", "ck", "score", "scores", "off", "accepted", "allowed"}


def _sense(header: str) -> frozenset[str]:
    """The words of a column's name that matter, in no order."""
    text = header.casefold()
    for spelling, word in _ONE_WORD:
        text = re.sub(spelling, word, text)
    words = (_SAME.get(word, word) for word in re.findall(r"[^\W_]+", text))
    return frozenset(word for word in words if word not in _FILLING)


_BY_SENSE = {_sense(name): field for field, names in _CALLED.items() for name in (field, *names)}


@dataclass(frozen=True)
class Columns:
    """What each column of a table is taken for."""

    header: tuple[str, ...]
    fields: tuple[str | None, ...]
    """By column; None = left out."""
    certain: bool
    """Whether nobody has to be asked: each column has an export's own name, or was given."""

    def lines(self) -> list[str]:
        """What is taken for what, to look at."""
        names = [heading(self.header, place) for place in range(len(self.header))]
        width = max(map(len, names), default=0)
        return [
            f"  {name:<{width}}  {f'-> {field}' if field else 'left out'}"
            for name, field in zip(names, self.fields, strict=True)
        ]


def heading(header: tuple[str, ...], place: int) -> str:
    """The name of a column for a person to find it by."""
    return show(header[place]).strip()[:40] or f"column {place + 1}"


def known(name: str) -> bool:
    """Whether a column's name is understood."""
    return _sense(name) in _BY_SENSE


def columns(header: tuple[str, ...], given: Mapping[str, str]) -> Columns:
    """Find out what the columns hold.

    Args:
        given: by a column's name, the field that the person says it holds; "" = leave it out.

    Raises:
        WrongUse: `given` names a column or a field that is not there, or no column holds the names.
    """
    said = {_plain(name): field for name, field in given.items()}
    _check(said, header)
    taken, fields, certain = set(said.values()), [], True
    for name in header:
        own = _plain(name).replace(" ", "_")
        if _plain(name) in said:
            fields.append(said[_plain(name)] or None)
            continue
        field = own if own in FIELDS else _BY_SENSE.get(_sense(name))
        field = None if field is None or _is_taken(field, taken) else field
        certain = certain and field == own
        taken |= {field or ""}
        fields.append(field)
    if "name" not in fields:
        raise WrongUse('no column holds the names of programs, say which with --map "COLUMN=name"')
    return Columns(header, tuple(fields), certain)


def _check(said: Mapping[str, str], header: tuple[str, ...]) -> None:
    names = [_plain(name) for name in header]
    fields = [field for field in said.values() if field]
    for name, field in said.items():
        if names.count(name) != 1:
            raise WrongUse(f"--map: there is not one column called {show(name)!r}, look at the header")
        if field and field not in (*FIELDS, *TICKS):
            raise WrongUse(f"--map: {show(field)!r} is no field, take one of {', '.join((*FIELDS, *TICKS))}")
        if field and (fields.count(field) > 1 or _is_taken(field, set(fields) - {field})):
            raise WrongUse(f"--map: two columns can't both hold {field}, leave one out with COLUMN=")


def _is_taken(field: str, taken: Iterable[str]) -> bool:
    rivals = {"visas"} if field in TICKS else set(TICKS) if field == "visas" else set()
    return not rivals.union([field]).isdisjoint(taken)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
