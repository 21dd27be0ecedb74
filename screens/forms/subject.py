"""What a form may be about."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol


class Subject(Protocol):
    """What a form is about: the profile, or one record."""

    @property
    def lacking(self) -> Collection[str]:
        """The paths without which it can't be stored."""

    def value(self, path: str) -> Any:
        """What is held at `path`, not yet saved or saved; None where nothing was said."""

    def begun(self) -> Mapping[str, Any]:
        """By path the answers, as they were given, of one that lacks something yet."""

    def draft(self, path: str) -> str:
        """The name under which a text is kept that is typed for `path`."""

    def take(self, path: str, value: Any, seen: Any, given: Any, then: Callable[[], None]) -> None:
        """Save an answer.

        Args:
            path: where it belongs.
            value: what is meant.
            seen: what stood there when the person came to it or began to type.
            given: the text typed, or the value picked.
            then: to be called when it is saved.

        Raises:
            Rejected: it does not fit; says what is expected and what was written.
        """
