"""Sentences that rest on outside figures: with their values while these are trusted, and then without."""

from collections.abc import Iterable
from typing import NamedTuple

from imgcoach.coach.case import Case
from imgcoach.knowledge import Figure
from imgcoach.knowledge.figures.survey import of_field
from imgcoach.knowledge.placeholders import figures_in, fill
from imgcoach.words.amounts import day


class Quote(NamedTuple):
    """A sentence about something that is known outside of the person's own records."""

    what: str
    """Its figures in words, singular, for the sentence that takes its place once one of them is stale."""
    text: str
    """With figures as placeholders (see placeholders.py and figures/survey.py of imgcoach.knowledge)."""
    behind: tuple[str, ...] = ()
    """Ids of figures that it rests on without quoting their value."""

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures it rests on, each once."""
        return tuple(dict.fromkeys((*figures_in(self.text), *self.behind)))

    def turned(self, case: Case) -> "Quote":
        """The sentence for the first specialty of the person, where a survey asked that field too."""
        return self._replace(text=of_field(self.text, case.profile.primary, case.content))

    def said(self, case: Case) -> str:
        """The sentence for the day of `case`; a stale value is not in it."""
        if stale := oldest_stale(case, self.figures):
            return left_out(self.what, stale)
        return fill(self.text, case.content, case.today)


def oldest_stale(case: Case, names: Iterable[str]) -> Figure | None:
    """Of the figures with these ids the one that has been stale for longest, if any is."""
    stale = [figure for figure in map(case.content.figure, names) if figure.stale(case.today)]
    return min(stale, key=lambda figure: figure.expires, default=None)


def left_out(what: str, figure: Figure) -> str:
    """The sentence that stands in the place of a stale figure; `what` = the figure in words, singular."""
    return f"{what} is stale (trusted until {day(figure.expires)}); it moves nothing."
