"""All that the coach has to say to one of the five questions, or of the facts beside them."""

from collections.abc import Sequence
from typing import Literal

from imgcoach.model.fields import QuestionId
from imgcoach.text import show
from imgcoach.words.amounts import day
from imgcoach.words.labels import ANSWERS, EVIDENCE
from imgcoach.words.marks import MARKS, REQUIREMENT_MARKS
from imgcoach.words.papers import requirement, unmet
from imgcoach.words.season.agenda import move_in_full
from imgcoach.words.sources import short_source
from imgcoach.words.weekly.recent import legend, signs

from ..desk import Desk
from ..parts.further import Further, told_of, track_of
from .sources import Sources
from .text import TextDialog

About = QuestionId | Literal["papers", "flags"] | Further


class Reasons(TextDialog):
    """What the facts say and why, what would change it, the moves that belong to it, and who says so."""

    BINDINGS = [("s", "sources", "Source")]

    def __init__(self, desk: Desk, about: About) -> None:
        self._desk = desk
        self._figures = figures_of(desk, about)
        if isinstance(about, Further):
            lines = told_of(desk, about)
        elif about == "papers":
            lines = _papers(desk)
        else:
            lines = _flags(desk) if about == "flags" else _finding(desk, about)
        lines += [*_sources(desk, self._figures), "", "Esc closes."]
        super().__init__("\n".join(map(show, lines)))

    def action_sources(self) -> None:
        """Say where the figures come from."""
        if self._figures:
            self.app.push_screen(Sources(self._desk, self._figures))


def figures_of(desk: Desk, about: About) -> Sequence[str]:
    """The ids of the figures behind a question, or behind the facts beside the five."""
    seen = desk.status.assessment
    if isinstance(about, Further):
        found = track_of(desk, about).findings.values()
        return list(dict.fromkeys(name for each in found for name in each.figures))
    if about == "papers":
        return []
    if about == "flags":
        return [name for flag in seen.flags for name in flag.figures]
    return seen.findings[about].figures


def _finding(desk: Desk, question: QuestionId) -> list[str]:
    status = desk.status
    finding = status.assessment.findings[question]
    asked = next(each for each in desk.content.questions if each.id == question)
    given = status.answers.get(question)
    lines = [asked.text, "", f"The facts say: {MARKS[finding.evidence]} {EVIDENCE[finding.evidence]}"]
    lines += [f" - {reason}" for reason in (*finding.reasons, *finding.known)]
    if given:
        lines += ["", f"You said {ANSWERS[given[0].answer]} on {day(given[1])}. {given[0].note or ''}"]
        told = signs(status.person.reviews, question, status.as_of, desk.settings.ascii)
        lines += [f"The last 12 weeks: {told.strip()}", legend(desk.settings.ascii)]
    lines += ["", f"To change it: {finding.change}"] if finding.change else []
    moves = [move_in_full(move) for move in status.assessment.moves if move.question == question]
    return lines + (["", "What you can do", *(f" - {move}" for move in moves)] if moves else [])


def _papers(desk: Desk) -> list[str]:
    seen, content = desk.status.assessment, desk.content
    lines = ["What nobody can be ranked without, whatever the score"]
    for each in (*unmet(seen.requirements), *(met for met in seen.requirements if met.state == "met")):
        lines += ["", f"{REQUIREMENT_MARKS[each.state]} {requirement(each, content, desk.status.as_of)}"]
    served = {each.id for each in seen.requirements}
    moves = [move_in_full(move) for move in seen.moves if move.serves in served]
    return lines + (["", "What you can do", *(f" - {move}" for move in moves)] if moves else [])


def _flags(desk: Desk) -> list[str]:
    lines = ["Facts besides the five questions"]
    for flag in desk.status.assessment.flags:
        lines += ["", f"[!] {flag.fact}", flag.known]
    return lines


def _sources(desk: Desk, figures: Sequence[str]) -> list[str]:
    """A line for each source, once."""
    found = [short_source(desk.content.figure(each), desk.content, desk.settings.today) for each in figures]
    return (
        ["", "Who says so (s shows all)", *(f" - {each}" for each in dict.fromkeys(found))] if found else []
    )
