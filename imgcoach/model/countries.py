"""Which country a person means: the United States in any spelling, another country, or nobody knows.

The countries stand in `content/countries.csv`: names and codes of ISO 3166, and what else they are called.
"Georgia" alone is a state and a country, so it is not known which is meant; nor is the "MA" of "Boston, MA",
which is Morocco's code too.
"""

import csv
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from imgcoach.errors import Rejected
from imgcoach.model.us_states import STATES

US = "US"
"""How the United States are kept."""

_TERRITORIES = (
    "puerto rico, pr, guam, american samoa, virgin islands, us virgin islands, virgin islands u s, "
    "northern mariana islands, washington dc, washington d c, dc, georgia usa"
)

_CODES = {code.lower(): name for code, name in STATES.items()}
"""By its two letters a state; many are a country's too, like MA and CA."""

_GEORGIA = "georgia"
_IN_US = {each.strip() for each in _TERRITORIES.split(",")} | {"district of columbia"}
_IN_US |= {name.lower() for name in _CODES.values()} - {_GEORGIA}

Country = Literal["us", "other"]


def country_of(text: str | None) -> Country | None:
    """What `text` says, "Boston, MA, USA" too; None where it is no country, or could be two."""
    if text == US:
        return "us"
    city, comma, last = (text or "").rpartition(",")
    for name in (_plain(f"{city}{comma}{last}"), _plain(last)):
        country = _countries().get(name)
        if country == US or name in _IN_US:
            return "us"
        if country is not None:
            return None if comma and name in _CODES else "other"
        if name in _CODES:
            return "us"
    return None


def spelled(text: str) -> str | None:
    """The one spelling under which a country is kept, like `US` or `Pakistan`; None where it is none."""
    return _countries().get(_plain(text))


def two_ways(text: str) -> tuple[str, str] | None:
    """What a text without a city could mean, a state of the US or another country; None where it can't."""
    name = _plain(text)
    if name == _GEORGIA:
        return "Georgia, USA", _countries()["ge"]
    state, country = _CODES.get(name), _countries().get(name)
    return (f"{state}, USA", country) if state and country else None


@cache
def _countries() -> Mapping[str, str]:
    """By any of its spellings, the name of a country.

    Raises:
        Rejected: the list can't be read.
    """
    content = find_spec("imgcoach.content")
    folders = content.submodule_search_locations if content else None
    try:
        with (Path((folders or [""])[0]) / "countries.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {
            _plain(each): row["name"]
            for row in rows
            for each in (row["name"], *row["codes"].split(), *row["also"].split(";"))
            if each
        }
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        raise Rejected(f"content/countries.csv: can't be read ({error}); install imgcoach again") from None


def _plain(text: str) -> str:
    """Lower case, without accents and signs."""
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold().replace("&", " and ").replace(".", "")))
