"""Lists as tables: what stands under the headings, in which order, and what it all comes to."""

import json
from datetime import date
from pathlib import Path

import pytest
from people import complete

from imgcoach.coach import assess
from imgcoach.model.person import Person
from imgcoach.model.review import Answered, Review
from imgcoach.words.tables import practice, reviews
from imgcoach.words.tables.column import in_order
from imgcoach.words.tables.records import columns, fields, headline, holding

TODAY = date(2026, 11, 22)
APPLICANTS = sorted((Path(__file__).parents[1] / "screens" / "applicants").glob("*.json"))

LISTS = {
    "programs": [
        {"name": "Open", "minimum_step2_ck": 220, "cutoff": "strict", "visas": ["j1"], "state": "NY",
         "maximum_years_since_graduation": 20, "kind": "community", "img_percent": 46.5},
        {"name": "closed", "minimum_step2_ck": 299, "cutoff": "strict", "visas": []},
        {"name": "Unknown", "seen": "2026-11-04"},
        {"name": "Gone", "status": "withdrawn"},
    ],
    "letters": [
        {"writer": "Dr B", "us": True, "status": "asked", "supervised": True},
        {"writer": "Dr A", "status": "uploaded", "strength": "strong", "dated": "2026-03"},
        {"writer": "Dr C", "status": "asked", "last_contact": "2026-11-04"},
    ],
    "experiences": [
        {"kind": "elective", "country": "US", "site": "Old", "start": "2015-03", "end": "2015-04"},
        {"kind": "externship", "country": "US", "site": "Now", "start": "2026-10"},
        {"kind": "research", "country": "India", "start": "2020-01", "end": "2020-06"},
    ],
    "timeline": [
        {"kind": "family", "title": "At home", "start": "2023-01", "end": "2023-06"},
        {"kind": "study", "start": "2024-01", "explanation": "A course."},
    ],
}  # fmt: skip

TOTALS = {
    "programs": "4 programs: 1 open, 1 closed, 1 unknown, 1 withdrawn",
    "letters": "3 letters: 1 uploaded, 2 asked",
    "experiences": "3 experiences: 2 hands-on in the US, 1 of them recent",
}


@pytest.fixture
def person():
    return Person.model_validate({**complete(), **LISTS})


@pytest.fixture
def seen(person, content):
    return assess(person, content, TODAY)


@pytest.fixture
def table(person, seen, content):
    """What stands under a heading, from above, sorted by it or not."""

    def of(kind, heading, falling=None):
        column = next(each for each in columns(kind, seen, content) if each.heading == heading)
        records = getattr(person, kind)
        if falling is not None:
            records = in_order(records, column.by, falling)
        return [column.words(each) for each in records]

    return of


WORDS = [
    ("programs", "Gates", ["open", "closed", "unknown", "withdrawn"]),
    ("programs", "Min", ["220", "299", "?", "?"]),
    ("programs", "Kind", ["community", "?", "?", "?"]),
    ("programs", "Visas", ["J-1", "none", "?", "?"]),
    ("programs", "IMGs", ["46.5 %", "?", "?", "?"]),
    ("programs", "Looked up", ["", "", "04 Nov 2026", ""]),
    ("letters", "From", ["US", "not US", "not US"]),
    ("letters", "Strength", ["?", "strong", "?"]),
    ("letters", "Saw you work", ["yes", "no", "no"]),
    ("letters", "Last contact", ["", "", "04 Nov 2026"]),
    ("experiences", "Recent", ["no", "yes", ""]),
    ("experiences", "To", ["Apr 2015", "now", "Jun 2020"]),
    ("experiences", "Hands-on", ["yes", "yes", "no"]),
    ("timeline", "Told", ["not yet", "yes"]),
]


@pytest.mark.parametrize(("kind", "heading", "expected"), WORDS)
def test_values_stand_in_words(kind, heading, expected, table):
    assert table(kind, heading) == expected


ORDERS = [
    ("programs", "Gates", False, ["open", "unknown", "closed", "withdrawn"]),
    ("programs", "Min", True, ["299", "220", "?", "?"]),
    ("programs", "Min", False, ["220", "299", "?", "?"]),
    ("programs", "Name", False, ["closed", "Gone", "Open", "Unknown"]),
    ("letters", "Status", True, ["uploaded", "asked", "asked"]),
    ("letters", "Writer", True, ["Dr C", "Dr B", "Dr A"]),
    ("experiences", "To", True, ["now", "Jun 2020", "Apr 2015"]),
    ("experiences", "Where", False, ["Now", "Old", ""]),
    ("timeline", "From", True, ["Jan 2024", "Jan 2023"]),
]


@pytest.mark.parametrize(("kind", "heading", "falling", "expected"), ORDERS)
def test_each_is_sorted_by_what_it_means_and_what_is_not_known_comes_last(
    kind, heading, falling, expected, table
):
    assert table(kind, heading, falling) == expected


@pytest.mark.parametrize("kind", LISTS)
def test_every_column_of_records_can_be_sorted_by_in_both_directions(kind, person, seen, content):
    records = getattr(person, kind)
    for column in columns(kind, seen, content):
        for falling in (True, False):
            assert len(in_order(records, column.by, falling)) == len(records)


@pytest.mark.parametrize(("kind", "expected"), TOTALS.items())
def test_what_a_list_comes_to_stands_in_its_headline(kind, expected, person, seen, content):
    records = getattr(person, kind)
    assert headline(kind, records, len(records), seen, content) == expected


def test_the_headline_of_the_timeline_tells_its_gaps_only_where_they_are_known(content):
    entries = LISTS["timeline"]
    told = Person.model_validate({"profile": {"graduated": "2022-12"}, "timeline": entries})
    silent = Person.model_validate({"timeline": entries})
    heads = [
        headline("timeline", each.timeline, 2, assess(each, content, TODAY), content)
        for each in (told, silent)
    ]
    assert heads == [
        "2 entries since graduation: 1 gap, 1 to explain",
        "2 entries since graduation: 1 to explain",
    ]


@pytest.mark.parametrize("applicant", APPLICANTS, ids=lambda path: path.stem)
def test_the_headline_of_programs_is_true_of_everybody(applicant, content):
    person = Person.model_validate(
        {
            name: each
            for name, each in json.loads(applicant.read_text()).items()
            if name in Person.model_fields
        }
    )
    found = assess(person, content, TODAY)
    gates = found.program_findings
    states = [gates[each.id].state if each.id in gates else "withdrawn" for each in person.programs]
    counted = ", ".join(
        f"{states.count(each)} {each}"
        for each in ("open", "closed", "unknown", "withdrawn")
        if each in states
    )
    some = f"{len(states)} program{'s' * (len(states) != 1)}: {counted}"
    reach = sum(each.reach for each in gates.values())
    expected = f"{some}; {reach} a reach" if reach else some
    told = headline("programs", person.programs, len(states), found, content)
    assert told == (expected if states else "Programs: 0")


@pytest.mark.parametrize(("count", "recent", "expected"), [
    (0, False, "1 experience: none hands-on in the US"),
    (1, True, "2 experiences: 1 hands-on in the US, recent"),
    (1, False, "2 experiences: 1 hands-on in the US, not recent"),
    (2, False, "3 experiences: 2 hands-on in the US, none of them recent"),
])  # fmt: skip
def test_hands_on_experience_is_counted_in_idiomatic_words(count, recent, expected, content):
    months = {"start": "2026-10"} if recent else {"start": "2015-03", "end": "2015-04"}
    stays = [LISTS["experiences"][2], *[{"kind": "elective", "country": "US", **months}] * count]
    person = Person.model_validate({"experiences": stays})
    found = assess(person, content, TODAY)
    assert headline("experiences", person.experiences, count + 1, found, content) == expected


def test_an_empty_list_and_one_that_is_searched_say_so(person, seen, content):
    assert headline("letters", [], 0, seen, content) == "Letters of recommendation: 0"
    assert headline("programs", person.programs, 2, seen, content) == "2 of 4 programs found"


def test_what_stands_in_a_row_is_found_in_words(person, seen, content):
    found = holding(person.programs, columns("programs", seen, content), "OPEN ny")
    assert [each.name for each in found] == ["Open"]


def test_all_that_was_said_of_a_record_is_told_field_by_field(person, content):
    asks = [each for each in content.record_fields.values() if each.id.startswith("programs.")]
    assert list(fields(person.programs[0], asks, content)) == [
        ("Name", "Open"),
        ("Kind", "community"),
        ("State", "NY"),
        ("Minimum Step 2 CK", "220"),
        ("That minimum is", "strict"),
        ("Years since degree", "20"),
        ("Visas", "J-1"),
        ("Share of IMGs", "46.5 %"),
        ("Status", "considering"),
    ]


def test_questions_are_counted_by_theme_and_sorted_by_how_often_and_how_they_felt(content):
    some = [
        {"question": "why_specialty", "day": "2026-11-03", "seconds": 60, "content": 2, "clarity": 5},
        {"question": "why_specialty", "day": "2026-11-09", "seconds": 60},
        {"question": "no_longer_there", "day": "2026-11-01", "seconds": 60, "content": 4},
    ]
    sessions = Person.model_validate({"practice": some}).practice
    listed = practice.practised(content.interview, sessions)
    heading = practice.themes(listed)
    assert heading(listed[0]) == (("theme", "motivation"), "Why medicine 1/5")
    assert heading(listed[-1]) == (("theme", ""), "No longer in the list")
    assert practice.total(listed) == f"1 of {len(content.interview)} questions practiced"
    assert practice.total(listed[:1]) == "none of 1 question practiced"
    done, question, felt, last = practice.columns()
    first = in_order(listed, done.by, falling=True)[0]
    assert [each.words(first) for each in (done, felt, last)] == ["2x", "3.5", "09 Nov 2026"]
    assert question.words(first).startswith("Of all the fields")
    assert [felt.words(each) for each in in_order(listed, felt.by, falling=True)[:3]] == ["4.0", "3.5", ""]
    asked = in_order(listed, last.by, falling=True)
    assert [last.words(each) for each in asked[:3]] == ["09 Nov 2026", "01 Nov 2026", ""]


def test_reviews_are_sorted_by_an_answer_in_the_order_of_the_answers():
    def review(answer, at):
        answers = [Answered(question="letters", answer=answer)] if answer else []
        return Review(id=at, week=f"2026-W{at}", saved="2026-11-22T18:30:00+00:00", answers=answers)

    listed = [review(*each) for each in ((None, "40"), ("no", "41"), ("yes", "42"), ("partly", "43"))]
    letters = reviews.columns(["score", "letters"], (), None, whole=True)[2]
    assert letters.heading == "Letters"
    assert [each.week[-2:] for each in in_order(listed, letters.by, falling=False)] == [
        "42",
        "43",
        "41",
        "40",
    ]
