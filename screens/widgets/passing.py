"""What is said in the corner of the screen for some seconds."""

from textual.notifications import Notification

_SHORTEST = 0.01


class Passing(Notification):
    """One that always has a moment left.

    Textual (8.2.8) gives its toast a timer with the seconds left; where they have run out meanwhile, that
    timer never ends and takes half a core.
    """

    @property
    def time_left(self) -> float:
        """Seconds for which it is still to be shown, more than none."""
        return max(_SHORTEST, super().time_left)

    @property
    def has_expired(self) -> bool:
        """Whether it has been shown for as long as it was meant to."""
        return super().time_left <= 0
