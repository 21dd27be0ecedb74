"""The places of the app: each has a digit, a name and a screen."""

from typing import NamedTuple


class PlaceName(NamedTuple):
    """How one place is called. Its screen is the class TITLE + Place in the module ID of this folder."""

    key: str
    id: str
    title: str


TODAY = PlaceName("1", "today", "Today")
PROFILE = PlaceName("2", "profile", "Profile")
SCORES = PlaceName("3", "scores", "Scores")
REVIEW = PlaceName("4", "review", "Review")
LOG = PlaceName("5", "log", "Log")
PROGRAMS = PlaceName("6", "programs", "Programs")
PLAN = PlaceName("7", "plan", "Plan")
LEARN = PlaceName("8", "learn", "Learn")

PLACES = (TODAY, PROFILE, SCORES, REVIEW, LOG, PROGRAMS, PLAN, LEARN)
"""In the order of their digits."""
