"""Which moves the entries call for, the weightiest first; whether one fits the day is decided elsewhere."""

from collections.abc import Callable, Iterator, Mapping

from imgcoach.coach.case import Case
from imgcoach.coach.moves.papers import papers
from imgcoach.coach.moves.picture import Hint, Picture
from imgcoach.coach.moves.records import experience, letters, programs, timeline
from imgcoach.coach.moves.score import FIRST, score
from imgcoach.coach.moves.year import after, closed, has_a_post, season
from imgcoach.model.fields import QuestionId

_FIRST = {"no": 0, "unknown": 1, "partly": 2, "yes": 3}
_FIRST_WHEN_UNKNOWN = {"unknown": 0, "no": 1, "partly": 2, "yes": 3}

_OF_QUESTION: Mapping[QuestionId, Callable[[Picture], Iterator[Hint]]] = {
    "score": score,
    "experience": experience,
    "letters": letters,
    "timeline": timeline,
    "programs": programs,
}


def hints(picture: Picture) -> list[Hint]:
    """The moves by what they change: papers, the score where the verdict hangs on it, no before partly.

    A failed attempt, entries that can't be, or the year after a closed one come before all papers.
    """
    case = picture.case
    if picture.verdict == "no_attempts_left":
        return [Hint("score.ask")]
    if picture.verdict == "season_over" or has_a_post(case):
        return list(after(case))
    before = picture.verdict in ("after_fail", "check_entries")
    found = list(score(picture)) if before else []
    found += [*closed(case), *papers(picture)] if picture.is_closed else [*papers(picture), *season(case)]
    order = _FIRST_WHEN_UNKNOWN if picture.verdict == "tell_me_more" else _FIRST
    ranked = sorted(picture.findings.values(), key=lambda finding: order[finding.evidence])
    if picture.findings["score"].evidence == "no" or picture.verdict in FIRST:
        ranked.remove(picture.findings["score"])
        found += [] if before else score(picture)
    found += _profile(case)
    for finding in ranked:
        if finding.evidence != "yes":
            found += _OF_QUESTION[finding.question](picture)
    return [*found, *_interview(case)]


def _profile(case: Case) -> Iterator[Hint]:
    if case.profile.primary is None:
        yield Hint("profile.specialty")
    if case.profile.visa is None:
        yield Hint("profile.visa")


def _interview(case: Case) -> Iterator[Hint]:
    """Practice is for those whom it costs something, and for everybody while programs invite."""
    comfort = case.profile.interview_practice.comfort
    low = comfort is not None and comfort <= case.content.rules.comfort_to_practise
    if low or case.phase == "interview":
        yield Hint("interview.practise")
