"""Days and months as people write them; a date that can be read two ways is refused with both."""

import re
from collections.abc import Callable
from datetime import date

from imgcoach.model.month import Month
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import DATES, MONTHS
from imgcoach.reading.unread import Unread
from imgcoach.words.amounts import day as in_words

_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+(?=\S*\d|[a-z])")
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[ap]\.?m\.?)?"
_TIME = re.compile(rf"[t,]?\s*(?:at )?{_CLOCK}\s*(?:z|utc|gmt|[+-]\d{{2}}:?\d{{2}})?$")
_NUMBERS = re.compile(r"(\d{1,4})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})\.?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)?[-/. ,]*([^\W\d_]+)[-/. ,']+(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)[-/. ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ']+(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/., ]+([^\W\d_]+)[-/., ]+(\d{1,2})")
_IN_WORDS = ((_DAY_FIRST, 3, 2, 1), (_MONTH_FIRST, 3, 1, 2), (_YEAR_FIRST, 1, 2, 3))
"""Patterns with the groups that hold year, month and day."""


def day(text: str, today: Callable[[], date] | None = None, month_alone: bool = False) -> date:
    """A date in figures or words, with or without a time.

    Args:
        today: gives the day that "today" means; None where nobody can say it.
        month_alone: whether a month stands for its first day.

    Raises:
        Unread: it is no date, or one that can be read two ways.
    """
    said = _without_time(plain(text))
    if today is not None and said in ("today", "now"):
        return today()
    try:
        if found := _day(said):
            return found
        if month_alone and re.search(r"\d{4}", said):
            month = Month.read(said)
            return date(month.year, month.month, 1)
    except Unread:
        raise
    except ValueError:
        pass
    raise Unread(DATES)


def month(text: str) -> Month:
    """A month, or the one that holds a date that was written.

    Raises:
        Unread: it is none, or a date that can be read two ways.
    """
    said = plain(text)
    try:
        return Month.read(said)
    except ValueError:
        pass
    try:
        found = _day(_without_time(said))
    except Unread as error:
        raise _in_months(error) from None
    except ValueError:
        found = None
    if found is None:
        raise Unread(MONTHS)
    return Month.of(found)


def _without_time(said: str) -> str:
    return _WEEKDAY.sub("", _TIME.sub("", said), count=1).strip(" ,")


def _day(said: str) -> date | None:
    """The date that is written; raises ValueError when it does not exist."""
    if match := _NUMBERS.fullmatch(said):
        return _in_numbers(*match.groups())
    if match := _TOGETHER.fullmatch(said):
        return date(int(match[1]), int(match[2]), int(match[3]))
    for pattern, year, name, number in _IN_WORDS:
        if match := pattern.fullmatch(said):
            held = Month.read(f"{match[name]} {_year(match[year])}")
            return date(held.year, held.month, int(match[number]))
    return None


def _in_numbers(first: str, second: str, third: str) -> date:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    year, one, other = _year(third), int(first), int(second)
    if one > 12:
        return date(year, other, one)
    if other > 12 or one == other:
        return date(year, one, other)
    raise _two_ways(date(year, other, one), date(year, one, other))


def _two_ways(one: date, other: date) -> Unread:
    return Unread(
        f"the date can be read two ways, {in_words(one)} or {in_words(other)}; write it like {one}",
        (str(one), str(other)),
    )


def _in_months(error: Unread) -> Unread:
    one, other = (Month.of(date.fromisoformat(each)) for each in error.readings)
    return Unread(
        f"the date can be read two ways, in {one.words} or {other.words}; write it like {one}",
        (str(one), str(other)),
    )


def _year(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)
