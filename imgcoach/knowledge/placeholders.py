"""Numbers in a text of ours: each is a placeholder, filled from the figure that holds it.

    {figure:match2026-nonus-rate}                              56.4 %
    {of100:match2026-nonus-rate}                               56 of 100
    {figure:pd20-interview-step2ck-all.percent_citing}         78 %
    {figure:derived-band-pooled-220-234}                       41 to 44 %
    {figure:usmle-no-retake}                                   its statement, for a rule

So nothing is typed twice, every number can say where it comes from, and a stale one says so in its place.
"""

import re
from datetime import date
from typing import Protocol

from imgcoach.errors import Rejected
from imgcoach.knowledge.figures.figure import Figure
from imgcoach.words.amounts import day

_PLACEHOLDER = re.compile(r"\{(figure|of100):([^{}.\s]+)(?:\.([^{}]+))?\}")

PROGRAMS = "programs"
"""The word in braces that says whose answers a text quotes from a survey (see figures/survey.py)."""

_BARE = ("n", "mean_importance", "programs")
"""Parts that are no percentage, in a figure whose other parts are."""


class Figures(Protocol):
    """Whoever knows the figures; Content does."""

    def figure(self, name: str) -> Figure:
        """The figure with the id `name`; raises Rejected when there is none."""


def figures_in(text: str) -> list[str]:
    """The ids of the figures that `text` names, each once, in order."""
    return list(dict.fromkeys(found[2] for found in _PLACEHOLDER.finditer(text)))


def well_formed(text: str) -> str:
    """`text`, whose braces are all placeholders.

    Raises:
        ValueError: when one is not.
    """
    if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        raise ValueError("holds a { or } that is not part of {figure:ID}, {figure:ID.PART} or {of100:ID}")
    return text


def fill(text: str, known: Figures, today: date) -> str:
    """`text` with each placeholder filled; what has passed its day gets "(stale)" behind it.

    Raises:
        Rejected: when a figure, or the part asked for, is not there.
    """

    def word(found: re.Match[str]) -> str:
        figure = known.figure(found[2])
        try:
            said = in_words(figure, found[3], hundred=found[1] == "of100")
        except ValueError as error:
            raise Rejected(
                f"content/facts: figure {figure.id!r} {error}; correct the file that names it"
            ) from None
        return f"{said} (stale)" if figure.stale(today) else said

    return _PLACEHOLDER.sub(word, text)


def unfillable(text: str, known: Figures) -> str | None:
    """What is wrong with the first placeholder of `text` that can't be filled: its figure, and a verb."""
    for found in _PLACEHOLDER.finditer(text):
        try:
            in_words(known.figure(found[2]), found[3], hundred=found[1] == "of100")
        except Rejected:
            return f"{found[2]!r} is not among the figures"
        except ValueError as error:
            return f"{found[2]!r} {error}"
    return None


def in_words(figure: Figure, part: str | None = None, *, hundred: bool = False) -> str:
    """The value of `figure`, or one part of it, with its unit where that is % or USD; a rule says itself.

    Args:
        figure: the figure.
        part: which part of a value that is a table; None for any other value.
        hundred: as so many "of 100"; only for a percentage.

    Raises:
        ValueError: with the end of a sentence that begins with the figure.
    """
    if figure.unit == "rule" and part is None and not hundred:
        return figure.statement
    value = figure.value
    if isinstance(value, dict):
        if part not in value:
            raise ValueError(f"has no part {part!r}" if part else "needs the name of one of its parts")
        value = value[part]
    elif part is not None:
        raise ValueError(f"has no part {part!r}")
    if value is None:
        raise ValueError("has no value")
    percent = part not in _BARE and (figure.unit.startswith("%") or (part or "").startswith("pct_"))
    if hundred and not percent:
        raise ValueError("is no percentage")
    ends = [_plain(each, whole=hundred) for each in (value if isinstance(value, list) else [value])]
    said = " to ".join(dict.fromkeys(ends))
    if hundred:
        return f"{said} of 100"
    if percent:
        return f"{said} %"
    return f"{said} USD" if figure.unit.startswith("USD") else said


def _plain(value: int | float | str | date, *, whole: bool) -> str:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str):
        return value
    return f"{int(value + 0.5):,}" if whole or isinstance(value, int) else f"{value:g}"
