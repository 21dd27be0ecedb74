"""Where a person stands today: the facts that `imgcoach status` prints and the Today screen shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from imgcoach.coach import Assessment, Move, ProgramSummary, Requirement, Track, assess
from imgcoach.coach.case import Case
from imgcoach.coach.requirements import requirements
from imgcoach.coach.season import season_for
from imgcoach.coach.tracks import TRACKED
from imgcoach.due import due_day
from imgcoach.knowledge import Content
from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person
from imgcoach.model.review import (
    Answered,
    Review,
    begun,
    by,
    in_order,
    last_answers,
    latest,
    week_of,
)

_NOTED = 12
"""Reviews whose days are noted: whoever looks back, or had a wrong clock, needs more than the last."""


@dataclass(frozen=True)
class Status:
    """One person on one day."""

    person: Person
    assessment: Assessment
    as_of: date
    last_review: date | None
    due: bool
    """No review yet, or its day has come: seven days after the last one, or the weekday they chose; or that
    of this week is begun and not finished."""
    begun: Review | None = None
    """The review of this week, where it is not finished."""

    @cached_property
    def answers(self) -> dict[QuestionId, tuple[Answered, date]]:
        """For each question the newest answer by that day, and the day it was given."""
        return last_answers(by(self.as_of, self.person.reviews))


def status_of(person: Person, content: Content, today: date, review_day: str | None = None) -> Status:
    """The status of `person` on `today`; `review_day` = the weekday they chose for the review."""
    newest = latest(by(today, person.reviews))
    last = newest.day if newest else None
    due = last is None or today >= due_day(last, review_day, content.rules.review_due_days)
    open_ = begun(by(today, person.reviews), week_of(today), len(content.questions))
    return Status(person, assess(person, content, today), today, last, due or open_ is not None, open_)


def note_for_due(person: Person, content: Content, today: date) -> dict[str, object]:
    """What `imgcoach due` reads from the first line of the data: ASCII, without quotation marks.

    `review_days`: days from one review to the next. `reviewed`: the days of the last reviews, in order.
    `begun`: of the newest review, where it is not finished, how much is answered, its week, and its day.
    `match`: year and Match Day aimed at. `papers`: those not met, each with the day it is late from, its
    deadline, whether that shuts it, and its name, parted by "; ".
    """
    note: dict[str, object] = {"review_days": content.rules.review_due_days}
    if person.reviews:
        days = (str(each.day) for each in in_order(person.reviews)[-_NOTED:])
        note["reviewed"] = " ".join(dict.fromkeys(days))
        newest, asked = in_order(person.reviews)[-1], len(content.questions)
        if begun([newest], newest.week, asked):
            note["begun"] = f"{len(newest.answers)} of {asked} {newest.week} {newest.day}"
    season = season_for(person.profile, person.profile.match_year, content, today)
    if season.assumed or season.is_over(today):
        return note
    early = timedelta(days=content.rules.requirement_late_days)
    gate = requirements(Case(person, content, today, season))
    papers = []
    for each in gate:
        if each.deadline and each.state in ("open", "late", "blocked"):
            then = "stays" if each.id == "oet" else "shuts"
            papers.append(f"{each.deadline - early} {each.deadline} {then} {_name(each, content)}")
    return {
        **note,
        "match": f"{season.match_year} {season.day('match_day').day}",
        "papers": "; ".join(papers),
    }


def _name(each: Requirement, content: Content) -> str:
    """What a requirement is called, as far as it is ASCII."""
    title = content.requirements[each.id].title.encode("ascii", "ignore").decode()
    return title.translate({ord(sign): None for sign in '"\\;'}).strip() or each.id


def as_json(status: Status) -> dict[str, Any]:
    """The status in the form that `imgcoach status --json` promises."""
    seen = status.assessment
    band, programs, season = seen.band, seen.programs, seen.season
    return {
        "as_of": str(status.as_of),
        "verdict": seen.verdict,
        "band": {"id": band.id, "low": band.low, "high": band.high} if band else None,
        "questions": list(_questions(status)),
        "phase": seen.phase,
        "requirements": [_requirement(each) for each in seen.requirements],
        "tracks": [_track(each) for each in seen.tracks],
        "moves": [_move(each) for each in seen.moves],
        "gaps": [{"start": str(gap.start), "end": str(gap.end), "months": gap.months} for gap in seen.gaps],
        "programs": _counts(programs),
        "due": status.due,
        "last_review": str(status.last_review) if status.last_review else None,
        "season": {
            "match_year": season.match_year,
            "assumed": season.assumed,
            "opening": str(season.opening),
            "projected": season.projected,
            "days": [{"event": d.event, "day": str(d.day), "announced": d.announced} for d in season.days],
        },
    }


def _counts(programs: ProgramSummary) -> dict[str, int]:
    return {name: getattr(programs, name) for name in ("open", "closed", "unknown", "reach", "total")}


def _track(track: Track) -> dict[str, Any]:
    evidence: dict[str, str] = {name: track.findings[name].evidence for name in TRACKED}
    return {"specialty": track.specialty, **evidence, "programs": _counts(track.programs)}


def _questions(status: Status) -> Iterator[dict[str, Any]]:
    for question, finding in status.assessment.findings.items():
        given = status.answers.get(question)
        yield {
            "id": question,
            "evidence": finding.evidence,
            "reasons": [*finding.reasons, *finding.known],
            "answer": given[0].answer if given else None,
            "answered_on": str(given[1]) if given else None,
        }


def _requirement(each: Requirement) -> dict[str, Any]:
    day = str(each.deadline) if each.deadline else None
    dated = {"deadline": day, "projected": each.projected}
    return {"id": each.id, "state": each.state, **dated, "text": each.text}


def _move(each: Move) -> dict[str, Any]:
    day = str(each.deadline) if each.deadline else None
    said = {"id": each.id, "text": each.text, "question": each.question}
    return {**said, "serves": each.serves, "deadline": day}
