"""The field that a list is searched with."""

from textual import on
from textual.message import Message
from textual.widgets import Input

from .field import Field


class Search(Field):
    """Hidden until its screen opens it. Enter goes on to the list; closed, it lets all be listed again."""

    DEFAULT_CSS = """
    Search, Search.-textual-compact { display: none; padding: 0 1; }
    Search.-open.-textual-compact { display: block; }
    """

    class Searched(Message):
        """Other words are searched for now."""

    class Left(Message):
        """The person goes on to the list."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="search")

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self.has_class("-open")

    def open(self) -> None:
        """Show it, and lead to it."""
        self.add_class("-open").focus()

    def close(self) -> None:
        """Search for nothing any more."""
        self.remove_class("-open")
        self.value = ""
        self.post_message(self.Left())

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Searched())

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left())
