"""What the coach teaches in words: readings, and the lists that stand beside them."""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic.functional_validators import AfterValidator

from imgcoach.knowledge.entry import Entry, Prose, Title, at_most
from imgcoach.knowledge.placeholders import Figures, figures_in, fill, well_formed
from imgcoach.model.fields import Id, QuestionId, Slug
from imgcoach.text import clean

_LONGEST = 3000
"""Characters in a reading, its placeholders included."""


_OPENS = re.compile(r"\s*([-*+] |#|$)")
"""How a line begins that does not go on with the one before: a bullet, a heading, nothing."""


def _markdown(text: str) -> str:
    """Each paragraph and bullet on one line, so that no line can begin with a number and look like a list."""
    lines: list[str] = []
    for line in clean(text).strip().splitlines():
        if _OPENS.match(line) or not lines or not lines[-1] or lines[-1].startswith("#"):
            lines.append(line.rstrip())
        else:
            lines[-1] += f" {line.strip()}"
    if not any(lines):
        raise ValueError("must not be empty")
    return "\n".join(lines)


Short = Annotated[Title, at_most(34)]
"""A title that fits into a list beside a text in 80 columns."""

Markdown = Annotated[str, AfterValidator(_markdown), at_most(_LONGEST), AfterValidator(well_formed)]
"""Headings, paragraphs, bullet lists and emphasis, with figures as `placeholders`."""

Told = Annotated[Prose, AfterValidator(well_formed)]
"""A few sentences with figures as placeholders."""


class Passage(Entry):
    """A text that quotes figures."""

    refers: ClassVar[dict[str, str]] = {"figures": "figures"}

    title: Short
    text: Told

    @property
    def figures(self) -> list[str]:
        """The ids of the figures it rests on, in order, each once."""
        return figures_in(self.text)

    def filled(self, known: Figures, today: date) -> str:
        """The text with its figures in it; a stale one is marked."""
        return fill(self.text, known, today)


class Heading(Entry):
    """The place of a reading in Learn; its text lies in a Markdown file of its own, named by its id."""

    called: ClassVar[str] = "reading"

    id: Slug
    title: Short
    section: Short
    uses: (
        Literal["reality", "uses", "cited", "predictors", "bands", "patterns", "questions", "missing"] | None
    ) = None
    """The list that belongs below the text, if one does."""


class Reading(Heading, Passage):
    """One thing the coach teaches, in 60 to 250 words."""

    called: ClassVar[str] = "reading"

    text: Markdown


class Reality(Entry):
    """A row of the article's look at six specialties, with numbers of 2026; its id is the specialty."""

    called: ClassVar[str] = "specialty"
    refers: ClassVar[dict[str, str]] = {"id": "specialties", "figures": "figures"}

    id: Slug
    perfect: Prose
    """Whether a score near the top is needed, as the article sees it."""
    matters: Prose
    """What it says counts more, once a threshold is passed."""
    rate: Id
    matched: Id
    unmatched: Id

    @property
    def figures(self) -> list[str]:
        """The three figures: rate, number matched, number not matched (non-US IMGs)."""
        return [self.rate, self.matched, self.unmatched]

    def people(self, known: Figures) -> int:
        """How many people its rate is about."""
        counts = [known.figure(name).value for name in (self.matched, self.unmatched)]
        return sum(count for count in counts if isinstance(count, int))

    def small(self, known: Figures) -> bool:
        """Whether these are fewer than 100, so that a handful of people moves the rate by points."""
        return self.people(known) < 100


class Use(Passage):
    """One of the four things a program does with a score."""

    called: ClassVar[str] = "use"


class CitedItem(Passage):
    """Something program directors cite, says the article."""

    called: ClassVar[str] = "item"

    nearest: list[Id] = []
    """Figures of the 2020 survey that come closest; empty where nothing comparable was asked."""

    @property
    def figures(self) -> list[str]:
        """The nearest ones, then those of the text."""
        return list(dict.fromkeys([*self.nearest, *figures_in(self.text)]))


class Pattern(Passage):
    """A way in which strong scores fail, and what to do next."""

    called: ClassVar[str] = "pattern"

    question: QuestionId | None = None
    """The question it belongs to; None = to the interviews, which none of the five asks about."""
    move: Prose


class Missing(Passage):
    """Something that was looked for and not found, and why that matters."""

    called: ClassVar[str] = "gap"

    kind: Literal["us", "non_us", "all"]
    """Whom it concerns."""


class SoapNote(Passage):
    """Something to know of SOAP."""

    called: ClassVar[str] = "note on SOAP"

    part: Literal["who", "rules", "folder"]
    """Who may take part, how it goes, or what to have ready."""
