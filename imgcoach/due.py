"""`imgcoach due`: one line when the weekly review is due, else nothing.

It reads only the first line of the data file, in which every save notes the day of the last review.
"""

import os
import sys
from datetime import date, timedelta

from imgcoach.errors import FolderRefused
from imgcoach.folders.data_folder import config_folder, default_folder
from imgcoach.output import put

_DAYS = 7
"""Days from one review to the next; `review_due_days` in content/rules.toml, held equal by a test."""

_REST = 4
"""Days that are left in peace after a review, where the person has chosen a weekday."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_LAST = b'"last_review": '
_HEAD = 4096


def main(folder: str | None, today: str | None) -> None:
    """Print the line, if there is one. Ends well whatever the data looks like: it stands in login files."""
    try:
        day = date.fromisoformat(today) if today else date.today()
    except ValueError:
        put("imgcoach: --today is not a date, write it like 2027-03-01\n", error=True)
        sys.exit(2)
    try:
        line = due_line(folder or default_folder(), day, _review_day())
    except FolderRefused as refused:
        line = f"imgcoach: {refused}"
    if line:
        put(line + "\n")


def due_day(last: date, review_day: str | None, days: int = _DAYS) -> date:
    """The day from which a review is due after that of `last`: the weekday chosen, or `days` later."""
    if review_day not in _WEEKDAYS:
        return last + timedelta(days=days)
    rested = last + timedelta(days=_REST)
    return rested + timedelta(days=(_WEEKDAYS.index(review_day) - rested.weekday()) % 7)


def _review_day() -> str | None:
    """The weekday in the configuration file; None where it names none, or is broken, which others tell."""
    folder = config_folder()
    path = f"{folder}/config.toml"
    if folder is None or not os.path.exists(path):  # noqa: PTH110
        return None
    from tomllib import TOMLDecodeError, load

    try:
        with open(path, "rb") as file:  # noqa: PTH123
            chosen = load(file).get("review_day")
    except (OSError, UnicodeDecodeError, TOMLDecodeError):
        return None
    return chosen if isinstance(chosen, str) else None


def due_line(folder: str, today: date, review_day: str | None = None) -> str:
    """The line for the data in `folder`, or nothing."""
    try:
        head = _head(os.path.join(folder, "data.json"))  # noqa: PTH118 (pathlib is slow to import)
    except FileNotFoundError:
        return "imgcoach: no weekly review yet. Run `imgcoach` to begin."
    except OSError:
        return "imgcoach: your data could not be read. `imgcoach doctor` says more."
    return _line(head, today, review_day)


def _head(path: str) -> bytes:
    """The first bytes of the data; a pipe in its place has none, and holds nobody up."""
    file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        return os.read(file, _HEAD)
    finally:
        os.close(file)


def _line(head: bytes, today: date, review_day: str | None) -> str:
    value = head.partition(b"\n")[0].partition(_LAST)[2][:12]
    if value.startswith(b"null"):
        return "imgcoach: no weekly review yet. Run `imgcoach` to begin."
    try:
        last = date.fromisoformat(value.strip(b'"').decode("ascii"))
    except ValueError:
        return "imgcoach: your data could not be read. `imgcoach doctor` says more."
    if today < due_day(last, review_day):
        return ""
    return f"imgcoach: weekly review due, the last one was {(today - last).days} days ago. Run `imgcoach`."
