"""Everything that an App may import, imported before the first one: later it would hold up all of them."""

from importlib import import_module
from pkgutil import walk_packages

from imgcoach import coach, reading, screens, words


def preload() -> None:
    """Import all screens, and what they import when it is first shown."""
    for room in (screens, coach, reading, words):
        for each in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(each.name)
