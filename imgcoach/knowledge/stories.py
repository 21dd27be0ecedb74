"""The example people of `imgcoach --demo`: each a year of reviews that ends today, told in content/demo/."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from pydantic import ValidationError

from imgcoach.knowledge.shelf import Shelf
from imgcoach.model.month import Month
from imgcoach.model.person import KINDS, Person
from imgcoach.model.problems import problems
from imgcoach.model.review import week_of

_AGO = re.compile(r"(\d+) (day|month)s? ago")
_MATCH = re.compile(r"(?:(\d+) before )?the next Match")

_SEPTEMBER = 9
"""The month in which applications can be submitted: from then on the next Match is a year later."""

Told = dict[str, Any]
"""A story as its file has it, or a part of one."""


class Story:
    """One example person, whose days count back from whatever day it is."""

    def __init__(self, shelf: Shelf, file: str) -> None:
        """Read the story that stands in `file`; raises Rejected where it is no TOML."""
        self._told, self._shelf, self._file = shelf.whole(file), shelf, file

    @property
    def title(self) -> str:
        """Who it is, in a few words."""
        return str(self._told.get("title", self._file))

    def person(self, today: date) -> Person:
        """Them as of `today`; raises Rejected where the story does not make a person."""
        try:
            return Person.model_validate(self._as_of(today))
        except ValidationError as error:
            reason = problems(error)[0].discreet
        except KeyError as error:
            reason = f"{error.args[0]} is missing"
        except (AttributeError, TypeError, ValueError):
            reason = "is not in the form of such a story"
        raise self._shelf.refused(self._file, reason)

    def _as_of(self, today: date) -> Told:
        told = _dated({key: self._told[key] for key in ("profile", *KINDS) if key in self._told}, today)
        for kind in told.keys() - {"profile"}:
            shared = self._told.get("every", {}).get(kind, {})
            told[kind] = [
                {"id": f"{kind}-{number}", **shared, **each} for number, each in enumerate(told[kind], 1)
            ]
        reviews = [*self._reviews(today)]
        return {**told, "reviews": reviews, "commitments": [*self._commitments(today)]}

    def _reviews(self, today: date) -> Iterator[Told]:
        """One a week, the oldest first; what is not told anew stays as it was."""
        new: dict[int, Told] = {each["ago"]: each for each in self._told["weeks"]}
        said, facts = dict[str, str](), dict[str, str]()
        for ago in range(max(new), 0, -1):
            week = new.get(ago, {})
            said, facts, notes = (
                said | week.get("said", {}),
                facts | week.get("facts", {}),
                week.get("notes", {}),
            )
            if ago in self._told["missed"]:
                continue
            day = today - timedelta(weeks=ago)
            yield {
                "id": f"review-{ago}",
                "week": week_of(day),
                "saved": f"{day}T18:40:00+00:00",
                "answers": [
                    {
                        "question": each,
                        **_answer(said[each]),
                        "note": notes.get(each),
                        "evidence": facts[each],
                    }
                    for each in said
                ],
                "commitment": f"commitment-{ago}" if "if" in week else None,
            }

    def _commitments(self, today: date) -> Iterator[Told]:
        for week in self._told["weeks"]:
            if "if" in week:
                made = {key: week.get(key) for key in ("if", "then", "outcome")}
                ago = week["ago"]
                yield {"id": f"commitment-{ago}", "week": week_of(today - timedelta(weeks=ago)), **made}


def _answer(said: str) -> Told:
    """`yes 4`: the answer, and how it felt where that is told."""
    answer, _, felt = said.partition(" ")
    return {"answer": answer, "felt": int(felt) if felt else None}


def _dated(value: Any, today: date) -> Any:
    """`value` with days, months and Matches in the place of what is told of them from today on."""
    match value:
        case dict():
            return {key: _dated(each, today) for key, each in value.items()}
        case list():
            return [_dated(each, today) for each in value]
        case str() if found := _AGO.fullmatch(value):
            number = int(found[1])
            if found[2] == "day":
                return str(today - timedelta(days=number))
            month = Month.of(today).index - number
            return f"{month // 12}-{month % 12 + 1:02}"
        case str() if found := _MATCH.fullmatch(value):
            return today.year + 1 + (today.month >= _SEPTEMBER) - int(found[1] or 0)
    return value
