"""The judgement: pure functions of a person, what the coach knows, and the day.

`assess` is the one door. The outcomes are fixed by the design; the thresholds live in content/rules.toml,
each with its reason. What is missing is unknown: it counts neither for nor against anybody.
"""

from datetime import date

from imgcoach.coach.case import Case
from imgcoach.coach.exams import tells
from imgcoach.coach.findings import (
    Assessment,
    Finding,
    Flag,
    Gap,
    Move,
    ProgramFinding,
    ProgramSummary,
    SettledMove,
    Step,
    Track,
    Verdict,
)
from imgcoach.coach.flags import flags
from imgcoach.coach.moves import moves, settled_moves
from imgcoach.coach.moves.picture import Picture
from imgcoach.coach.outside_facts import with_figures
from imgcoach.coach.path import path
from imgcoach.coach.questions import experience, letters, programs, score, timeline
from imgcoach.coach.requirements import Requirement, requirements
from imgcoach.coach.season import season_for
from imgcoach.coach.tracks import tracks
from imgcoach.coach.verdict import verdict
from imgcoach.knowledge import Content
from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person

__all__ = [
    "Assessment",
    "Finding",
    "Flag",
    "Gap",
    "Move",
    "ProgramFinding",
    "ProgramSummary",
    "Requirement",
    "SettledMove",
    "Step",
    "Track",
    "Verdict",
    "assess",
]


def assess(person: Person, content: Content, today: date) -> Assessment:
    """Everything the coach has to say about `person` on `today`. Changes nothing, reads nothing else."""
    season = season_for(person.profile, person.profile.match_year, content, today)
    case = Case(person, content, today, season)
    gates = programs.gates_of(case)
    summary = programs.summarize(case, gates)
    told, gaps = timeline.judge(case)
    findings: dict[QuestionId, Finding] = {
        "score": score.judge(case),
        "experience": experience.judge(case),
        "letters": letters.judge(case),
        "timeline": told,
        "programs": programs.judge(case, summary),
    }
    gate = requirements(case)
    reached = verdict(case, findings, gate)
    exam = person.profile.step2_ck
    picture = Picture(case, findings, reached, gaps, summary, gates, gate)
    return Assessment(
        findings={question: with_figures(case, finding) for question, finding in findings.items()},
        verdict=reached,
        band=content.band(exam.score) if exam.score and tells(exam, content, today) else None,
        moves=moves(picture),
        gaps=gaps,
        programs=summary,
        program_findings=gates,
        season=case.season,
        path=path(case, findings),
        flags=flags(case),
        requirements=gate,
        phase=case.phase,
        settled=settled_moves(picture),
        tracks=tracks(case),
    )
