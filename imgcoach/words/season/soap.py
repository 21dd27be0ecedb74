"""SOAP in words: when it is, and what a person's own entries say to it."""

from collections.abc import Sequence
from datetime import date

from imgcoach.coach.season import Season, SeasonDay
from imgcoach.knowledge.wording import PhaseId
from imgcoach.model.profile import Profile
from imgcoach.words.amounts import day, day_in_column, distance
from imgcoach.words.labels import ANNOUNCED
from imgcoach.words.marks import STEP_MARKS


def when(season: Season, days: Sequence[SeasonDay], phase: PhaseId, today: date) -> str:
    """Whether it lies ahead, is going on, or is past."""
    first, last = days[0], days[-1]
    if phase == "after":
        return f"It is over: Match Day was on {day(last.day)}."
    if phase == "soap":
        return "It is this week, for those who did not match or matched only in part."
    begins = f"on {day(first.day)} ({ANNOUNCED[first.announced]}), {distance((first.day - today).days)}"
    if phase == "wait":
        return (
            f"It may come: match status is out {begins}. Until then nobody knows whether they will need it."
        )
    return (
        f"It would begin {begins}, for those who don't match or match only in part; "
        "until then it asks nothing of you."
    )


def line(each: SeasonDay, today: date) -> str:
    """One of its days: past, today or ahead."""
    days = (each.day - today).days
    mark = STEP_MARKS["here" if days == 0 else "ahead" if days > 0 else "done"]
    return (
        f"{mark} {day_in_column(each.day)}  {each.label:<35} {ANNOUNCED[each.announced]:<9}  {distance(days)}"
    )


def not_announced(season: Season, days: Sequence[SeasonDay]) -> str:
    """A sentence where the days between the first and the last are not known; else nothing."""
    between = [each for each in days if each.event == "soap"]
    return "" if between else f"The days between are not announced for Match {season.match_year}."


def for_you(profile: Profile, phase: PhaseId) -> str:
    """What the entries say to whether ECFMG confirms this person; nothing once it is past."""
    if phase == "after":
        return ""
    if profile.pathway is None:
        return "The profile (2) does not say yet how far along your ECFMG Pathway is."
    if profile.pathway == "certified":
        return "According to your entries, ECFMG has certified you."
    return (
        "According to your entries, ECFMG has not certified you: "
        "ask ECFMG and NRMP whether SOAP is open to you."
    )
