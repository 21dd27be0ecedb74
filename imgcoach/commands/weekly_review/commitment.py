"""The commitments in a review line by line: how the last one went, and one for the coming week."""

from imgcoach.commands.weekly_review.hearing import Hearing
from imgcoach.commands.weekly_review.keeping import Keeping
from imgcoach.model.review import Commitment, commitment_of, open_commitment
from imgcoach.reading.answers import is_nothing, read_outcome, read_wish
from imgcoach.store import Commit, tell_outcome
from imgcoach.text import LINE
from imgcoach.words.labels import OUTCOMES

_HELP = "d done, p partly, n not yet, x dropped; empty leaves it open; q leaves."


class Commitments:
    """What is meant for the week after, of one review."""

    def __init__(self, keeping: Keeping, hearing: Hearing, week: str) -> None:
        self._keeping, self._hearing, self._week = keeping, hearing, week
        self._half: Commitment | None = None
        """The one of which only the "if" was given."""

    def ask_how_it_went(self) -> None:
        """Ask how the last one went, if that was never said."""
        waiting = open_commitment(self._keeping.person.commitments, self._week)
        if waiting is None:
            return
        self._hearing.say(f"You meant to: {waiting.sentence}.")
        self._hearing.say("How did it go? d done, p partly, n not yet, x dropped. Empty leaves it open.")
        while (line := self._hearing.line(_HELP)) and read_wish(line) != "skip":
            if (said := read_outcome(line)) and said.answer:
                self._keeping.save(tell_outcome(waiting, said.answer), line)
                if said.note:
                    self._hearing.say(f"Kept as {OUTCOMES[said.answer]}. A note below can hold the rest.")
                return
            self._hearing.say(f"{line} is not one of d, p, n or x.")

    def ask_for_one(self) -> None:
        """Ask for one move for the coming week; half of one is completed."""
        made = self._made
        if made:
            self._hearing.say("", f"You mean to: {made.sentence}. Empty lines keep it.")
        self._hearing.say("", "One small move for the coming week. If ... (empty for none)")
        begun = self._keeping.begun("if")
        if begun and len(begun) <= LINE:
            self._hearing.say(f"You had begun: if {begun}. Empty keeps it.")
        condition = self._keeping.text("if", LINE) or self._keeping.begun("if")
        if len(condition) > LINE:
            self._put_by_end()
            return
        condition = "" if is_nothing(condition) else condition
        if not condition and (made is None or made.then):
            return
        before = (made.if_, made.then) if made else ("", "")
        self._half = Commitment.of(self._week, condition or before[0], before[1], made)
        self._keeping.put_by("if", self._half.if_)
        self._hearing.say("then I ...")
        move = self._keeping.text("then", LINE) or self._half.then
        self._store(Commitment.of(self._week, self._half.if_, move, made), move)

    def _put_by_end(self) -> None:
        """Keep the end of one whose "if" is too long, beside it."""
        self._hearing.say("then I ...")
        if move := self._keeping.text("then", LINE):
            self._keeping.put_by("then", move)

    def keep_half(self) -> None:
        """Store the one that is without its end, and say so."""
        if self._half is not None:
            half = self._half
            self._store(half, half.if_)
            self._hearing.say(f"Kept so far: {half.sentence}. The next `imgcoach review` goes on from there.")

    @property
    def _made(self) -> Commitment | None:
        return commitment_of(self._keeping.review, self._keeping.person.commitments)

    def _store(self, commitment: Commitment, line: str) -> None:
        self._half = None
        if commitment != self._made:
            self._keeping.save(Commit(commitment, self._made), line)
        self._keeping.settled("if")
        if commitment.then:
            self._keeping.settled("then")
