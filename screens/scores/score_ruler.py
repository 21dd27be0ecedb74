"""A score and both groups of a specialty on one scale: where it lies, and never a chance."""

from collections.abc import Iterator
from datetime import date

from imgcoach.coach.exams import mark_in_force
from imgcoach.knowledge.figures.groups import Groups, Spread
from imgcoach.words.scores.ruler import Ruler

from .look import Look

LABELS = 20
"""Columns before the scale."""

LEAST = 30
"""Columns below which a scale is too coarse to be read."""

_MOST = 100
_SCALE = (200, 280)

_MEANS = "A bar is the middle half of a group (50 of 100 of it), with its median."


def ruler(look: Look, found: Groups) -> list[str]:
    """The scale, a line for each group that is told, the pass mark of the exam's day, and the score."""
    margin = look.content.standard_error(look.today)
    around = [] if look.score is None else [look.score - (margin or 0), look.score + (margin or 0)]
    low, high = min([_SCALE[0], *around]) // 10 * 10, -(-max([_SCALE[1], *around]) // 10) * 10
    scale = Ruler(low, high, max(LEAST, min(_MOST, look.width - LABELS)), look.ascii)
    groups = list(_groups(look, found, scale))
    if not groups:
        return []
    every = 10 if scale.width >= 4 * (high - low) // 10 + 8 else 20
    lines = [f"{'Step 2 CK':<{LABELS}}{scale.ticks(every)}", *groups]
    name = _mark(look)
    if name and (mark := look.content.whole_number(name, look.today)):
        said = "passing score then" if look.profile.step2_ck.taken else "passing score now"
        lines.append(f"{said:<{LABELS}}{scale.score(mark, None)}")
    if look.score is not None:
        label = "you" if margin is None else f"you, {margin} either way"
        lines.append(f"{label:<{LABELS}}{scale.score(look.score, margin)}")
    return [line.rstrip() for line in (*lines, _MEANS)]


def ruler_figures(look: Look, found: Groups) -> list[str]:
    """The ids of the figures in it."""
    spreads = (found.scores_matched, found.scores_unmatched)
    mark = _mark(look)
    return [*(each.figure.id for each in spreads if each), *([mark] if mark else []), "ck-sem"]


def _groups(look: Look, found: Groups, scale: Ruler) -> Iterator[str]:
    for label, spread in (("matched", found.scores_matched), ("not matched", found.scores_unmatched)):
        if spread and spread.middle:
            said = f"{label}, {'stale' if _stale(spread, look.today) else f'{spread.n or 0:,}'}"
            yield f"{said:<{LABELS}}{scale.quartiles(spread.q1 or 0, spread.median, spread.q3 or 0)}"


def _stale(spread: Spread, today: date) -> bool:
    return spread.figure.stale(today)


def _mark(look: Look) -> str | None:
    """The pass mark of the day of the exam; of today where no day is entered."""
    return mark_in_force(look.profile.step2_ck.taken or look.today, look.content)


def groups_to_draw(look: Look) -> Groups | None:
    """The groups that a score is held against where nothing is said of them; None where none should be.

    Not for US IMGs, who are no part of them, not after a failed attempt, and not of fewer than 100 people.
    """
    if look.is_us or look.instead or not look.specialty:
        return None
    found = look.content.published.groups(look.specialty)
    return None if found is None or found.small else found
