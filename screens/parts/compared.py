"""An answer beside the facts, and one week beside the one before, in words."""

from imgcoach.knowledge import Question
from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Answered, Review, latest, review_of
from imgcoach.status import Status
from imgcoach.text import show
from imgcoach.words.marks import MARKS


def facts(status: Status, question: QuestionId, given: Answered | None) -> str:
    """What the facts say to `question`; nothing before it was answered, so that feeling comes first."""
    if given is None:
        return ""
    finding = status.assessment.findings[question]
    lines = [f"The facts say: {MARKS[finding.evidence]} {finding.evidence}. {' '.join(finding.reasons)}"]
    if given.differs_from(finding.evidence):
        lines.append(
            f"You said {given.answer}; the facts entered so far say {finding.evidence}. Which is closer?"
        )
    if finding.change:
        lines.append(f"To change it: {finding.change}")
    return show_lines(lines)


def week_summary(reviews: list[Review], week: str, questions: list[Question]) -> str:
    """All answers of `week`, and what is another than in the review before."""
    this, earlier = review_of(reviews, week), latest(each for each in reviews if each.week < week)
    if this is None:
        return "Nothing is answered yet this week."
    lines = []
    changed = 0
    for question in questions:
        now, then = this.answer_to(question.id), earlier.answer_to(question.id) if earlier else None
        difference = ""
        if then is not None and now is not None and then.answer != now.answer:
            changed += 1
            difference = f"  before: {then.words}"
        mark, said = (MARKS[now.answer], now.words) if now else (MARKS[None], "-")
        lines.append(f"{mark} {question.short:<46} {said}{difference}")
    lines.append("")
    lines.append(f"{this.yes_count} of 5 yes.")
    if earlier is not None:
        lines.append(
            "Nothing changed since last time, and that is fine." if not changed else f"{changed} changed."
        )
    if differing := _differing(this):
        lines.append(f"The facts say otherwise here: {', '.join(differing)}.")
    lines.append(f"Saved on {this.day:%d %b}. To update it, pageup goes back to a question; 5 shows the log.")
    return show_lines(lines)


def _differing(review: Review) -> list[str]:
    """The questions whose facts said something else than the answer, with what they said."""
    return [f"{each.question} {each.evidence}" for each in review.answers if each.differs_from(each.evidence)]


def show_lines(lines: list[str]) -> str:
    """Lines fit for the terminal, one under the other."""
    return "\n".join(show(line) for line in lines)
