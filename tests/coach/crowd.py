"""A crowd of 2,000 people and eight days, the same in every run: each drawn near the lines of the judgement.

Nobody in it exists. A person is drawn for one Match year and looked at on all the days, so that stays, exams
and interviews lie ahead of some days and behind others.
"""

from datetime import date
from random import Random

DAYS = [
    date(2026, 8, 20),
    date(2026, 9, 10),
    date(2026, 11, 26),
    date(2027, 1, 20),
    date(2027, 2, 10),
    date(2027, 3, 8),
    date(2027, 3, 15),
    date(2027, 10, 20),
]
"""Building, applying, interviewing (twice), ranking, waiting and SOAP of Match 2027; then Match 2028."""

SIZE = 2_000

_SPECIALTIES = ["internal_medicine", "family_medicine", "pediatrics", "psychiatry", "dermatology"]
_SPECIALTIES += ["emergency_medicine", "general_surgery"]
_KINDS = ["elective", "sub_internship", "core_clerkship", "externship", "residency", "observership"]
_KINDS += ["observership", "research", "other"]
_TOLD = [None, "", "I looked after my father."]
_LISTS = ["experiences", "letters", "timeline", "programs"]


def month(number):
    """A month counted from year 0, as an export spells it."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def person_of(number):
    """The person with that number, in the export's form."""
    dice = Random(number)
    profile = _profile(dice)
    now = 2027 * 12
    known = dice.choice([_LISTS, _LISTS, _LISTS, ["experiences", "programs"], ["letters"], []])
    lists = {
        "experiences": [_stay(dice, profile, now) for _ in range(dice.choice([0, 1, 1, 2, 3]))],
        "letters": [_letter(dice, profile, now) for _ in range(dice.choice([0, 2, 3, 3, 4]))],
        "timeline": _timeline(dice, profile, now),
        "programs": _programs(dice, profile),
    }
    found = {kind: lists[kind] if kind in known else [] for kind in _LISTS}
    for kind, records in found.items():
        found[kind] = [{"id": f"{kind[0]}{at}"} | each for at, each in enumerate(records)]
    return {"profile": profile} | found


def _profile(dice):
    now = 2027 * 12
    specialties = dice.sample(_SPECIALTIES, dice.choice([0, 1, 1, 1, 2, 2, 3]))
    score = dice.choice([None, 196, 209, 213, 217, 218, 220, 224, 230, 234, 240, 251, 262])
    passed = dice.choice([True, True, True, None, None, False])
    graduated = dice.choice([None, *[now - each for each in (-18, -6, -1, 2, 14, 30, 50, 80, 120, 200)]])
    return {
        "match_year": dice.choice([None, 2026, 2027, 2027, 2027, 2028, 2028]),
        "citizenship": dice.choice([None, "us", "permanent_resident", "other", "other"]),
        "visa": dice.choice([None, "none", "j1", "j1", "h1b", "either"]),
        "graduated": None if graduated is None else month(graduated),
        "step1": {
            "passed": dice.choice([True, True, True, True, False, None]),
            "failed_attempts": dice.choice([0, 0, 0, 2, 4]),
            "taken": dice.choice([None, None, "2019-05-04", "2021-06-01", "2027-02-02"]),
        },
        "step2_ck": {
            "score": score,
            "passed": passed,
            "failed_attempts": dice.choice([0, 0, 0, 1, 3, 4]),
            "taken": dice.choice([None, None, "2022-05-02", "2025-09-01", "2026-11-10", "2027-02-01"]),
        },
        "step3": {
            "passed": dice.choice([None, None, True, False]),
            "failed_attempts": dice.choice([0, 0, 1]),
        },
        "oet_passed": dice.choice([None, True, True, False]),
        "oet_taken": dice.choice([None, None, "2024-12-31", "2026-06-01", "2027-01-15"]),
        "pathway": dice.choice([None, "certified", "certified", "filed", "not_started", "refused"]),
        "licensed": dice.choice([None, True, False]),
        "specialties": specialties,
        "interview_practice": {"sessions": 0, "comfort": dice.choice([None, 1, 2, 3, 5])},
        "nothing_to_list": dice.choice([[], [], [], _LISTS]),
        "seasons": dice.choice([[], [], [{"match_year": 2027, "outcome": dice.choice([None, "matched"])}]]),
    }


def _field(dice, profile):
    return dice.choice([*profile["specialties"][:1] * 5, *profile["specialties"][1:], "neurology", None])


def _stay(dice, profile, now):
    start = now + dice.choice([-80, -40, -26, -16, -12, -8, -4, -2, -1, 1, 3, 6, 8, 10])
    end = dice.choice([None, start, start + 1, start + 2, start + 24])
    country = dice.choice(["US", "US", "USA", "Ohio", "PK", "Atlantis", None])
    where = {"country": country, "specialty": _field(dice, profile), "site": "A hospital"}
    return where | {"kind": dice.choice(_KINDS), "start": month(start), "end": end and month(end)}


def _letter(dice, profile, now):
    usual = {"writer": "Dr R.", "us": True, "supervised": True, "strength": "strong", "status": "uploaded"}
    flaws = [{}, {}, {}, {"us": False}, {"supervised": False}, {"strength": None}, {"strength": "fair"}]
    flaws += [{"status": "planned"}, {"status": "asked"}, {"us": False, "strength": "fair"}]
    dated = dice.choice([None, None, None, now - 40, now - 17, now - 3])
    told = {"specialty": _field(dice, profile), "dated": None if dated is None else month(dated)}
    return usual | told | dice.choice(flaws)


def _timeline(dice, profile, now):
    graduated = profile["graduated"]
    at = int(graduated[:4]) * 12 + int(graduated[5:]) if graduated else now - 50
    spans = []
    while at < now and len(spans) < 6:
        at += dice.choice([0, 0, 0, 1, 2, 3, 7, 14])
        kinds = ["clinical_work", "clinical_work", "study", "exam_preparation", "family", "health", "service"]
        length = dice.choice([2, 6, 13, 28, 40, None])
        end = None if length is None else month(at + length - 1)
        spans.append(
            {"kind": dice.choice(kinds), "start": month(at), "end": end, "explanation": dice.choice(_TOLD)}
        )
        at += length or 100
    return spans


def _programs(dice, profile):
    score = profile["step2_ck"]["score"] or 230
    most = dice.choice(
        [None, {"kind": "community"}, {"kind": "university", "img_percent": 10}, {"visas": []}]
    )
    return [_program(dice, profile, score) | (most or {}) for _ in range(dice.choice([0, 4, 9, 10, 14, 20]))]


def _program(dice, profile, score):
    interview = dice.choice([None, None, None, "2026-10-30", "2026-12-15", "2027-01-20"])
    status = dice.choice(["considering", "considering", "considering", "applied", "interview", "withdrawn"])
    return {
        "name": "A program",
        "specialty": _field(dice, profile),
        "kind": dice.choice([None, "university", "university_affiliated", "community", "community"]),
        "minimum_step2_ck": dice.choice([None, score - 10, score, score + 1]),
        "cutoff": dice.choice([None, "strict", "preferred"]),
        "maximum_years_since_graduation": dice.choice([None, 3, 10, 30]),
        "visas": dice.choice([None, [], ["j1"], ["h1b"], ["j1", "h1b"], ["j1", "h1b"]]),
        "img_percent": dice.choice([None, 10, 24.9, 60]),
        "status": status,
        "interview_on": interview if status in ("interview", "withdrawn") else None,
        "thanked_on": dice.choice([None, "2026-12-16"]) if interview and status == "interview" else None,
    }
