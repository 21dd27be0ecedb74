"""What a person has seen of an answer: another window may change it while it is open here."""

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Seen(Generic[Value]):
    """An answer as it is shown, and as it was when the person came to it or began to type.

    Attributes:
        shown: what the screen shows as stored.
        base: what a change given now is a change of; another than that is asked about.
    """

    def __init__(self, value: Value) -> None:
        self.shown = self.base = value

    def show(self, value: Value, *, open: bool) -> None:
        """It is stored so by now; while it is `open`, the base stays what it was."""
        self.shown = value
        if not open:
            self.base = value

    def come(self) -> None:
        """The person comes to it: what is shown is what they have seen."""
        self.base = self.shown

    def give(self, value: Value) -> None:
        """The person gave `value`; what they give next is a change of that."""
        self.shown = self.base = value
