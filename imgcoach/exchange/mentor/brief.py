"""One page for a mentor: who somebody is, what the facts say, what is open, and what to ask.

Plain text of at most 60 lines at 72 columns, to be pasted into a mail. Every sentence stands whole: where
there is no room for all of a list or of the reasons, fewer are told, and how many there are is said.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from imgcoach.coach import Assessment, assess
from imgcoach.coach.season.agenda import season_days
from imgcoach.coach.season.interviews import interviews as interviews_of
from imgcoach.coach.season.interviews import of_season
from imgcoach.coach.signals import signals
from imgcoach.exchange.mentor.questions import questions
from imgcoach.exchange.mentor.who import not_said, veiled, who
from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.text import show
from imgcoach.words import aims, records, timeline
from imgcoach.words.amounts import day, some
from imgcoach.words.labels import EVIDENCE
from imgcoach.words.marks import MARKS
from imgcoach.words.names import nothing_listed
from imgcoach.words.papers import in_short
from imgcoach.words.program_list import programs
from imgcoach.words.program_list.positions import positions
from imgcoach.words.program_list.signals import in_line
from imgcoach.words.season import interviews, past, ranking
from imgcoach.words.season.agenda import title

WIDTH = 72
"""Columns that every mail program leaves whole."""

_LINES = 60
"""Lines of a page of WIDTH columns or more."""

_EXPERIENCES, _LETTERS, _GAPS, _FLAGS, _TRACKS, _DAYS = 3, 3, 2, 3, 2, 3
"""How many of each are shown; the heading counts all."""

_RANKED = 8
"""Places of a rank order list that are named for each entry of another list."""

_IN = "    "

_MOST = (3, 2, 1, 0)
"""How many of a list are shown, and how many lines of reasons behind a question, where more did not fit."""


@dataclass(frozen=True)
class Brief:
    """What a brief is made of."""

    person: Person
    content: Content
    today: date
    hide_score: bool = False
    width: int = WIDTH
    most: int = _MOST[0]
    """How many of a list are shown at most."""

    def text(self) -> str:
        """The page, ending with a newline: the fullest one that fits."""
        seen = assess(self.person, self.content, self.today)
        for most in _MOST:
            page = replace(self, most=most)._page(seen)
            if self.width < WIDTH or page.count("\n") <= _LINES:
                break
        return page

    def _page(self, seen: Assessment) -> str:
        parts: list[Callable[[Assessment], Iterator[str]]] = [
            self._top,
            self._questions,
            self._experience,
            self._letters,
            self._gaps_and_programs,
            self._open,
            self._asks,
        ]
        told = ("\n".join(part(seen)) for part in parts)
        return "\n\n".join(filter(None, told)) + "\n"

    def _top(self, seen: Assessment) -> Iterator[str]:
        yield from self._wrapped(f"IMG residency application in brief, {day(self.today)}")
        for each in who(self.person.profile, seen.season, self.content, self.today, self.hide_score):
            yield from self._wrapped(each)
        if before := past.in_short(self.person.profile.seasons, self.most):
            yield from self._wrapped(before)
        ahead = [each for each in season_days(seen.season) if each.day >= self.today]
        if told := "; ".join(f"{day(each.day)}, {title(each)}" for each in ahead[:_DAYS]):
            yield from self._wrapped(f"Next dates: {told}.")

    def _questions(self, seen: Assessment) -> Iterator[str]:
        if papers := in_short(seen.requirements, self.content, self.today):
            yield from self._wrapped(f"Papers: {papers}.")
        yield from self._wrapped('What the facts say ("you" is the applicant)')
        for question in self.content.questions:
            finding = seen.findings[question.id]
            yield from self._wrapped(
                f"{MARKS[finding.evidence]} {question.short}: {EVIDENCE[finding.evidence]}", "", _IN
            )
            hidden = self.hide_score and question.id == "score"
            reasons = ("Shown without the score.",) if hidden else finding.reasons
            yield from self._reasons(reasons)
        for track in seen.tracks[:_TRACKS]:
            yield from self._wrapped(aims.track_in_words(track, self.content))

    def _experience(self, seen: Assessment) -> Iterator[str]:
        opening, own = seen.season.opening_month, self.person.profile.specialties
        lines = [
            _aged(*records.experience(each, opening, own, self.content)) for each in self.person.experiences
        ]
        none = nothing_listed("experiences", self.person)
        yield from self._list(f"Experience, with its age in {opening.words}", lines, _EXPERIENCES, none)

    def _letters(self, seen: Assessment) -> Iterator[str]:
        opening, own = seen.season.opening_month, self.person.profile.specialties
        lines = [_aged(*records.letter(each, opening, own, self.content)) for each in self.person.letters]
        none = nothing_listed("letters", self.person)
        yield from self._list(f"Letters, with their age in {opening.words}", lines, _LETTERS, none)

    def _gaps_and_programs(self, seen: Assessment) -> Iterator[str]:
        yield from self._gaps(seen)
        yield from self._programs(seen)

    def _gaps(self, seen: Assessment) -> Iterator[str]:
        lines = [timeline.gap(each, self.person.timeline) for each in reversed(seen.gaps)]
        yield from self._list("Gaps since graduation", lines, _GAPS, timeline.no_gaps(self.person, seen))

    def _programs(self, seen: Assessment) -> Iterator[str]:
        listed = self.person.programs
        yield from self._wrapped(programs.list_in_short(seen.programs, self.person))
        if told := " ".join(positions(listed)):
            yield from self._wrapped(told)
        given = signals(self.person, seen, self.content, self.today)
        if listed and (told := in_line(given, seen, self.content)):
            yield from self._wrapped(told)
        if met := interviews.in_short(interviews_of(listed, seen.season, self.today)):
            yield from self._wrapped(met)
        if order := ranking.list_in_order(of_season(listed, seen.season), _RANKED * self.most):
            yield from self._wrapped(order)

    def _open(self, seen: Assessment) -> Iterator[str]:
        flags = [flag.fact for flag in seen.flags]
        if flags:
            yield from self._list("To keep in mind", flags, _FLAGS)
        if unknown := not_said(self.person, self.today):
            yield from self._wrapped(f"Not said yet: {', '.join(unknown)}.")

    def _asks(self, seen: Assessment) -> Iterator[str]:
        yield "Three questions for a mentor"
        for number, each in enumerate(questions(seen), 1):
            yield from self._wrapped(each, f"{number}. ", "   ")

    def _list(self, title: str, entries: list[str], most: int, none: str = "") -> Iterator[str]:
        """A heading that counts, and as many entries as there is room for."""
        if not entries:
            yield from self._wrapped(f"{title}: {none}")
            return
        shown = entries[: min(most, self.most)]
        count = str(len(entries)) if len(shown) == len(entries) else f"{len(shown)} of {len(entries)}"
        yield from self._wrapped(f"{title} ({count})")
        for each in shown:
            yield from self._wrapped(each, "  ", " " * len(_aged("", "  ")) if self._is_wide else _IN)

    def _reasons(self, reasons: Sequence[str]) -> Iterator[str]:
        """The first reasons whole, in two lines or so, and how many more there are."""
        room = min(2, self.most) if self._is_wide else 1 + 2 * WIDTH // self.width
        for told in range(len(reasons), -1, -1):
            more = len(reasons) - told
            words = " ".join([*reasons[:told], *([f"And {some(more, 'more reason')}."] if more else [])])
            lines = self._wrapped(words, _IN, _IN)
            if len(lines) <= room or (told == 1 and self.most):
                break
        yield from lines

    @property
    def _is_wide(self) -> bool:
        return self.width >= WIDTH

    def _wrapped(self, text: str, first: str = "", rest: str = "  ") -> list[str]:
        """A sentence whole, in as many lines as it needs."""
        return textwrap.wrap(
            self._veiled(show(text)),
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )

    def _veiled(self, text: str) -> str:
        return veiled(text, self.person.profile.step2_ck.score if self.hide_score else None)


def _aged(age: str, words: str) -> str:
    return f"{age:<8}  {words}"
