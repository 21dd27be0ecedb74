"""The list of people who let an advisor see something: by id, in no other order, and nothing added up."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from imgcoach.host.consents import Consent
from imgcoach.knowledge import Content
from imgcoach.status import Status
from imgcoach.store import Store
from imgcoach.words.amounts import day
from imgcoach.words.names import kinds
from imgcoach.words.papers import in_short

_WIDTH, _IN = 78, "  "
_NOBODY = "Nobody lets you see anything yet. A person does that with: consent YOUR-ID brief\n"


class Row(NamedTuple):
    """One of them."""

    person: str
    level: str
    sentences: list[str]
    """Whether their review is due, which papers are late, what they changed."""


def row(consent: Consent, status: Status, store: Store, content: Content) -> Row:
    """What the list tells of one person; `status` is that of the data in `store`."""
    late = [each for each in status.assessment.requirements if each.state == "late"]
    papers = (
        f"Papers: {in_short(late, content, status.as_of)}." if late else "No papers are known to be late."
    )
    return Row(consent.person, consent.level, [_due(status), papers, _changed(consent, store, status.as_of)])


def unreadable(consent: Consent) -> Row:
    """One whose data can't be read now."""
    return Row(consent.person, consent.level, ["Their data can't be read now."])


def in_words(rows: Sequence[Row], today: date) -> str:
    """The list for a terminal."""
    if not rows:
        return _NOBODY
    return "\n".join(_paragraphs(rows, today))


def _paragraphs(rows: Sequence[Row], today: date) -> Iterator[str]:
    yield f"Your people by id, on {day(today)}. Each of them can see that you looked.\n"
    for each in rows:
        told = [
            textwrap.fill(one, _WIDTH, initial_indent=_IN, subsequent_indent=_IN) for one in each.sentences
        ]
        yield "\n".join([f"{each.person}  ({each.level})", *told]) + "\n"


def _due(status: Status) -> str:
    if status.last_review is None:
        return "No review yet."
    due = "Review due" if status.due else "No review due"
    return f"{due}, the last one was on {day(status.last_review)}."


def _changed(consent: Consent, store: Store, today: date) -> str:
    if consent.looked is None:
        return "You have not looked yet."
    since = day(consent.looked.astimezone().date())
    if store.saved is None or store.saved <= consent.looked:
        return f"Nothing changed since you looked on {since}."
    changed = kinds(store.touched(consent.looked)) if consent.level != "verdict" else ""
    return f"Changed since you looked on {since}{f': {changed}' if changed else ''}."
