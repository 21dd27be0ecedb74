"""Scores, the view of the groups: those who matched and those who did not, on one ruler."""

from textual.content import Content as Text

from imgcoach.knowledge.figures.groups import Groups
from imgcoach.words.scores.chance import no_surprise

from .look import Look, Shown, bold, no_table, not_found, of_100, prose, told, whose
from .score_ruler import ruler, ruler_figures

_SILENT = (
    "It can't say what would happen to one person: these are groups, looked at after the Match. Visa, US "
    "experience, letters, year of graduation and attempts are not in the report."
)


def groups(look: Look) -> Shown:
    """Both groups of the specialty, with the person's score over them."""
    if look.is_us:
        return not_found(look)
    found = look.content.published.groups(look.specialty) if look.specialty else None
    if found is None:
        return no_table(look)
    margin = look.content.standard_error(look.today)
    lines: list[str | Text] = [
        bold(prose(look, found.says(look.score, margin))),
        "",
        prose(
            look,
            f"Of 100 non-US IMGs who ranked {found.name} first in 2026, {_outcomes(found)} "
            f"({found.matched.value:,} of {found.total:,} people{_posts(found)}).{_likely(found)}",
        ),
        "",
        *(ruler(look, found) or ["The scores of these groups were not reported."]),
        *_ranks(found),
        "",
        prose(look, _SILENT),
    ]
    lines += [each for each in (whose(look),) if each]
    behind = [each.id for each in found.figures]
    return Shown(
        told(lines), tuple(dict.fromkeys([*behind, *ruler_figures(look, found), "co26-not-measured"]))
    )


def _outcomes(found: Groups) -> str:
    value = found.rate.value
    matched = of_100(value) if isinstance(value, int | float) else 0
    return f"{matched} matched to it and {100 - matched} did not"


def _likely(found: Groups) -> str:
    """What the size of the group alone leaves open, in words."""
    return f" By chance {no_surprise(found.chance)} in another such group." if found.chance else ""


def _posts(found: Groups) -> str:
    return f"; {found.positions.value:,} positions for everyone" if found.positions else ""


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
