"""The export format "imgcoach": one JSON object that holds everything about one person."""

import json
import re
from typing import Any, NoReturn

from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.model.person import FORMAT, VERSION, Person
from imgcoach.model.problems import problems

LIMIT = 32 * 1024 * 1024
"""Bytes an import may have; ten thousand reviews with notes take about eight million."""

_GIVE = "give a file that `imgcoach export` wrote"

_ESCAPED_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def dump(person: Person) -> str:
    """The export of `person`, readable by eye, ending with a newline."""
    return (
        json.dumps({"format": FORMAT, "version": VERSION, **person.as_json()}, indent=2, ensure_ascii=False)
        + "\n"
    )


def parse(raw: bytes, source: str) -> Person:
    """Read an export; all of it must be right.

    Raises:
        Rejected: with one line that names `source`, the place and the rule, and never a value.
    """
    document = _object(raw, source)
    if document.pop("format", None) != FORMAT:
        _reject(source, f'is not an imgcoach export, its "format" says otherwise; {_GIVE}')
    version = document.pop("version", None)
    if type(version) is not int or version < 1:
        _reject(source, f'"version" must be a whole number up to {VERSION}')
    if version > VERSION:
        _reject(
            source,
            f"has format version {version} and this imgcoach reads {VERSION}; install a newer one",
        )
    try:
        return Person.model_validate(document)
    except ValidationError as error:
        found = problems(error)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        _reject(source, f"{found[0].discreet}{more}; correct it and import again")


def _object(raw: bytes, source: str) -> dict[str, Any]:
    if len(raw) > LIMIT:
        _reject(source, f"is larger than {LIMIT // 1024**2} MiB, too large for an export of one person")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        _reject(source, f"is not UTF-8 text; {_GIVE}")
    if "\0" in text or _ESCAPED_NUL.search(text):
        _reject(source, f"holds NUL characters; {_GIVE}")
    try:
        document = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _reject(
            source,
            f"is not JSON (line {error.lineno}, column {error.colno}); {_GIVE}",
        )
    except (ValueError, RecursionError):
        _reject(source, f"holds values no export has; {_GIVE}")
    if not isinstance(document, dict):
        _reject(source, f"must be one JSON object; {_GIVE}")
    return document


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _reject(source: str, reason: str) -> NoReturn:
    raise Rejected(f"{source}: {reason}; nothing was imported")
