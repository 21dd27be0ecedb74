"""Scores, the published view: estimated ranges by band, and the yearly rates."""

from textual.content import Content as Text

from imgcoach.knowledge.figures.groups import Groups
from imgcoach.knowledge.figures.published import Estimate
from imgcoach.words.scores.chance import no_surprise
from imgcoach.words.scores.ruler import Ruler

from .look import Look, Shown, bold, no_table, not_found, prose, told, whose
from .yearly import yearly

_LABELS = 40
"""Columns beside the ranges."""

_YOU = len(" <- you: 238")

_LEAST = 12
"""Columns below which a drawing tells nothing; then there is none."""

_YEARS = 3

_CHANCE = "Chance: what would be no surprise in a group of that size (95 of 100 times)."
"""Told where no range by band explains it."""


def published(look: Look) -> Shown:
    """Ranges for the specialty, or why there are none; below, the rates of any specialty."""
    first = not_found(look) if look.is_us else _ranges(look)
    rates = look.content.published.match_rates()[:_YEARS]
    figures = tuple(each.id for rate in rates for each in (rate.non_us, rate.us) if each is not None)
    explained = not look.is_us and look.content.published.estimates(look.specialty)
    lines = [*yearly(rates), *([] if explained else [_CHANCE])]
    return Shown(told([first.text, "", *lines]), (*first.figures, *figures))


def _ranges(look: Look) -> Shown:
    estimates = look.content.published.estimates(look.specialty)
    groups = look.content.published.groups(look.specialty) if look.specialty else None
    if groups is None:
        return no_table(look)
    if not estimates:
        return Shown(
            told([prose(look, _too_few(look, groups)), whose(look)]),
            tuple(each.id for each in groups.figures),
        )
    lines: list[str | Text] = [
        bold(f"Of 100 non-US IMGs in the band who ranked {look.name} first, 2026"),
        f"{'band':>7}{'of about':>9}{'matched':>8}{'not':>6}{'chance':>8}  {_ticks(look)}",
        *(_row(look, each) for each in _by_band(look, estimates)),
        *_in_words(look, estimates),
        "Matched: how far three methods of ours differ, from quartiles; not a count.",
        "Chance: what a group of that size leaves open beyond that (95 of 100 times).",
        _why_unknown(groups),
        _article(look),
    ]
    lines += [each for each in (whose(look),) if each]
    mine = [each.figure.id for each in estimates if each.band == look.band]
    behind = [each.figure.id for each in estimates] + [band.figure for band in look.content.bands]
    scores = [each.figure.id for each in (groups.scores_matched, groups.scores_unmatched) if each]
    return Shown(told(lines), tuple(dict.fromkeys([*mine, *behind, *scores])))


def _too_few(look: Look, groups: Groups) -> str:
    matched, missed = groups.matched.value, groups.unmatched.value
    said = f"Of {groups.total} non-US IMGs who ranked {look.name} first in 2026, {matched} matched to it"
    if groups.chance is None:
        return f"{said} and {missed} did not."
    return (
        f"{said} and {missed} did not: of 100 in another such group {no_surprise(groups.chance)}. "
        "For a range by band these are too few, or too little was reported."
    )


def _by_band(look: Look, estimates: list[Estimate]) -> list[tuple[str, Estimate | None]]:
    """For each band, highest first, its estimate; None where the coach does not trust one."""
    found = {each.band.id: each for each in estimates if not each.shaky}
    return [(band.id, found.get(band.id)) for band in reversed(look.content.bands)]


def _row(look: Look, row: tuple[str, Estimate | None]) -> str:
    band_id, estimate = row
    you = f"<- you: {look.score}" if look.band and look.band.id == band_id else ""
    if estimate is None:
        return f"{band_id:>7}{'not known':>17} {you}".rstrip()
    low, high = round(estimate.low), round(estimate.high)
    likely = f"{estimate.chance.low}-{estimate.chance.high}" if estimate.chance else "-"
    people = f"{estimate.figure.people:,}" if estimate.figure.people else "not known"
    told_of = f"{band_id:>7}{people:>9}{f'{low}-{high}':>8}{f'{100 - high}-{100 - low}':>6}{likely:>8}"
    scale = _scale(look)
    return f"{told_of}  {f'{scale.span(low, high)} ' if scale else ''}{you}".rstrip()


def _in_words(look: Look, estimates: list[Estimate]) -> list[str]:
    """The row of the person's own band as a sentence about that group."""
    mine = next((each for each in estimates if each.band == look.band and not each.shaky), None)
    if mine is None or mine.chance is None:
        return []
    return [
        f"Band {mine.band.id}: of about {mine.chance.people:,} people; of 100, {no_surprise(mine.chance)}."
    ]


def _scale(look: Look) -> Ruler | None:
    """From 0 to 100 people, in the room beside the numbers, where there is enough."""
    room = min(60, look.width - _LABELS - _YOU - 2)
    return Ruler(0, 100, room, look.ascii) if room >= _LEAST else None


def _ticks(look: Look) -> str:
    scale = _scale(look)
    return scale.ticks(50) if scale else ""


def _why_unknown(groups: Groups) -> str:
    least = [each.least for each in (groups.scores_matched, groups.scores_unmatched) if each and each.least]
    if len(least) < 2:
        return "<220: too few to know."
    matched, missed = least
    return f"<220: too few to know; the lowest scores were {matched:g} (matched) and {missed:g} (not)."


def _article(look: Look) -> str:
    shares = ", ".join(f"{look.content.figure(band.figure).value}" for band in look.content.bands)
    return f"Article, of 100 IMGs, no source: {shares} going up; both stand."
