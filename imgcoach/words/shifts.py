"""What differs between two assessments of the same person, in words short enough for a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from imgcoach.coach import Assessment, Finding
from imgcoach.coach.moves import NONE_LEFT
from imgcoach.knowledge import Content
from imgcoach.words.amounts import some
from imgcoach.words.labels import EVIDENCE, QUESTIONS


@dataclass(frozen=True)
class Shift:
    """One thing that differs, or that stays unknown."""

    what: str
    before: str
    after: str
    """Where it is unknown, or a question stands lower than before, followed by the reason."""


def compare(before: Assessment, after: Assessment, content: Content) -> list[Shift]:
    """What has shifted from `before` to `after`; a question that is unknown after all says why."""
    return [*_questions(before, after), *_outcome(before, after, content)]


def _questions(before: Assessment, after: Assessment) -> Iterator[Shift]:
    for number, (question, now) in enumerate(after.findings.items(), 1):
        was = before.findings[question]
        if was.evidence != now.evidence or now.evidence == "unknown":
            yield Shift(
                f"{number} {QUESTIONS[question].capitalize()}", EVIDENCE[was.evidence], _said(was, now)
            )


def _said(was: Finding, now: Finding) -> str:
    order = ("no", "unknown", "partly", "yes")
    lower = order.index(now.evidence) < order.index(was.evidence)
    said = EVIDENCE[now.evidence]
    return f"{said}: {now.reasons[0]}" if lower or now.evidence == "unknown" else said


def _outcome(before: Assessment, after: Assessment, content: Content) -> Iterator[Shift]:
    for what, was, now in (
        ("Band", _band(before), _band(after)),
        ("Programs", _programs(before), _programs(after)),
        ("Verdict", content.verdicts[before.verdict].headline, content.verdicts[after.verdict].headline),
        ("Path", _here(before), _here(after)),
        ("Besides the five", _counted(len(before.flags), "fact"), _counted(len(after.flags), "fact")),
        ("Moves", _counted(len(before.moves), "move"), _counted(len(after.moves), "move")),
        ("First move", _first_move(before), _first_move(after)),
    ):
        if was != now:
            yield Shift(what, was, now)


def _band(seen: Assessment) -> str:
    return seen.band.id if seen.band else "none"


def _programs(seen: Assessment) -> str:
    listed = seen.programs
    return f"{listed.open} open, {listed.closed} closed, {listed.unknown} unknown, {listed.reach} reach"


def _here(seen: Assessment) -> str:
    return next(step.title for step in seen.path if step.state == "here")


def _first_move(seen: Assessment) -> str:
    return seen.moves[0].text if seen.moves else NONE_LEFT


def _counted(number: int, noun: str) -> str:
    return some(number, noun) if number else f"no {noun}s"
