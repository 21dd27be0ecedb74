"""What the coach knows: the readings, and every figure with its source."""

from collections.abc import Iterator
from functools import partial

from ..places.base import Place
from .entry import Entry
from .ways import to_reading


def readings(place: Place) -> Iterator[Entry]:
    """All readings; the words in them find them too."""
    desk = place.desk
    for each in desk.content.library.readings.values():
        text = f"{each.section} {each.filled(desk.content, desk.settings.today)}"
        yield Entry("reading", each.title, partial(to_reading, place, each.id), text)


def figures(place: Place) -> Iterator[Entry]:
    """All figures, whose source is opened; every file of figures is read for it."""
    for each in place.desk.content.figures.values():
        value = "" if isinstance(each.value, dict | None) else f"{each.words}: "
        more = f"{each.population} {each.year}"
        yield Entry("figure", f"{value}{each.statement}", partial(_source, place, each.id), more)


def _source(place: Place, figure: str) -> None:
    from ..dialogs.sources import Sources

    place.app.push_screen(Sources(place.desk, [figure]))
