"""Where a person stands, in a few paragraphs: the verdict, and the score among others."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content as Text

from imgcoach.status import Status
from imgcoach.words.verdicts import verdict_words

from ..widgets.cells import rows, shortened
from .look import Look

_US_RATE = "match2026-us-rate"

_TOLD = 3
"""Sentences about an attempt that failed; Scores has all of them."""


class Standing(NamedTuple):
    """The verdict with its reason, and what is said of the score; a paragraph each."""

    headline: str
    reason: str
    score: Sequence[str]

    def within(self, width: int, most: int) -> list[str]:
        """The reason, then the rest, on `most` rows: cut where they must be, each with a row of its own.

        Where there are fewer rows than paragraphs, the last ones are left out; Scores has them. Where there
        is no row at all nothing is cut: the window has to be scrolled anyway.
        """
        if most < 1:
            return [self.reason, *self.score]
        left, shown = most, []
        paragraphs = [self.reason, *self.score[: most - 1]]
        for after, each in zip(reversed(range(len(paragraphs))), paragraphs, strict=True):
            shown.append(shortened(Text(each), width, left - after).plain)
            left -= rows(shown[-1], width)
        return shown


def standing(look: Look, status: Status) -> Standing:
    """The verdict, the article's figure, and the published groups beside it."""
    return Standing(*verdict_words(status.assessment, status.person, look.content), _score(look))


def standing_figures(look: Look) -> list[str]:
    """The ids of the figures in it."""
    if look.band is None:
        return []
    groups = look.content.published.groups(look.specialty) if look.specialty and not look.is_us else None
    published = [_US_RATE] if look.is_us else [each.id for each in groups.figures] if groups else []
    return [look.band.figure, *published]


def _score(look: Look) -> list[str]:
    if look.band is None:
        return [" ".join(look.instead[:_TOLD])] if look.instead else []
    share = look.content.figure(look.band.figure).words.removesuffix(" %")
    lines = [
        f"Step 2 CK {look.score}, band {look.band.id}. Article: about {share} of 100 matched (approximate)."
    ]
    if look.is_us:
        rate = look.content.figure(_US_RATE).words.removesuffix(" %")
        lines.append(f"US IMGs, 2026, any specialty: {rate} of 100 with a list matched to a first-year post.")
    elif look.specialty and (groups := look.content.published.groups(look.specialty)):
        says = groups.says(look.score, look.content.standard_error(look.today))
        lines.append(f"{look.content.specialty_name(look.specialty)}, non-US IMGs, 2026: {says}")
    return lines
