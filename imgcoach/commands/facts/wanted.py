"""Which figures somebody asks for: by words, by file, by specialty, by source, by age."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from imgcoach.errors import WrongUse
from imgcoach.knowledge import Content, Figure
from imgcoach.knowledge.figures.figure_files import FILES
from imgcoach.reading import Dictionary, Unread
from imgcoach.text import holding, show

_NEAR = 3
"""Words that a message offers at most for one that is nowhere."""

_CLOSE = 0.7
"""How like a word must be to be offered, of 1."""


@dataclass(frozen=True)
class Wanted:
    """What was asked for; empty and None ask for nothing."""

    words: Sequence[str] = ()
    specialty: str | None = None
    """The id of a specialty."""
    source: str = ""

    @classmethod
    def of(
        cls, words: Sequence[str], specialty: str | None, source: str | None, content: Content
    ) -> "Wanted":
        """What a line asks for; raises WrongUse for a specialty that can't be read."""
        known = None
        if specialty is not None:
            try:
                known = Dictionary(content, _named(content)).specialties.id_of(specialty)
            except Unread as unread:
                raise WrongUse(f"--specialty {show(specialty)!r}: {unread}") from None
        return cls(words, known, source or "")

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The files of figures that are named, by one name each or by that of a folder; none = all."""
        return tuple(file for file in FILES if any(_is_file(word, file) for word in self.words))

    @property
    def searched(self) -> list[str]:
        """The words that name no file."""
        return [word for word in self.words if not any(_is_file(word, file) for file in FILES)]

    @property
    def is_all(self) -> bool:
        """Whether nothing is asked for, so that every figure is meant."""
        return not (self.words or self.specialty or self.source)

    def found(self, content: Content) -> list[Figure]:
        """Those asked for, in the order of their files."""
        figures = [each for file in self.files or FILES for each in content.figures_of(file).values()]
        if self.specialty:
            figures = [each for each in figures if each.specialty == self.specialty]
        if self.source:
            figures = holding(figures, self.source, _source_text(content))
        return holding(figures, " ".join(self.searched), _text(content))

    def told(self, content: Content) -> str:
        """What is asked for, in words that follow "figures": `about psychiatry, with "visa"`."""
        parts = []
        if named := [_bare(word) for word in self.words if word not in self.searched]:
            parts.append(f"in {', '.join(f'facts/{name}' for name in named)}")
        if self.specialty:
            parts.append(f"about {content.specialty_name(self.specialty).lower()}")
        if self.searched:
            parts.append(f'with "{show(" ".join(self.searched))}"')
        if self.source:
            parts.append(f'from a source with "{show(self.source)}"')
        return ", ".join(parts)

    def near(self, content: Content) -> list[str]:
        """Words that are there and like those that are not."""
        figures = list(content.figures.values())
        return [
            *_near(self.searched, map(_text(content), figures), FILES),
            *_near(self.source.split(), map(_source_text(content), figures), ()),
        ]


def _named(content: Content) -> Iterable[str]:
    """The specialties that figures are about; some have no place in the list of those aimed at."""
    return dict.fromkeys(each.specialty for each in content.figures.values() if each.specialty)


def _bare(word: str) -> str:
    """What may be the name of a file or a folder, as it stands among FILES."""
    return word.casefold().removeprefix("facts/").removesuffix(".toml").rstrip("/")


def _is_file(word: str, file: str) -> bool:
    name = _bare(word)
    return name == file or f"{name}/" == file[: len(name) + 1]


def _text(content: Content) -> Callable[[Figure], str]:
    def text(each: Figure) -> str:
        about = content.specialty_name(each.specialty) if each.specialty else ""
        return " ".join(
            (
                each.id,
                each.statement,
                each.words,
                each.unit,
                each.population,
                each.year,
                about,
                each.note or "",
            )
        )

    return text


def _source_text(content: Content) -> Callable[[Figure], str]:
    def text(each: Figure) -> str:
        source = content.sources[each.source]
        return f"{source.id} {source.title} {source.name} {source.publisher} {source.url} {source.read}"

    return text


def _near(words: Iterable[str], texts: Iterable[str], more: Iterable[str]) -> list[str]:
    """For each word that no text has, the words that are most like it."""
    said = [text.casefold() for text in texts]
    there = {word.strip(".,;:()'\"%") for text in said for word in text.split()} | set(more)
    return [
        near
        for word in words
        if not any(word.casefold() in text for text in said)
        for near in get_close_matches(word.casefold(), there, n=_NEAR, cutoff=_CLOSE)
    ]
