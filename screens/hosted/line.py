"""What an App in company needs of whoever has brought its terminal here."""

from collections.abc import Mapping
from typing import Protocol


class Line(Protocol):
    """One terminal at the other end of a line."""

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""

    @property
    def environ(self) -> Mapping[str, str]:
        """What the terminal says of itself: TERM, and what else was sent; never this process's own."""

    @property
    def is_behind(self) -> bool:
        """Whether so much waits for a slow reader that nothing more should be drawn for now."""

    def write(self, data: str) -> None:
        """Send to the terminal; where the line is gone, to nobody."""

    def note_crash(self, error: BaseException | None) -> str:
        """Keep where `error` happened for the operator; return the line for the person."""
