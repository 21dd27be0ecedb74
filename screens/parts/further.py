"""The further specialties on Today: a line each under the five questions, and all that is said of one."""

from typing import NamedTuple

from imgcoach.coach import Track
from imgcoach.words.aims import aim_of, track_list, track_with_marks
from imgcoach.words.labels import EVIDENCE, QUESTIONS
from imgcoach.words.marks import MARKS

from ..desk import Desk
from ..widgets.cells import fitted

_LEAST = 14
"""Columns that a name has at least, however narrow the window is."""


class Further(NamedTuple):
    """One further specialty, as a line of Today is about it."""

    specialty: str


def further_lines(desk: Desk, width: int) -> list[tuple[Further, str]]:
    """A line for each, of at most `width` columns; a long name is cut before how it stands."""
    lines = []
    for track in desk.status.assessment.tracks:
        line = f"{also(desk, track)}: {track_with_marks(track)}"
        if len(line) > width:
            stands = track_with_marks(track, short=True)
            name = fitted(also(desk, track), max(_LEAST, width - len(f": {stands}")))
            line = fitted(f"{name}: {stands}", width)
        lines.append((Further(track.specialty), line))
    return lines


def also(desk: Desk, about: Further | Track) -> str:
    """What a line and a heading begin with."""
    return f"Also {desk.content.specialty_name(about.specialty).lower()}"


def heading_of(desk: Desk, about: Further) -> str:
    """What stands over the reasons of one."""
    return f"{also(desk, about)}: what would change it"


def reasons_of(desk: Desk, about: Further) -> tuple[str, ...]:
    """What would change each question that is no yes; where all are, their reasons."""
    found = track_of(desk, about).findings.values()
    changes = [f"{QUESTIONS[each.question].capitalize()}: {each.change}" for each in found if each.change]
    return tuple(changes or (reason for each in found for reason in each.reasons))


def told_of(desk: Desk, about: Further) -> list[str]:
    """All that is said of one: how it stands, then each question with its reasons."""
    track, content = track_of(desk, about), desk.content
    lines = [aim_of(about.specialty, desk.status.assessment, content), track_list(track, content)]
    for finding in track.findings.values():
        mark = MARKS[finding.evidence]
        lines += ["", f"{mark} {QUESTIONS[finding.question].capitalize()}: {EVIDENCE[finding.evidence]}"]
        lines += [f" - {reason}" for reason in finding.reasons]
        lines += [f"To change it: {finding.change}"] if finding.change else []
    return [*lines, "", "The timeline is the same for every specialty."]


def track_of(desk: Desk, about: Further) -> Track:
    """How it is judged."""
    return next(each for each in desk.status.assessment.tracks if each.specialty == about.specialty)
