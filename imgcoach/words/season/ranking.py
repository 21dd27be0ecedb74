"""The rank order list in words: what its order means, when lists close, and what is on it."""

from collections.abc import Iterable
from datetime import date

from imgcoach.coach.season import Season
from imgcoach.coach.season.interviews import Interviews
from imgcoach.model.ranking import ranked
from imgcoach.model.records import Program
from imgcoach.text import ended
from imgcoach.words.amounts import day, distance, some, weekday
from imgcoach.words.labels import ANNOUNCED

PREFERENCE = (
    "The order is what you prefer and nothing else: the Match reads your list from the top, "
    "and where you put a program changes nothing at that program."
)
"""Said by the figure named below."""

PREFERENCE_FIGURE = "nrmp-rank-order"

PUT_ON = "Space puts it on the list, at its end."
OF_ANOTHER_YEAR = "Its interview was for another Match year; Space takes it off this list."

_SENT = "imgcoach sends nothing: what counts is the list you certify at NRMP."


def closing(season: Season, today: date) -> str:
    """When rank lists close and by which list the Match goes; after that day, that nothing can be changed."""
    if season.assumed:
        return f"Enter the Match you aim for in the profile (2), to see when lists close. {_SENT}"
    closes, known = season.day("rank_list")
    if today > closes:
        return (
            f"Rank lists of Match {season.match_year} closed on {day(closes)} and can no longer be changed. "
            "What you change here corrects only your own record."
        )
    label = next((each.label for each in season.days if each.event == "rank_list"), "Rank order lists close")
    opens, opens_known = season.day("ranking")
    begins = f"Ranking opens {day(opens)} ({ANNOUNCED[opens_known]}). " if today < opens else ""
    when = f"{day(closes)} ({ANNOUNCED[known]}), {distance((closes - today).days)}"
    return f"{begins}{label}: {when}. {_SENT}"


def nothing_yet(found: Interviews) -> str:
    """What to do where no program can be ranked yet."""
    if found.ahead and (when := found.ahead[0].interview_on) is not None:
        return (
            f"No interview is over yet. The next one is on {weekday(when)} at {found.ahead[0].name}; "
            "from that day on the program can be put on this list."
        )
    return (
        "No interview is entered yet. In Programs (6), open a program with Enter and say on which day "
        "its interview is; from that day on it can be put on this list."
    )


def noted(program: Program) -> str:
    """What was noted of the interview, or where to note it."""
    return (
        program.interview_note or "Nothing is noted about it; its form in Programs (6) has a line for that."
    )


def place(program: Program, programs: Iterable[Program]) -> str:
    """Its place on the list, like `Number 2 on the rank list.`; empty where it has none."""
    ids = [each.id for each in ranked(programs)]
    return f"Number {ids.index(program.id) + 1} on the rank list." if program.id in ids else ""


def list_in_order(programs: Iterable[Program], most: int | None = None) -> str:
    """The list in its order, or its first places and how many more; empty where it is."""
    names = [f"{at} {each.name}" for at, each in enumerate(ranked(programs), 1)]
    told = names[:most]
    if more := len(names) - len(told):
        told.append(f"and {more} more" if told else some(more, "program"))
    return ended(f"Rank list: {', '.join(told)}") if names else ""
