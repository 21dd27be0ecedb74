"""Where a person stands, in a few paragraphs: the score among others, and the verdict."""

from collections.abc import Sequence

from textual.content import Content as Text

from imgcoach.status import Status
from imgcoach.words.verdicts import verdict_words

from ..widgets.cells import rows, shortened
from .look import Look, bold

_US_RATE = "match2026-us-rate"

_TOLD = 3
"""Sentences about an attempt that failed; Scores has all of them."""


def standing(look: Look, status: Status) -> list[Text]:
    """The article's figure, the published groups beside it, and the verdict; a paragraph each."""
    headline, text = verdict_words(status.assessment, status.person, look.content)
    last = Text.assemble(bold(headline), f"  {text}")
    return [*([Text(each) for each in _score(look)]), last]


def within(paragraphs: Sequence[Text], width: int, most: int) -> list[Text]:
    """The paragraphs on `most` rows, cut where they must be: the verdict, the last, after the others.

    Where there are fewer rows than paragraphs, the first ones are left out; Scores has them. Where there is
    no row at all nothing is cut: the window has to be scrolled anyway.
    """
    if most < 1:
        return list(paragraphs)
    *others, verdict = paragraphs[-most:]
    free, shown = most - rows(verdict.plain, width), []
    for after, each in zip(reversed(range(len(others))), others, strict=True):
        shown.append(shortened(each, width, max(1, free - after)))
        free -= rows(shown[-1].plain, width)
    taken = sum(rows(each.plain, width) for each in shown)
    return [*shown, shortened(verdict, width, max(1, most - taken))]


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
