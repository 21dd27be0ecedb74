"""Scores: the article's bands as a chart, the person's own marked, and what more points would change."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from imgcoach.coach.points import gains, share_of, steps_between_bands
from imgcoach.knowledge import Band

from .place import Place
from .places import PLACES


class ScoresPlace(Place):
    """The chart of score bands."""

    name_ = PLACES[2]
    CSS_PATH = "scores.tcss"

    def matter(self) -> ComposeResult:
        """The chart, the values beside it, and what they mean."""
        from .widgets.chart import BarChart

        yield self.heading("Step 2 CK bands", "the article's: approximate, no published source")
        with Horizontal(id="picture"):
            yield BarChart(highest=80, ascii=self.desk.settings.ascii)
            yield Static("", id="values", markup=False)
        yield self.heading("What more points would change")
        yield Static("", id="gains", markup=False)
        yield self.heading("How to think about your band")
        yield Static("", id="advice", markup=False)

    async def show(self) -> None:
        """Draw anew, with the band of the score as it is now."""
        from .widgets.chart import Bar, BarChart

        content = self.desk.content
        bars = [Bar(band.id, share_of(band, content), band == self._mine) for band in content.bands]
        self.query_one(BarChart).draw(bars)
        self.query_one("#values", Static).update(self._values())
        self.query_one("#gains", Static).update(self._gains())
        self.query_one("#advice", Static).update(self._advice())

    @property
    def _score(self) -> int | None:
        return self.desk.person.profile.step2_ck.score

    @property
    def _mine(self) -> Band | None:
        return None if self._score is None else self.desk.content.band(self._score)

    def _values(self) -> str:
        lines = ["Of 100 IMGs in the band", "about this many matched:", ""]
        for band in reversed(self.desk.content.bands):
            mark = f"<- you: {self._score}" if band == self._mine else ""
            lines.append(f"{band.id:>8}  {share_of(band, self.desk.content):>3g}  {mark}")
        return "\n".join(lines)

    def _gains(self) -> str:
        content = self.desk.content
        if self._score is None:
            return "No score is entered yet. 2, Profile, takes it when you have it."
        told = [
            f"+{gain.points}: {gain.score}, {'same band' if gain.same else f'band {gain.band.id}'}."
            for gain in gains(self._score, content)
        ]
        growth = ", ".join(f"{step:g}" for step in steps_between_bands(content))
        lines = ["  ".join(told), f"From band to band the article's figure grows by {growth}: less and less."]
        if self.desk.person.profile.step2_ck.passed is not False:
            lines.append("A Step you have passed can't be taken again for a higher score.")
        return "\n".join(lines)

    def _advice(self) -> str:
        if self._mine is None:
            return "It appears here with your score."
        return f"{self._mine.title}. {self._mine.advice}"
