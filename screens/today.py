"""Today: where the person stands, the five questions, and what can be moved next."""

from textwrap import shorten
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from imgcoach.fields import QuestionId
from imgcoach.marks import MARKS
from imgcoach.review import last_answers
from imgcoach.status import Status
from imgcoach.text import show

from .place import Place
from .places import PLACES
from .reasons import Reasons
from .widgets.heading import Heading
from .widgets.lines import Lines

_MOVES = 2
"""Moves shown at 24 rows: enough for a week. A higher window shows one more for every two rows."""


class TodayPlace(Place):
    """The first thing a person sees each week."""

    name_ = PLACES[0]
    CSS_PATH = "today.tcss"
    BINDINGS = [
        ("r", "app.switch_mode('review')", "Review"),
        Binding("pagedown", "page(1)", "Page down", show=False, priority=True),
        Binding("pageup", "page(-1)", "Page up", show=False, priority=True),
    ]

    def matter(self) -> ComposeResult:
        """Four parts, each under its heading."""
        yield self.heading("Where you stand")
        yield Static("", id="standing", markup=False)
        yield self.heading("Five questions", "facts    you said")
        yield Lines(id="questions")
        yield self.heading("Why", id="because")
        yield Static("", id="why", markup=False)
        yield self.heading("Next")
        yield Static("", id="next", markup=False)

    async def on_screen_resume(self) -> None:
        """Show where the person stands first, whatever the height of the window."""
        await super().on_screen_resume()
        self.query_one(Lines).focus(scroll_visible=False)

    def action_page(self, by: int) -> None:
        """Show what lies below or above."""
        body = self.query_one("#body")
        body.scroll_relative(y=by * body.size.height, animate=False)

    async def show(self) -> None:
        """Say what the coach says now."""
        status = self.desk.status
        self.query_one("#standing", Static).update(self._standing(status))
        answers = last_answers(status.person.reviews)
        lines: list[tuple[QuestionId | Literal["flags"], str]] = []
        for question in self.desk.content.questions:
            evidence = status.assessment.findings[question.id].evidence
            given = answers.get(question.id)
            said = f"{given[0].answer.replace('_', ' '):<8} {given[1]}" if given else "-"
            lines.append((question.id, f"{MARKS[evidence]} {question.short:<46} {evidence:<8} {said}"))
        if flags := status.assessment.flags:
            lines.append(
                ("flags", f"[!] Beside the five: {len(flags)} {'fact' if len(flags) == 1 else 'facts'}")
            )
        self.query_one(Lines).fill(lines)
        self._explain(status, self.query_one(Lines).current)
        self.query_one("#next", Static).update(self._next(status))

    def _standing(self, status: Status) -> Content:
        seen, content = status.assessment, self.desk.content
        verdict = content.verdicts[seen.verdict]
        lines: list[Content | str] = []
        score = status.person.profile.step2_ck.score
        if seen.band and score:
            share = content.figure(seen.band.figure).value
            lines.append(f"Step 2 CK {score}, band {seen.band.id}. ")
            lines.append(f"Article: about {share} of 100 matched (approximate).\n")
        lines += [Content.styled(verdict.headline, "bold"), f"  {verdict.text}"]
        return Content.assemble(*lines)

    def _explain(self, status: Status, line: QuestionId | Literal["flags"]) -> None:
        heading, why = self.query_one("#because", Heading), self.query_one("#why", Static)
        if line == "flags":
            heading.title, heading.right = "Beside the five", ""
            why.update(self._two_lines(tuple(flag.fact for flag in status.assessment.flags)))
            return
        finding = status.assessment.findings[line]
        number = list(status.assessment.findings).index(line) + 1
        heading.title, heading.right = (
            f"{number} {line.capitalize()}: why {finding.evidence}",
            "Enter: all of it",
        )
        why.update(self._two_lines(finding.reasons))

    def _two_lines(self, sentences: tuple[str, ...]) -> str:
        """As much as two lines hold; the rest is behind Enter."""
        return shorten(show(" ".join(sentences)), 2 * max(40, self.size.width - 10), placeholder=" ...")

    def _next(self, status: Status) -> str:
        seen = status.assessment
        shown = _MOVES + max(0, self.size.height - 24) // 2 - bool(self.typing.left_behind)
        lines = [f"{number}. {show(move.text)}" for number, move in enumerate(seen.moves[:shown], 1)]
        if status.last_review is None:
            lines.append("No weekly review yet: r starts it, about 10 minutes.")
        elif status.due:
            days = (status.as_of - status.last_review).days
            lines.append(f"Review due ({days} days): r starts it, about 10 minutes.")
        else:
            lines.append(f"Last review {status.last_review}; r shows it.")
        if self.typing.left_behind:
            lines.append("Text you typed before a line was lost is kept, in its field in Profile or Review.")
        season = seen.season
        projected = " (projected)" if season.projected else ""
        days = (season.opening - status.as_of).days
        when = f"in {days} days" if days >= 0 else "past"
        lines.append(
            f"Match {season.match_year}: applications open {season.opening:%d %b %Y}{projected}, {when}."
        )
        return "\n".join(lines)

    @on(Lines.OptionSelected)
    def _open(self) -> None:
        if (question := self.query_one(Lines).current) != "flags":
            self.app.push_screen(Reasons(self.desk, question))

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._explain(self.desk.status, event.id)
