"""Reads the content files: those that came with imgcoach, and the person's own of the same names."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, TypeVar

from pydantic import ValidationError

from imgcoach.errors import Rejected
from imgcoach.folders.copies import original
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.folders.files import read_named
from imgcoach.knowledge.entry import Entry
from imgcoach.knowledge.shipped import folder as shipped_folder
from imgcoach.model.problems import problems
from imgcoach.text import clean, show

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class _File:
    path: Path
    label: str
    remedy: str

    def rejected(self, reason: str) -> Rejected:
        return Rejected(show(f"{self.label}: {reason}; {self.remedy}"))

    def entries(self, model: type[E]) -> dict[str, E]:
        return {name: self._entry(model, name, keys) for name, keys in self._tables().items()}

    def _entry(self, model: type[E], name: str, keys: object) -> E:
        if not isinstance(keys, dict):
            raise self.rejected(f"{name!r} stands outside of any [table]")
        if "id" in keys:
            raise self.rejected(f"{model.called} {name!r}: id is given twice, the name in brackets is the id")
        try:
            return model.model_validate({"id": name, **keys})
        except ValidationError as error:
            raise self.rejected(f"{model.called} {name!r}: {problems(error)[0].discreet}") from None

    def _tables(self) -> dict[str, Any]:
        tables = self.toml()
        shared = tables.pop("all", {})
        if not isinstance(shared, dict):
            raise self.rejected("'all' stands outside of any [table]")
        return {name: {**shared, **keys} if isinstance(keys, dict) else keys for name, keys in tables.items()}

    def text(self) -> str:
        try:
            return text_of(read_named(self.path))
        except OSError as error:
            raise self.rejected(f"can't be read ({error.strerror})") from None
        except NotText as error:
            raise self.rejected(str(error)) from None

    def toml(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.text())
        except (ValueError, RecursionError) as error:
            raise self.rejected(f"is not TOML: {error}") from None


class Shelf:
    """The folder of content, with the person's own folder over it.

    A file is a list of TOML tables; a table called `all` gives keys to every other table of its file.
    """

    def __init__(self, own: str | None) -> None:
        self._own = Path(own) if own is not None else None

    def entries(self, name: str, model: type[E]) -> dict[str, E]:
        """The entries of the file called `name`, by id; the person's own replace those of the same id.

        Raises:
            Rejected: with one line that names file, entry and reason.
        """
        own = self._own_file(name)
        return _shipped(name).entries(model) | (own.entries(model) if own else {})

    def text(self, name: str) -> str:
        """The Markdown file called `name`, the person's own if there is one.

        Raises:
            Rejected: with one line that names the file.
        """
        return clean(self._file(name, ".md").text())

    def whole(self, name: str) -> dict[str, Any]:
        """The file called `name` as it stands: the person's own, if there is one, in the place of ours.

        Raises:
            Rejected: with one line that names the file.
        """
        return self._file(name).toml()

    def rejected(self, name: str, entry: Entry, reason: str, ending: str = ".toml") -> Rejected:
        """The error for an entry that does not fit with others; it names the person's own file, if any."""
        return self.refused(name, f"{entry.called} {entry.id!r}: {reason}", ending)

    def refused(self, name: str, reason: str, ending: str = ".toml") -> Rejected:
        """The error for a file that does not fit; it names the person's own, if there is one."""
        return self._file(name, ending).rejected(reason)

    def has_own(self, name: str, ending: str = ".toml") -> bool:
        """Whether the person has a file of this name."""
        return self._own_file(name, ending) is not None

    @property
    def is_own(self) -> bool:
        """Whether the person has any file of their own."""
        return bool(self._own_paths())

    def refuse_others(self, names: set[str]) -> None:
        """Check that the person's folder has no file that would never be read; a second copy is left alone.

        Args:
            names: what is read, with its ending.

        Raises:
            Rejected: naming the first such file.
        """
        for path, name in self._own_paths():
            if name not in names and not _is_copy(path, names, name):
                folder = PurePath(name).parent
                beside = sorted(each for each in names if PurePath(each).parent == folder) or sorted(names)
                known = ", ".join(each.removesuffix(".toml") for each in beside)
                raise Rejected(show(f"{path}: is not read under this name; rename it to one of {known}"))

    def _own_paths(self) -> list[tuple[Path, str]]:
        if self._own is None or not _is_there(self._own):
            return []
        try:
            found = sorted(self._own.rglob("*")) if list(self._own.iterdir()) else []
        except OSError as error:
            raise Rejected(
                show(f"{self._own}: can't be read ({error.strerror}); open it to yourself, or move it away")
            ) from None
        paths = [path for path in found if path.suffix in (".toml", ".md") and path.name != "README.md"]
        return [(path, path.relative_to(self._own).as_posix()) for path in paths]

    def _file(self, name: str, ending: str = ".toml") -> _File:
        return self._own_file(name, ending) or _shipped(name, ending)

    def _own_file(self, name: str, ending: str = ".toml") -> _File | None:
        if self._own is None or not _is_there(path := self._own / f"{name}{ending}"):
            return None
        return _File(path, str(path), "correct it or remove your own copy")


def _is_copy(path: Path, names: set[str], name: str) -> bool:
    """Whether a sync tool or an editor left it beside a file that is read; `imgcoach doctor` names it."""
    before = original(path.name)
    return before is not None and str(PurePath(name).with_name(before)) in names


def example() -> dict[str, Any]:
    """The example person, as an export spells it, without format and version."""
    export: dict[str, Any] = json.loads((shipped_folder() / "example.json").read_bytes())
    return {kind: export[kind] for kind in export if kind not in ("format", "version")}


def _shipped(name: str, ending: str = ".toml") -> _File:
    return _File(shipped_folder() / f"{name}{ending}", f"content/{name}{ending}", "install imgcoach again")


def _is_there(path: Path) -> bool:
    """Whether there is anything at `path`; where that can't be told, reading it will say why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
