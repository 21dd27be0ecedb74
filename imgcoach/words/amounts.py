"""How many, how old, when and from when to when, in words."""

from datetime import date

from imgcoach.model.month import Month

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def some(count: int, noun: str, nouns: str | None = None) -> str:
    """A counted noun, like `1 program` or `3 programs`.

    Args:
        nouns: the plural, where it is not the noun with an s.
    """
    return f"{count} {noun if count == 1 else nouns or f'{noun}s'}"


def are(count: int) -> str:
    """A count with its verb: `1 is`, `3 are`, `none is`."""
    return f"{count or 'none'} {'are' if count > 1 else 'is'}"


_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]


def ordinal(place: int) -> str:
    """A place from 1 to 10 in words: `second`."""
    return _ORDINALS[place - 1]


def times(count: int) -> str:
    """How often: `once`, `3 times`."""
    return "once" if count == 1 else f"{count} times"


def old(months: int) -> str:
    """An age, like `3 months old`; what lies ahead is 0 months old."""
    return f"{some(max(0, months), 'month')} old"


def day(when: date) -> str:
    """A day within a sentence, like `2 Sep 2026`."""
    return f"{when.day} {Month.of(when).words}"


def weekday(when: date) -> str:
    """A day that one keeps, like `Thu 3 Dec 2026`."""
    return f"{_WEEKDAYS[when.weekday()]} {day(when)}"


def day_near(when: date) -> str:
    """A day within a sentence of which everybody knows the year: `2 Sep`."""
    return day(when).rpartition(" ")[0]


def day_short(when: date) -> str:
    """The same among others below each other, all of one width: `02 Sep`."""
    return day_in_column(when)[:6]


def day_in_column(when: date) -> str:
    """A day among others below each other, all of one width: `02 Sep 2026`."""
    return f"{when.day:02} {Month.of(when).words}"


def distance(days: int) -> str:
    """How far a day is from today: `in 3 days`, `today`, `3 days ago`."""
    if days == 0:
        return "today"
    return f"in {some(days, 'day')}" if days > 0 else f"{some(-days, 'day')} ago"


def span(start: Month, end: Month | None) -> str:
    """From one month to another, like `Mar 2025 to now`; a single month by its name."""
    if start == end:
        return start.words
    return f"{start.words} to {'now' if end is None else end.words}"


def clock(seconds: int) -> str:
    """Seconds as minutes and seconds, like `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"
