"""What program directors were asked about."""

from typing import ClassVar

from imgcoach.knowledge.entry import Entry, Title


class Asked(Entry):
    """Something that programs may cite; its id is the part of a figure's id that names it."""

    called: ClassVar[str] = "item"

    title: Title
