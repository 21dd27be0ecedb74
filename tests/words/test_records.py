"""A record in words, in a list and with its age before it."""

from datetime import date

import pytest
from people import complete

from imgcoach.coach import assess
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.records import Experience, Letter, Program, TimelineEntry
from imgcoach.words import records, timeline
from imgcoach.words.program_list import programs
from imgcoach.words.records import about, title

TODAY = date(2026, 11, 22)
OPENING = Month(2027, 9)
STAY = {"kind": "sub_internship", "country": "US", "specialty": "neurology", "start": Month(2025, 3)}
OLD = Experience(**STAY, site="Hill Top", end=Month(2025, 4))
PROGRAM = Program(name="Hill Top", state="OH", kind="university_affiliated", minimum_step2_ck=230, visas=[])


@pytest.fixture
def seen(content):
    person = Person.model_validate({**complete(), "programs": []})
    return assess(person.model_copy(update={"programs": [PROGRAM]}), content, TODAY)


TITLES = [
    (OLD, "Mar 2025 to Apr 2025: sub-internship, US, Neurology, Hill Top"),
    (Experience(**STAY), "Mar 2025 to now: sub-internship, US, Neurology"),
    (Letter(writer="Dr A", us=True, status="sent"), "Dr A: US, strength not known, sent"),
    (Letter(writer="Dr A", strength="fair"), "Dr A: not US, fair, planned"),
    (
        TimelineEntry(kind="exam_preparation", start=Month(2025, 3), title="Step 1"),
        "Mar 2025 to now: exam preparation, Step 1",
    ),
    (Program(name="Elsewhere", state="NY", status="withdrawn"), "Elsewhere, NY"),
]


@pytest.mark.parametrize(("record", "expected"), TITLES)
def test_a_title_tells_a_record_from_the_others(record, expected, seen, content):
    assert title(record, seen, content) == expected


ABOUT = [
    (OLD, "Hands-on in the US. 19 months old today, 29 months old when applications open in Sep 2027."),
    (Experience(**STAY), "Hands-on in the US. It is still going on."),
    (
        Letter(writer="Dr A", dated=Month(2026, 10)),
        "1 month old today, 11 months old when applications open in Sep 2027.",
    ),
    (
        Letter(writer="Dr A", dated=Month(2027, 1)),
        "It lies ahead; 8 months old when applications open in Sep 2027.",
    ),
    (TimelineEntry(kind="family", start=Month(2025, 3)), "One true sentence would close this gap."),
    (TimelineEntry(kind="study", start=Month(2025, 3)), "It needs no more explaining."),
    (Program(name="Elsewhere", status="withdrawn"), "Withdrawn: it no longer counts."),
]


@pytest.mark.parametrize(("record", "expected"), ABOUT)
def test_what_follows_from_a_record(record, expected, seen, content):
    assert about(record, seen, content, TODAY).startswith(expected)


def test_the_same_with_its_age_first_as_a_reader_is_told(content):
    age, told = records.experience(OLD, OPENING, ["internal_medicine"], content)
    assert (age, told) == ("29 mo", "sub-internship at Hill Top, hands-on, US, neurology")
    age, told = records.letter(Letter(writer="Dr A", status="agreed"), OPENING, [], content)
    assert (age, told) == ("undated", "Dr A, agreed, not US, did not supervise, specialty not said")


def test_a_program_is_described_in_one_line_and_its_gates_in_few_words(seen, content):
    found = seen.program_findings[PROGRAM.id]
    assert programs.described(PROGRAM, found, seen, content) == "Hill Top, OH, university-affiliated"
    assert programs.gates(found) == "closed"
    assert programs.gates(None) == "withdrawn"
    assert programs.about(PROGRAM, found).startswith("Closed: does not sponsor J-1")
    assert programs.list_in_short(seen.programs, Person(programs=[PROGRAM])) == (
        "Programs: 1 on the list, 0 open, 1 closed, 0 unknown; none is a reach."
    )


def test_a_gap_says_what_was_begun_for_it(content):
    entry = TimelineEntry(kind="clinical_work", start=Month(2023, 1))
    person = Person.model_validate({"profile": {"graduated": "2022-12"}}).model_copy(
        update={"timeline": [entry.model_copy(update={"kind": "exam_preparation"})]}
    )
    (gap,) = assess(person, content, TODAY).gaps
    said = timeline.gap(gap, person.timeline)
    assert said == "Jan 2023 to Oct 2026, 46 mo: entered as exam preparation, not explained yet"
    assert timeline.gap(gap, []).endswith("nothing entered")
