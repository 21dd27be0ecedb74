"""All that the coach has to say to one of the five questions."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from imgcoach.fields import QuestionId
from imgcoach.marks import MARKS
from imgcoach.review import last_answers

from .compared import show_lines
from .desk import Desk


class Reasons(ModalScreen[None]):
    """The question, what the facts say and why, what would change it, and the moves that belong to it."""

    BINDINGS = [("escape,enter,q", "dismiss", "Close")]

    def __init__(self, desk: Desk, question: QuestionId) -> None:
        super().__init__()
        status = desk.status
        finding = status.assessment.findings[question]
        asked = next(each for each in desk.content.questions if each.id == question)
        given = last_answers(status.person.reviews).get(question)
        lines = [asked.text, "", f"The facts say: {MARKS[finding.evidence]} {finding.evidence}"]
        lines += [f" - {reason}" for reason in (*finding.reasons, *finding.known)]
        if given:
            said = given[0].answer.replace("_", " ")
            lines += ["", f"You said {said} on {given[1]:%d %b %Y}. {given[0].note or ''}"]
        lines += ["", f"To change it: {finding.change}"] if finding.change else []
        moves = [move.text for move in status.assessment.moves if move.question == question]
        lines += ["", "What you can do", *(f" - {move}" for move in moves)] if moves else []
        self._text = show_lines([*lines, "", "Esc closes."])

    def compose(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="dialog"):
            yield Static(self._text, markup=False)
