"""Two values of the same thing, in words: what a person sees who has to choose one of them."""

from datetime import date

from imgcoach.model.month import Month
from imgcoach.model.person import KINDS
from imgcoach.model.profile import PastSeason, Settled
from imgcoach.model.records import Entry
from imgcoach.model.review import Answered
from imgcoach.text import show
from imgcoach.words.amounts import day
from imgcoach.words.choices import CHOICES
from imgcoach.words.labels import ANSWERS, SETTLED
from imgcoach.words.names import profile_field
from imgcoach.words.season.past import season

_PICKED = {
    value: words
    for path, options in CHOICES.items()
    if path.partition(".")[0] not in KINDS
    for value, words in options
    if isinstance(value, str)
}
"""The words by which an answer to the questionnaire is picked."""


def contrast(one: object, other: object) -> tuple[str, str]:
    """Both values; of two records only what differs, each part with its name."""
    if isinstance(one, Entry) and isinstance(other, Entry):
        apart = [name for name, value in one if name != "id" and value != getattr(other, name)]
        return _parts(one, apart), _parts(other, apart)
    return in_full(one), in_full(other)


def in_full(value: object) -> str:
    """A value of any kind that can be stored."""
    if isinstance(value, Answered):
        felt = f", felt {value.felt}" if value.felt else ""
        return show(ANSWERS[value.answer] + felt + (f", {value.note}" if value.note else ""))
    if isinstance(value, Settled):
        return SETTLED[value.state]
    if isinstance(value, Entry):
        return _parts(value, [name for name, held in value if name != "id" and held is not None])
    return show(_in_short(value))


def _parts(record: Entry, names: list[str]) -> str:
    kind = next(kind for kind, model in KINDS.items() if isinstance(record, model))
    return show(
        "; ".join(
            f"{profile_field(name).strip()} {_part(kind, name, getattr(record, name))}" for name in names
        )
    )


def _part(kind: str, name: str, value: object) -> str:
    words = [words for picked, words in CHOICES.get(f"{kind}.{name}", ()) if picked == value]
    return words[0].removeprefix("- ") if words else _in_short(value, an_id=name == "specialty")


def _in_short(value: object, an_id: bool = False) -> str:
    """A value of the profile or of a record; an answer to the questionnaire in the words it was picked by."""
    if isinstance(value, list):
        return ", ".join(_in_short(each, an_id=True) for each in value) or "nothing"
    if isinstance(value, PastSeason):
        return season(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Month):
        return value.words
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = "nothing" if value is None else _PICKED.get(str(value), str(value))
    return words.replace("_", " ") if an_id else words
