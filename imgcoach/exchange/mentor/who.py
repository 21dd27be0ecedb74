"""The top of a brief: who it is about, and what they have not said yet."""

import re
from collections.abc import Iterator
from datetime import date

from imgcoach.coach.season import Season
from imgcoach.knowledge import Content
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile
from imgcoach.words.amounts import day
from imgcoach.words.labels import ANNOUNCED, EXAMS, IMGS, PATHWAYS, RESULTS, VISAS_NEEDED

_FIELDS = 3
"""Specialties that are named."""


def who(profile: Profile, season: Season, content: Content, today: date, hide_score: bool) -> Iterator[str]:
    """A few sentences; what was not said is left out."""
    fields = [content.specialty_name(each).lower() for each in profile.specialties[:_FIELDS]]
    how = ANNOUNCED[not season.projected]
    aim = f"aiming for {', then '.join(fields)}" if fields else "no specialty chosen yet"
    if (more := len(profile.specialties) - _FIELDS) > 0:
        aim += f", and {more} more"
    yield f"Match {season.match_year}, programs open applications {day(season.opening)} ({how}); {aim}."
    kind, visa, pathway = profile.img_kind, profile.visa, profile.pathway
    parts = [
        IMGS[kind] if kind else None,
        f"{'graduates' if _is_student(profile, today) else 'graduated'} {profile.graduated.words}"
        if profile.graduated
        else None,
        f"needs {VISAS_NEEDED[visa]}" if visa else None,
        PATHWAYS[pathway] if pathway else None,
    ]
    if any(parts):
        yield _sentence(", ".join(each for each in parts if each))
    if exams := [*_exams(profile, hide_score)]:
        yield _sentence("; ".join(exams))


def _exams(profile: Profile, hide_score: bool) -> Iterator[str]:
    if profile.step1.passed is not None:
        yield f"{EXAMS['step1']} {RESULTS[profile.step1.passed]}"
    score, passed = profile.step2_ck.score, profile.step2_ck.passed
    told = RESULTS[passed]
    if score is not None:
        told = "score not shown" if hide_score else str(score)
        told += f", {RESULTS[False]}" if passed is False else ""
    if score is not None or passed is not None:
        yield f"{EXAMS['step2_ck']} {told}"
    if profile.step3.passed is not None:
        yield f"{EXAMS['step3']} {RESULTS[profile.step3.passed]}"


def _is_student(profile: Profile, today: date) -> bool:
    return profile.graduated is not None and profile.graduated > Month.of(today)


def not_said(person: Person, today: date) -> list[str]:
    """What the person has not said and a reader would ask, in words; a student has no timeline yet."""
    profile, nothing = person.profile, person.profile.nothing_to_list
    missing = {
        "citizenship": profile.citizenship is None,
        "visa": profile.visa is None,
        "graduation": profile.graduated is None,
        "specialty": not profile.specialties,
        "Step 1": profile.step1.passed is None,
        "Step 2 CK score": profile.step2_ck.score is None and profile.step2_ck.passed in (None, True),
        "Step 3": profile.step3.passed is None,
        "ECFMG Pathway": profile.pathway is None,
        "OET": profile.oet_passed is None,
        "experience": not person.experiences and "experiences" not in nothing,
        "letters": not person.letters and "letters" not in nothing,
        "timeline": not (person.timeline or "timeline" in nothing or _is_student(profile, today)),
        "programs": not person.programs and "programs" not in nothing,
    }
    return [name for name, is_missing in missing.items() if is_missing]


def veiled(text: str, score: int | None) -> str:
    """`text` without the score, even where the person wrote it into a name; unchanged where that is None."""
    return text if score is None else re.sub(rf"(?<!\d){score}(?!\d)", "***", text)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
