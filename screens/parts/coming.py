"""What Today says of the days ahead: the moves, what waits for a word, and where the year stands."""

from collections.abc import Sequence

from textual.content import Content

from imgcoach.coach import Move
from imgcoach.coach.moves import NONE_LEFT
from imgcoach.coach.season.agenda import agenda
from imgcoach.model.review import Commitment, week_of
from imgcoach.model.weeks import AWAY, weeks_away
from imgcoach.text import show
from imgcoach.words.amounts import day, day_in_column, distance, some
from imgcoach.words.season.agenda import move_in_full, next_day, title
from imgcoach.words.season.strip import Part, Strip
from imgcoach.words.weekly.weeks import answered_so_far, dated_ahead

from ..desk import Desk
from ..widgets.cells import columns, fitted, rows
from ..widgets.heading import rule

_STATES = {"done": "dim", "here": "bold $footer-key-foreground", "ahead": ""}


_BEGINS = ("submit", "review", "ranking", "status")
"""The days of the season that the strip tells: a phase begins on them."""

_KEYS = "  [d p n x]"
"""What stands behind a commitment that waits; ? says what each key means."""


def moves_in(moves: Sequence[Move], width: int, most: int) -> list[str]:
    """The first with what it takes, the others a line each, on `most` rows; whole where all of them fit.

    The first has a row however few there are. Plan has all of each. Where none is left, that is said if it
    fits.
    """
    if not moves:
        return [NONE_LEFT] if rows(NONE_LEFT, width) <= most else []
    first, *others = (f"{number}. {show(move.text)}" for number, move in enumerate(moves, 1))
    ways = (next_move(moves), first, fitted(first, width))
    first = next((each for each in ways if rows(each, width) <= most), ways[-1])
    left = most - rows(first, width)
    if sum(rows(each, width) for each in others) > left:
        others = [fitted(each, width) for each in others[: max(0, left)]]
    return [first, *others]


def next_move(moves: Sequence[Move]) -> str:
    """The first of them with what it takes; empty where there is none."""
    return f"1. {show(move_in_full(moves[0]))}" if moves else ""


def waiting_lines(desk: Desk, waiting: Commitment | None, left_behind: bool, width: int) -> list[str]:
    """What waits for a word: the commitment, and the review.

    Args:
        desk: that of the person.
        waiting: the commitment of which nobody has said how it went.
        left_behind: whether text is kept that was typed before a line was lost.
        width: columns of a line.
    """
    status, lines = desk.status, []
    if waiting is not None:
        room = width - len(_KEYS) - len("Last time: ")
        lines.append(f"Last time: {fitted(show(waiting.sentence), room)}{_KEYS}")
    if told_ahead := dated_ahead(status.person.reviews, status.as_of):
        lines.append(told_ahead)
    if status.last_review is None:
        lines.append("No weekly review yet: r starts it, about 10 minutes.")
    elif (begun := status.begun) is not None:
        lines.append(f"{answered_so_far(begun, len(desk.content.questions))}: r goes on.")
    elif (away := weeks_away(status.person.reviews, week_of(status.as_of))) >= AWAY:
        lines.append(f"You were away {away} weeks. Nothing is lost; r catches up in four minutes.")
    elif status.due:
        days = (status.as_of - status.last_review).days
        lines.append(f"Review due ({some(days, 'day')}): r starts it, about 10 minutes.")
    else:
        lines.append(f"Last review {day(status.last_review)}; r shows it.")
    if left_behind:
        lines.append("Text you typed before a connection was lost is kept, in its field.")
    return lines


def strip_of(desk: Desk) -> Strip:
    """The season aimed at, on this day."""
    status = desk.status
    return Strip(status.assessment.season, status.as_of, desk.content.phases)


def in_a_line(desk: Desk, width: int) -> Content:
    """The strip of the season with its tracks; empty where there is no room."""
    parts = strip_of(desk).with_tracks(width, desk.settings.ascii)
    return Content(" ").join(map(_styled, parts))


def beside(desk: Desk, waiting: Sequence[str], width: int, most: int) -> Content:
    """What stands beside the questions in a wide window: what waits, the season, its days; on `most` rows."""
    season, today, ascii = desk.status.assessment.season, desk.status.as_of, desk.settings.ascii

    def heading(words: str) -> Content:
        return Content.styled(rule(words, width, ascii), "bold")

    strip = [*strip_of(desk).with_days()]
    assumed = ", assumed" if season.assumed else ""
    lines = [heading("This week"), *map(Content, waiting), Content("")]
    lines += [heading(f"Match {season.match_year}{assumed}"), *map(_styled, strip)]
    if any("~" in each.words for each in strip):
        lines.append(Content.styled("~ projected", "dim"))
    lines.append(Content(next_day(season, today)))
    left = most - sum(rows(each.plain, width) for each in lines) - 2
    if (days := _days_ahead(desk, width)) and left > 0:
        lines += [Content(""), heading("Dates ahead"), *map(Content, days[:left])]
    return Content("\n").join(lines)


def _days_ahead(desk: Desk, width: int) -> list[str]:
    """A line for each day to come, of the season and the person's own, but those that begin a phase."""
    status = desk.status
    days = agenda(status.person, status.assessment, status.as_of)
    lines = []
    for each in days:
        if each.day > status.as_of and each.kind != "begin" and each.key not in _BEGINS:
            begins = f"{'~' if each.announced is False else ' '}{day_in_column(each.day)}  "
            told, off = show(title(each)), distance((each.day - status.as_of).days)
            room = width - columns(begins)
            lines.append(
                begins + fitted(f"{told}, {off}" if columns(f"{told}, {off}") <= room else told, room)
            )
    return lines


def _styled(part: Part) -> Content:
    return Content.styled(part.words, _STATES[part.state]) if _STATES[part.state] else Content(part.words)
