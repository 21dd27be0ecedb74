"""What is said about saving: a word or two beside the title, a sentence above the keys."""

from textual.widgets import Static

from imgcoach.text import show

STATE = 10
"""Columns that a word about saving has beside the title."""


class Notice(Static):
    """The sentence, while there is one."""

    DEFAULT_CSS = "Notice { display: none; padding: 0 1; text-style: bold; }"

    def __init__(self) -> None:
        super().__init__("", id="notice", markup=False)

    def say(self, words: str) -> str:
        """Tell `words` here where they are a sentence; return the word that belongs beside the title."""
        self.display = len(words) > STATE
        self.update(show(words) if self.display else "")
        word = words.partition(":")[0]
        return word if len(word) <= STATE else ""
