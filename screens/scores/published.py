"""Scores, the published view: estimated ranges by band, and the yearly rates."""

from textual.content import Content as Text

from imgcoach.knowledge import Figure
from imgcoach.knowledge.published import Estimate, MatchRate
from imgcoach.words.ruler import Ruler

from .look import Look, Shown, bold, no_table, not_found, of_100, told, whose

_LABELS = 41
"""Columns beside the ranges."""

_YEARS = 5


def published(look: Look) -> Shown:
    """Ranges for the specialty, or why there are none; below, the rates of any specialty."""
    first = not_found(look) if look.is_us else _ranges(look)
    rates = look.content.published.match_rates()[:_YEARS]
    figures = tuple(each.id for rate in rates for each in (rate.non_us, rate.us) if each is not None)
    return Shown(told([first.text, "", *_yearly(look, rates)]), (*first.figures, *figures))


def _ranges(look: Look) -> Shown:
    estimates = look.content.published.estimates(look.specialty)
    groups = look.content.published.groups(look.specialty) if look.specialty else None
    if groups is None:
        return no_table(look)
    if not estimates:
        words = (
            f"Of {groups.total} non-US IMGs who ranked {look.name} first in 2026, {groups.matched.value} "
            f"matched to it and {groups.unmatched.value} did not. For a range by band these are too few, "
            "or too little was reported."
        )
        return Shown(told([words, whose(look)]), tuple(each.id for each in groups.figures))
    mine = [each.figure.id for each in estimates if each.band == look.band]
    lines: list[str | Text] = [
        bold(f"Of 100 non-US IMGs in the band who ranked {look.name} first, 2026"),
        f"{'band':>8}  {'matched':>8}  {'not':>8}  {'article':>8}  {_scale(look).ticks(25)}",
        *(_row(look, each) for each in _by_band(look, estimates)),
        f"Our estimate from published quartiles ({groups.total:,} people): a range, not a count.",
        _why_unknown(look),
        "The article counts otherwise, without a source. Where they differ, both stand.",
    ]
    lines += [each for each in (whose(look),) if each]
    behind = [each.figure.id for each in estimates] + [band.figure for band in look.content.bands]
    return Shown(told(lines), tuple(dict.fromkeys([*mine, *behind, "ck-pass-2025"])))


def _by_band(look: Look, estimates: list[Estimate]) -> list[tuple[str, Estimate | None]]:
    """For each band, highest first, its estimate; None where the coach does not trust one."""
    found = {each.band.id: each for each in estimates if not each.shaky}
    return [(band.id, found.get(band.id)) for band in reversed(look.content.bands)]


def _row(look: Look, row: tuple[str, Estimate | None]) -> str:
    band_id, estimate = row
    article = look.content.figure(next(b.figure for b in look.content.bands if b.id == band_id)).value
    you = f"<- you: {look.score}" if look.band and look.band.id == band_id else ""
    if estimate is None:
        return f"{band_id:>8}  {'not known':>18}  {article:>8}  {you}".rstrip()
    low, high = round(estimate.low), round(estimate.high)
    matched, missed = f"{low}-{high}", f"{100 - high}-{100 - low}"
    drawn = _scale(look).span(low, high)
    return f"{band_id:>8}  {matched:>8}  {missed:>8}  {article:>8}  {drawn} {you}".rstrip()


def _scale(look: Look) -> Ruler:
    """From 0 to 100 people, in the room beside the numbers."""
    return Ruler(0, 100, max(12, min(60, look.width - _LABELS - len(" <- you: 238"))), look.ascii)


def _why_unknown(look: Look) -> str:
    mark = look.content.figure("ck-pass-2025").value
    return f"Below 220 nothing is known: passing takes {mark}, so hardly anybody has less."


def _yearly(look: Look, rates: list[MatchRate]) -> list[str | Text]:
    lines: list[str | Text] = [
        bold("Of 100 with a rank order list, first-year posts, any specialty"),
        f"{'':>8}  {'US IMG: matched':>16}  {'not':>5}  {'non-US IMG: matched':>20}  {'not':>5}",
    ]
    for rate in rates:
        us, non_us = _outcomes(rate.us), _outcomes(rate.non_us)
        lines.append(f"{rate.year:>8}  {us[0]:>16}  {us[1]:>5}  {non_us[0]:>20}  {non_us[1]:>5}")
    return lines


def _outcomes(figure: Figure | None) -> tuple[str, str]:
    """Of 100, those who matched and those who did not."""
    value = figure.value if figure else None
    if not isinstance(value, int | float):
        return "-", "-"
    return str(of_100(value)), str(100 - of_100(value))
