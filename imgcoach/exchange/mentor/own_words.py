"""A person without what they have written in words of their own: for a reader who may see all but that."""

from imgcoach.model.countries import US, country_of, spelled
from imgcoach.model.person import Person
from imgcoach.model.records import Experience, Letter, Program, TimelineEntry
from imgcoach.model.review import Commitment, Review
from imgcoach.model.us_states import AREAS, STATES

_THERE = "(not shown)"
"""In the place of a text whose being there counts: an explanation, a commitment."""

_STATES = {*STATES, *STATES.values(), *AREAS, *AREAS.values()}


def without_own_words(person: Person) -> Person:
    """The same facts; names become a kind and a number, notes are gone."""
    return person.model_copy(
        update={
            "experiences": [_experience(each) for each in person.experiences],
            "letters": [_letter(each, number) for number, each in enumerate(person.letters, 1)],
            "timeline": [_entry(each) for each in person.timeline],
            "programs": [_program(each, number) for number, each in enumerate(person.programs, 1)],
            "reviews": [_review(each) for each in person.reviews],
            "commitments": [_commitment(each) for each in person.commitments],
            "practice": [],
        }
    )


def _experience(each: Experience) -> Experience:
    return each.model_copy(update={"site": None, "country": _country(each.country)})


def _country(text: str | None) -> str | None:
    """Which country it is, without a city; None where nobody can tell."""
    if country_of(text) == "us":
        return US
    return spelled((text or "").rpartition(",")[2])


def _letter(each: Letter, number: int) -> Letter:
    return each.model_copy(update={"writer": f"Writer {number}"})


def _entry(each: TimelineEntry) -> TimelineEntry:
    told = _THERE if (each.explanation or "").strip() else None
    return each.model_copy(update={"title": None, "explanation": told})


def _program(each: Program, number: int) -> Program:
    hidden = {"name": f"Program {number}", "source": None, "note": None, "interview_note": None}
    return each.model_copy(update={**hidden, "state": each.state if each.state in _STATES else None})


def _review(each: Review) -> Review:
    return each.model_copy(
        update={"answers": [given.model_copy(update={"note": None}) for given in each.answers]}
    )


def _commitment(each: Commitment) -> Commitment:
    return each.model_copy(update={"if_": _THERE, "then": ""})
