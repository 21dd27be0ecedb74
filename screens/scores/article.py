"""Scores, the article's view: its bands as a chart, and what more points would change."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from imgcoach.coach.score_gains import gains, share_of, steps_between_bands

from ..widgets.heading import Heading
from .look import Look, ends


class ArticleView(Vertical):
    """The chart with the values beside it, the trap of more points, and the advice for the band."""

    def __init__(self, ascii: bool) -> None:
        super().__init__()
        self._ascii = ascii

    def compose(self) -> ComposeResult:
        """The parts, still empty."""
        from ..widgets.chart import BarChart

        with Horizontal(id="picture"):
            yield BarChart(highest=80, ascii=self._ascii)
            yield Static("", id="values", markup=False)
        yield Heading("What more points would change", "", self._ascii)
        yield Static("", id="gains", markup=False)
        yield Heading("How to think about your band", "", self._ascii, id="band")
        yield Static("", id="advice", markup=False)

    def draw(self, look: Look) -> None:
        """Draw anew, with the band of the score as it is now."""
        from ..widgets.chart import Bar, BarChart

        content = look.content
        bars = [Bar(band.id, share_of(band, content), band == look.band) for band in content.bands]
        self.query_one(BarChart).draw(bars)
        self.query_one("#values", Static).update(_values(look))
        self.query_one("#gains", Static).update(_gains(look))
        advice = f"{look.band.title}. {look.band.advice}" if look.band else "It appears here with your score."
        self.query_one("#advice", Static).update(advice)
        cutoff = content.cutoff(look.specialty, look.today) if look.specialty else None
        named = f"the article's cutoff here: {ends(cutoff.low, cutoff.high)}" if cutoff else ""
        self.query_one("#band", Heading).right = named


def article_figures(look: Look) -> Sequence[str]:
    """The ids of its figures, that of the person's own band first."""
    own = [look.band.figure] if look.band else []
    cutoff = look.content.cutoffs.get(look.specialty) if look.specialty else None
    bands = [band.figure for band in look.content.bands]
    return list(dict.fromkeys([*own, *bands, *([cutoff.figure] if cutoff else []), "usmle-no-retake"]))


def _values(look: Look) -> str:
    lines = ["Of 100 IMGs in the band", f"{'matched':>15}  not"]
    for band in reversed(look.content.bands):
        share = share_of(band, look.content)
        mark = f"<- you: {look.score}" if band == look.band else ""
        lines.append(f"{band.id:>8}  {share:>5g}  {100 - share:>3g} {mark}".rstrip())
    lines += ["The article's: approximate, no", "published source; year and", "people are not named."]
    return "\n".join(lines)


def _gains(look: Look) -> str:
    content = look.content
    if look.score is None:
        return "No score is entered yet. 2, Profile, takes it when you have it."
    told = [
        f"+{gain.points}: {gain.score}, {'same band' if gain.same else f'band {gain.band.id}'}."
        for gain in gains(look.score, content)
    ]
    growth = ", ".join(f"{step:g}" for step in steps_between_bands(content))
    lines = ["  ".join(told), f"From band to band the article's figure grows by {growth}: less and less."]
    if look.profile.step2_ck.passed is not False:
        lines.append("A Step you have passed can't be taken again for a higher score.")
    lines.append("A year spent on points ages the rest. Step 3 does not mend a Step 2 CK.")
    return "\n".join(lines)
