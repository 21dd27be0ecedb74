"""The interviews of a season in one line, and that of one program."""

from collections.abc import Iterator
from datetime import date

from imgcoach.coach.season.interviews import Interviews, invited
from imgcoach.model.records import Program
from imgcoach.text import ended
from imgcoach.words.amounts import day, day_short, distance, weekday


def in_short(found: Interviews) -> str:
    """Invited, held, ahead and thank-yous, as far as anything is said; empty where nothing is."""
    if not found.invited:
        return f"Interviews: {_elsewhen(found)}." if found.elsewhen else ""
    parts = [f"{found.invited} invited", *_parts(found)]
    if found.elsewhen:
        parts.append(_elsewhen(found))
    thanks = f"; no thank-you noted for {len(found.unthanked)}" if found.unthanked else ""
    return ended(f"Interviews: {', '.join(parts)}{thanks}")


def about(program: Program, today: date) -> str:
    """Its interview on the day: ahead, today or over, and the thank-you; empty where it invited nobody."""
    when = program.interview_on
    if not invited(program):
        return ""
    if when is None:
        return "The day of the interview is not noted."
    if when > today:
        return f"The interview is on {weekday(when)}, {distance((when - today).days)}."
    if when == today:
        return "The interview is today."
    return f"The interview was on {weekday(when)}. {_thanked(program.thanked_on, today)}"


def in_column(program: Program) -> str:
    """Its interview in a column of a table: the day, that none is said, or nothing."""
    if not invited(program):
        return ""
    return day_short(program.interview_on) if program.interview_on else "no day"


def _parts(found: Interviews) -> Iterator[str]:
    if found.held:
        yield f"{len(found.held)} held"
    if found.today:
        yield f"today at {' and '.join(each.name for each in found.today)}"
    if found.ahead and (when := found.ahead[0].interview_on) is not None:
        more = f" ({len(found.ahead)} ahead)" if len(found.ahead) > 1 else ""
        yield f"next on {weekday(when)} at {found.ahead[0].name}{more}"
    if found.undated:
        yield f"{len(found.undated)} without a day"


def _elsewhen(found: Interviews) -> str:
    return f"{len(found.elsewhen)} on a day of another Match year"


def _thanked(when: date | None, today: date) -> str:
    if when is None:
        return "No thank-you is noted."
    said = "was sent on" if when <= today else "is noted for"
    return f"A thank-you {said} {day(when)}."
