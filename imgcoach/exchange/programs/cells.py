"""One cell of a list of programs, in people's words, as the value a program holds.

Each reader takes the text of a cell and returns the value, or None for "not known"; it raises ValueError with
the rule that the cell breaks. Ranges and lengths are the model's to check.
"""

import re
from collections.abc import Callable
from datetime import date

from imgcoach.exchange.programs.spoken import (
    CUTOFFS,
    NO,
    SIGNALS,
    STATUSES,
    TRACKS,
    UNKNOWN,
    YES,
    kind_of,
    one_of,
    plain,
)
from imgcoach.model.month import Month
from imgcoach.model.records import RANKS

Read = Callable[[str], object]

_DATES = "dates are written like 2026-05-11"

RULES = {
    "name": "the name is missing",
    "specialty": "no such specialty is known, write its name in full",
    "kind": "a program is university, university-affiliated or community; empty where not known",
    "minimum_step2_ck": "scores run from 1 to 300",
    "cutoff": "a cutoff is strict or preferred; empty where not known",
    "maximum_years_since_graduation": "years are a whole number from 0 to 80",
    "visas": "visas are J-1, H-1B or none, parted by ;, and empty where not known",
    "img_percent": "a share runs from 0 to 100 percent",
    "seen": _DATES,
    "status": "a program is considering, applied, interview, ranked or withdrawn",
    "track": "a track is categorical, preliminary, advanced or transitional; empty where not known",
    "signal": "a signal is gold, silver or yes; empty where there is none",
    "interview_on": _DATES,
    "thanked_on": _DATES,
    "rank": f"ranks are whole numbers from 1 to {RANKS}",
    "j1": "say yes or no; empty where not known",
    "h1b": "say yes or no; empty where not known",
}
"""By field, the rule that a cell breaks."""

_AT_LEAST = re.compile(
    r"(?:>=?|≥|at least|minimum|min\.?)?\s*(-?\d{1,9})(?:\.0+)?\s*(?:\+|or (?:more|above|higher))?"
)
_AT_MOST = re.compile(
    r"(?:<=?|≤|up to|within|at most|maximum|max\.?)?\s*(-?\d{1,9})(?:\.0+)?\s*(?:years?|yrs?|y)?\.?"
    r"\s*(?:or less|or fewer|max\.?|maximum|limit)?"
)
_SHARE = re.compile(r"(?:~|about |approx\.? )?\s*(-?\d{1,9}(?:[.,]\d{1,30})?(?:e-\d{1,3})?)\s*(?:%|percent)?")
_PLACE = re.compile(r"(?:#|no\.?)?\s*(-?\d{1,9})(?:\.0*)?")
_VISA = re.compile(r"(j\W*1|h\W*1\W*b)(?:\s*visas?)?(?:\s*(?:only|through ecfmg|\(ecfmg\)))?")
_NO_VISA = ("none", "no", "no visa", "no visas", "not sponsored", "does not sponsor", "no sponsorship")
_TWO_WAYS = "the date can be read two ways, write it like 2026-05-11"
_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{2,4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ,]+([a-z]+)[-/. ,]+(\d{2,4})")
_MONTH_FIRST = re.compile(r"([a-z]+)[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{2,4})")


def known(read: Read) -> Read:
    """A reader that takes words for "not known" as None."""
    return lambda cell: None if plain(cell) in UNKNOWN else read(cell)


def minimum(cell: str) -> int:
    """A score: `230`, `230+`, `>= 230`."""
    return int(_number(_AT_LEAST, cell, RULES["minimum_step2_ck"]))


def years(cell: str) -> int:
    """A limit of years: `5`, `5 years`, `<= 5`, `within 5 yrs`."""
    return int(_number(_AT_MOST, cell, RULES["maximum_years_since_graduation"]))


def share(cell: str) -> int | float:
    """A percentage: `45`, `45 %`, `45,5`."""
    number = _number(_SHARE, cell, RULES["img_percent"]).replace(",", ".")
    return int(number) if number.lstrip("-").isdecimal() else float(number)


def visas(cell: str) -> list[str] | None:
    """A list of visas: `J-1; H-1B`, `J1/H1B`, `none`; here "none" says that it sponsors none."""
    said = plain(cell)
    if said in _NO_VISA:
        return []
    if said in UNKNOWN:
        return None
    if said in ("both", "all"):
        return ["j1", "h1b"]
    found: dict[str, None] = {}
    for part in re.split(r"[;,/|&+]|\band\b|\bor\b", said):
        if not (match := _VISA.fullmatch(part.strip())):
            raise ValueError(RULES["visas"])
        found["j1" if match[1].startswith("j") else "h1b"] = None
    return list(found)


def tick(cell: str) -> bool | None:
    """Whether a column that is about one visa says yes or no."""
    said = plain(cell)
    if said in YES or _VISA.fullmatch(said):
        return True
    if said in NO:
        return False
    if said in UNKNOWN:
        return None
    raise ValueError(RULES["j1"])


def day(cell: str) -> date:
    """A date in figures or words; a month alone stands for its first day."""
    said = plain(cell)
    try:
        if match := _NUMBERS.fullmatch(said):
            return _in_numbers(*match.groups())
        if match := _DAY_FIRST.fullmatch(said):
            return _in_words(match[3], match[2], match[1])
        if match := _MONTH_FIRST.fullmatch(said):
            return _in_words(match[3], match[1], match[2])
        month = Month.read(said if re.search(r"\d{4}", said) else "")
    except ValueError as error:
        raise ValueError(str(error) if str(error) == _TWO_WAYS else RULES["seen"]) from None
    return date(month.year, month.month, 1)


def rank(cell: str) -> int:
    """A place on a list: `3`, `#3`, `3.`."""
    return int(_number(_PLACE, cell, RULES["rank"]))


def kind(cell: str) -> str:
    """A kind of program: `University-based`, `Community-based, university affiliated`."""
    return found(kind_of(cell.replace("_", " ")), "kind")


def cutoff(cell: str) -> str:
    """What the minimum is worth: `strict`, `preferred`, or a word that means the same."""
    return found(one_of(cell, CUTOFFS), "cutoff")


def status(cell: str) -> str:
    """How far the application is."""
    return found(one_of(cell, STATUSES), "status")


def track(cell: str) -> str:
    """A track: `Categorical`, `prelim`, `PGY-2`."""
    return found(one_of(re.sub(r"\s+(position|program|track)s?$", "", plain(cell)), TRACKS), "track")


def signal(cell: str) -> str | None:
    """A signal that was given: `gold`, `Silver signal`; `yes` where there is one kind, None for none."""
    said = re.sub(r"\s+signals?$", "", plain(cell))
    return None if said in NO else found(one_of(said, SIGNALS), "signal")


def _number(pattern: re.Pattern[str], cell: str, rule: str) -> str:
    if match := pattern.fullmatch(plain(cell)):
        return match[1]
    raise ValueError(rule)


def _in_numbers(first: str, second: str, third: str) -> date:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    year, one, other = _year(third), int(first), int(second)
    if one <= 12 and other <= 12 and one != other:
        raise ValueError(_TWO_WAYS)
    return date(year, one, other) if one <= 12 else date(year, other, one)


def _in_words(year: str, month: str, number: str) -> date:
    found = Month.read(f"{month} {_year(year)}")
    return date(found.year, found.month, int(number))


def _year(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def found(value: str | None, field: str) -> str:
    """A word that was found; raises ValueError with the field's rule when there was none."""
    if value is None:
        raise ValueError(RULES[field])
    return value
