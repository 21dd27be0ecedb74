"""The places of the app: each has a digit, a name and a screen."""

from typing import NamedTuple


class PlaceName(NamedTuple):
    """How one place is called. Its screen is the class TITLE + Place in the module ID."""

    key: str
    id: str
    title: str


PLACES = (
    PlaceName("1", "today", "Today"),
    PlaceName("2", "profile", "Profile"),
    PlaceName("3", "scores", "Scores"),
    PlaceName("4", "review", "Review"),
    PlaceName("5", "log", "Log"),
)
"""In the order of their digits."""
