"""The colours: the terminal's own, dark or light, and two designed looks for terminals with true colour."""

from dataclasses import replace

from rich.console import Console
from textual.theme import BUILTIN_THEMES, Theme

_ANSI_DARK, _ANSI_LIGHT = BUILTIN_THEMES["ansi-dark"], BUILTIN_THEMES["ansi-light"]

DARK = replace(_ANSI_DARK, name="dark")

LIGHT = replace(
    _ANSI_LIGHT,
    name="light",
    # white on blue is hard to read in some palettes, white on black in none
    variables=_ANSI_LIGHT.variables
    | {"block-cursor-background": "ansi_black", "block-cursor-foreground": "ansi_bright_white"},
)

DUSK = Theme(
    name="dusk",
    primary="#7fbbd6",
    secondary="#e2b96f",
    accent="#7fbbd6",
    success="#8fcf9f",
    warning="#e2b96f",
    error="#ef9a8d",
    foreground="#d9dee5",
    background="#151a21",
    surface="#151a21",
    panel="#1f2630",
    variables={
        "block-cursor-background": "#2b566e",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#2b566e",
        "block-cursor-blurred-foreground": "#ffffff",
        "text-muted": "#a9b2bd",
        "text-disabled": "#8b95a3",
        "footer-background": "#151a21",
        "footer-key-foreground": "#7fbbd6",
    },
)

PAPER = Theme(
    name="paper",
    dark=False,
    primary="#1f5f8b",
    secondary="#7d5200",
    accent="#1f5f8b",
    success="#2c6e3f",
    warning="#7d5200",
    error="#a03a2c",
    foreground="#22262b",
    background="#fbf9f4",
    surface="#fbf9f4",
    panel="#efebe1",
    variables={
        "block-cursor-background": "#1f5f8b",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#1f5f8b",
        "block-cursor-blurred-foreground": "#ffffff",
        "text-muted": "#50575f",
        "text-disabled": "#5d646d",
        "footer-background": "#fbf9f4",
        "footer-key-foreground": "#1f5f8b",
    },
)

THEMES = (DARK, LIGHT, DUSK, PAPER)
"""All that can be chosen; the configuration knows them by their names."""

_PLAIN = {DUSK.name: DARK.name, PAPER.name: LIGHT.name}
"""What stands for a designed look where the terminal can't show its colours."""


def fitting(name: str, console: Console, no_color: bool) -> str:
    """The theme called `name`, or what stands for it on a terminal with fewer colours."""
    shown = console.color_system == "truecolor" and not no_color
    return name if shown else _PLAIN.get(name, name)
