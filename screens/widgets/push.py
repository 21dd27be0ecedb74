"""A button of one line that stays one line: Textual's own grows by two for a moment when it is pressed."""

from textual.content import Content
from textual.widgets import Button


class Push(Button):
    """A compact button, which moves nothing around it."""

    def __init__(self, label: str, id: str) -> None:
        super().__init__(Content(label), id=id, compact=True)
        self.active_effect_duration = 0
