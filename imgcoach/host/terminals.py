"""What a client says of its terminal, as far as it is believed; nothing of it reaches this process's own."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from imgcoach.kiosk.door import kept

MOST_COLUMNS, MOST_LINES = 320, 120
"""Of a window: a larger one is drawn in a part of it, for each cell takes time that others wait for."""

_USUAL = (80, 24)
_PLAIN = ("", "unknown", "ansi", "vt52", "vt100", "vt102")
"""Terminals of which only the plainest can be expected."""

MOST_VARIABLES = 20


def view(term: str, sent: Mapping[bytes, bytes]) -> dict[str, str]:
    """The environment of one session: TERM, and what was sent, in the names and forms of a kiosk."""
    told = {name.decode("ascii", "replace"): value.decode("ascii", "replace") for name, value in sent.items()}
    return kept({**told, "TERM": term or "unknown"})


def is_plain(environ: Mapping[str, str]) -> bool:
    """Whether it may not be able to show more than ASCII: by its kind, or because its locale says so."""
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or "UTF-8"
    return environ.get("TERM", "") in _PLAIN or "utf8" not in locale.lower().replace("-", "")


def zone(environ: Mapping[str, str]) -> str | None:
    """The time zone that was sent; None where there is none, or no such zone."""
    name = environ.get("TZ", "").removeprefix(":")
    try:
        return ZoneInfo(name).key
    except (KeyError, OSError, ValueError):
        return None


def fitted(columns: int, lines: int) -> tuple[int, int]:
    """The size to draw in; the usual one where a terminal does not know its own."""
    return min(columns or _USUAL[0], MOST_COLUMNS), min(lines or _USUAL[1], MOST_LINES)
