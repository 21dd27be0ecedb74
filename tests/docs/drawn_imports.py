"""The picture of the architecture: which part imports which, as the code has it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import ascii_lowercase

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/architecture.md"

_PICTURE = re.compile(r"(?m)(^    [a-z]  .*\n)+")
"""The lines of the picture in the page; nothing else in it is set in so far and begins with one letter."""


def layers() -> list[list[str]]:
    """The parts by layer, the top one first, as the import contracts have them."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    return [each.split(" | ") for each in tools["importlinter"]["contracts"][0]["layers"]]


@cache
def imports() -> dict[str, set[str]]:
    """By part, the other parts that its modules import, at their top or when a function is called."""
    found: dict[str, set[str]] = {each: set() for layer in layers() for each in layer}
    for module, path in _modules():
        part = module.split(".")[1] if "." in module else ""
        if part in found:
            named = {name.split(".")[1] for name in _imported(module, path) if name.startswith("imgcoach.")}
            found[part] |= (named & set(found)) - {part}
    return found


def _modules() -> Iterator[tuple[str, Path]]:
    for top, name in (("imgcoach", "imgcoach"), ("screens", "imgcoach.screens")):
        for path in sorted((ROOT / top).rglob("*.py")):
            yield ".".join((name, *path.relative_to(ROOT / top).with_suffix("").parts)), path


def _imported(module: str, path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(module.split(".")[: -node.level]) if node.level else ""
            base = ".".join(filter(None, (package, node.module or "")))
            yield from (f"{base}.{each.name}" for each in node.names)


def picture() -> str:
    """A line a part, from the top down; a letter in its row is the part of that letter, imported."""
    found = imports()
    letters = dict(zip(found, ascii_lowercase, strict=False))
    return "".join(
        f"    {letters[part]}  {part:<12}{' '.join(_cell(part, other, found, letters) for other in found)}\n"
        for part in found
    )


def _cell(part: str, other: str, found: dict[str, set[str]], letters: dict[str, str]) -> str:
    if part == other:
        return "\\"
    return letters[other] if other in found[part] else "."


def drawn_anew() -> str:
    """The page with the picture that the imports draw today."""
    return _PICTURE.sub(lambda _: picture(), PAGE.read_text("utf-8"), count=1)
