"""What is said and heard in a weekly review line by line."""

from collections.abc import Callable, Iterator
from functools import partial

from imgcoach.coach.season.phase import phase_of, wording
from imgcoach.commands.shared.session import under
from imgcoach.commands.weekly_review.commitment import Commitments
from imgcoach.commands.weekly_review.hearing import Hearing, Left
from imgcoach.commands.weekly_review.keeping import Keeping
from imgcoach.knowledge import Question
from imgcoach.model.fields import Answer
from imgcoach.model.review import Answered, week_of
from imgcoach.model.weeks import welcome_back
from imgcoach.reading.answers import Said, read_answer, read_wish
from imgcoach.session import Session
from imgcoach.status import Status, status_of
from imgcoach.store import GiveAnswer
from imgcoach.text import NOTE, cut
from imgcoach.words.amounts import day
from imgcoach.words.labels import ANSWERS, EVIDENCE

_HELP = (
    "yes, partly, no or later (y p n l), then 1 to 5 for how sure it feels, then a remark if you like: "
    "yes 4, two letters are in. Empty keeps what you said last; skip leaves a question open; back goes to "
    "the one before; q leaves, and what you answered is kept."
)
_QUOTED = 60
"""Characters of a line that are said again where it was not understood."""

_SENTENCE = 3
"""Words from which a line that is no answer is taken for a remark."""


class Talk:
    """One review in lines."""

    def __init__(self, session: Session, hearing: Hearing, week: str) -> None:
        self._session, self._hearing, self._week = session, hearing, week
        self._keeping = Keeping(session.store, hearing, week)
        self._commitments = Commitments(self._keeping, hearing, week)

    def steps(self) -> list[Callable[[], None]]:
        """What is asked, in order."""
        questions = [partial(self._question, *each) for each in enumerate(self._session.content.questions, 1)]
        return [self._commitments.ask_how_it_went, *questions, self._commitments.ask_for_one]

    def greeting(self) -> None:
        """Say which week it is, and what is there of it already."""
        review, reviews, settings = self._keeping.review, self._keeping.person.reviews, self._session.settings
        if review is not None and len(review.answers) == len(self._session.content.questions):
            self._say(f"Week {self._week} was reviewed on {day(review.day)}.")
            self._say("This updates it: an empty line keeps what is there.")
        elif welcome := welcome_back(reviews, self._week, week_of(settings.today)):
            self._say(f"{welcome} This takes four minutes: empty lines keep what you said last.")
        else:
            self._say(f"Review of week {self._week}, about ten minutes.")
        if noted := under(self._session):
            self._say(noted.strip())

    def left(self, left: Left) -> None:
        """Keep what was half given, and say why it ends."""
        self._commitments.keep_half()
        ended = "You left." if left.by_word else "You stopped." if left.code else "The input has ended."
        self._say("", f"{ended} What you answered is kept.")

    def summary(self) -> Iterator[str]:
        """The week in one line, what is not in it, and what stands next."""
        review = self._keeping.review
        answered = len(review.answers) if review else 0
        yield f"Week {self._week}: {answered} of 5 answered, {review.yes_count if review else 0} yes. Saved."
        yield from self._keeping.waiting()
        if moves := self._status.assessment.moves:
            yield f"Next: {moves[0].text}"

    @property
    def unsaved(self) -> list[str]:
        """The lines that were heard and could not be stored."""
        return self._keeping.unsaved

    @property
    def count(self) -> str:
        """What is in the store of this week."""
        return self._keeping.count

    def _question(self, number: int, question: Question) -> None:
        """Ask one of the five; the answer comes first, then what the facts say."""
        self._keeping.refresh()
        status, given = self._status, self._keeping.given(question.id)
        season = status.assessment.season
        phase = self._session.content.phases[phase_of(season, status.as_of)]
        self._say("", f"{number} of 5. {question.text}", wording(phase, question.id))
        before = status.answers.get(question.id)
        empty = f" Empty keeps {ANSWERS[before[0].answer]}." if before else " Empty leaves it open."
        self._say(f"yes, partly, no or later, and 1 to 5 for how sure it feels.{empty}")
        begun = self._keeping.begun(question.id)
        if begun:
            self._say(f"You had begun a note, which is kept: {begun}")
        said, line = self._answer(number, before[0] if before else None, begun)
        if said is None:
            return
        self._note(question, self._give(question, said, given, line), said)

    def _give(
        self, question: Question, said: Said[Answer], given: Answered | None, line: str
    ) -> Answered | None:
        """Save an answer as soon as it is read; a remark in it stands below the note that is there."""
        if said.answer is None:
            return None
        finding = self._status.assessment.findings[question.id]
        there = given.note or "" if given else ""
        note = _joined(there, said.note)
        fits = len(note) <= NOTE
        answered = Answered(
            question=question.id,
            answer=said.answer,
            felt=said.felt or (given.felt if given else None),
            note=(note if fits else there) or None,
            evidence=finding.evidence,
        )
        self._save(answered, line)
        if not fits:  # behind the save, which settles what was begun for this note
            self._keeping.too_long(question.id, said.note, NOTE, _used(there))
        return answered

    def _note(self, question: Question, answered: Answered | None, said: Said[Answer]) -> None:
        """Ask for a note to the answer that was saved, and tell what the facts say."""
        note = (answered.note or "") if answered else ""
        there = note if said.note else ""
        if answered is not None and there and said.note in there:
            words = ", ".join(filter(None, (ANSWERS[answered.answer], str(answered.felt or ""))))
            self._say(f"Read as {words}, with the note: {said.note}")
            self._say("Empty is enough; another line is added to it:")
        elif there:
            self._say("A shorter one, which is added to your note, or empty:")
        else:
            self._say("A note, or empty to keep yours:" if note else "A note, or empty:")
        line = self._keeping.text(question.id, NOTE, _used(there))
        if answered is None:
            if line:
                self._keeping.put_by(question.id, line)
                self._say("A note goes with an answer. Yours is kept, and is waiting at this question.")
            return
        if line:
            self._save(answered.model_copy(update={"note": _joined(there, line)}), line)
        finding = self._status.assessment.findings[question.id]
        self._say(f"The facts say {EVIDENCE[finding.evidence]}. {' '.join(finding.reasons)}")
        if answered.differs_from(finding.evidence):
            self._say(f"You said {ANSWERS[answered.answer]}. Which is closer?")

    def _answer(self, number: int, before: Answered | None, begun: str) -> tuple[Said[Answer] | None, str]:
        """What is answered, and its line: an empty line keeps the last answer. None = skipped."""
        felt, remark = None, begun
        while True:
            line = self._hearing.line(_HELP)
            if read_wish(line) == "skip":
                return None, line
            kept = Said[Answer](before.answer if before else None)
            said = read_answer(line, number) if line else kept
            if said is None:
                remark = self._not_understood(number, line, remark)
            elif line and said.answer is None:
                felt = said.felt
                self._say(f"{felt} for how sure it feels. And the answer: yes, partly, no or later?")
            else:
                return Said(said.answer, said.felt or felt, _joined(remark, said.note)), line

    def _not_understood(self, number: int, line: str, remark: str) -> str:
        """Name what was not understood, and keep a sentence for the note."""
        ask = "Write yes, partly, no or later, and a number 1 to 5 if you like; ? tells more, q leaves."
        if len(line.split()) < _SENTENCE:
            self._say(f"{cut(line, _QUOTED)} was not understood. {ask}")
            return remark
        self._say(f"{cut(line, _QUOTED)} was not understood as an answer, and is kept for the note. {ask}")
        joined = _joined(remark, line)
        self._keeping.put_by(self._session.content.questions[number - 1].id, joined)
        return joined

    def _save(self, answered: Answered, line: str) -> None:
        given = self._keeping.given(answered.question)
        if given is None or answered.said != given.said:
            self._keeping.save(GiveAnswer(self._week, answered, given), line)
        if answered.note:
            self._keeping.settled(answered.question)

    def _say(self, *paragraphs: str) -> None:
        self._hearing.say(*paragraphs)

    @property
    def _status(self) -> Status:
        session = self._session
        return status_of(self._keeping.person, session.content, session.settings.today)


def _joined(note: str, more: str) -> str:
    """A note with more below it, unless that stands in it already."""
    return note if more in note else "\n".join(filter(None, (note, more)))


def _used(note: str) -> int:
    """Characters that more below a note finds taken."""
    return len(note) + 1 if note else 0
