"""Scores, the article's view: its bands as a chart, and what more points would change."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content as Text
from textual.widgets import Static

from imgcoach.coach.score_gains import gains, share_of, steps_between_bands

from ..widgets.chart import Bar, BarChart
from ..widgets.heading import Heading
from .look import Look, Shown, ends, told
from .score_ruler import groups_to_draw, ruler, ruler_figures

_HIGH = 40
"""Rows from which on the chart is drawn higher."""

_APART = 74
"""Columns below which the numbers of the bars would run into each other; those beside them tell the same."""

_ROOM = 33
"""Rows from which on there is room for the ruler too."""


class ArticleView(Vertical):
    """The chart with the values beside it, the trap of more points, and the advice for the band."""

    DEFAULT_CSS = """
    ArticleView {
        height: auto;
        & #picture, & BarChart { height: 10; }
        & BarChart { width: 1fr; }
        & #values { width: 34; padding: 0 1; }
        &.-high #picture, &.-high BarChart { height: 16; }
        & #gains, & #advice { padding: 0 1; max-width: 82; }
        & #held { padding: 0 1; }
    }
    """

    _chart = getters.query_one(BarChart)
    _values = getters.query_one("#values", Static)
    _gains = getters.query_one("#gains", Static)
    _band = getters.query_one("#band", Heading)
    _advice = getters.query_one("#advice", Static)
    _holding = getters.query_one("#holding", Heading)
    _held = getters.query_one("#held", Static)

    def __init__(self, ascii: bool) -> None:
        super().__init__()
        self._ascii = ascii

    def compose(self) -> ComposeResult:
        """The parts, still empty."""
        with Horizontal(id="picture"):
            yield BarChart(highest=80, ascii=self._ascii)
            yield Static("", id="values", markup=False)
        yield Heading("What more points would change", "", self._ascii)
        yield Static("", id="gains", markup=False)
        yield Heading("How to think about your band", "", self._ascii, id="band")
        yield Static("", id="advice", markup=False)
        yield Heading("Both groups, published", "g tells more", self._ascii, id="holding")
        yield Static("", id="held", markup=False)

    def draw(self, look: Look, height: int) -> Sequence[str]:
        """Draw anew in a window of `height`; return the ids of the figures, that of the own band first."""
        self.set_class(height >= _HIGH, "-high")
        content = look.content
        bars = [Bar(band.id, share_of(band, content), band == look.band) for band in content.bands]
        self._chart.display = look.width >= _APART
        self._chart.draw(bars)
        self._values.update(_values(look))
        gained = _gains(look)
        self._gains.update(gained.text)
        advice = (
            f"{look.band.title}. {look.band.advice}"
            if look.band
            else "It appears here once you enter a score."
        )
        self._advice.update(advice)
        cutoff = content.cutoff(look.specialty, look.today) if look.specialty else None
        self._band.right = f"the article's cutoff here: {ends(cutoff.low, cutoff.high)}" if cutoff else ""
        bands = sorted(content.bands, key=lambda band: band != look.band)
        mine = [*(band.figure for band in bands), *([cutoff.figure] if cutoff else []), *gained.figures]
        return [*mine, *self._hold(look, height)]

    def _hold(self, look: Look, height: int) -> Sequence[str]:
        """Show the ruler of both groups where there is room for it; the ids of its figures."""
        groups = groups_to_draw(look) if height >= _ROOM else None
        drawn = ruler(look, groups) if groups else []
        self._holding.display = self._held.display = bool(drawn)
        self._holding.title = f"{look.name[0].upper()}{look.name[1:]}, non-US IMGs, 2026: both groups"
        self._held.update("\n".join(drawn))
        return ruler_figures(look, groups) if groups and drawn else ()


def _values(look: Look) -> str:
    lines = ["Of 100 IMGs: matched, and not"]
    for band in reversed(look.content.bands):
        share = share_of(band, look.content)
        mark = f"<- you: {look.score}" if band == look.band else ""
        lines.append(f"{band.id:>8}  {share:>5g}  {100 - share:>3g} {mark}".rstrip())
    lines += [
        "The article's: approximate, no",
        "published source; year and",
        "number of people not named, so",
        "what chance adds is not known.",
    ]
    return "\n".join(lines)


def _gains(look: Look) -> Shown:
    content = look.content
    if look.score is None:
        return Shown(told(["No score is entered yet. Enter it in 2 Profile when you have it."]), ())
    steps = [
        f"+{gain.points}: {gain.score}, {'same band' if gain.same else f'band {gain.band.id}'}."
        for gain in gains(look.score, content)
    ]
    growth = ", ".join(f"{step:g}" for step in steps_between_bands(content))
    lines: list[str | Text] = [
        "  ".join(steps),
        f"From band to band it grows by {growth} of 100 (article): less and less.",
    ]
    lines.append("A Step you have passed can't be taken again for a higher score.")
    lines.append("A year spent on points ages the rest. Step 3 does not make up for Step 2 CK.")
    return Shown(told(lines), ("usmle-no-retake",))
