"""The content files that came with imgcoach, as files."""

from importlib.util import find_spec
from pathlib import Path

from imgcoach.errors import Rejected


def folder() -> Path:
    """The folder they lie in.

    Raises:
        Rejected: it can't be found.
    """
    spec = find_spec("imgcoach.content")
    if spec is None or not spec.submodule_search_locations:
        raise Rejected("content: can't be found; install imgcoach again")
    return Path(spec.submodule_search_locations[0])


def names() -> list[str]:
    """Those that a person may have of their own, as in `facts/match.toml`: figures first, readings last."""
    here = folder()
    found = [path.relative_to(here) for kind in ("toml", "md") for path in here.rglob(f"*.{kind}")]
    return [path.as_posix() for path in sorted(found, key=_order)]


def _order(path: Path) -> tuple[bool, bool, str]:
    return path.suffix == ".md", path.parts[0] != "facts", path.as_posix()
