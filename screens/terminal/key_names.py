"""How keys are spelled wherever they are named: as they stand on a keyboard, with Ctrl+N for two at once."""

from textual.binding import Binding
from textual.keys import format_key

_PRINTED = {"escape": "Esc", "pagedown": "PageDown", "pageup": "PageUp", "space": "Space"}
"""What stands on keys for which a capital letter is not enough."""


def spelled(key: str) -> str:
    """A key of Textual's naming as it reads on the keyboard: slash is /, ctrl+n is Ctrl+N."""
    *held, name = key.split("+")
    sign = format_key(name)  # one sign, or an abbreviation, or an arrow that not every terminal has
    if len(sign) > 1 or not sign.isascii():
        sign = _PRINTED.get(name, name.capitalize())
    return "+".join([*(each.capitalize() for each in held), sign.upper() if held else sign])


def spelled_all(binding: Binding) -> str:
    """All keys of a binding, or how it says that they are called."""
    return binding.key_display or ", ".join(map(spelled, binding.key.split(",")))
