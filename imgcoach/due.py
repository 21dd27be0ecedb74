"""`imgcoach due`: one line when the weekly review is due, else nothing.

It reads only the first line of the data file, in which every save notes the day of the last review, and
which papers are late from which day on.
"""

# pathlib is slow to import, hence
# ruff: noqa: PTH208

import os
import sys
from datetime import date, timedelta

from imgcoach.errors import CoachError
from imgcoach.folders.decoding import text_of
from imgcoach.folders.files import read, read_named
from imgcoach.folders.places import config_folder, data_folder
from imgcoach.output import put
from imgcoach.today import LAST, day_meant, in_words, lies_ahead, today_in, wrong_clock
from imgcoach.usage import RUN

_DAYS = 7
"""Days from one review to the next; `review_due_days` in content/rules.toml, held equal by a test."""

_REST = 4
"""Days that are left in peace after a review, where the person has chosen a weekday."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DIGITS = 4
"""Digits of a number of days that can't be meant."""

_LAST = b'"last_review": '
_HEAD = 4096


def main(folder: str | None, today: str | None) -> None:
    """Say the line on the day that --today names; leave with 2 when that is no date."""
    try:
        day = None if today is None else day_meant(today, today_in(_config().get("time_zone")))
    except ValueError as error:
        from imgcoach.text import show

        put(f"imgcoach: --today {show(str(today))} {error}\n", error=True)
        sys.exit(2)
    say_due(folder, day)


def say_due(folder: str | None, today: date | None, open_app: str = RUN) -> None:
    """Print the line, if there is one. Ends well whatever the data looks like: it stands in login files.

    Args:
        folder: the data folder; None = the user's own.
        today: the day to judge on; None = this day, in the time zone of the configuration.
        open_app: the way into the app that is named.
    """
    try:
        config = _config()
        day = today or today_in(config.get("time_zone"))
        if wrong := wrong_clock(day):
            line = f"imgcoach: {wrong}"
        else:
            line = due_line(data_folder(folder), day, config.get("review_day"), open_app)
    except CoachError as refused:
        line = f"imgcoach: {refused}"
    if line:
        put(line + "\n")


def due_day(last: date, review_day: object, days: int = _DAYS) -> date:
    """The day from which a review is due after that of `last`: the weekday chosen, or `days` later."""
    if review_day not in _WEEKDAYS:
        return last + timedelta(days=days)
    rested = last + timedelta(days=_REST)
    return rested + timedelta(days=(_WEEKDAYS.index(review_day) - rested.weekday()) % 7)


def _config() -> dict[str, object]:
    """What the configuration file says; nothing where there is none, or a broken one, which others tell."""
    folder = config_folder()
    if folder is None:
        return {}
    try:
        content = read_named(f"{folder}/config.toml")
    except OSError:
        return {}
    from tomllib import loads

    try:
        return loads(text_of(content))
    except (ValueError, RecursionError):
        return {}


def due_line(folder: str, today: date, review_day: object = None, open_app: str = RUN) -> str:
    """The line for the data in `folder`, or nothing."""
    try:
        found = read(f"{folder}/data.json", _HEAD)[1]
    except FileNotFoundError:
        if _was_used(folder):
            return _unreadable(open_app)
        return f"imgcoach: no weekly review yet. {_begun_with(open_app)} to begin."
    except OSError:
        return _unreadable(open_app)
    return line_in(found, today, review_day, open_app)


def line_in(found: bytes, today: date, review_day: object = None, open_app: str = RUN) -> str:
    """The line for a data file that begins so, or nothing."""
    head = found.replace(b"\0", b"").partition(b"\n")[0]  # saved by Notepad, it may be UTF-16 by now
    try:
        return _line(head, today, review_day, open_app)
    except (ValueError, OverflowError):
        return _unreadable(open_app)


def _unreadable(open_app: str) -> str:
    more = "`imgcoach doctor` says more" if open_app == RUN else f"{_begun_with(open_app)} to see more"
    return f"imgcoach: your data could not be read. {more}."


def _begun_with(open_app: str) -> str:
    """The way as a sentence begins with it."""
    return open_app[0].upper() + open_app[1:]


def _was_used(folder: str) -> bool:
    """Whether copies of data that was there remain, or whether that can't be said."""
    for name in ("backups", "damaged"):
        try:
            if os.listdir(f"{folder}/{name}"):
                return True
        except FileNotFoundError:
            continue
        except OSError:
            return True
    return False


def _line(head: bytes, today: date, review_day: object, open_app: str) -> str:
    value = head.partition(_LAST)[2][:12]
    if value.startswith(b"null"):
        return f"imgcoach: no weekly review yet. {_papers(head, today)}{_begun_with(open_app)} to begin."
    last = date.fromisoformat(value.strip(b'"').decode("ascii"))
    if last.year > LAST:
        raise ValueError
    if lies_ahead(last, today):
        days = map(date.fromisoformat, _noted(head, b"reviewed").split())
        known = [day for day in days if not lies_ahead(day, today)]
        if not known:
            dated = f"Your last one is dated {in_words(last)}, and today is {in_words(today)}"
            return f"imgcoach: weekly review due? {dated}. If today is right, {open_app}."
        last = known[-1]
    if open_ := _begun(head, today, open_app):
        return open_
    if today < due_day(last, review_day, _review_days(head)):
        return ""
    ago = f"the last one was {(today - last).days} days ago"
    return f"imgcoach: weekly review due, {ago}. {_papers(head, today)}{_begun_with(open_app)}."


def _begun(head: bytes, today: date, open_app: str) -> str:
    """The line about a review of this week that is not finished; nothing where there is none."""
    answered, _, noted = _noted(head, b"begun").rpartition(" ")
    if not noted:
        return ""
    day, (answered, _, week) = date.fromisoformat(noted), answered.rpartition(" ")
    year, number, _ = today.isocalendar()
    if week != f"{year}-W{number:02}" or lies_ahead(day, today):
        return ""
    papers = _papers(head, today)
    return f"imgcoach: {answered} answered on {in_words(day)}. {papers}{_begun_with(open_app)}: r goes on."


def _review_days(head: bytes) -> int:
    """Days from one review to the next, as the last save noted them from the person's rules."""
    noted = head.partition(b'"review_days": ')[2].partition(b",")[0].rstrip(b"}")
    return int(noted) if noted.isdigit() and len(noted) < _DIGITS else _DAYS


def _papers(head: bytes, today: date) -> str:
    """A sentence on a requirement that is late or shut by now, as the last save noted them; else nothing.

    See `note_for_due` in imgcoach/status.py for what is noted. An older file has no note.
    """
    year, _, match_day = _noted(head, b"match").partition(" ")
    late, until = [], ""
    for paper in filter(None, _noted(head, b"papers").split("; ")):
        begins, ends, then, name = paper.split(" ", 3)
        if then == "shuts" and str(today) > ends:
            return f"{name} is closed for Match {year}, the next year's is open. " * (str(today) < match_day)
        if str(today) >= begins and until in ("", ends):
            late.append(name)
            until = ends
    if not late or str(today) >= match_day:
        return ""
    return f"Late: {', '.join(late)} (by {in_words(date.fromisoformat(until))}). "


def _noted(head: bytes, key: bytes) -> str:
    return head.partition(b'"%b": "' % key)[2].partition(b'"')[0].decode("ascii")
