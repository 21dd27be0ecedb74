"""Between the questionnaire and the profile: how an answer is found, shown, read and stored."""

from typing import Any

from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.knowledge import Content
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.problems import problems
from imgcoach.model.profile import Profile
from imgcoach.store import SetProfile

from .questionnaire import SECTIONS, Ask


def value_of(profile: Profile, ask: Ask) -> Any:
    """What the profile holds for `ask`; None where nothing was said."""
    head, _, tail = ask.path.partition(".")
    held = getattr(profile, head)
    if head == "specialties":
        return held[int(tail)] if int(tail) < len(held) else None
    if head == "nothing_to_list":
        return tail in held
    return getattr(held, tail) if tail else held


def in_words(value: Any, ask: Ask, content: Content) -> str:
    """The text that stands in a field for `value`."""
    if value is None:
        return ""
    return content.specialty_name(value) if ask.kind == "specialty" else str(value)


def read(text: str, ask: Ask, content: Content) -> Any:
    """The value that a person means by `text`.

    Raises:
        Rejected: with a sentence that says what is expected and what was written.
    """
    text = text.strip()
    if not text:
        return 0 if ask.path.endswith(("failed_attempts", "sessions")) else None
    if ask.kind == "month":
        try:
            return Month.read(text)
        except ValueError as error:
            raise Rejected(f"{error}; you wrote {text}") from None
    if ask.kind == "specialty":
        return _specialty(text, content)
    return int(text) if ask.kind == "number" and text.isdecimal() else text


def intention(profile: Profile, ask: Ask, value: Any) -> SetProfile:
    """What the store is asked to do when `ask` is answered with `value`.

    Raises:
        Rejected: the models don't take the value; says why.
    """
    head, _, tail = ask.path.partition(".")
    was = getattr(profile, head)
    if head == "specialties":
        return _checked(profile, SetProfile(head, _placed(was, int(tail), value), was))
    if head == "nothing_to_list":
        return SetProfile(head, [kind for kind in was if kind != tail] + ([tail] if value else []), was)
    return _checked(profile, SetProfile(ask.path, value, getattr(was, tail) if tail else was))


def first_open_section(person: Person) -> int:
    """The first section in which something was never said; 0 when all was."""
    for index, section in enumerate(SECTIONS):
        if any(
            value_of(person.profile, ask) is None
            for ask in section.asks
            if not ask.path.startswith("specialties.")
        ):
            return index
        if section.title == "Specialty" and not person.profile.specialties:
            return index
    return 0


def _placed(specialties: list[str], index: int, value: str | None) -> list[str]:
    rest = [*specialties[:index], *specialties[index + 1 :]]
    if value is None:
        return rest
    rest = [each for each in rest if each != value]
    return [*rest[:index], value, *rest[index:]]


def _specialty(text: str, content: Content) -> str:
    wanted = text.lower()
    names = {id: each.name.lower() for id, each in content.specialties.items()}
    if wanted in names:
        return wanted
    exact = [id for id, name in names.items() if name == wanted]
    fitting = exact or [id for id, name in names.items() if name.startswith(wanted)]
    if not fitting:
        raise Rejected(
            f"No specialty of that name is known; try internal medicine or psychiatry; you wrote {text}"
        )
    return fitting[0]


def _checked(profile: Profile, change: SetProfile) -> SetProfile:
    try:
        applied(profile, change)
    except ValidationError as error:
        raise Rejected(str(problems(error)[0])) from None
    return change


def applied(profile: Profile, change: SetProfile) -> Profile:
    """The profile once `change` is carried out; raises ValidationError when no model takes the value."""
    document = profile.model_dump()
    head, _, tail = change.path.partition(".")
    if tail:
        document[head][tail] = change.value
    else:
        document[head] = change.value
    return Profile.model_validate(document)
