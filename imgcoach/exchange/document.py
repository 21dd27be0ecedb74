"""The export format "imgcoach": one JSON object that holds everything about one person."""

import json
import re
from datetime import datetime
from typing import Any, NoReturn

from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.exchange.no_export import GIVE, told
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.model.person import FORMAT, KINDS, VERSION, Person
from imgcoach.model.problems import problems
from imgcoach.store import Unreadable, load

LIMIT = 32 * 1024 * 1024
"""Bytes an import may have; ten thousand reviews with notes take about eight million."""

MOST = 20_000
"""Records of one kind that an import may have: nobody writes more, and a million would take half a minute."""

_NUL = re.compile(r"\0|(?<!\\)(?:\\\\)*\\u0000")


def dump(person: Person) -> str:
    """The export of `person`, readable by eye, ending with a newline."""
    return (
        json.dumps({"format": FORMAT, "version": VERSION, **person.as_json()}, indent=2, ensure_ascii=False)
        + "\n"
    )


def parse(raw: bytes, source: str) -> Person:
    """What `read` gives, to be imported.

    Raises:
        Rejected: as `read`, saying that nothing was imported.
    """
    try:
        return read(raw, source)
    except Rejected as why:
        raise Rejected(f"{why}; nothing was imported") from None


def read(raw: bytes, source: str) -> Person:
    """Read an export, or a data file of imgcoach such as a copy of data.json; all of it must be right.

    Raises:
        Rejected: with one line that names `source`, the place and the rule, and never a value.
    """
    text = _text(raw, source)
    document = _object(text, source)
    for kind in KINDS:
        if isinstance(found := document.get(kind), list | dict) and len(found) > MOST:
            _reject(source, f"has {len(found):,} {kind}, more than {MOST:,}, too many for one person")
    if "_meta" in document:
        return _kept(text, source)
    if (form := document.pop("format", None)) != FORMAT:
        _reject(
            source,
            f'is not an imgcoach export, its "format" {"says otherwise" if form else "is missing"}; {GIVE}',
        )
    version = document.pop("version", None)
    if type(version) is not int or version < 1:
        _reject(source, f'"version" must be a whole number up to {VERSION}')
    if version > VERSION:
        _reject_newer(source, version)
    try:
        return Person.model_validate(document)
    except ValidationError as error:
        found = problems(error)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        _reject(source, f"{found[0].discreet}{more}; correct it and import again")


def saved(raw: bytes) -> datetime | None:
    """When a data file was saved; None for an export, which does not say it."""
    try:
        return load(raw)[0].moment
    except Unreadable:
        return None


def _kept(text: str, source: str) -> Person:
    """The person of a data file; it says itself what is wrong with it."""
    try:
        contents, person = load(text.encode())
    except Unreadable as why:
        _reject(source, f"{why}; {GIVE}")
    if contents.newer:
        _reject_newer(source, contents.version)
    return person


def _text(raw: bytes, source: str) -> str:
    if len(raw) > LIMIT:
        _reject(source, f"is larger than {LIMIT // 1024**2} MiB, too large for an export of one person")
    try:
        text = text_of(raw)
    except NotText as what:
        _reject(source, str(what))
    suspect = "\0" in text or "\\u0000" in text  # a hundred times quicker than the search for where
    if suspect and (nul := _NUL.search(text)) is not None:
        _reject(source, f"holds NUL characters (line {text.count(chr(10), 0, nul.end()) + 1}); {GIVE}")
    return text


def _object(text: str, source: str) -> dict[str, Any]:
    try:
        document = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _reject(source, told(text, error))
    except (ValueError, RecursionError):
        _reject(source, f"holds values no export has; {GIVE}")
    if not isinstance(document, dict):
        _reject(source, f"must be one JSON object; {GIVE}")
    return document


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _reject_newer(source: str, version: int) -> NoReturn:
    _reject(source, f"has format version {version} and this imgcoach reads {VERSION}; install a newer one")


def _reject(source: str, reason: str) -> NoReturn:
    raise Rejected(f"{source}: {reason}")
