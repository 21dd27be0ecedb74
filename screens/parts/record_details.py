"""What there is to say of the record in focus, and of all of its kind: below the list, or beside it."""

from collections.abc import Iterable, Iterator, Sequence

from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry
from imgcoach.text import show
from imgcoach.words.records import about, summary, title
from imgcoach.words.tables.records import fields

from ..desk import Desk
from ..widgets.heading import Heading

ALL = "What this adds up to"
"""The heading of what is said of all."""

SAID_NOTHING = "You said there is none. n takes that back, a adds one."
NOTHING = "Nothing is entered yet: it counts neither for nor against you. a adds one, n says none."


class RecordDetails(Vertical):
    """The record in focus first, then what all come to; beside the list each has a heading of its own."""

    said = getters.query_one("#said", Heading)
    _page = getters.query_one("#page", VerticalScroll)
    _one = getters.query_one("#about", Static)
    _all = getters.query_one("#whole", Static)

    def __init__(self, desk: Desk, kind: RecordKind) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind

    def compose(self) -> ComposeResult:
        """Two parts, one under the other."""
        ascii = self._desk.settings.ascii
        yield Heading(ALL, ascii=ascii, id="said")
        with VerticalScroll(id="page"):
            yield Static("", id="about", markup=False)
            yield Heading(ALL, ascii=ascii, id="whole-said")
            yield Static("", id="whole", markup=False)

    def tell(self, record: Entry | None, cut: bool, further: Iterable[str], beside: bool) -> None:
        """Say it.

        Args:
            record: the one in focus; None where there is none.
            cut: whether the list shows only a part of it.
            further: what is to be said before what all come to.
            beside: whether there is room for all that was said of the record.
        """
        self.said.title = "In focus" if beside and record is not None else ALL
        told = [] if record is None else self._of_one(record, cut, beside)
        self._one.update("\n".join(map(show, told)))
        self._one.display = bool(told)
        status = self._desk.status
        rest = summary(self._kind, status.person, status.assessment, self._desk.content, status.as_of)
        self._all.update("\n".join(map(show, [*further, *rest])))
        self._page.scroll_home(animate=False)

    def _of_one(self, record: Entry, cut: bool, beside: bool) -> Sequence[str]:
        status, content = self._desk.status, self._desk.content
        told = [about(record, status.assessment, content, status.as_of)]
        if beside:
            asks = [each for each in content.record_fields.values() if each.id.startswith(f"{self._kind}.")]
            return [*self._named(list(fields(record, asks, content))), "", *told, ""]
        return [title(record, status.assessment, content), *told] if cut else told

    def _named(self, fields: Sequence[tuple[str, str]]) -> Iterator[str]:
        """A name, and behind it the value on as many lines as it takes."""
        widest = max(len(name) for name, _ in fields) + 2
        room = max(10, self._page.scrollable_content_region.width - widest)
        for name, words in fields:
            for at, part in enumerate(Content(show(words)).wrap(room)):
                yield f"{'' if at else name:<{widest}}{part.plain}".rstrip()
