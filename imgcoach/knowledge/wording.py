"""Entries that are sentences for the person."""

from string import Formatter
from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from imgcoach.fields import QuestionId
from imgcoach.knowledge.entry import Entry, Prose, Title, at_most

_FILLED = {
    "score.refocus": {"specialty"},
    "score.minimums": {"least", "specialty"},
    "experience.arrange": {"specialty", "opening"},
    "experience.refresh": {"specialty", "opening"},
    "experience.field": {"specialty", "opening"},
    "letters.ask": {"specialty"},
    "letters.agree": {"writer"},
    "letters.field": {"specialty"},
    "timeline.explain": {"start", "end", "months"},
    "timeline.fill": {"start", "end", "months"},
    "programs.start": {"least"},
    "programs.verify": {"unknown"},
    "programs.drop_closed": {"closed"},
    "programs.fewer_reaches": {"reach"},
}
"""By move, the placeholders that imgcoach.coach.moves fills; the others have none."""


class Question(Entry):
    """One of the five questions of the weekly review."""

    called: ClassVar[str] = "question"

    id: QuestionId
    text: Prose
    """The question as one asks it oneself."""
    short: Annotated[Title, at_most(46)]
    help: Prose
    """How to answer it honestly."""


class FlowStep(Entry):
    """One step of the article's flow from Step 2 CK to the interviews."""

    called: ClassVar[str] = "step"

    id: Literal["take_step2", "score_check", "build", "reassess", "refocus", "target", "interview"]
    title: Title
    text: Prose


class VerdictText(Entry):
    """What a verdict says."""

    called: ClassVar[str] = "verdict"

    id: Literal[
        "after_fail",
        "take_step2",
        "tell_me_more",
        "refocus",
        "stop_chasing_points",
        "build_profile",
    ]
    headline: Annotated[Title, at_most(60)]
    text: Prose


class MoveText(Entry):
    """Something a person can still do.

    The text may hold the placeholders that its move fills: {specialty} (the primary one, in words), {opening}
    (the month programs open applications), {start} and {end} (first and last month of a gap), {writer}, and
    the numbers {months}, {least}, {unknown}, {closed} and {reach}.
    """

    called: ClassVar[str] = "move"

    question: QuestionId | None = None
    """The question it changes the evidence of."""
    text: Annotated[Prose, at_most(150)]
    takes: Title
    """How long it takes, in words."""

    @model_validator(mode="after")
    def _fillable(self) -> "MoveText":
        filled = _FILLED.get(self.id, set())
        for _, name, shape, conversion in Formatter().parse(self.text):
            if name is not None and (name not in filled or shape or conversion):
                known = ", ".join(f"{{{each}}}" for each in sorted(filled)) or "none"
                raise ValueError(f"text holds {{{name}}}, but here it may hold {known}")
        return self
