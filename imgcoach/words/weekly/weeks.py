"""A week in words: its answers, what was meant for the week after, and two weeks side by side."""

from collections.abc import Sequence
from datetime import date

from imgcoach.coach import Finding
from imgcoach.knowledge import Question
from imgcoach.model.person import Person
from imgcoach.model.review import (
    Answered,
    Commitment,
    Review,
    ahead,
    commitment_of,
    in_order,
    latest,
    review_of,
)
from imgcoach.model.weeks import differences, long_ago, weeks_apart
from imgcoach.text import show
from imgcoach.words.amounts import day, day_in_column, day_short
from imgcoach.words.labels import ANSWERS, EVIDENCE, OUTCOMES, QUESTIONS
from imgcoach.words.marks import MARKS

MARKED = "Marked (*): go to another week to see what differs. m on this one ends it."
"""What to say of the week that others are held against, while it is in focus itself."""

_ROOM = 230
"""Signs that the reasons of one question may take beside its fields in 80 columns."""


def commitment(made: Commitment) -> str:
    """What was meant, and how it went."""
    return show(f"{made.sentence} ({OUTCOMES[made.outcome]})")


def dated_ahead(reviews: Sequence[Review], today: date) -> str:
    """Say that reviews are dated ahead of today, and what that means; empty where none is."""
    found = latest(ahead(reviews, today))
    if found is None:
        return ""
    return f"A review is dated {day(found.day)}, ahead of today; it counts from that day on."


def answered_so_far(review: Review, asked: int) -> str:
    """How much of a review that was begun is answered, and when."""
    return f"{len(review.answers)} of {asked} answered on {day(review.day)}"


def facts(finding: Finding, given: Answered | None) -> list[str]:
    """What the facts say to a question; nothing before it was answered, so that feeling comes first."""
    if given is None:
        return []
    said = f"{MARKS[finding.evidence]} {EVIDENCE[finding.evidence]}"
    lines = [f"The facts say: {said}. {_as_much_as_fits(finding.reasons)}"]
    if given.differs_from(finding.evidence):
        lines.append(
            f"You said {ANSWERS[given.answer]}; the facts entered so far say {EVIDENCE[finding.evidence]}. "
            "Which is closer?"
        )
    return [*lines, f"To change it: {finding.change}"] if finding.change else lines


def _as_much_as_fits(reasons: Sequence[str]) -> str:
    """The first reasons whole, and how many more there are; the first is told however long it is."""
    told: list[str] = []
    for each in reasons:
        if told and len(" ".join([*told, each])) > _ROOM:
            return f"{' '.join(told)} ({len(reasons) - len(told)} more: see Today.)"
        told.append(each)
    return " ".join(told)


def said(who: str, given: tuple[Answered, date] | None) -> str:
    """The newest answer to a question with its day, as in `you said partly on 22 Nov 2026`."""
    if given is None:
        return f"{who} {'have' if who == 'you' else 'has'} not answered yet"
    return f"{who} said {ANSWERS[given[0].answer]} on {day(given[1])}"


def told(person: Person, review: Review) -> list[str]:
    """One week: its answers with feeling, facts and notes, its commitment, and what was written before."""
    version = "" if review_of(person.reviews, review.week) == review else ", an earlier version"
    lines = [f"{review.week}, saved {day(review.day)}{version}"]
    for given in review.answers:
        felt = f", felt {given.felt}" if given.felt else ""
        evidence = f", facts {EVIDENCE[given.evidence]}" if given.evidence else ""
        lines.append(f"{MARKS[given.answer]} {QUESTIONS[given.question]}{felt}{evidence}")
        lines += [f"    {show(given.note)}"] if given.note else []
    if made := commitment_of(review, person.commitments):
        lines.append(f"For the week after: {commitment(made)}")
    if before := long_ago(person.reviews, review.week):
        lines += ["", f"{weeks_apart(before.week, review.week)} weeks earlier you wrote:", *_notes(before)]
    return lines


def beside(marked: Review, review: Review) -> list[str]:
    """What differs between the marked week and the one in focus, the earlier one first."""
    before, after = in_order((marked, review))
    names = [each.week if before.week != after.week else day_in_column(each.day) for each in (before, after)]
    lines = [f"{names[0]} and {names[1]}: {before.yes_count} and {after.yes_count} of 5 yes"]
    different = differences(before, after)
    for each in different:
        lines.append(f"{QUESTIONS[each.question]}: {_short(each.before)} -> {_short(each.after)}")
        for name, given in zip(names, (each.before, each.after), strict=True):
            lines += [f"    {name}: {show(given.note)}"] if given and given.note else []
    return lines if different else [*lines, "Nothing differs between them, and that is fine."]


def summary(reviews: list[Review], week: str, questions: list[Question]) -> list[str]:
    """All answers of `week`, and what is another than in the review before."""
    this, earlier = review_of(reviews, week), latest(each for each in reviews if each.week < week)
    if this is None:
        return ["Nothing is answered yet this week."]
    lines = []
    changed = 0
    for question in questions:
        now, then = this.answer_to(question.id), earlier.answer_to(question.id) if earlier else None
        difference = ""
        if then is not None and now is not None and then.answer != now.answer:
            changed += 1
            difference = f"  before: {ANSWERS[then.answer]}"
        mark, said = (MARKS[now.answer], ANSWERS[now.answer]) if now else (MARKS[None], "-")
        lines.append(f"{mark} {question.short:<46} {said}{difference}")
    lines += ["", f"{this.yes_count} of 5 yes."]
    if earlier is not None:
        lines.append(
            "Nothing changed since last time, and that is fine." if not changed else f"{changed} changed."
        )
    if differing := _differing(this):
        lines.append(f"The facts say otherwise here: {', '.join(differing)}.")
    update = "To update it, PageUp goes back to a question; 5 shows the log."
    return [*lines, f"Saved on {day_short(this.day)}. {update}"]


def _differing(review: Review) -> list[str]:
    """The questions whose facts said something else than the answer, with what they said."""
    return [
        f"{QUESTIONS[each.question]} {EVIDENCE[each.evidence]}"
        for each in review.answers
        if each.evidence and each.differs_from(each.evidence)
    ]


def _notes(review: Review) -> Sequence[str]:
    return [f"    {QUESTIONS[each.question]}: {show(each.note)}" for each in review.answers if each.note]


def _short(given: Answered | None) -> str:
    if given is None:
        return "-"
    felt = f" {given.felt}" if given.felt else ""
    evidence = f" (facts {EVIDENCE[given.evidence]})" if given.evidence else ""
    return f"{MARKS[given.answer]}{felt}{evidence}"
