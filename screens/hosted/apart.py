"""An App that has ended is taken apart, so that its memory is free at once.

Its parts hold each other, and much of what was drawn holds itself: else all of it stays until the garbage is
collected, which holds up everybody else, the longer the more people there are.
"""

import gc
from collections.abc import Iterable
from typing import Any

from textual._styles_cache import StylesCache
from textual.app import App
from textual.cache import FIFOCache, LRUCache
from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.strip import Strip

_KEEPING = (list, tuple, dict, FIFOCache, LRUCache, StylesCache, Strip)
"""Kinds of things in which a part keeps what was drawn of it."""


def parts_of(app: App[Any]) -> list[object]:
    """All parts of an App that is about to end, and what they keep of what was drawn."""
    nodes = [app, *app._registry]
    parts: list[object] = [*nodes, app.animator]
    parts += [styles.node for each in nodes for styles in each._component_styles.values()]
    waiting = [value for part in parts for value in vars(part).values()]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if type(each) not in _KEEPING or id(each) in seen:
            continue
        seen.add(id(each))
        waiting += gc.get_referents(each)
        if isinstance(each, Strip | LRUCache):
            parts.append(each)
    return parts


def take_apart(parts: Iterable[object]) -> None:
    """Take all that from each other; it can't be used any more."""
    for each in parts:
        match each:
            case Strip():
                _forget(each)
            case LRUCache():
                for link in each._cache.values():
                    link.clear()
                each.clear()
            case _:
                vars(each).clear()


def let_go_of(styles: Iterable[RenderStyles]) -> None:
    """Take apart what stands for parts of a widget that are no widgets."""
    take_apart([each.node for each in styles if isinstance(each.node, DOMNode)])


def _forget(strip: Strip) -> None:
    """Empty what a line keeps of its forms, often itself among them."""
    for name in Strip.__slots__:
        if isinstance(kept := getattr(strip, name), FIFOCache):
            kept.clear()
