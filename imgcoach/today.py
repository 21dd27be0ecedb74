"""Which day it is: what an option, a clock and a time zone say, and what of it can't be.

`imgcoach due` is made of this, so nothing is imported that a login would wait for.
"""

import os
import time
from datetime import date, datetime, timedelta

FIRST, LAST = 2000, 2100
"""The years that a day to judge on may be of."""

NEAR = timedelta(days=2)
"""So far ahead a day may be without a wrong clock: it is tomorrow already at the other side of the world."""

_ISO = len("2027-03-01")
_WRITE = "write it like 2027-03-01"
_ENDS = ("st", "nd", "rd", "th")
_WORDS = ("%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y", "%Y %b %d", "%Y %B %d", "%d %b %y", "%b %d %y")


def in_words(day: date) -> str:
    """A day in a sentence, `3 Mar 2027`, whatever the locale says."""
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"


def lies_ahead(day: date, today: date) -> bool:
    """Whether `day` is further ahead than another time zone explains."""
    return day > today and day - today > NEAR


def day_meant(text: str, today: date) -> date:
    """The day that somebody writes: 2027-03-01, 1 Mar 2027, March 1, 2027, 13/3/2027, tomorrow.

    Raises:
        ValueError: it is none, or one of two; the message goes on after what was written.
    """
    said = text.strip().casefold()
    named = {"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}
    if said in named:
        return today + timedelta(days=named[said])
    day = _iso(said) or _in_numbers(said) or _in_months(said)
    if day is None:
        raise ValueError(f"is not a date, {_WRITE}")
    if not FIRST <= day.year <= LAST:
        raise ValueError(f"must be of the years {FIRST} to {LAST}, {_WRITE}")
    return day


def wrong_clock(day: date) -> str | None:
    """What to say of a machine that takes this for today; nothing where that can be."""
    if FIRST <= day.year <= LAST:
        return None
    return f"the clock of this machine says {in_words(day)}, set it, or name the day with --today"


def today_in(zone: object) -> date:
    """This day, in the time zone of that name, or in that of the machine."""
    if not isinstance(zone, str):
        return date.today()
    from zoneinfo import ZoneInfo

    try:
        return datetime.now(ZoneInfo(zone)).date()
    except (KeyError, OSError, ValueError):
        return date.today()


def settle_zone() -> str | None:
    """What to say where TZ names no time zone: then days are those of UTC, as the system takes them."""
    said = os.environ.get("TZ", "").removeprefix(":")
    if not said or _is_zone(said):
        return None
    os.environ["TZ"] = "UTC"
    time.tzset()
    return (
        f"TZ={said} is no time zone here, days are those of UTC; correct TZ, or set time_zone in config.toml"
    )


def _is_zone(name: str) -> bool:
    """Whether the system knows it: by name, as a file, or as a rule like PKT-5."""
    import re
    from zoneinfo import ZoneInfo

    rule = r"(?:[A-Za-z]{3,}|<[\w+-]{3,}>)[+-]?(?:[01]?\d|2[0-4])(?::[0-5]\d){0,2}(?:[A-Za-z<].*)?"
    if re.fullmatch(rule, name):
        return True
    try:
        if name.startswith("/"):
            with open(name, "rb") as file:  # noqa: PTH123 (pathlib takes a login longer than the rest)
                return file.read(4) == b"TZif"
        return datetime.now(ZoneInfo(name)).utcoffset() == datetime.now().astimezone().utcoffset()
    except (KeyError, OSError, ValueError):
        return False


def _iso(said: str) -> date | None:
    """A day in figures, the year first; digits may be of any script."""
    if len(said) == len("20270301") and said.isdecimal():
        return _made(said[:4], said[4:6], said[6:])
    if len(said) != _ISO or not (said[4] == said[7] and said[4] in "-/."):
        return None
    return _made(said[:4], said[5:7], said[8:])


def _in_numbers(said: str) -> date | None:
    """A day in figures, the year last; raises ValueError where it can be read two ways."""
    parts = said.replace("/", "-").replace(".", "-").split("-")
    if len(parts) != len("dmy") or not all(each.isdecimal() for each in parts):
        return None
    if len(parts[0]) == len("2027"):
        return _made(*parts)
    first, second, year = parts if len(parts[2]) == len("2027") else (*parts[:2], f"20{parts[2]}")
    one, other = _made(year, second, first), _made(year, first, second)
    if one and other and one != other:
        raise ValueError(f"can be read two ways, {in_words(one)} or {in_words(other)}; write it like {one}")
    return one or other


def _in_months(said: str) -> date | None:
    """A day with the name of its month."""
    words = said.replace(",", " ").replace(".", " ").replace("-", " ").split()
    plain = " ".join(w[:-2] if w.endswith(_ENDS) and w[:-2].isdecimal() else w for w in words)
    for pattern in _WORDS:
        try:
            return datetime.strptime(plain, pattern).date()
        except ValueError:
            continue
    return None


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
