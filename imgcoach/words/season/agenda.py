"""The list of days in words, and what a move takes."""

from datetime import date

from imgcoach.coach import Move, Requirement, SettledMove
from imgcoach.coach.season import Season
from imgcoach.coach.season.agenda import Dated, season_days
from imgcoach.knowledge import Content
from imgcoach.words.amounts import day, day_near, distance
from imgcoach.words.labels import ANNOUNCED, EXAMS, REQUIREMENT_STATES, SETTLED
from imgcoach.words.papers import by_when

_EVENTS = {
    "review": "Programs open applications",
    "pathways": "Last day for an ECFMG Pathway",
    "rank_list": "Rank order lists close",
    "match_day": "Match Day",
}
"""By event, what it is called in a year of which the content knows nothing."""


def title(each: Dated) -> str:
    """What happens on the day, or is to be begun by it."""
    if each.move is not None:
        begins = each.move.deadline != each.day
        return f"{'Start' if begins else 'Last day'}: {each.move.text}"
    if each.kind == "exam":
        return f"Exam: {EXAMS.get(each.key, 'OET')}"
    return f"Interview: {each.label}" if each.kind == "interview" else each.label or _EVENTS[each.key]


def standing(each: Dated) -> str:
    """Whether the day is announced or projected, or the person's own."""
    return "yours" if each.announced is None else ANNOUNCED[each.announced]


def waits(each: Dated, content: Content) -> str:
    """Which requirements wait for the day: `OET Medicine late, ECFMG Pathway open`; empty without any."""
    return ", ".join(
        f"{content.requirements[one.id].title} {REQUIREMENT_STATES[one.state]}" for one in each.requirements
    )


def in_full(each: Dated, today: date, content: Content) -> str:
    """A day in one sentence."""
    how = "" if each.announced is None else f" ({standing(each)})"
    told = f"{day(each.day)}, {distance((each.day - today).days)}{how}: {title(each)}"
    waiting = waits(each, content)
    return f"{told.removesuffix('.')}{f' (papers: {waiting})' if waiting else ''}."


def next_day(season: Season, today: date) -> str:
    """The opening of applications; once that is past, what the season has next; or that it is over."""
    match = f"Match {season.match_year}"
    how, off = ANNOUNCED[not season.projected], distance((season.opening - today).days)
    if today <= season.opening:
        return f"{match}: applications open {day(season.opening)} ({how}), {off}."
    match_day = season.day("match_day")
    if season.is_over(today):
        return f"{match} is over; its Match Day was {day(match_day.day)}."
    known = [*season_days(season), Dated("season", "match_day", *match_day)]
    each = min((each for each in known if each.day >= today), key=lambda each: each.day)
    off = distance((each.day - today).days)
    return f"{match}: {title(each)}, {day_near(each.day)} ({standing(each)}), {off}."


def needs(move: Move) -> str:
    """What a move takes and its days: `Takes an evening; begin by 24 Jan 2027; done by 31 Jan 2027.`"""
    parts = [f"Takes {move.takes}"]
    if move.deadline is not None:
        if move.begin is not None and move.begin != move.deadline:
            parts.append(f"begin by {day(move.begin)}")
        parts.append(f"done by {day(move.deadline)}{' (projected)' * move.projected}")
    return f"{'; '.join(parts)}."


def move_in_full(move: Move) -> str:
    """A move with what it takes, in a line."""
    return f"{move.text} {needs(move)}"


def deadline(each: Requirement, today: date) -> str:
    """The day of a requirement and how far off it is: `by 31 Jan 2027, in 66 days`; empty without one."""
    if each.deadline is None or each.state == "met":
        return ""
    return f"{by_when(each.deadline, each.projected, today)}, {distance((each.deadline - today).days)}"


def settled(each: SettledMove) -> str:
    """A move that is settled: `Done on 3 Nov 2026: ...`, or `Not for me: ...`."""
    when = f" on {day(each.on)}" if each.state == "done" else ""
    return f"{SETTLED[each.state].capitalize()}{when}: {each.text}"
