"""What the person can still do, what is most pressing first. Fixed things are never nagged about.

A move is offered in the phases it makes sense in, as long as the weeks it takes fit before its day, and not
when the person has settled it for this Match year.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Move, SettledMove
from imgcoach.coach.moves.hints import hints
from imgcoach.coach.moves.picture import Hint, Picture
from imgcoach.coach.moves.score import FIRST_OF_ALL
from imgcoach.coach.season import KnownDay
from imgcoach.knowledge import MoveText

_SOON = timedelta(weeks=8)
"""How near the day it must be begun makes a move pressing."""

NONE_LEFT = (
    "What you entered holds up, and there is no next move to name. Whether the list "
    "is long enough, and how interviews "
    "go, the coach can't know."
)
"""What is said where no move is left."""


def moves(picture: Picture) -> tuple[Move, ...]:
    """The moves: what blocks or is late, what nobody is ranked without, then the evidence."""
    case, settled = picture.case, _settled(picture.case)
    offered = [each for each in _texts(picture) if each[0].id not in settled and _fits(picture, each[0])]
    ordered = sorted(offered, key=lambda each: _rank(picture, each[0]))
    return tuple(_move(case, text, fill) for text, fill in ordered)


def settled_moves(picture: Picture) -> tuple[SettledMove, ...]:
    """What the person has settled for this Match year; a text that no longer applies keeps blanks."""
    case, texts = picture.case, picture.case.content.moves
    if not case.profile.settled:
        return ()
    words = {hint.move: hint.words for hint in hints(picture)}
    return tuple(
        SettledMove(
            each.move, texts[each.move].text.format_map(_Blank(words.get(each.move, {}))), each.state, each.on
        )
        for each in case.profile.settled
        if each.match_year == case.season.match_year and each.move in texts
    )


class _Blank(dict[str, object]):
    """The words of a text, with an ellipsis for those that nothing fills any more."""

    def __missing__(self, name: str) -> str:
        return "..."


def _texts(picture: Picture) -> Iterator[tuple[MoveText, Hint]]:
    content = picture.case.content
    return ((content.moves[hint.move], hint) for hint in hints(picture))


def _settled(case: Case) -> set[str]:
    return {each.move for each in case.profile.settled if each.match_year == case.season.match_year}


def _fits(picture: Picture, text: MoveText) -> bool:
    """Whether it makes sense now, and can still be done in time; no day counts once the year is closed."""
    case, begin = picture.case, _begin(picture.case, text)
    if begin is not None and picture.is_closed:
        return False
    return case.phase in text.phases and (begin is None or case.today <= begin)


def _deadline(case: Case, text: MoveText) -> KnownDay | None:
    """The day a move must be done before."""
    return None if text.before is None else case.season.day(text.before)


def _begin(case: Case, text: MoveText) -> date | None:
    """The last day on which it can be begun and be done in time."""
    known = _deadline(case, text)
    return None if known is None else known.day - timedelta(weeks=text.weeks)


def _rank(picture: Picture, text: MoveText) -> int:
    """First what blocks or is late, then what nobody is ranked without, then the evidence."""
    state = picture.states.get(text.requirement) if text.requirement else None
    if state in ("blocked", "late"):
        return 0
    begin = _begin(picture.case, text)
    soon = begin is not None and begin - picture.case.today <= _SOON
    if text.id.startswith("gate.") or text.id in FIRST_OF_ALL or (begin and text.question is None):
        return 1 if soon else 2
    return 3 if soon else 4


def _move(case: Case, text: MoveText, hint: Hint) -> Move:
    serves = text.requirement or text.question or text.id.partition(".")[0]
    known, begin = _deadline(case, text), _begin(case, text)
    return Move(
        text.id,
        text.text.format(**hint.words),
        text.question,
        serves,
        deadline=known.day if known else None,
        projected=known is not None and not known.announced,
        begin=begin,
        takes=text.takes,
    )
