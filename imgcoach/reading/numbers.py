"""Numbers as people write them. Ranges are the model's to check, which knows the limits."""

import re

from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.reading.unread import Unread, unclear

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORD = re.compile(rf"\b({'|'.join(_WORDS)})\b")
_NUMBER = r"(-?\d{1,9})(?:\.0+)?"
_TO = r"\s*(?:-|to|or)\s*"

_STEP = r"(?:usmle )?step\W?2(?: ?ck)?(?: scores?)?"
_LEAST = r"(?:>=?|≥|=>|at least|no less than|minimum|min\.?|above|over|from)?(?: of)?\s*:?\s*"
_AND_MORE = r"(?:\+|(?:(?:and|or|&) (?:more|above|higher|up|over)|minimum|min\.?|at least)?)"
_AT_LEAST = re.compile(
    rf"(?:{_STEP})?\s*:?\s*{_LEAST}(?:{_STEP})?\s*:?\s*{_NUMBER}\s*(?:points?)?\s*{_AND_MORE}"
    rf"\s*\(?(?:(?:on |in |for )?{_STEP})?\)?"
)
_SCORES = re.compile(rf"{_NUMBER}{_TO}{_NUMBER}")
_LIMIT = r"(?:graduat(?:ed|ion)|yog|year of graduation|max\.?|maximum)?(?: of| cut-?off)?\s*:?\s*"
_MOST = (
    rf"{_LIMIT}(?:<=?|≤|=<|up to|(?:with)?in(?: the)?(?: last| past)?|last|past|at most|maximum|max\.?|"
    r"less than|not more than|no more than|under)?(?: of)?\s*:?\s*"
)
_UNIT = r"\s*(?:years?|yrs?|y)?\.?"
_SINCE = (
    r"\s*(?:(?:from|since|of|after|post)\s*(?:medical school )?(?:graduation|graduating|grad|yog)|old|ago)?"
)
_AND_LESS = r"\s*(?:(?:or|and) (?:less|fewer|under|newer)|max\.?|maximum|limit|yog|cut-?off)?"
_AT_MOST = re.compile(rf"{_MOST}{_NUMBER}{_UNIT}{_SINCE}{_AND_LESS}")
_YEARS = re.compile(rf"{_MOST}{_NUMBER}{_UNIT}{_TO}{_NUMBER}{_UNIT}{_SINCE}")
_ABOUT = r"(?:~|≈|about |approx\.? |approximately |around |ca\.? )?\s*"
_DECIMAL = r"(-?(?:\d{1,9}(?:[.,]\d{1,30})?|[.,]\d{1,30})(?:e-\d{1,3})?)"
_SIGN = r"\s*(?:%|percent|per cent|pct\.?)?(?: imgs?)?"
_SHARE = re.compile(rf"{_ABOUT}{_DECIMAL}{_SIGN}")
_SHARES = re.compile(rf"{_ABOUT}{_DECIMAL}{_SIGN}{_TO}{_DECIMAL}{_SIGN}")
_PLACE = re.compile(r"(?:#|no\.?|rank)?\s*:?\s*(-?\d{1,9})(?:\.0*|st|nd|rd|th)?")
_ANY = re.compile(r"\+?(-?\d{1,9}(?:[.,]\d{1,30})?(?:e-\d{1,3})?)\.?(?:\s*points?)?")
_YEAR = re.compile(r"(?:the )?(?:match(?: year)?:?\s*)?(?:of )?(\d{4})(?:\s*match)?")


def minimum(text: str) -> int:
    """A score that is asked for: `230`, `230+`, `>= 230`, `Step 2: 230 or above`."""
    return _one(text, _AT_LEAST, _SCORES, "minimum_step2_ck")


def years(text: str) -> int:
    """A limit of years: `5`, `5 years`, `<= 5`, `within 5 yrs`, `YOG 5 years`, `five years`."""
    return _one(_WORD.sub(_figure, plain(text)), _AT_MOST, _YEARS, "maximum_years_since_graduation")


def share(text: str) -> int | float:
    """A percentage: `45`, `45 %`, `about 45,5`; `0.45` is less than one percent."""
    said = plain(text)
    if match := _SHARE.fullmatch(said):
        return _number(match[1])
    if match := _SHARES.fullmatch(said):
        raise unclear([f"{match[1]}%", f"{match[2]}%"], "write one of them")
    raise Unread(RULES["img_percent"])


def rank(text: str) -> int:
    """A place on a list: `3`, `#3`, `3.`, `3rd`."""
    if match := _PLACE.fullmatch(plain(text)):
        return int(match[1])
    raise Unread(RULES["rank"])


def number(text: str) -> int | float:
    """Any number, like `4`, `four` or `4.5`.

    Raises:
        Unread: it is none.
    """
    if match := _ANY.fullmatch(_WORD.sub(_figure, plain(text))):
        return _number(match[1])
    raise Unread("write a number")


def year(text: str) -> int:
    """The year of a Match: `2028`, `Match 2028`.

    Raises:
        Unread: it is none.
    """
    if match := _YEAR.fullmatch(plain(text)):
        return int(match[1])
    raise Unread("write the year like 2028")


def _one(text: str, one: re.Pattern[str], several: re.Pattern[str], field: str) -> int:
    said = plain(text)
    if match := one.fullmatch(said):
        return int(match[1])
    if match := several.fullmatch(said):
        raise unclear([match[1], match[2]], "write one of them")
    raise Unread(RULES[field])


def _number(said: str) -> int | float:
    if said.lstrip("-").isdecimal():
        return int(said)
    return float(said.replace(",", "."))


def _figure(match: re.Match[str]) -> str:
    return str(_WORDS.index(match[1]))
