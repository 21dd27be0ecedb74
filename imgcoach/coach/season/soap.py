"""The days of SOAP in one Match year, as far as they are known."""

from datetime import date

from imgcoach.coach.season import Season, SeasonDay, known_day
from imgcoach.knowledge import Content
from imgcoach.knowledge.scale import SeasonEvent

_ENDS: tuple[tuple[SeasonEvent, str], ...] = (
    ("status", "Match status is out, SOAP begins"),
    ("match_day", "Match Day"),
)
"""The events of a season between which SOAP lies; each can be reckoned where it is not known."""


def soap_days(season: Season, content: Content, today: date) -> list[SeasonDay]:
    """The days of SOAP of `season` in their order, from the day status is told through Match Day.

    A year of which nothing is known has these two alone, projected and without a figure.
    """
    first, last = (_end(season, event, label) for event, label in _ENDS)
    dates = [each for each in content.soap_dates if each.match_year == season.match_year]
    between = [known_day(each, content, today) for each in dates]
    return sorted([first, *between, last], key=lambda each: each.day)


def _end(season: Season, event: SeasonEvent, label: str) -> SeasonDay:
    known = next((each for each in season.days if each.event == event), None)
    return known or SeasonDay(event, label, season.day(event).day, False, "")
