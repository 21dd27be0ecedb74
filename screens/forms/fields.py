"""The typed fields: each knows how it reads what a person gives, and how it shows a value."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input

from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import AnswerKind, Ask
from imgcoach.model.kinds import empty_at
from imgcoach.reading import Dictionary, Unread
from imgcoach.reading.dictionary import Read
from imgcoach.reading.numbers import number
from imgcoach.reading.specialties import Specialties
from imgcoach.text import LINE, NOTE
from imgcoach.words.choices import CHOICES

from ..dialogs.specialty_list import SpecialtyList
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
        """The typed text was taken, or given up: it waits no more."""
        self._settled = self.value


class NoteField(TextField):
    """A longer text."""

    LONGEST = NOTE


class ReadField(TextField):
    """A text that stands for a value, read as in a table or on the line."""

    def __init__(self, read: Read, empty: Any = None, suggester: Suggester | None = None) -> None:
        """Make one that asks `read`."""
        super().__init__(empty, suggester)
        self._read = read

    def meaning(self, text: str) -> Any:
        """The value; raises Rejected."""
        try:
            return self._read(text)
        except Unread as error:
            rule = str(error)
            raise Rejected(f"{rule[0].upper()}{rule[1:]}; you wrote {text}") from None


class NumberField(ReadField):
    """A whole number, or one with a point where the model takes that."""

    LIKE = "a number"

    def meaning(self, text: str) -> Any:
        """The number; what is none is told by the model, which knows the limits too. Raises Rejected."""
        for read in (self._read, number):
            try:
                return read(text)
            except Unread as error:
                if error.readings:
                    return super().meaning(text)
        return text


class MonthField(ReadField):
    """A month."""

    LIKE = "like 2022-06 or Jun 2022"


class DayField(ReadField):
    """A calendar day."""

    LIKE = "like 2026-05-11"


class SpecialtyField(ReadField):
    """A specialty, known by its id, its name, other names or first letters; Right lists them."""

    LIKE = "first letters; Right lists them"

    def __init__(self, specialties: Specialties, read: Read) -> None:
        super().__init__(read, suggester=SuggestFromList(specialties.names, case_sensitive=False))
        self._specialties = specialties

    def words(self, value: Any) -> str:
        """The name of the specialty."""
        return self._specialties.name(value)

    def action_cursor_right(self, select: bool = False) -> None:
        """Complete what is typed; where there is nothing to complete, list what it can be."""
        if self.cursor_at_end and not self._suggestion and not select:
            self.app.push_screen(SpecialtyList(self._specialties, self.pending or ""), self._choose)
        else:
            super().action_cursor_right(select)

    async def _choose(self, name: str | None) -> None:
        if name is not None:
            self.value = name
            await self.action_submit()


_READ: Mapping[AnswerKind, type[ReadField]] = {
    "number": NumberField,
    "month": MonthField,
    "end": MonthField,
    "day": DayField,
}


def field_for(ask: Ask, dictionary: Dictionary) -> ChoiceField | ListField | TextField:
    """The field for an answer: a choice wherever there are words for one, otherwise what the model tells."""
    options = CHOICES.get(ask.id) or CHOICES.get(ask.id.partition(".")[0])
    if options:
        return ChoiceField(options)
    if ask.answer_kind == "list":
        return ListField()
    read = dictionary.field(ask.id, ask.answer_kind)
    if read is None:
        return NoteField() if ask.answer_kind == "note" else TextField()
    if ask.answer_kind == "specialty":
        return SpecialtyField(dictionary.specialties, read)
    return _READ.get(ask.answer_kind, ReadField)(read, empty_at(*ask.place))
