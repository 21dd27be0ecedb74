"""What comes after a Match, in words: how it ended, the next year, the list anew."""

from collections import Counter
from collections.abc import Iterator

from imgcoach.coach.season.turn import Turn
from imgcoach.words.amounts import some
from imgcoach.words.labels import PROGRAM_STATUS
from imgcoach.words.season.past import season


def now(turn: Turn) -> str:
    """What stands behind the Match aimed at, in the list of all."""
    if turn.over:
        return "over: Enter says how it ended"
    return f"now: {some(turn.listed, 'program')} on the list"


def next_steps(turn: Turn) -> Iterator[str]:
    """What there is to do after the Match aimed at, or about what is left of an earlier one."""
    year = turn.match_year
    if turn.over:
        if turn.told is None or turn.told.outcome is None:
            yield f"Match {year} is over. Enter: say how it ended."
            if turn.told is None and turn.counted.applied is not None:
                yield "The counts above come from your program list; correct what is wrong."
        elif turn.goes_on:
            yield f"n: aim for Match {turn.next_year}. Everything you entered stays and counts for it."
            yield f"Until you change them, statuses and ranks on the list stay those of Match {year}."
        else:
            yield "You matched. What you built stays here; an export makes a copy of it to keep."
    if turn.left:
        has = "has the status" if len(turn.left) == 1 else "have the statuses"
        yield f"{some(len(turn.left), 'program')} on the list still {has} of an earlier season."
        yield (
            "b: set the list back to considering; notes and gates stay."
            if turn.last
            else "a: enter that Match first, so that its counts are kept; then b sets them back."
        )


def again(turn: Turn) -> list[str]:
    """What `b` would do, and what it leaves."""
    states = Counter(each.status for each in turn.left)
    told = ", ".join(f"{count} {PROGRAM_STATUS[state]}" for state, count in states.items())
    lines = [
        f"{some(len(turn.left), 'program')} ({told}) would go back to considering.",
        "Names, gates and notes stay. Programs you withdrew from stay withdrawn. u takes it back.",
    ]
    if not (season_only := _season_only(turn)):
        return lines
    if turn.last is None or not turn.kept:
        return [*lines, f"{season_only} stay: the counts of that Match are not all entered yet."]
    kept = f"Kept of it: {season(turn.last)}."
    return [*lines, f"{season_only} belong to that season too: they can stay, or go. {kept}"]


def clears(turn: Turn) -> bool:
    """Whether there is anything of that season beside the states that may go."""
    return turn.kept and bool(_season_only(turn))


def _season_only(turn: Turn) -> str:
    """The days, ranks and signals of the programs left, counted: `Interview days (2), ranks (1)`."""
    counted = {
        "interview days": sum(each.interview_on is not None for each in turn.left),
        "ranks": sum(each.rank is not None for each in turn.left),
        "signals": sum(each.signal is not None for each in turn.left),
    }
    told = ", ".join(f"{name} ({count})" for name, count in counted.items() if count)
    return told[:1].upper() + told[1:]
