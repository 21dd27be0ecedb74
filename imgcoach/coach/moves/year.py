"""The moves of the season itself, and what comes after Match Day. Their phases stand with their texts."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.moves.picture import Hint
from imgcoach.coach.season import season_for
from imgcoach.coach.season.interviews import interviews


def season(case: Case) -> Iterator[Hint]:
    """What the weeks of the season ask of somebody who can still be ranked in it."""
    if case.season.assumed:
        return
    met = interviews(case.person.programs, case.season, case.today)
    yield Hint("season.register")
    if met.invited:
        yield Hint("season.note")
    if met.unthanked:
        yield Hint("season.thank")
    yield Hint("season.rank" if met.rankable else "season.interviewed")
    yield Hint("season.wait")
    yield Hint("season.soap")
    yield Hint("season.soap_talk")
    yield from after(case)


def closed(case: Case) -> Iterator[Hint]:
    """Where the Match year aimed at is closed: the next one that opens."""
    if not case.season.assumed:
        open_one = season_for(case.profile, None, case.content, case.today).match_year
        yield Hint("season.skip", {"next": max(case.season.match_year + 1, open_one)})


def after(case: Case) -> Iterator[Hint]:
    """After Match Day: how it ended, and for those without a post the next year."""
    if case.outcome is None:
        yield Hint("season.outcome")
    if not has_a_post(case):
        yield Hint("season.next")
        yield Hint("season.differ")


def has_a_post(case: Case) -> bool:
    """Whether they have told that this Match gave them one."""
    return case.outcome in ("matched", "soap")
