"""Where an answer stands in a profile, as a dotted path: read and set here, and nowhere else.

`graduated` and `step2_ck.score` are fields; `specialties.0` is one place of a list, `nothing_to_list.letters`
whether a list names something.
"""

from typing import Any

from imgcoach.model.profile import Profile


def value_at(profile: Profile, path: str) -> Any:
    """What stands at `path`; None where nothing was said."""
    head, _, tail = path.partition(".")
    held = getattr(profile, head)
    if not tail:
        return held
    if not isinstance(held, list):
        return getattr(held, tail)
    if not tail.isdecimal():
        return tail in held
    return held[int(tail)] if int(tail) < len(held) else None


def with_value(profile: Profile, path: str, value: Any) -> Profile:
    """The profile with `value` at `path`.

    Raises:
        ValidationError: no model takes the value.
    """
    head, _, tail = path.partition(".")
    held = getattr(profile, head)
    if tail:
        value = _in_list(held, tail, value) if isinstance(held, list) else {**dict(held), tail: value}
    return Profile.model_validate({**dict(profile), head: value})


def stored_path(profile: Profile, path: str) -> str:
    """The path of what is stored as one: of a place in a list, the list."""
    head = path.partition(".")[0]
    return head if isinstance(getattr(profile, head), list) else path


def _in_list(held: list[str], tail: str, value: Any) -> list[str]:
    """`held` with `value` at a place, or with the entry `tail` named or not; each entry stands there once."""
    if not tail.isdecimal():
        return [each for each in held if each != tail] + ([tail] if value else [])
    index = int(tail)
    rest = [*held[:index], *held[index + 1 :]]
    if value is None:
        return rest
    rest = [each for each in rest if each != value]
    return [*rest[:index], value, *rest[index:]]
