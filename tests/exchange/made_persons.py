"""Persons made up by hypothesis: every field, every kind of record, any text."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from imgcoach.model.fields import Answer, Evidence, QuestionId
from imgcoach.model.person import KINDS, Person
from imgcoach.text import LINE, NOTE

TEXT = st.text(st.characters(exclude_categories=(), exclude_characters="\0"), max_size=30)
LINES = TEXT | st.sampled_from(
    ["[x] done", "x" * LINE, "é" * 40, "a\tb\nc", '"\\u0041"', "\u2028", "\x1b[1m"]
)
NOTES = LINES | st.just("y" * NOTE)
MONTHS = st.builds("{:04}-{:02}".format, st.integers(1900, 2200), st.integers(1, 12))
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(str)
WEEKS = st.builds("{:04}-W{:02}".format, st.integers(2000, 2100), st.integers(1, 52))
TIMES = st.datetimes(timezones=st.timezones()).map(lambda time: time.isoformat()).filter(lambda text: text)
SLUGS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
IDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)
SCORES = st.integers(1, 300)


def maybe(strategy):
    return st.none() | strategy


def named(*names):
    return st.sampled_from(names)


def some(**fields):
    """An object with any of these keys, so that defaults are tried too."""
    return st.fixed_dictionaries({}, optional=fields)


STEP = {"passed": maybe(st.booleans()), "failed_attempts": st.integers(0, 20)}
PROFILES = some(
    match_year=maybe(st.integers(2000, 2100)),
    citizenship=maybe(named("us", "permanent_resident", "other")),
    visa=maybe(named("none", "j1", "h1b", "either")),
    graduated=maybe(MONTHS),
    step1=some(**STEP),
    step2_ck=some(**STEP, score=maybe(SCORES), taken=maybe(DAYS)),
    step3=some(**STEP),
    oet_passed=maybe(st.booleans()),
    pathway=maybe(named("not_started", "filed", "certified")),
    licensed=maybe(st.booleans()),
    specialties=st.lists(SLUGS | named("internal_medicine", "psychiatry"), max_size=4, unique=True),
    interview_practice=some(sessions=st.integers(0, 100_000), comfort=maybe(st.integers(1, 5))),
    nothing_to_list=st.lists(
        named("experiences", "letters", "timeline", "programs"), max_size=4, unique=True
    ),
)


def record(needed, **fields):
    return st.fixed_dictionaries({"id": IDS, **needed}, optional=fields)


def span(needed, **fields):
    """A record whose end is not before its start."""
    return record({**needed, "start": MONTHS}, end=maybe(MONTHS), **fields).filter(
        lambda each: each.get("end") is None or each["end"] >= each["start"]
    )


ANSWERS = st.fixed_dictionaries(
    {"question": named(*get_args(QuestionId)), "answer": named(*get_args(Answer))},
    optional={
        "felt": maybe(st.integers(1, 5)),
        "note": maybe(NOTES),
        "evidence": maybe(named(*get_args(Evidence))),
    },
)
RECORDS = {
    "experiences": span(
        {"kind": named("elective", "sub_internship", "externship", "observership", "research", "other")},
        country=maybe(named("US", "IN") | LINES),
        specialty=maybe(SLUGS),
        site=maybe(LINES),
    ),
    "letters": record(
        {"writer": LINES},
        us=st.booleans(),
        specialty=maybe(SLUGS),
        supervised=st.booleans(),
        strength=maybe(named("strong", "fair")),
        status=named("planned", "asked", "agreed", "sent", "uploaded"),
        dated=maybe(MONTHS),
        last_contact=maybe(DAYS),
    ),
    "timeline": span(
        {"kind": named("clinical_work", "study", "exam_preparation", "family", "service", "health", "other")},
        title=maybe(LINES),
        explanation=maybe(NOTES),
    ),
    "programs": record(
        {"name": st.text("abc é北", min_size=1, max_size=40)},
        specialty=maybe(SLUGS),
        kind=maybe(named("university", "university_affiliated", "community")),
        state=maybe(LINES),
        minimum_step2_ck=maybe(SCORES),
        cutoff=maybe(named("strict", "preferred")),
        maximum_years_since_graduation=maybe(st.integers(0, 80)),
        visas=maybe(st.lists(named("j1", "h1b"), max_size=2, unique=True)),
        img_percent=maybe(st.integers(0, 100) | st.floats(0, 100)),
        seen=maybe(DAYS),
        source=maybe(LINES),
        note=maybe(NOTES),
        status=named("considering", "applied", "interview", "ranked", "withdrawn"),
        interview_on=maybe(DAYS),
        interview_note=maybe(NOTES),
        thanked_on=maybe(DAYS),
        rank=maybe(st.integers(1, 300)),
    ),
    "reviews": record(
        {"week": WEEKS, "saved": TIMES},
        answers=st.lists(ANSWERS, max_size=5, unique_by=lambda each: each["question"]),
        commitment=maybe(IDS),
    ),
    "commitments": record(
        {"week": WEEKS},
        **{"if": LINES, "then": LINES, "outcome": maybe(named("done", "partly", "not_yet", "dropped"))},
    ),
    "practice": record(
        {"question": IDS, "day": DAYS, "seconds": st.integers(0, 86_400)},
        **{name: maybe(st.integers(1, 5)) for name in ("content", "structure", "clarity", "english")},
        note=maybe(LINES),
    ),
}
assert set(RECORDS) == set(KINDS)

DOCUMENTS = some(
    profile=PROFILES,
    **{kind: st.lists(each, max_size=3, unique_by=lambda one: one["id"]) for kind, each in RECORDS.items()},
)
"""What an export may hold beside format and version, text not cleaned yet."""

PERSONS = DOCUMENTS.map(Person.model_validate)
