"""Where a program is, as lists write it: "OH", "Ohio", "Akron, OH 44304", "Akron OH", "OH - Akron"."""

import re
from dataclasses import dataclass

from imgcoach.model.us_states import AREAS, STATES

_CODES = {name.casefold(): code for code, name in {**STATES, **AREAS}.items()}
_SHORT = set(_CODES.values())
_BEHIND = re.compile(
    r"[\s,]+(?:\d{5}(?:-\d{4})?|usa?|u\.s\.a?\.?|united states(?: of america)?)\.?$", re.IGNORECASE
)
_CITY_FIRST = re.compile(r"(.+?)\s*(?:,|\s[-–—/|]\s|\()\s*([^,()]+?)\)?")
_STATE_FIRST = re.compile(r"([A-Za-z.]{2,4})\s*[-–—/:]\s*(\D+)")
_CITY_AND_CODE = re.compile(r"(.*[a-z.])\s+([A-Z]{2})")


@dataclass(frozen=True)
class Location:
    """A city and the two letters of a state; None for what is not said."""

    city: str | None
    state: str | None

    @property
    def text(self) -> str | None:
        """Both in one line, as an address has them."""
        return ", ".join(filter(None, (self.city, self.state))) or None


def state_of(text: str) -> str | None:
    """The two letters of a state that `text` names, or None."""
    plain = " ".join(text.replace(".", "").split())
    return plain.upper() if plain.upper() in _SHORT else _CODES.get(plain.casefold())


def location_of(text: str) -> Location:
    """Read a cell that says where a program is; what is no state is taken for a city, whole."""
    said = " ".join(text.split())
    while (shorter := _BEHIND.sub("", said)) != said:
        said = shorter
    if state := state_of(said):
        return Location(None, state)
    for pattern, city, state_at in ((_CITY_FIRST, 1, 2), (_CITY_AND_CODE, 1, 2), (_STATE_FIRST, 2, 1)):
        match = pattern.fullmatch(said)
        if match and (state := state_of(match[state_at])):
            return Location(match[city].strip(" ,"), state)
    return Location(said or None, None)
