"""What a person is told about where their data is; it belongs to the place, and each vault has its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Sentences that are true of one kind of place."""

    data: str
    """What the data is called, before "is gone" or "breaks off"."""
    kept: str
    """Where the answers are, for somebody who has given none yet."""
    aside: str
    """Where data that could not be read has gone."""
    gone: str
    """What is said where the data was deleted beside an open window."""
    rescue: str
    """What to do about damage."""
    newer: str
    """What to do about data in a format, {format}, that only a newer imgcoach knows."""
