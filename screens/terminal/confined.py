"""An App that leaves the machine alone: what Textual offers beside the screen is taken out."""

from typing import Any

from textual.app import App, ReturnType


class ConfinedApp(App[ReturnType]):
    """No picture of the screen is written to a file, no browser is started, nothing is stopped.

    Textual does each when a text with an action in it is clicked, wherever the text came from.
    """

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Write no file."""

    def deliver_screenshot(self, *_: Any, **__: Any) -> None:
        """Write no file."""

    def save_screenshot(self, *_: Any, **__: Any) -> str:
        """Write no file, and name none."""
        return ""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Show the address, for the person to open where they sit."""
        self.notify(url, markup=False)

    def action_suspend_process(self) -> None:
        """Stop nothing: there may be no shell beneath that could let this process go on."""
