"""The last line of a screen: which keys do what now."""

from collections.abc import Sequence
from itertools import accumulate

from textual.app import RenderResult
from textual.content import Content
from textual.events import MouseDown
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from .cells import columns

_LAST = 2
"""`? Keys` and `q Quit`: wherever others are left out, the first of them names them."""

KeyName = tuple[str, str, str, bool]
"""What a key is called by the program, how it is spelled, what it does, and whether it can be pressed now."""


class KeyLine(Widget):
    """`s Source u Undo`: one widget however many keys; a click on one is the key.

    Textual's Footer makes a widget for each key at each move of the focus, and never lets one go (8.2.8).
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"key-line--key", "key-line--words"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; text-wrap: nowrap;
        color: $footer-foreground; background: $footer-background;
        .key-line--key { color: $footer-key-foreground; text-style: bold; }
        .key-line--words { color: $footer-description-foreground; }
    }
    """

    keys: reactive[tuple[KeyName, ...]] = reactive(())
    """The keys that are named, from left to right."""

    def on_mount(self) -> None:
        """Follow the focus, and what else decides which keys there are."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    @property
    def shown(self) -> list[KeyName]:
        """Those that there is room for, each of them whole; the last two, which lead to the others, stay."""
        shown = list(self.keys)
        while len(shown) > _LAST and self._ends(shown)[-1] > self.size.width + 1:
            del shown[-_LAST - 1]
        return shown

    def render(self) -> RenderResult:
        """One after the other."""
        return Content(" ").join(self._named(*key) for key in self.shown)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Press the key under the mouse."""
        for (key, *_, usable), end in zip(self.shown, self._ends(self.shown), strict=True):
            if event.x < end:
                if usable and event.x < end - 1:
                    self.app.simulate_key(key)
                return

    def _ends(self, keys: Sequence[KeyName]) -> list[int]:
        """The column behind each of them and the space after it."""
        return list(accumulate(columns(self._named(*key).plain) + 1 for key in keys))

    def _named(self, _: str, spelled: str, words: str, usable: bool) -> Content:
        key = self.get_visual_style("key-line--key")
        said = self.get_visual_style("key-line--words")
        name = Content.assemble((spelled, key), (f" {words}", said))
        return name if usable else name.stylize("dim")

    def _changed(self, screen: Screen[object]) -> None:
        if self.app.app_focus:
            self.call_after_refresh(self._name_keys, screen)

    def _name_keys(self, screen: Screen[object]) -> None:
        """Name each action once, by its first key."""
        if not self.is_attached:
            return
        named: dict[str, KeyName] = {}
        for _, binding, usable, _ in screen.active_bindings.values():
            if binding.show:
                spelled = self.app.get_key_display(binding)
                named.setdefault(binding.action, (binding.key, spelled, binding.description, usable))
        self.keys = tuple(named.values())
