"""Each field of the models: what it takes, and the sentence a person reads when it takes it not."""

import pytest
from pydantic import ValidationError

from imgcoach.model.person import Person
from imgcoach.model.problems import problems

RECORDS = {
    "experiences": {"id": "a", "kind": "elective", "start": "2025-03"},
    "letters": {"id": "a", "writer": "Dr Rivera"},
    "timeline": {"id": "a", "kind": "study", "start": "2025-03"},
    "programs": {"id": "a", "name": "Lakeside"},
    "reviews": {"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00+00:00"},
    "commitments": {"id": "a", "week": "2026-W47"},
    "practice": {"id": "a", "question": "why_here", "day": "2026-11-22", "seconds": 90},
}
"""The least that each kind of record must say."""

MONTH = "Months are written like 2025-03"
DAY = "Dates are written like 2026-05-11"
WEEK = "Weeks are written like 2026-W47"
TIME = "Times are written like 2026-11-22T18:30:00+00:00"
SCORE = "Step 2 CK scores run from 1 to 300"
ATTEMPTS = "Failed attempts are a whole number from 0 to 20"
ID = "An id has 1 to 64 letters, digits or signs and no space"
SLUG = "A specialty is named by its id, like internal_medicine"


def placed(path, value):
    """A document in which the field at `path`, like letters.status, holds `value`."""
    head, *rest = path.split(".")
    if head in RECORDS:
        return {head: [{**RECORDS[head], rest[0]: value}]}
    for part in reversed(["profile", head, *rest]):
        value = {part: value}
    return value


def sentences(document):
    """All that a person is told about `document`; nothing when it is taken."""
    try:
        Person.model_validate(document)
    except ValidationError as error:
        return [str(each) for each in problems(error)]
    return []


GOOD = [
    ("match_year", [None, 2000, 2028, 2100]),
    ("citizenship", [None, "us", "permanent_resident", "other"]),
    ("visa", [None, "none", "j1", "h1b", "either"]),
    ("graduated", [None, "1900-01", "2022-06", "2200-12"]),
    *((f"{step}.passed", [None, True, False]) for step in ("step1", "step2_ck", "step3")),
    *((f"{step}.failed_attempts", [0, 1, 20]) for step in ("step1", "step2_ck", "step3")),
    ("step2_ck.score", [None, 1, 238, 300]),
    ("step2_ck.taken", [None, "2024-02-29", "2026-05-11"]),
    ("oet_passed", [None, True, False]),
    ("pathway", [None, "not_started", "filed", "certified", "refused"]),
    ("licensed", [None, True, False]),
    ("specialties", [[], ["internal_medicine"], ["psychiatry", "one_we_never_heard_of"]]),
    ("interview_practice.sessions", [0, 7]),
    ("interview_practice.comfort", [None, 1, 5]),
    ("nothing_to_list", [[], ["experiences", "letters", "timeline", "programs"]]),
    (
        "experiences.kind",
        ["elective", "sub_internship", "externship", "observership", "research", "other"],
    ),
    ("experiences.country", [None, "US", "x" * 200]),
    ("experiences.end", [None, "2025-03", "2025-04"]),
    ("letters.us", [True, False]),
    ("letters.strength", [None, "strong", "fair"]),
    ("letters.status", ["planned", "asked", "agreed", "sent", "uploaded"]),
    ("letters.dated", [None, "2026-03"]),
    ("letters.last_contact", [None, "2026-11-04"]),
    ("letters.id", ["x", "x" * 64, "letter-1!~"]),
    (
        "timeline.kind",
        ["clinical_work", "study", "research", "exam_preparation", "family", "service", "health", "other"],
    ),
    ("timeline.explanation", [None, "", "x" * 4000, "two\nlines"]),
    ("programs.kind", [None, "university", "university_affiliated", "community"]),
    ("programs.minimum_step2_ck", [None, 1, 300]),
    ("programs.cutoff", [None, "strict", "preferred"]),
    ("programs.maximum_years_since_graduation", [None, 0, 80]),
    ("programs.visas", [None, [], ["j1"], ["j1", "h1b"]]),
    ("programs.img_percent", [None, 0, 12.5, 100]),
    ("programs.status", ["considering", "applied", "interview", "ranked", "withdrawn"]),
    ("reviews.week", ["2026-W01", "2020-W53"]),
    ("reviews.saved", ["2026-11-22T18:30:00+00:00", "2026-11-22T18:30:00Z", "2026-11-22T18:30:00-05:00"]),
    ("reviews.commitment", [None, "commitment-1"]),
    ("commitments.if", ["", "Tuesday clinic ends"]),
    ("commitments.outcome", [None, "done", "partly", "not_yet", "dropped"]),
    ("practice.question", ["why_here", "one-that-is-gone"]),
    ("practice.day", ["2026-11-22"]),
    ("practice.seconds", [0, 90, 86_400]),
    ("practice.content", [None, 1, 5]),
    ("practice.english", [None, 3]),
    ("practice.note", [None, "slower"]),
]

BAD = [
    ("citizenship", "US", "must be one of 'us', 'permanent_resident', 'other'; you wrote US"),
    ("visa", "f1", "must be one of 'none', 'j1', 'h1b', 'either'; you wrote f1"),
    ("graduated", "2022-13", f"{MONTH}; you wrote 2022-13"),
    ("graduated", "2022-6", f"{MONTH}; you wrote 2022-6"),
    ("graduated", "٢٠٢٢-06", f"{MONTH}; you wrote ٢٠٢٢-06"),
    ("graduated", "1899-12", f"{MONTH}; you wrote 1899-12"),
    ("graduated", 202206, f"{MONTH}; you wrote 202206"),
    ("step1.passed", "yes", 'profile.step1.passed must be true, false or "not_taken"; you wrote yes'),
    ("step3.passed", 1, 'profile.step3.passed must be true, false or "not_taken"; you wrote 1'),
    ("step1.failed_attempts", 21, f"{ATTEMPTS}; you wrote 21"),
    ("step2_ck.failed_attempts", -1, f"{ATTEMPTS}; you wrote -1"),
    ("step3.failed_attempts", 1.5, f"{ATTEMPTS}; you wrote 1.5"),
    ("step2_ck.score", 2450, f"{SCORE}; you wrote 2450"),
    ("step2_ck.score", 0, f"{SCORE}; you wrote 0"),
    ("step2_ck.score", 301, f"{SCORE}; you wrote 301"),
    ("step2_ck.score", "238", f"{SCORE}; you wrote 238"),
    ("step2_ck.score", 238.0, f"{SCORE}; you wrote 238.0"),
    ("step2_ck.score", True, f"{SCORE}; you wrote True"),
    ("step2_ck.score", float("nan"), f"{SCORE}; you wrote nan"),
    ("step1.score", 230, "profile.step1.score is not a key that imgcoach knows"),
    ("step2_ck.taken", "2026-02-30", f"{DAY}; you wrote 2026-02-30"),
    ("step2_ck.taken", "11.05.2026", f"{DAY}; you wrote 11.05.2026"),
    ("oet_passed", "yes", "profile.oet_passed must be true or false; you wrote yes"),
    ("pathway", "done", "must be one of 'not_started', 'filed', 'certified', 'refused'; you wrote done"),
    ("specialties", ["Internal Medicine"], f"{SLUG}; you wrote Internal Medicine"),
    ("specialties", ["psychiatry", "psychiatry"], "Each specialty is named once"),
    ("specialties", ["x"] * 11, "profile.specialties has more than 10 entries"),
    ("interview_practice.comfort", 6, "The comfort is a number from 1 to 5; you wrote 6"),
    ("nothing_to_list", ["luck"], "'timeline', 'programs'; you wrote luck"),
    ("experiences.kind", "rounds", "'research', 'other'; you wrote rounds"),
    ("experiences.start", "soon", f"{MONTH}; you wrote soon"),
    ("experiences.end", "2025-02", "The end comes before the start"),
    (
        "experiences.country",
        "x" * 201,
        "is longer than 200 characters (it has 201); you wrote xxx",
    ),
    ("letters.id", "two words", f"{ID}; you wrote two words"),
    ("letters.id", "", ID),
    ("letters.writer", 5, "letters #1.writer must be text; you wrote 5"),
    ("letters.us", "yes", "letters #1.us must be true or false; you wrote yes"),
    ("letters.strength", "weak", "letters #1.strength must be one of 'strong', 'fair'; you wrote weak"),
    ("letters.last_contact", "yesterday", f"{DAY}; you wrote yesterday"),
    ("timeline.kind", "holiday", "'health', 'other'; you wrote holiday"),
    (
        "timeline.explanation",
        "x" * 4001,
        "is longer than 4000 characters (it has 4001); you wrote xxx",
    ),
    ("programs.name", "", "programs #1.name must not be empty"),
    ("programs.name", "\u200b", "programs #1.name must not be empty"),
    ("programs.minimum_step2_ck", 999, f"{SCORE}; you wrote 999"),
    ("programs.maximum_years_since_graduation", 81, "from 0 to 80; you wrote 81"),
    ("programs.visas", ["f1"], "programs #1.visas #1 must be one of 'j1', 'h1b'; you wrote f1"),
    ("programs.img_percent", 101, "The share of IMGs is a number from 0 to 100; you wrote 101"),
    ("programs.img_percent", "50", "The share of IMGs is a number from 0 to 100; you wrote 50"),
    ("programs.img_percent", True, "The share of IMGs is a number from 0 to 100; you wrote True"),
    ("reviews.week", "2021-W53", f"{WEEK}; you wrote 2021-W53"),
    ("reviews.saved", "yesterday", f"{TIME}; you wrote yesterday"),
    ("reviews.saved", "2026-11-22\x1b18:30:00", TIME),
    ("reviews.saved", "2026-11-22\ud80018:30:00", TIME),
    ("reviews.commitment", "two words", f"{ID}; you wrote two words"),
    ("commitments.if", 5, "commitments #1.if must be text; you wrote 5"),
    ("commitments.outcome", "won", "'not_yet', 'dropped'; you wrote won"),
    ("commitments.if_", "x", "commitments #1.if_ is not a key that imgcoach knows"),
    ("practice.question", "two words", "practice #1.question"),
    ("practice.day", "22 Nov 2026", f"{DAY}; you wrote 22 Nov 2026"),
    ("practice.seconds", -1, "whole number from 0 to 86400; you wrote -1"),
    ("practice.seconds", 1.5, "whole number from 0 to 86400; you wrote 1.5"),
    ("practice.seconds", True, "whole number from 0 to 86400; you wrote True"),
    ("practice.content", 6, "A rating of practice is a number from 1 to 5; you wrote 6"),
    ("practice.structure", 0, "A rating of practice is a number from 1 to 5; you wrote 0"),
    ("practice.clarity", "3", "A rating of practice is a number from 1 to 5; you wrote 3"),
    ("practice.english", 2.5, "A rating of practice is a number from 1 to 5; you wrote 2.5"),
    ("practice.odds", 58, "practice #1.odds is not a key that imgcoach knows"),
]


@pytest.mark.parametrize(("path", "values"), GOOD, ids=[path for path, _ in GOOD])
def test_a_field_takes_what_fits(path, values):
    for value in values:
        assert sentences(placed(path, value)) == []


@pytest.mark.parametrize(
    ("path", "value", "sentence"), BAD, ids=[f"{path}-{value!r:.40}" for path, value, _ in BAD]
)
def test_a_field_says_in_one_sentence_what_does_not_fit(path, value, sentence):
    told = sentences(placed(path, value))
    assert len(told) == 1
    assert sentence in told[0]


@pytest.mark.parametrize(
    ("path", "value", "bound"),
    [
        ("match_year", 1999, "2000"),
        ("match_year", 2101, "2100"),
        ("interview_practice.sessions", 100_001, "100"),
        ("interview_practice.sessions", -1, "0"),
    ],
)
def test_a_number_out_of_range_is_told_the_range(path, value, bound):
    rule = sentences(placed(path, value))[0].partition("; you wrote")[0]
    assert bound in rule


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_says_what_it_lacks(kind):
    needed = {"experiences": 2, "letters": 1, "timeline": 2, "programs": 1, "reviews": 2, "commitments": 1}
    needed["practice"] = 3
    told = sentences({kind: [{}]})
    assert len(told) == needed[kind]
    assert all(each.startswith(f"{kind} #1.") and each.endswith(" is missing") for each in told)


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_made_without_an_id_gets_one_of_its_own(kind):
    bare = {key: value for key, value in RECORDS[kind].items() if key != "id"}
    made = getattr(Person.model_validate({kind: [bare, bare]}), kind)
    assert made[0].id != made[1].id
