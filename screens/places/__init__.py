"""The places of the app, one module each: a digit, a name and a screen."""

from ..widgets.nav import PlaceName

TODAY = PlaceName("1", "today", "Today")
PROFILE = PlaceName("2", "profile", "Profile")
SCORES = PlaceName("3", "scores", "Scores")
REVIEW = PlaceName("4", "review", "Review")
LOG = PlaceName("5", "log", "Log")
PROGRAMS = PlaceName("6", "programs", "Programs")
PLAN = PlaceName("7", "plan", "Plan")
LEARN = PlaceName("8", "learn", "Learn")

PLACES = (TODAY, PROFILE, SCORES, REVIEW, LOG, PROGRAMS, PLAN, LEARN)
"""By digit. The screen of each is the class TITLE + Place in the module ID of this folder."""
