"""What the person entered: every record, and every review by its week."""

from collections.abc import Iterator
from functools import partial

from imgcoach.model.review import Review, in_order, superseded
from imgcoach.words.amounts import day
from imgcoach.words.names import RECORDS
from imgcoach.words.records import newest_first, title

from ..places.base import Place
from .entry import Entry
from .ways import to_record, to_week


def records(place: Place) -> Iterator[Entry]:
    """Those of each kind, in the order of their list; all that is stored of one finds it."""
    desk = place.desk
    seen, content = desk.status.assessment, desk.content
    for kind, word in RECORDS.items():
        for each in newest_first(desk.records(kind)):
            name = title(each, seen, content)
            yield Entry(word, name, partial(to_record, place, kind, each), str(dict(each)))


def reviews(place: Place) -> Iterator[Entry]:
    """The newest first; the words of their notes find them too."""
    all_of_them = place.desk.person.reviews
    earlier = superseded(all_of_them)
    for each in reversed(in_order(all_of_them)):
        version = ", an earlier version" if each.id in earlier else ""
        name = f"{each.week}, saved {day(each.day)}{version}"
        yield Entry("review", name, partial(to_week, place, each), _notes(each))


def _notes(review: Review) -> str:
    return " ".join(each.note for each in review.answers if each.note)
