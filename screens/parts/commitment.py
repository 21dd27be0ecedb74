"""The commitment of a review: how the last one went, and one small move for the coming week."""

from collections.abc import Sequence
from functools import partial

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur
from textual.widgets import Input, Static

from imgcoach.model.review import Commitment, commitment_of, open_commitment, review_of
from imgcoach.store import Commit, review_draft, tell_outcome
from imgcoach.text import clean, ended, show
from imgcoach.words.choices import CHOICES

from ..desk import Desk
from ..seen import Seen
from ..unsaved import Typing
from ..widgets.choice import Choice
from ..widgets.field import Field


class LastCommitment(Vertical):
    """What one meant to do, and how it went; nothing where that was said already."""

    DEFAULT_CSS = "LastCommitment { height: auto; padding: 0 1 1 1; }"

    _meant = getters.query_one("#meant", Static)
    _outcome = getters.query_one("#outcome", Choice)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waiting: Commitment | None = None

    def compose(self) -> ComposeResult:
        """The commitment and its outcomes."""
        yield Static("", id="meant", markup=False)
        yield Choice(CHOICES["commitments.outcome"], id="outcome")

    def show(self, week: str) -> bool:
        """Show the one that waits in `week`; whether there is one."""
        self._waiting = open_commitment(self._desk.person.commitments, week)
        if self._waiting is not None:
            meant = f"{ended(f'You meant to: {self._waiting.sentence}')} How did it go?"
            self._meant.update(show(meant))
            self._outcome.show(None)
        return self._waiting is not None

    def enter(self) -> None:
        """Lead to the outcomes."""
        self._outcome.focus()

    @on(Choice.Picked)
    def _told(self, event: Choice.Picked) -> None:
        event.stop()
        if self._waiting is not None and event.value is not None:
            self._desk.save(tell_outcome(self._waiting, event.value))
        self.screen.focus_next("#answer")


class NextCommitment(Vertical):
    """If and then, for the coming week; saved as each is left."""

    DEFAULT_CSS = """
    NextCommitment {
        height: auto; padding: 1 1 0 1;
        & Horizontal { height: 1; }
        & Horizontal Static { width: 8; }
    }
    """

    _if = getters.query_one("#commit-if", Field)
    _then = getters.query_one("#commit-then", Field)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__()
        self._desk, self._typing = desk, typing
        self._week = ""
        self._seen: Seen[Commitment | None] = Seen(None)
        self._decided = desk.saver.decided
        self._is_composed = False

    def on_mount(self) -> None:
        """Show what was to be shown before the fields were there."""
        self._is_composed = True
        if self._week:
            self.show(self._week)

    def compose(self) -> ComposeResult:
        """The two halves of a sentence."""
        yield Static("One small move for the coming week, if you like (Down leads there):", markup=False)
        for name, words in (("if", "If"), ("then", "then I")):
            with Horizontal():
                yield Static(words, markup=False)
                yield Field(id=f"commit-{name}")

    def show(self, week: str) -> None:
        """Show what is stored for `week`, or was typed and not saved; what is being typed stays."""
        if not self._is_composed:
            self._week = week
            return
        decided = self._desk.saver.decided
        open = self.has_focus_within and (week, decided) == (self._week, self._decided)
        self._week, self._decided = week, decided
        made = self._made
        self._seen.show(made, open=open)
        if open:
            return
        for field, stands in zip((self._if, self._then), _halves(made), strict=True):
            kept = self._typing.recall(self._draft(field))
            with self.prevent(Input.Changed):
                field.value = stands if kept is None else kept
        self._seen.base = made and self._typed_on(made)

    def _typed_on(self, made: Commitment) -> Commitment:
        """What the person saw in place of `made` when they began the texts that are put back."""
        bases = [self._typing.base(self._draft(field)) for field in (self._if, self._then)]
        before = [stands if base is None else base for base, stands in zip(bases, _halves(made), strict=True)]
        return made.model_copy(update=dict(zip(("if_", "then"), before, strict=True)))

    @property
    def _made(self) -> Commitment | None:
        person = self._desk.person
        return commitment_of(review_of(person.reviews, self._week), person.commitments)

    def _draft(self, field: Input) -> str:
        return review_draft(self._week, "if" if field is self._if else "then")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        before = _halves(self._seen.base)[event.input is self._then]
        self._typing.heard(self._draft(event.input), clean(event.value), before)

    @on(Input.Submitted)
    def _through(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self._if:
            self._then.focus()
        else:
            self.screen.set_focus(None)

    @on(DescendantBlur)
    def keep(self) -> None:
        """Save what stands there; without an if nothing is meant yet, and what is too long waits as it is."""
        if excess := self._if.excess or self._then.excess:
            self.notify(f"Not saved yet: {excess}.", markup=False)
            return
        condition, move = clean(self._if.value), clean(self._then.value)
        made = self._seen.base
        if condition and (made is None or (made.if_, made.then) != (condition, move)):
            wanted = Commitment.of(self._week, condition, move, made)
            drafts = [self._draft(field) for field in (self._if, self._then)]
            self._desk.save(Commit(wanted, made), then=partial(self._settle, drafts))
            self._seen.give(wanted)

    def _settle(self, drafts: Sequence[str]) -> None:
        """Forget the drafts of what is saved; the person may be at another week by then, or gone."""
        for draft in drafts:
            self._typing.settled(draft)


def _halves(made: Commitment | None) -> tuple[str, str]:
    """The texts of its two fields."""
    return (made.if_, made.then) if made else ("", "")
