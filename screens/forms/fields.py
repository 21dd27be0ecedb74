"""The typed fields: each knows how it reads what a person gives, and how it shows a value."""

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input

from imgcoach.errors import Rejected
from imgcoach.knowledge import Content
from imgcoach.knowledge.asks import AnswerKind, Ask
from imgcoach.model.fields import read_day
from imgcoach.model.kinds import empty_at
from imgcoach.model.month import Month
from imgcoach.text import LINE, NOTE
from imgcoach.words.choices import CHOICES

from ..widgets.choice import Choice
from ..widgets.field import Field
from .list_field import ListField


class ChoiceField(Choice):
    """One of a few answers, given as it is picked."""

    pending = None

    def read(self, given: Any) -> Any:
        """The value that was picked."""
        return given

    def restore(self, given: Any) -> None:
        """Put back an answer that was given before."""
        self.show(given)

    def taken(self) -> None:
        """The answer was taken."""


class TextField(Field):
    """One line of text, given when the field is left."""

    LIKE: ClassVar[str] = ""
    """What stands in it while it is empty."""
    LONGEST: ClassVar[int] = LINE

    def __init__(self, empty: Any = None, suggester: Suggester | None = None) -> None:
        """Make one; `empty` is the value that an empty field means."""
        super().__init__("", self.LIKE, self.LONGEST, suggester=suggester)
        self._empty, self._settled = empty, ""

    def read(self, given: str) -> Any:
        """The value that a person means; where the model has the last word, the text itself.

        Raises:
            Rejected: with a sentence that says what is expected and what was written.
        """
        text = given.strip()
        return self.meaning(text) if text else self._empty

    def meaning(self, text: str) -> Any:
        """The value of a text that is not empty; raises Rejected."""
        return text

    def words(self, value: Any) -> str:
        """The text that stands for a value."""
        return str(value)

    def show(self, value: Any) -> None:
        """Show what is stored, unless the person is typing here."""
        if self.pending is None:
            self._settled = "" if value is None else self.words(value)
            with self.prevent(Input.Changed):
                self.value = self._settled

    def restore(self, given: str) -> None:
        """Put back a text that was typed before and never saved."""
        self.value = given

    @property
    def pending(self) -> str | None:
        """The text that was typed and not taken yet."""
        return self.value if self.value != self._settled else None

    def taken(self) -> None:
        """The typed text was taken."""
        self._settled = self.value


class NoteField(TextField):
    """A longer text."""

    LONGEST = NOTE


class NumberField(TextField):
    """A whole number, or one with a point where the model takes that."""

    LIKE = "a number"

    def meaning(self, text: str) -> Any:
        """The number; what is none is told by the model, which knows the limits too."""
        if text.isdecimal():
            return int(text)
        return float(text) if re.fullmatch(r"\d+(\.\d+)?(e-\d+)?", text, re.ASCII) else text


class MonthField(TextField):
    """A month, written in many ways."""

    LIKE = "like 2022-06 or Jun 2022"

    def meaning(self, text: str) -> Any:
        """The month; raises Rejected."""
        return _parsed(Month.read, text)


class EndField(MonthField):
    """The last month of what may still go on."""

    GOES_ON = ("now", "present", "today")

    def meaning(self, text: str) -> Any:
        """The month, or None for now; raises Rejected."""
        return None if text.lower() in self.GOES_ON else super().meaning(text)


class DayField(TextField):
    """A calendar day."""

    LIKE = "like 2026-05-11"

    def meaning(self, text: str) -> Any:
        """The day; raises Rejected."""
        return _parsed(read_day, text)


class SpecialtyField(TextField):
    """A specialty, known by its id, its name, or the first letters of it."""

    LIKE = "first letters, then Right"

    def __init__(self, content: Content) -> None:
        names = [each.name for each in content.specialties.values()]
        super().__init__(suggester=SuggestFromList(names, case_sensitive=False))
        self._content = content

    def meaning(self, text: str) -> Any:
        """The id of the specialty; raises Rejected."""
        wanted = text.lower()
        names = {id: each.name.lower() for id, each in self._content.specialties.items()}
        if wanted in names:
            return wanted
        exact = [id for id, name in names.items() if name == wanted]
        fitting = exact or [id for id, name in names.items() if name.startswith(wanted)]
        if not fitting:
            raise Rejected(
                f"No specialty of that name is known; try internal medicine or psychiatry; you wrote {text}"
            )
        return fitting[0]

    def words(self, value: Any) -> str:
        """The name of the specialty."""
        return self._content.specialty_name(value)


_PLAIN: Mapping[AnswerKind, type[TextField]] = {
    "text": TextField,
    "note": NoteField,
    "number": NumberField,
    "month": MonthField,
    "end": EndField,
    "day": DayField,
}


def field_for(ask: Ask, content: Content) -> ChoiceField | ListField | TextField:
    """The field for an answer: a choice wherever there are words for one, otherwise what the model tells."""
    options = CHOICES.get(ask.id) or CHOICES.get(ask.id.partition(".")[0])
    if options:
        return ChoiceField(options)
    if ask.answer_kind == "list":
        return ListField()
    if ask.answer_kind == "specialty":
        return SpecialtyField(content)
    return _PLAIN[ask.answer_kind](empty_at(*ask.place))


def _parsed(parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except ValueError as error:
        raise Rejected(f"{error}; you wrote {text}") from None
