"""Where a figure comes from: what the key `s` and `imgcoach facts` say about it."""

from datetime import date

from imgcoach.knowledge import Content, Figure
from imgcoach.words.amounts import day


def provenance(figure: Figure, content: Content, today: date) -> list[tuple[str, str]]:
    """All that is known of a figure, as labels with their words; labels without words are left out."""
    source = content.sources[figure.source]
    stale = " (STALE: shown, but it moves no verdict)" if figure.stale(today) else ""
    said = [
        ("What", figure.statement),
        ("Value", figure.words),
        ("Population", figure.population),
        ("Denominator", figure.denominator or ""),
        ("Year", figure.year),
        ("Source", f"{source.title}; {source.publisher}"),
        ("Where", figure.where or ""),
        ("Link", source.url or ""),
        ("Grade", figure.grade_words),
        ("As of", day(figure.as_of)),
        ("Trusted until", f"{day(figure.expires)}{stale}"),
        ("Read", figure.read or source.read or ""),
        ("Look it up at", source.check or ""),
        ("Can't say", source.limits),
        ("Note", figure.note or ""),
    ]
    return [(label, words) for label, words in said if words]


def short_source(figure: Figure, content: Content, today: date) -> str:
    """The source in one line: its name, the grade, and whether the figure is stale."""
    stale = " STALE" if figure.stale(today) else ""
    return f"{content.sources[figure.source].name} ({figure.grade}){stale}"
