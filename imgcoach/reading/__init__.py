"""What people write, as the value that they mean: one dictionary for forms, tables and the line."""

from imgcoach.reading.dictionary import Dictionary
from imgcoach.reading.unread import Unread

__all__ = ["Dictionary", "Unread"]
