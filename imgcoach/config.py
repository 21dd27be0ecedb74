"""The person's configuration file: how imgcoach looks, hides and counts, for every run."""

import re
from contextlib import suppress
from datetime import time
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError
from pydantic.functional_validators import AfterValidator, BeforeValidator

from imgcoach.errors import Rejected
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.folders.files import read_named
from imgcoach.folders.places import config_file
from imgcoach.folders.written import meant
from imgcoach.model.fields import Record
from imgcoach.model.problems import problems
from imgcoach.text import if_meant

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError("is not the name of a time zone, like Asia/Karachi") from None
    return name


_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?:\s*([ap])\.?m\.?)?", re.IGNORECASE)
"""19:30, 19.30, 19h30, 7:30 pm, 7 p.m."""

_BARE = re.compile(r"^\s*review_time\s*=\s*[^\s\"']", re.MULTILINE)
"""A time without quotation marks, which TOML reads only as 19:30:00."""

_NO_TIME = 'is not a time of day, write it like "19:30"'

_HALF = 12
"""Hours of half a day."""


def _time(value: object) -> object:
    """A time of day to the minute, as people write it, or as TOML has one."""
    if isinstance(value, time) and value.tzinfo is None:
        return value.replace(second=0, microsecond=0)
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found and (found[2] or found[3]):
        hour, minute = int(found[1]), int(found[2] or 0)
        if found[3]:
            late = found[3] in "pP"
            hour = hour % _HALF + _HALF * late if 1 <= hour <= _HALF else -1
        with suppress(ValueError):
            return time(hour, minute)
    raise ValueError(_NO_TIME)


def _folder(name: str) -> str:
    path = meant(name)
    if not Path(path).is_absolute():
        raise ValueError("must be a whole path, or begin with ~")
    return path


class Config(Record):
    """What the file says; each key has a default, so none need be there. docs/config.toml explains them."""

    theme: Literal["dark", "light", "dusk", "paper"] = "dark"
    """The terminal's own colours on a dark or a bright background, or one of two designed looks."""
    ascii: bool = False
    keyboard: str | None = None
    """The id of the person's keyboard in content/keyboards.toml; None = the usual one of each script."""
    veil: bool = False
    """Whether the numbers are hidden at the start."""
    veil_after: Annotated[int, Field(ge=0, le=600)] = 10
    """Minutes without a key after which they are hidden; 0 = never."""
    idle_exit: Annotated[int, Field(ge=0, le=1440)] = 0
    """Minutes without a key after which the app saves and ends; 0 = never."""
    review_day: Weekday | None = None
    """The weekday a review is due on; None = seven days after the last one."""
    review_time: Annotated[time, BeforeValidator(_time)] | None = None
    """When the review begins in a calendar export; None = it has the whole day."""
    time_zone: Annotated[str, AfterValidator(_zone)] | None = None
    content: Annotated[str, AfterValidator(_folder)] | None = None
    """The folder of the person's own content files, where it is another than `content` beside this file."""


def _line(written: str, key: str) -> str:
    """Where `key` stands in the file, as TOML's own errors say it; nothing where that can't be told."""
    found = re.search(rf"^\s*[\"']?{re.escape(key)}[\"']?\s*=", written, re.MULTILINE)
    return f" (at line {written.count(chr(10), 0, found.end()) + 1})" if found else ""


def read_config() -> Config:
    """The configuration; the defaults where there is no file.

    Raises:
        Rejected: the file can't be read, or says something that imgcoach does not understand.
    """
    path = config_file()
    if path is None:
        return Config()
    try:
        written = text_of(read_named(Path(path)))
        return Config.model_validate(loads(written))
    except FileNotFoundError:
        return Config()
    except OSError as error:
        reason = f"can't be read ({error.strerror})"
    except NotText as error:
        reason = str(error)
    except (TOMLDecodeError, RecursionError) as error:
        bare = _BARE.search(written)
        reason = f"review_time {_NO_TIME}{_line(written, 'review_time')}" if bare else f"is not TOML: {error}"
    except ValidationError as error:
        wrong = problems(error)[0]
        near = if_meant(wrong.where, Config.model_fields) if wrong.where not in Config.model_fields else ""
        reason = f"{wrong.discreet}{near}{_line(written, wrong.where)}"
    raise Rejected(f"{path}: {reason}; correct it, or move it away")
