"""The further specialties of the profile, each judged as if it were the first."""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Track
from imgcoach.coach.questions import experience, letters, programs, score
from imgcoach.coach.season import season_for
from imgcoach.model.fields import QuestionId

TRACKED: tuple[QuestionId, ...] = ("score", "experience", "letters")
"""The questions that are about one specialty."""


def tracks(case: Case) -> tuple[Track, ...]:
    """One for each specialty behind the first; its programs are those of that specialty."""
    return tuple(_track(case, specialty) for specialty in case.profile.specialties[1:])


def _track(case: Case, specialty: str) -> Track:
    others = [each for each in case.profile.specialties if each != specialty]
    profile = case.profile.model_copy(update={"specialties": [specialty, *others]})
    person = case.person.model_copy(update={"profile": profile})
    season = season_for(profile, case.season.match_year, case.content, case.today)
    turned = case._replace(person=person, season=season, order=case.aims)
    mine = [each for each in person.programs if each.specialty == specialty]
    listed = turned._replace(person=person.model_copy(update={"programs": mine}))
    findings = {
        "score": score.judge(turned),
        "experience": experience.judge(turned),
        "letters": letters.judge(turned),
    }
    return Track(specialty, findings, programs.summarize(listed, programs.gates_of(listed)))
