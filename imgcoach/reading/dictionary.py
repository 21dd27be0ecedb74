"""What a text stands for, field by field, as one person's content spells it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from imgcoach.knowledge import Content
from imgcoach.knowledge.asks import AnswerKind
from imgcoach.model.month import Month
from imgcoach.reading import choices, countries, days, numbers, visas
from imgcoach.reading.plain import plain
from imgcoach.reading.specialties import Specialties

Read = Callable[[str], Any]
"""Takes a text, and gives its value or None for not known; raises Unread with the rule that it breaks."""


Today = Callable[[], date] | None


class Dictionary:
    """The readers of all sorts of value; forms, tables and the line ask the same."""

    def __init__(self, content: Content, own: Iterable[str] = (), today: Today = None) -> None:
        """Make one.

        Args:
            own: ids of specialties that the person's data already hold; one of their own may be among them.
            today: gives the day that "today" means; None where nobody can say it.
        """
        self.words = choices.said(content.spellings.values())
        self.specialties = Specialties(content, own)
        self._today = today

    @property
    def _programs(self) -> Mapping[str, Read]:
        """The readers by the field of a program, each time anew: kept here, they would keep this."""
        return {
            "specialty": self.specialty,
            "minimum_step2_ck": self.limit(numbers.minimum),
            "maximum_years_since_graduation": self.limit(numbers.years),
            "img_percent": self.known(numbers.share),
            "rank": self.known(numbers.rank),
            "visas": lambda text: visas.visas(text, self.words),
            "seen": self.known(lambda text: days.day(text, self._today, month_alone=True)),
            "interview_on": self.day,
            "thanked_on": self.day,
            **{each: self._choice(each) for each in ("kind", "cutoff", "status", "track", "signal")},
            **{visa: self._tick(visa) for visa in ("j1", "h1b")},
        }

    @property
    def _paths(self) -> Mapping[str, Read]:
        return {
            "experiences.country": self.known(countries.country),
            "match_year": self.known(numbers.year),
            "seasons.match_year": self.known(numbers.year),
        }

    @property
    def _kinds(self) -> Mapping[AnswerKind, Read]:
        return {
            "number": self.count,
            "month": self.month,
            "end": self.end,
            "day": self.day,
            "specialty": self.specialty,
        }

    def program(self, field: str) -> Read:
        """The reader of a field of a program; `j1` and `h1b` are columns of yes and no.

        Raises:
            LookupError: the field is text, which is taken as it is.
        """
        return self._programs[field]

    def field(self, path: str, kind: AnswerKind) -> Read | None:
        """The reader of what a form asks for; None where the text is taken as it is.

        Args:
            path: a path of the profile, or kind and field of a record, like `programs.seen`.
            kind: what can be answered there.
        """
        group, _, field = path.rpartition(".")
        of_group = self._programs if group == "programs" else {}
        return of_group.get(field) or self._paths.get(path) or self._kinds.get(kind)

    def unknown(self, text: str) -> bool:
        """Whether a text only says that nothing is known."""
        meant = plain(text)
        return not meant or meant in self.words["not_known"]

    def known(self, read: Read) -> Read:
        """A reader that takes words for "not known" as None."""
        return lambda text: None if self.unknown(text) else read(text)

    def limit(self, read: Read) -> Read:
        """A reader that takes words for "no limit" as None too."""
        return self.known(lambda text: None if plain(text) in self.words["no_limit"] else read(text))

    def specialty(self, text: str) -> str | None:
        """The id of a specialty."""
        return None if self.unknown(text) else self.specialties.id_of(text)

    def day(self, text: str) -> date | None:
        """A calendar day."""
        return None if self.unknown(text) else days.day(text, self._today)

    def month(self, text: str) -> Month | None:
        """A month."""
        return None if self.unknown(text) else days.month(text)

    def end(self, text: str) -> Month | None:
        """The last month of something; None while it goes on, which has to be said."""
        return None if plain(text) in self.words["goes_on"] else days.month(text)

    def count(self, text: str) -> int | float | None:
        """A number of something; `none` is 0."""
        if plain(text) in self.words["nothing"]:
            return 0
        return None if self.unknown(text) else numbers.number(text)

    def visas_left_out(self, text: str) -> tuple[str, ...]:
        """The visas that a text names and the list does not keep, like F-1, as they are written there."""
        return visas.left_out(text, self.words)

    def _choice(self, field: str) -> Read:
        return lambda text: choices.choice(text, field, self.words) if plain(text) else None

    def _tick(self, visa: str) -> Read:
        return lambda text: choices.tick(text, visa, self.words) if plain(text) else None
