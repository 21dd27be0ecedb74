"""A record as a form is about it: a new one is stored as soon as it has what it needs."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import LISTED
from imgcoach.model.kinds import needed
from imgcoach.model.problems import problems

from ..unsaved import Typing

Save = Callable[[Any, Any, Callable[[], None]], None]
"""Stores a record that was another before, None for a new one, and calls the last when it is saved."""


class OneRecord:
    """One that is stored, or what was given for a new one.

    Attributes:
        record: as this window knows it; None while a new one lacks something.
        new: what a new one is called among the drafts.
    """

    def __init__(self, kind: str, record: Any, typing: Typing, save: Save) -> None:
        """Make one; `kind` is a key of LISTED, and says what `record` is, if there is one."""
        self.record, self.new = record, "new"
        self._kind, self._typing, self._save = kind, typing, save
        self._values: dict[str, Any] = {}
        self._given: dict[str, Any] = {}

    @property
    def unfinished(self) -> bool:
        """Whether something is given for a new one that can't be stored yet."""
        return self.record is None and bool(self._given)

    @property
    def lacking(self) -> Collection[str]:
        """The fields without which a new one can't be stored."""
        model = LISTED[self._kind]
        needs = [path for path in model.model_fields if needed(model, path)]
        return [path for path in needs if self.record is None and self._values.get(path) is None]

    def value(self, path: str) -> Any:
        """What the field holds."""
        return self._values.get(path) if self.record is None else getattr(self.record, path)

    def begun(self) -> Mapping[str, Any]:
        """What was given for a new one, here or in a window that is gone."""
        kept = self._typing.recall(self._begun) if self.record is None else None
        given: Mapping[str, Any] = json.loads(kept) if kept else {}
        return given

    def draft(self, path: str) -> str:
        """The record and the field."""
        return f"{self._kind} {self.name_of(self.record) if self.record else self.new} {path}"

    def take(self, path: str, value: Any, seen: Any, given: Any, then: Callable[[], None]) -> None:
        """Store the record with this answer, or keep the answer until there is enough; raises Rejected."""
        record = self._with(path, value)
        if record is None:
            self._values[path], self._given[path] = value, given
            self._typing.heard(self._begun, json.dumps(self._given))
            then()
        elif record == self.record:
            then()
        else:
            was = None if self.record is None else self.record.model_copy(update={path: seen})
            self.record = record
            if was is None:  # its draft is that of the next new one
                self._typing.settled(self._begun)
                then()
            self._save(record, was, then)

    def name_of(self, record: Any) -> str:
        """What tells it from the others of its kind, over all that is changed of it."""
        return str(record.id)

    def take_in(self, records: Sequence[Any]) -> bool:
        """Whether it is another among `records` by now; then it becomes that one."""
        known = self.record
        name = self.name_of(known) if known is not None else None
        stored = next((each for each in records if self.name_of(each) == name), known)
        self.record = stored
        return bool(stored != known)

    @property
    def _begun(self) -> str:
        return f"{self._kind} {self.new}"

    def _with(self, path: str, value: Any) -> Any:
        """The record with another value; None while a new one lacks something. Raises Rejected."""
        told = {name: each for name, each in self._values.items() if each is not None}
        held: dict[str, Any] = told if self.record is None else dict(self.record)
        try:
            return LISTED[self._kind].model_validate({**held, path: value})
        except ValidationError as error:
            if all(each["type"] == "missing" for each in error.errors()):
                return None
            found = problems(error)
            raise Rejected(str(next((each for each in found if each.where == path), found[0]))) from None
