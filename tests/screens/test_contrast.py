"""What is drawn can be read: its colours are taken from the screen and held against each other.

The rule is that of WCAG 2.2, 1.4.3: at least 4.5 to 1.
"""

import pytest
from rich.color import ColorType
from rich.console import Console
from screen_people import example
from screen_tools import DAY, keep, window

from imgcoach.config import Config
from imgcoach.screens.app import CoachApp
from imgcoach.screens.places import PLACES
from imgcoach.screens.themes import DARK, DUSK, LIGHT, PAPER, fitting
from imgcoach.session import Session, Settings

ENOUGH = 4.5

PALETTES = {
    "xterm": ("#e5e5e5", "#000000", {0: "#000000", 7: "#e5e5e5", 15: "#ffffff"}),
    "linux": ("#aaaaaa", "#000000", {0: "#000000", 7: "#aaaaaa", 15: "#ffffff"}),
    "campbell": ("#cccccc", "#0c0c0c", {0: "#0c0c0c", 7: "#cccccc", 15: "#f2f2f2"}),
    "tango": ("#d3d7cf", "#2e3436", {0: "#2e3436", 7: "#d3d7cf", 15: "#eeeeec"}),
    "terminal.app": ("#000000", "#ffffff", {0: "#000000", 7: "#bfbfbf", 15: "#e5e5e5"}),
    "solarized": ("#839496", "#002b36", {0: "#073642", 7: "#eee8d5", 15: "#fdf6e3"}),
}
"""Text, background and the signs' own colours as these terminals set them by default, as published."""


def luminance(colour):
    """Relative luminance of a #rrggbb, 0 to 1, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """How many times lighter one is than the other, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def shown(colour, default, palette):
    """The #rrggbb by which a terminal shows a colour of Rich."""
    if colour is None or colour.is_default:
        return default
    return colour.name if colour.type is ColorType.TRUECOLOR else palette[colour.number]


def drawn(opened):
    """Each piece of words on the screen: its text and its style."""
    for strip in opened.strips:
        for segment in strip:
            if segment.style and any(each.isalnum() for each in segment.text):
                yield segment.text, segment.style


def selected(opened):
    """The words of the line in focus of a list, with the style of its background."""
    return [(text, style) for text, style in drawn(opened) if style.bgcolor and not style.bgcolor.is_default]


@pytest.mark.parametrize("theme", [DUSK, PAPER], ids=lambda theme: theme.name)
async def test_all_words_of_a_designed_look_can_be_read(folder, theme):
    keep(folder, example())
    async with window(folder) as opened:
        opened.app.theme = theme.name
        read = 0
        for place in PLACES:
            await opened.press("escape", place.key)
            for text, style in drawn(opened):
                read += 1
                pair = [shown(each, None, {}) for each in (style.color, style.bgcolor)]
                assert contrast(*pair) >= ENOUGH, (place.title, text, pair)
        assert read > 200


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
async def test_the_selected_line_can_be_read_in_the_colours_of_any_terminal(folder, theme, palette):
    text_colour, background, signs = PALETTES[palette]
    keep(folder, example())
    async with window(folder) as opened:
        opened.app.theme = theme.name
        for key in ("1", "6"):
            await opened.press(key)
            lines = selected(opened)
            assert lines
            for text, style in lines:
                pair = (shown(style.color, text_colour, signs), shown(style.bgcolor, background, signs))
                assert contrast(*pair) >= ENOUGH, (text, pair)
                assert not style.reverse


@pytest.mark.parametrize(
    ("chosen", "system", "no_color", "given"),
    [
        ("dusk", "truecolor", False, "dusk"),
        ("paper", "truecolor", False, "paper"),
        ("dusk", "truecolor", True, "dark"),
        ("dusk", "256", False, "dark"),
        ("paper", "standard", False, "light"),
        ("paper", None, False, "light"),
        ("light", "truecolor", False, "light"),
        ("dark", None, True, "dark"),
    ],
)
def test_a_terminal_without_true_colour_has_its_own(chosen, system, no_color, given):
    assert fitting(chosen, Console(color_system=system), no_color) == given


@pytest.mark.parametrize(("system", "given"), [("truecolor", "paper"), ("256", "light")])
async def test_the_configuration_chooses_the_look(folder, system, given):
    keep(folder, example())
    app = CoachApp(Session(Settings(data_dir=str(folder), as_of=DAY, config=Config(theme="paper"))))
    app.console, app.no_color = Console(color_system=system), False
    async with app.run_test():
        assert app.theme == given
