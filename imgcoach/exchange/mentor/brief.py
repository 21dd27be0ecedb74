"""One page for a mentor: who somebody is, what the facts say, what is open, and what to ask.

Plain text of at most 60 lines at 72 columns, to be pasted into a mail. Long lists are cut, and say so.
"""

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
from imgcoach.words import aims, programs, records, timeline
from imgcoach.words.amounts import day
from imgcoach.words.labels import EVIDENCE
from imgcoach.words.marks import MARKS
from imgcoach.words.papers import in_short
from imgcoach.words.positions import positions
from imgcoach.words.season import interviews, past, ranking
from imgcoach.words.season.agenda import title
from imgcoach.words.signals import in_line

WIDTH = 72
"""Columns that every mail program leaves whole."""

_EXPERIENCES, _LETTERS, _GAPS, _FLAGS, _TRACKS, _DAYS = 3, 3, 2, 3, 2, 3
"""How many of each are shown; the heading counts all."""


@dataclass(frozen=True)
class Brief:
    """What a brief is made of."""

    person: Person
    content: Content
    today: date
    hide_score: bool = False
    width: int = WIDTH

    def text(self) -> str:
        """The page, ending with a newline."""
        seen = assess(self.person, self.content, self.today)
        parts: list[Callable[[Assessment], Iterator[str]]] = [
            self._top,
            self._questions,
            self._experience,
            self._letters,
            self._gaps_and_programs,
            self._open,
            self._asks,
        ]
        return "\n\n".join("\n".join(part(seen)) for part in parts) + "\n"

    def _top(self, seen: Assessment) -> Iterator[str]:
        yield self._line(f"IMG residency application, {self.today}, in brief")
        for each in who(self.person.profile, seen.season, self.content, self.today, self.hide_score):
            yield from self._wrapped(each, "", "  ")
        if before := past.in_short(self.person.profile.seasons):
            yield from self._wrapped(before, "", "  ")
        ahead = [each for each in season_days(seen.season) if each.day >= self.today]
        if told := "; ".join(f"{day(each.day)} {title(each)}" for each in ahead[:_DAYS]):
            yield from self._wrapped(f"Next days: {told}.", "", "  ")

    def _questions(self, seen: Assessment) -> Iterator[str]:
        if papers := in_short(seen.requirements, self.content, self.today):
            yield from self._wrapped(f"Papers: {papers}.", "", "  ")
        yield self._line('What the facts say ("you" is the applicant)')
        for question in self.content.questions:
            finding = seen.findings[question.id]
            yield self._line(f"{MARKS[finding.evidence]} {question.short}: {EVIDENCE[finding.evidence]}")
            hidden = self.hide_score and question.id == "score"
            reasons = ("Told without the score.",) if hidden else finding.reasons
            yield from self._wrapped(" ".join(reasons), "    ", "    ")
        for track in seen.tracks[:_TRACKS]:
            also = f"Also {self.content.specialty_name(track.specialty).lower()}"
            yield self._line(f"{also}: {aims.track_with_marks(track, short=True)}")

    def _experience(self, seen: Assessment) -> Iterator[str]:
        opening, own = seen.season.opening_month, self.person.profile.specialties
        lines = [
            _aged(*records.experience(each, opening, own, self.content)) for each in self.person.experiences
        ]
        yield from self._list(f"Experience, with its age in {opening.words}", lines, _EXPERIENCES)

    def _letters(self, seen: Assessment) -> Iterator[str]:
        opening, own = seen.season.opening_month, self.person.profile.specialties
        lines = [_aged(*records.letter(each, opening, own, self.content)) for each in self.person.letters]
        yield from self._list(f"Letters, with their age in {opening.words}", lines, _LETTERS)

    def _gaps_and_programs(self, seen: Assessment) -> Iterator[str]:
        yield from self._gaps(seen)
        yield from self._programs(seen)

    def _gaps(self, seen: Assessment) -> Iterator[str]:
        lines = [timeline.gap(each, self.person.timeline) for each in reversed(seen.gaps)]
        yield from self._list("Gaps since graduation", lines, _GAPS, timeline.no_gaps(self.person, seen))

    def _programs(self, seen: Assessment) -> Iterator[str]:
        yield self._line(programs.list_in_short(seen.programs))
        if told := " ".join(positions(self.person.programs)):
            yield self._line(told)
        given = signals(self.person, seen, self.content, self.today)
        if self.person.programs:
            yield self._line(in_line(given, seen, self.content))
        listed = self.person.programs
        if met := interviews.in_short(interviews_of(listed, seen.season, self.today)):
            yield from self._wrapped(met, "", "  ")
        if order := ranking.list_in_order(of_season(listed, seen.season)):
            yield self._line(order)

    def _open(self, seen: Assessment) -> Iterator[str]:
        flags = [flag.fact for flag in seen.flags]
        if flags:
            yield self._line(f"To keep in view ({_count(len(flags), _FLAGS)})")
        for each in flags[:_FLAGS]:
            yield from self._wrapped(each, "  ", "  ")
        if unknown := not_said(self.person, self.today):
            yield self._line(f"Not said yet: {', '.join(unknown)}.")

    def _asks(self, seen: Assessment) -> Iterator[str]:
        yield self._line("Three questions for a mentor")
        for number, each in enumerate(questions(seen), 1):
            yield from self._wrapped(each, f"{number}. ", "   ")

    def _list(self, title: str, lines: list[str], most: int, none: str = "none entered") -> Iterator[str]:
        """A heading that counts, and as many lines as there is room for."""
        if not lines:
            yield self._line(f"{title}: {none}")
            return
        yield self._line(f"{title} ({_count(len(lines), most)})")
        for each in lines[:most]:
            yield self._line(f"  {each}")

    def _line(self, text: str) -> str:
        """One line, cut where it is too long; on a narrow page as many as it needs."""
        indent = " " * (len(text) - len(text.lstrip(" ")))
        words = self._veiled(show(text.strip()))
        if self.width < WIDTH:
            lines = textwrap.wrap(words, self.width, initial_indent=indent, subsequent_indent=indent + "  ")
            return "\n".join(lines)
        room = self.width - len(indent)
        return indent + (words if len(words) <= room else f"{words[: room - 3].rstrip()}...")

    def _wrapped(self, text: str, first: str, rest: str) -> list[str]:
        """As many lines as two of WIDTH hold, the last one cut where there is more."""
        return textwrap.wrap(
            self._veiled(show(text)),
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            max_lines=2 if self.width >= WIDTH else 1 + 2 * WIDTH // self.width,
            placeholder=" ...",
        )

    def _veiled(self, text: str) -> str:
        return veiled(text, self.person.profile.step2_ck.score if self.hide_score else None)


def _aged(age: str, words: str) -> str:
    return f"{age:<8}  {words}"


def _count(count: int, most: int) -> str:
    return str(count) if count <= most else f"{most} of {count}"
