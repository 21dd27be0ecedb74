"""Why a text is not read."""

from collections.abc import Sequence


class Unread(ValueError):
    """A text that breaks a rule, or that could mean several things.

    Attributes:
        readings: what it could mean, each as it may be written instead; empty when only a rule is broken.
    """

    def __init__(self, rule: str, readings: Sequence[str] = ()) -> None:
        """Make one; `rule` begins in lower case, for it may stand behind a place."""
        super().__init__(rule)
        self.readings = tuple(readings)


def unclear(readings: Sequence[str], ask: str = "write which") -> Unread:
    """The error for a text that could mean each of `readings`, two at least."""
    *most, last = readings
    return Unread(f"this can be {', '.join(most)} or {last}, {ask}", readings)
