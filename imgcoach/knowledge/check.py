"""Reads all of the content, so that what is broken is told now and not later on a screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imgcoach.knowledge.content import Content

_ALL = (
    "sources",
    "figures",
    "rules",
    "questions",
    "bands",
    "cutoffs",
    "asked",
    "flow",
    "specialties",
    "verdicts",
    "moves",
    "red_flags",
    "predictors",
    "phases",
    "interview",
    "questionnaire",
    "record_fields",
)
"""The attributes of Content that read files."""


def read_all(content: "Content") -> None:
    """Ask `content` for everything.

    Raises:
        Rejected: for the first thing that does not fit.
    """
    for name in _ALL:
        getattr(content, name)
    for each in content.season_dates:
        content.day(each.figure)
