"""`imgcoach review`: the weekly review line by line, for pipes, screen readers and dumb terminals."""

import re
import sys
from collections.abc import Iterator

import click
from pydantic import TypeAdapter, ValidationError

from imgcoach.coach.season.phase import phase_of, wording
from imgcoach.commands.session import with_session
from imgcoach.errors import WrongUse
from imgcoach.knowledge import Question
from imgcoach.model.fields import Answer, Week
from imgcoach.model.review import (
    Answered,
    Commitment,
    Outcome,
    Review,
    commitment_of,
    last_answers,
    open_commitment,
    review_of,
    week_of,
)
from imgcoach.model.weeks import welcome_back
from imgcoach.output import columns, wrapped
from imgcoach.session import Session
from imgcoach.status import Status, status_of
from imgcoach.store import Commit, GiveAnswer, tell_outcome
from imgcoach.text import LINE, NOTE, clean
from imgcoach.words.labels import ANSWERS, EVIDENCE

_ANSWERS: dict[str, Answer] = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("p", "partly"), "partly"),
    **dict.fromkeys(("n", "no"), "no"),
    **dict.fromkeys(("l", "later", "not now", "not_now"), "not_now"),
}
_OUTCOMES: dict[str, Outcome] = {
    **dict.fromkeys(("d", "done"), "done"),
    **dict.fromkeys(("p", "partly"), "partly"),
    **dict.fromkeys(("n", "not yet", "not_yet"), "not_yet"),
    **dict.fromkeys(("x", "dropped"), "dropped"),
}
_ANSWER = re.compile(r"(?P<words>[a-z_ ]*?)\s*(?P<felt>\d*)")


def _week(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return TypeAdapter(Week).validate_python(value)
    except ValidationError:
        raise click.BadParameter("write the week like 2026-W46") from None


class Ended(Exception):
    """There is no more input; what was answered is kept."""


@click.command()
@click.option(
    "--width",
    type=click.IntRange(20, 200),
    metavar="N",
    help="Columns of a line; by default those of the terminal.",
)
@click.option(
    "--week", callback=_week, metavar="WEEK", help="An earlier week that was missed, like 2026-W46."
)
@with_session
def review_command(session: Session, width: int | None, week: str | None) -> None:
    """Go through the weekly review. Each answer is saved at once; at the end of input the rest stays open."""
    this = week_of(session.settings.today)
    if week is not None and week > this:
        raise WrongUse(f"{week} lies ahead, take {this} or a week before it")
    talk = Talk(session, width or columns(), week or this)
    try:
        talk.greeting()
        talk.last_commitment()
        for number, question in enumerate(session.content.questions, 1):
            talk.question(number, question)
        talk.commitment()
    except Ended:
        talk.say("", "The input has ended. What you answered is kept.")
    talk.say(*talk.summary())


class Talk:
    """One review in lines, spoken and heard."""

    def __init__(self, session: Session, width: int, week: str) -> None:
        self._session, self._width, self._week = session, width, week

    def say(self, *paragraphs: str) -> None:
        """Print paragraphs, broken to the width."""
        for each in paragraphs:
            click.echo("\n".join(wrapped(each, width=self._width)))

    def greeting(self) -> None:
        """Say which week it is, and what is there of it already."""
        review, reviews = self._review, self._session.store.person.reviews
        if review is not None and len(review.answers) == len(self._session.content.questions):
            self.say(f"Week {self._week} was reviewed on {review.day}.")
            self.say("This updates it: an empty line keeps what is there.")
        elif welcome := welcome_back(reviews, self._week, week_of(self._session.settings.today)):
            self.say(f"{welcome} This takes four minutes: empty lines keep what you said last.")
        else:
            self.say(f"Review of week {self._week}, about ten minutes.")

    def last_commitment(self) -> None:
        """Ask how the last one went, if that was never said."""
        waiting = open_commitment(self._session.store.person.commitments, self._week)
        if waiting is None:
            return
        self.say(f"You meant to: {waiting.sentence}.")
        self.say("How did it go? d done, p partly, n not yet, x dropped. Empty leaves it open.")
        while line := self._heard().lower():
            if outcome := _OUTCOMES.get(line):
                self._session.store.save(tell_outcome(waiting, outcome))
                return
            self.say(f"{line} is none of d, p, n and x.")

    def question(self, number: int, question: Question) -> None:
        """Ask one of the five; the answer comes first, then what the facts say."""
        status, given = self._status, self._given(question)
        season = status.assessment.season
        phase = self._session.content.phases[phase_of(season, status.as_of)]
        self.say("", f"{number} of 5. {question.text}", wording(phase, question.id))
        before = last_answers(status.person.reviews).get(question.id)
        empty = f" Empty keeps {ANSWERS[before[0].answer]}." if before else " Empty leaves it open."
        self.say(f"yes, partly, no or later, and 1 to 5 for how sure it feels.{empty}")
        answer, felt = self._answer(before[0] if before else None, given)
        self.say("A note, or empty to keep yours:" if given and given.note else "A note, or empty:")
        note = clean(self._heard())[:NOTE] or (given.note if given else None)
        if answer is None:
            return
        finding = status.assessment.findings[question.id]
        answered = Answered(
            question=question.id, answer=answer, felt=felt, note=note, evidence=finding.evidence
        )
        if given is None or answered.said != given.said:
            self._session.store.save(GiveAnswer(self._week, answered, given))
        self.say(f"The facts say {EVIDENCE[finding.evidence]}. {' '.join(finding.reasons)}")
        if answered.differs_from(finding.evidence):
            self.say(f"You said {ANSWERS[answer]}. Which is closer?")

    def commitment(self) -> None:
        """Ask for one move for the coming week."""
        self.say("", "One small move for the coming week. If ... (empty for none)")
        condition = clean(self._heard())[:LINE]
        if not condition:
            return
        self.say("then I ...")
        move = clean(self._heard())[:LINE]
        made = commitment_of(self._review, self._session.store.person.commitments)
        self._session.store.save(Commit(Commitment.of(self._week, condition, move, made), made))

    def summary(self) -> Iterator[str]:
        """The week in one line, and what stands next."""
        review = self._review
        answered = len(review.answers) if review else 0
        yield f"Week {self._week}: {answered} of 5 answered, {review.yes_count if review else 0} yes. Saved."
        if moves := self._status.assessment.moves:
            yield f"Next: {moves[0].text}"

    @property
    def _status(self) -> Status:
        session = self._session
        return status_of(session.store.person, session.content, session.settings.today)

    @property
    def _review(self) -> Review | None:
        return review_of(self._session.store.person.reviews, self._week)

    def _given(self, question: Question) -> Answered | None:
        return self._review.answer_to(question.id) if self._review else None

    def _answer(self, before: Answered | None, given: Answered | None) -> tuple[Answer | None, int | None]:
        """The answer and how it feels; an empty line keeps the last one."""
        while True:
            line = self._heard().lower()
            if not line:
                return (before.answer if before else None), (given.felt if given else None)
            found = _ANSWER.fullmatch(line)
            answer = _ANSWERS.get(found["words"].strip()) if found else None
            felt = int(found["felt"]) if found and found["felt"] else None
            if answer is not None and (felt is None or 1 <= felt <= 5):
                return answer, felt
            self.say(
                f"{line} was not understood. Write yes, partly, no or later, and a number 1 to 5 if you like."
            )

    def _heard(self) -> str:
        """The next line; raises Ended at the end of input."""
        line = sys.stdin.readline() if sys.stdin is not None else ""
        if not line:
            raise Ended
        return line.strip()
