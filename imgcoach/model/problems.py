"""What is wrong with a value, in words a person understands."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from imgcoach.text import cut, show


def _whole(what: str, most: int) -> str:
    return f"{what} are a whole number from 0 to {most}"


_RULES = {
    "score": "Step 2 CK scores run from 1 to 300",
    "minimum_step2_ck": "Step 2 CK scores run from 1 to 300",
    "failed_attempts": _whole("Failed attempts", 20),
    "match_year": "The Match year is a year from 2000 to 2100",
    "felt": "The feeling is a number from 1 to 5",
    "comfort": "The comfort is a number from 1 to 5",
    "sessions": _whole("Practice sessions", 100000),
    "applied": _whole("Programs applied to", 2000),
    "interviews": _whole("Interviews", 500),
    "ranked": _whole("Ranked programs", 500),
    "img_percent": "The share of IMGs is a number from 0 to 100",
    "maximum_years_since_graduation": _whole("Years since graduation", 80),
    "commitment": "An id has 1 to 64 letters, digits or signs and no space",
    "id": "An id has 1 to 64 letters, digits or signs and no space",
    "specialty": "A specialty is named by its id, like internal_medicine",
    "specialties": "A specialty is named by its id, like internal_medicine",
}
"""By key, the rule its value breaks when it is of the wrong type or out of range."""

_KINDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a key that imgcoach knows",
    "bool_type": "must be true or false",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "model_type": "must be an object with keys",
    "model_attributes_type": "must be an object with keys",
    "too_short": "must not be empty",
}

_SHOWN = 40
"""Characters shown of a value or a key that is not known."""

_BRANCH = ("constrained-", "function-")
"""How pydantic marks the branch of a union in the path to a value."""


@dataclass(frozen=True)
class Problem:
    """One value that can't be taken."""

    where: str
    """The path to it, counted from 1, like `letters #3.status`; empty for the whole."""
    rule: str
    """The rule it breaks: a sentence, or the end of one that begins with `where`."""
    wrote: str | None
    """The value, shortened; None where there is none to show."""

    def __str__(self) -> str:
        """For the screen, where the person may see their own value."""
        said = self.rule if self.rule[0].isupper() else f"{self.where} {self.rule}"
        return f"{said}; you wrote {self.wrote}" if self.wrote is not None else said

    @property
    def discreet(self) -> str:
        """For stderr and logs: where and which rule, never the value."""
        return (
            f"{self.where}: {self.rule}"
            if self.rule[0].isupper() and self.where
            else f"{self.where} {self.rule}".strip()
        )


def problems(error: ValidationError) -> list[Problem]:
    """All that `error` found, in the order of the data, one for each place."""
    found: dict[str, Problem] = {}
    for each in error.errors(include_url=False):
        problem = _problem(each)
        found.setdefault(problem.where, problem)
    return list(found.values())


def _problem(details: ErrorDetails) -> Problem:
    names = [part for part in details["loc"] if isinstance(part, str) and not part.startswith(_BRANCH)]
    kind = details["type"]
    rule = _rule(details, names[-1] if names else "")
    value = details["input"]
    shown = (
        str(value)
        if isinstance(value, str | int | float) and kind not in ("missing", "extra_forbidden")
        else None
    )
    return Problem(_path(details["loc"]), rule, cut(show(shown), _SHOWN) if shown is not None else None)


def _rule(details: ErrorDetails, name: str) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        return f"must be one of {context['expected'].replace(' or ', ', ')}"
    if kind in ("string_too_long", "too_long"):
        most = context["max_length"]
        given = details["input"]
        if isinstance(given, str):
            return f"is longer than {most} characters (it has {len(given)})"
        return f"has more than {most} entries"
    if name in _RULES and kind not in ("missing", "extra_forbidden"):
        return _RULES[name]
    return _KINDS.get(kind, details["msg"][:1].lower() + details["msg"][1:])


def _path(parts: Sequence[str | int]) -> str:
    path = ""
    for part in parts:
        if isinstance(part, int):
            path += f" #{part + 1}"
        elif not part.startswith(_BRANCH):
            name = cut(show(part), _SHOWN) or "?"
            path += f".{name}" if path else name
    return path
