"""Scores, the view of the groups: those who matched and those who did not, on one ruler."""

from textual.content import Content as Text

from imgcoach.knowledge.groups import Groups, Spread
from imgcoach.words.chance import no_surprise
from imgcoach.words.ruler import Ruler

from .look import Look, Shown, bold, no_table, not_found, of_100, told, whose

_LABELS = 20
_SCALE = (200, 280)


def groups(look: Look) -> Shown:
    """Both groups of the specialty, with the person's score over them."""
    if look.is_us:
        return not_found(look)
    found = look.content.published.groups(look.specialty) if look.specialty else None
    if found is None:
        return no_table(look)
    margin = look.content.standard_error(look.today)
    lines: list[str | Text] = [
        bold(found.says(look.score, margin)),
        "",
        f"Of 100 non-US IMGs who ranked {found.name} first in 2026, {_outcomes(found)} "
        f"({found.matched.value:,} of {found.total:,} people{_posts(found)}).{_likely(found)}",
        "",
        *_rulers(look, found, margin),
        *_ranks(found),
        "",
        "It can't say what would happen to one person: these are groups, looked at after the Match. Visa, US "
        "experience, letters, year of graduation and attempts are not in the report.",
    ]
    lines += [each for each in (whose(look),) if each]
    behind = [each.id for each in found.figures]
    return Shown(told(lines), (*behind, "ck-sem", "co26-not-measured"))


def _outcomes(found: Groups) -> str:
    value = found.rate.value
    matched = of_100(value) if isinstance(value, int | float) else 0
    return f"{matched} matched to it and {100 - matched} did not"


def _likely(found: Groups) -> str:
    """What the size of the group alone leaves open, in words."""
    return f" By chance {no_surprise(found.chance)} in another such group." if found.chance else ""


def _posts(found: Groups) -> str:
    return f"; {found.positions.value:,} posts for everybody" if found.positions else ""


def _rulers(look: Look, found: Groups, margin: int | None) -> list[str | Text]:
    """The scale, a line for each group that is told, and the person's own score."""
    around = [] if look.score is None else [look.score - (margin or 0), look.score + (margin or 0)]
    low, high = min([_SCALE[0], *around]) // 10 * 10, -(-max([_SCALE[1], *around]) // 10) * 10
    ruler = Ruler(low, high, max(30, min(100, look.width - _LABELS)), look.ascii)
    rows = [("matched", found.scores_matched), ("not matched", found.scores_unmatched)]
    drawn = [(label, spread) for label, spread in rows if spread and spread.middle]
    if not drawn:
        return ["The scores of these groups were not reported.", ""]
    lines: list[str | Text] = [f"{'Step 2 CK':<{_LABELS}}{ruler.ticks(10)}"]
    for label, spread in drawn:
        lines.append(f"{f'{label}, {spread.n or 0:,}':<{_LABELS}}{_drawn(ruler, spread)}")
    if look.score is not None:
        label = "you" if margin is None else f"you, {margin} either way"
        lines.append(f"{label:<{_LABELS}}{ruler.score(look.score, margin)}")
    return [*lines, "A bar is the middle half of a group (50 of 100 of it), with its median.", ""]


def _drawn(ruler: Ruler, spread: Spread) -> str:
    return ruler.quartiles(spread.q1 or 0, spread.median, spread.q3 or 0)


def _ranks(found: Groups) -> list[str]:
    """How many programs of the specialty the two groups ranked in a row."""
    told_of = [("matched", found.ranks_matched), ("not matched", found.ranks_unmatched)]
    known = [
        f"{label} {spread.middle} (median {spread.median:g})"
        for label, spread in told_of
        if spread and spread.middle and spread.median is not None
    ]
    if not known:
        return []
    return [
        f"Programs ranked in a row (contiguous ranks), middle half: {', '.join(known)}.",
        "Ranks follow from interviews, so a longer list is not something to decide on.",
    ]
