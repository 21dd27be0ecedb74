"""The search over everything: Textual's palette in the look of this program, and quiet while nobody types."""

from rich.style import Style
from textual import getters, on
from textual.app import ComposeResult
from textual.command import Command, CommandInput, CommandList, CommandPalette
from textual.containers import Horizontal, Vertical
from textual.events import Click, Mount, Resize
from textual.strip import Strip
from textual.widgets import Input, LoadingIndicator, Static

from .everything import MOST, Everything

_PAGE = 10
"""Lines that a page key moves."""

_KEYS = "Enter opens one, Esc closes."


class Found(CommandList, can_focus=False):
    """The hits. OptionList's page keys fail for some heights (8.2.8), and clicks on a hit that is gone."""

    def action_page_down(self) -> None:
        """Move ten lines down."""
        self._move(_PAGE)

    def action_page_up(self) -> None:
        """Move ten lines up."""
        self._move(-_PAGE)

    def render_line(self, y: int) -> Strip:
        """A line; without colours the one in focus is reversed."""
        strip = super().render_line(y)
        first = next(iter(strip), None)
        if not self.app.no_color or first is None or first.style is None:
            return strip
        return strip.apply_style(Style(reverse=first.style.meta.get("option") == self.highlighted))

    def _move(self, by: int) -> None:
        if self.option_count:
            self.highlighted = min(max(0, (self.highlighted or 0) + by), self.option_count - 1)

    async def _on_click(self, event: Click) -> None:
        """Take what is clicked on, if it is still listed."""
        if event.style.meta.get("option", 0) < self.option_count:
            await super()._on_click(event)
        event.prevent_default()


class Still(LoadingIndicator):
    """Says nothing: all is found at once, and Textual's own has a clock of 16 ticks a second, seen or not."""

    def _on_mount(self, event: Mount) -> None:
        """Begin no clock."""
        event.prevent_default()


class Palette(CommandPalette):
    """Opened over a place; what is chosen is opened there."""

    DEFAULT_CSS = """
    Palette { align: center top; }
    Palette > Vertical {
        width: 78; max-width: 100%; height: 100%; margin: 0; padding: 0 1; visibility: visible;
        border: solid $foreground; background: $background;
    }
    .-ascii Palette > Vertical, Palette.-ascii > Vertical { border: ascii $foreground; }
    Palette #--input, Palette #--input.--list-visible { height: 1; border: none; }
    Palette CommandInput, Palette CommandInput:focus { height: 1; border: none; padding: 0; }
    Palette #--results { overlay: none; height: 1fr; }
    Palette Found, Palette Found.--populating { border: none; max-height: 100%; }
    Palette Found > .option-list--option { padding: 0; text-style: none; }
    Palette Still { display: none; }
    Palette #told { height: 1; }
    """

    _told = getters.query_one("#told", Static)

    def __init__(self) -> None:
        super().__init__([Everything])

    def compose(self) -> ComposeResult:
        """A field, what it finds, and how much that is."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                field = CommandInput(placeholder="a place, a name, a week, a word; what can be done")
                field.cursor_blink = False
                yield field
            with Vertical(id="--results"):
                yield Found()
                yield Still()
            yield Static("", id="told", markup=False)

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        self._gather_commands(self.query_one(CommandInput).value.strip())

    @on(Input.Submitted)
    async def _when_found(self) -> None:
        """Take nothing that fewer words have found: Enter may come before all of them are looked for."""
        searching = [each for each in self.workers if each.group == self._GATHER_COMMANDS_GROUP]
        await self.workers.wait_for_complete([each for each in searching if not each.is_finished])

    def _refresh_command_list(
        self, command_list: CommandList, commands: list[Command], clear_current: bool
    ) -> None:
        super()._refresh_command_list(command_list, commands, clear_current)
        text = self.query_one(CommandInput).value.strip()
        number = sum(len(each.found(text)) for each in self._providers if isinstance(each, Everything))
        if not text:
            told = f"Type to find anything. {_KEYS}"
        elif not number:
            told = "Nothing has these words. Esc closes."
        elif number > MOST:
            told = f"The nearest {MOST} of {number:,}. {_KEYS}"
        else:
            told = f"{number:,} found. {_KEYS}"
        self._told.update(told)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Begin no clock: it is told below the list."""
