"""Hypothesis strategies for whole persons, biased towards the boundaries of section 5."""

from datetime import date

import oracle
import people as build
from hypothesis import strategies as st

TODAYS = [
    date(2026, 11, 22),
    date(2026, 9, 23),
    date(2026, 9, 24),
    date(2026, 12, 2),
    date(2027, 1, 31),
    date(2027, 2, 1),
    date(2027, 3, 4),
    date(2027, 3, 15),
    date(2027, 3, 19),
    date(2030, 1, 1),
]
SITTINGS = ["2022-06-30", "2022-07-01", "2025-06-30", "2025-07-01", "2026-11-22", "2026-11-23", "2027-03-15"]
SPECIALTIES = [
    "internal_medicine",
    "family_medicine",
    "pediatrics",
    "psychiatry",
    "dermatology",
    "emergency_medicine",
    "made_up",
]
SCORES = [195, 196, 209, 213, 214, 217, 218, 219, 220, 224, 225, 229, 230, 234, 235, 240, 241, 300]
EXAM = {"passed": None, "failed_attempts": 0}
EXPLANATIONS = [None, "", "  ", "I looked after my father."]
EVERY_KIND = ["experiences", "letters", "timeline", "programs"]


def word(number):
    """A month counted from year 0, as the export spells it."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def maybe(values, none=1):
    """One of some values, or None in `none` of len(values) + none cases."""
    return st.sampled_from([*values, *[None] * none])


@st.composite
def profiles(draw, today):
    """The questionnaire; graduation lies near a whole number of years before the opening, or near today."""
    year = draw(maybe([2026, 2027, 2028, 2028, 2029, 2031]))
    opens = oracle.month_of(oracle.opening({"profile": {"match_year": year}}, today))
    now = oracle.month_of(today)
    years = st.builds(lambda n, off: opens - 12 * n + off, st.integers(0, 12), st.integers(-1, 1))
    recent = st.sampled_from([0, 1, 2, 3, 4, 5, 15, 36, 39, 40, 41, 52, 80, 120]).map(lambda ago: now - ago)
    graduated = draw(st.one_of(years, recent, st.none()))
    passed = draw(st.sampled_from([True] * 6 + [None] * 3 + [False]))
    failed = draw(st.sampled_from([0, 0, 0, 1, 4]))
    return {
        "match_year": year,
        "visa": draw(maybe(["none", "j1", "j1", "h1b", "either"])),
        "graduated": None if graduated is None else word(graduated),
        "step1": {
            "passed": draw(st.sampled_from([True] * 8 + [False, None])),
            "failed_attempts": draw(st.sampled_from([0, 0, 2, 4])),
        },
        "step2_ck": EXAM
        | {
            "score": draw(maybe(SCORES)),
            "passed": passed,
            "failed_attempts": failed,
            "taken": draw(maybe(SITTINGS, 5)),
        },
        "oet_passed": draw(maybe([True, True, False])),
        "oet_taken": draw(maybe(["2024-12-31", "2025-01-01"], 2)),
        "pathway": draw(maybe(["certified"] * 4 + ["filed", "not_started", "refused"])),
        "specialties": draw(maybe([[each, "surgery"] for each in SPECIALTIES * 2])) or [],
        "nothing_to_list": draw(st.sampled_from([[], [], [], EVERY_KIND, EVERY_KIND[:2], EVERY_KIND[2:]])),
    }


def field_of(profile):
    """A record's specialty: mostly the primary one, sometimes another, sometimes unsaid."""
    primary = profile["specialties"][0] if profile["specialties"] else "internal_medicine"
    return st.sampled_from([primary] * 4 + ["surgery", None])


@st.composite
def experiences(draw, profile, today):
    """A stay whose end is near 12 months before the opening, near today, or open."""
    opens = oracle.month_of(oracle.opening({"profile": profile}, today))
    now = oracle.month_of(today)
    ends = [None, None, opens - 11, opens - 12, opens - 13, opens - 1, now - 1, now, now + 1, now + 4]
    end = draw(st.sampled_from([*ends, now - 25, now - 37, now - 60]))
    start = (now if end is None else end) - draw(st.sampled_from([0, 0, 1, 2, 30]))
    start += draw(st.sampled_from([0, 1])) if end is None else 0
    kinds = ["elective", "sub_internship", "externship", "observership", "observership", "research", "other"]
    kinds += ["core_clerkship", "residency"]
    return {
        "kind": draw(st.sampled_from(kinds)),
        "country": draw(st.sampled_from(["US", "US", "US", "usa", "U.S.", "Ohio", "CA", "somewhere", None])),
        "specialty": draw(field_of(profile)),
        "start": word(start),
        "end": None if end is None else word(end),
    }


@st.composite
def letters(draw, profile):
    """A letter: strong, or with one flaw."""
    primary = profile["specialties"][0] if profile["specialties"] else None
    strong = {"writer": "Dr R.", "us": True, "supervised": True, "specialty": primary, "strength": "strong"}
    dated = draw(st.sampled_from([None] * 6 + ["2024-08", "2024-09", "2025-09", "2026-10"]))
    status = draw(st.sampled_from(["agreed", "sent", "uploaded"]))
    return strong | {"status": status, "dated": dated} | draw(flaws())


def flaws():
    """Nothing, in two of three cases, or what makes a letter not count."""
    found = [{"us": False}, {"supervised": False}, {"specialty": "surgery"}, {"specialty": None}]
    found += [{"strength": "fair"}, {"strength": None}, {"status": "planned"}, {"status": "asked"}]
    return st.sampled_from([{}] * 16 + found)


def some(records, *sizes):
    """A list of one of these sizes."""
    return st.sampled_from(sizes).flatmap(lambda size: st.lists(records, min_size=size, max_size=size))


@st.composite
def timelines(draw, profile, today):
    """A walk from graduation to today in holes and spans; holes of 2, 3, 11 and 12 months are common."""
    now = oracle.month_of(today)
    at = oracle.number(profile["graduated"]) + 1 if profile["graduated"] else now - 40
    ago, hole = draw(st.sampled_from([0, 36, 37, 38])), draw(st.sampled_from([2, 3, 5, 11, 12]))
    spans, holes = [], [0, 0, 0, 0, 1, 2, 2, 3, 3, 5, 6, 11, 12]
    if ago and now - ago - hole > at:
        later = {"kind": "study", "start": word(now - ago + 1), "end": None}
        first = at + draw(st.sampled_from([0, 2, 3, 6]))
        return [{"kind": "research", "start": word(first), "end": word(max(first, now - ago - hole))}, later]
    while at < now and len(spans) < 8 and (not spans or spans[-1]["end"]):
        at += draw(st.sampled_from(holes))
        length = draw(st.sampled_from([1, 6, 12, 33, 36, 37, 50, None, None]))
        kind = draw(
            st.sampled_from(
                ["clinical_work"] * 4 + ["exam_preparation", "study", "service", "family", "health", "other"]
            )
        )
        told = draw(st.sampled_from(EXPLANATIONS))
        end = None if length is None else word(at + length - 1)
        spans.append({"kind": kind, "start": word(at), "end": end, "explanation": told})
        at += length or 0
    return draw(st.sampled_from([spans, spans, spans, spans[::-1], []]))


@st.composite
def programs(draw, profile, today):
    """One program with every gate near the person."""
    score = profile["step2_ck"]["score"] or 230
    near = [each for each in (score - 1, score, score, score + 1) if 1 <= each <= 300]
    opens = oracle.month_of(oracle.opening({"profile": profile}, today))
    since = opens - oracle.number(profile["graduated"]) if profile["graduated"] else 60
    limits = [each for each in (since // 12 - 1, since // 12, since // 12 + 1, 30) if 0 <= each <= 80]
    return {
        "name": "A program",
        "specialty": draw(field_of(profile)),
        "kind": draw(maybe(["university", "university", "university_affiliated", "community"])),
        "minimum_step2_ck": draw(maybe(near)),
        "cutoff": draw(maybe(["strict", "preferred"])),
        "maximum_years_since_graduation": draw(maybe(limits)),
        "visas": draw(maybe([[], ["j1"], ["h1b"], ["j1", "h1b"]])),
        "img_percent": draw(maybe([0, 24, 24.9, 25, 60])),
        "status": draw(st.sampled_from(["considering"] * 6 + ["applied", "withdrawn"])),
    }


@st.composite
def program_lists(draw, profile, today):
    """Lists of the sizes that matter, of which a part is alike, so that shares fall on the lines."""
    size = draw(st.sampled_from([0, 4, 5, 6, 9, 10, 10, 10, 10, 11, 20]))
    plain = draw(programs(profile, today)) | {
        "specialty": profile["specialties"][0] if profile["specialties"] else None,
        "kind": draw(st.sampled_from(["community", "university_affiliated", "university"])),
        "minimum_step2_ck": draw(st.sampled_from([1, 1, 1, None])),
        "cutoff": draw(maybe(["strict", "preferred"])),
        "maximum_years_since_graduation": 80,
        "visas": ["j1", "h1b"],
        "img_percent": 50,
        "status": "considering",
    }
    odd = draw(some(programs(profile, today), 0, 0, 1, 2, 4))
    reach = plain | {"kind": "university", "img_percent": 10}
    hard = plain | {"minimum_step2_ck": 300}
    shares = [
        [0, 0],
        [0, 0],
        [0, 0],
        [0.3, 0],
        [0.4, 0],
        [0.6, 0],
        [0.7, 0],
        [0, 0.1],
        [0, 0.2],
        [0, 0.5],
        [0.3, 0.6],
    ]
    some_reach, some_hard = draw(st.sampled_from(shares))
    return (odd + [reach] * int(some_reach * size) + [hard] * int(some_hard * size) + [plain] * size)[:size]


def numbered(kind, records):
    """Records with ids, and never the same dict twice."""
    return [{"id": f"{kind}{place}"} | record for place, record in enumerate(records)]


@st.composite
def people(draw):
    """A person in the export's form, and the day on which they are assessed."""
    today = draw(st.sampled_from([TODAYS[0], *TODAYS]))
    profile = draw(profiles(today))
    lists = {
        "experiences": draw(some(experiences(profile, today), 0, 1, 1, 1, 2)),
        "letters": draw(some(letters(profile), 0, 2, 3, 3, 3, 4)),
        "timeline": draw(timelines(profile, today)),
        "programs": draw(program_lists(profile, today)),
    }
    primary = profile["specialties"][0] if profile["specialties"] else None
    built = {
        "experiences": [build.experience(specialty=primary, end=None)],
        "letters": [build.letter(specialty=primary)] * 3,
        "timeline": [build.entry(start=profile["graduated"] or "2020-01")],
    }
    for kind in draw(st.sampled_from([[], [], ["letters"], ["experiences", "letters"], list(built)])):
        lists[kind] = built[kind]
    return {"profile": profile} | {kind: numbered(kind[0], lists[kind]) for kind in lists}, today
