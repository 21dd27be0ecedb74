"""Question 4: is the timeline free of unexplained gaps?

It is November 2026, so the months to cover run from the one after graduation to October 2026.
"""

import pytest
from people import entry, experience, person, row

LONG_AGO = entry("study", "2010-01", "2010-12")
"""An entry before any graduation here: it covers nothing, but makes the list not empty."""


def exams(start, end):
    """Exam preparation that is explained."""
    return entry("exam_preparation", start=start, end=end, explanation="I studied for Step 2 CK.")


RECENT = [
    row("two uncovered months are no gap", "2026-06", entry(start="2026-07", end="2026-08"), "yes"),
    row("three uncovered months are a gap", "2026-06", entry(start="2026-07", end="2026-07"), "no"),
    row("this month need not be covered", "2026-08", LONG_AGO, "yes"),
    row("the third month before this one makes a gap", "2026-07", LONG_AGO, "no"),
    row("the month of graduation need not be covered", "2026-06", entry(start="2026-09"), "yes"),
    row("graduation this month leaves nothing to cover", "2026-11", LONG_AGO, "yes"),
    row("graduation last month leaves nothing to cover", "2026-10", LONG_AGO, "yes"),
    row("graduation still ahead leaves nothing to cover", "2027-06", LONG_AGO, "yes"),
    row("two months after graduation are no gap", "2022-06", entry(start="2022-09"), "yes"),
    row("an entry that begins this month covers nothing before", "2026-06", entry(start="2026-11"), "no"),
    row("an entry still ahead covers nothing", "2026-06", entry(start="2027-01"), "no"),
    row("an entry that ended long ago leaves a long gap", "2022-06", entry(end="2023-01"), "no"),
]

PAST = [
    row("a gap that ended 36 months ago is too recent", "2023-08", "2023-12", "no"),
    row("a gap that ended 37 months ago is old", "2023-07", "2023-11", "partly"),
    row("an old gap of 11 months is part of it", "2020-01", "2021-01", "partly"),
    row("an old gap of 12 months is a no", "2020-01", "2021-02", "no"),
    row("an old gap of 3 months is part of it", "2020-01", "2020-05", "partly"),
    row("2 months long ago are no gap", "2020-01", "2020-04", "yes"),
]

KINDS = [
    *(
        row(f"{kind} covers without a word", kind, None, "yes")
        for kind in ("clinical_work", "study", "research", "service")
    ),
    *(
        row(f"{kind} covers with an explanation", kind, "I was needed at home.", "yes")
        for kind in ("family", "health", "exam_preparation", "other")
    ),
    *(
        row(f"{kind} without an explanation does not cover", kind, None, "no")
        for kind in ("family", "health", "exam_preparation", "other")
    ),
    *(
        row(f"{kind} with an explanation of blanks does not cover", kind, " \n  ", "no")
        for kind in ("family", "health", "exam_preparation", "other")
    ),
    row("family with an empty explanation does not cover", "family", "", "no"),
]

UNKNOWN = [
    row("neither graduation nor records", {}, "unknown"),
    row("records without graduation", {"timeline": [entry()], "experiences": [experience()]}, "unknown"),
    row("no graduation comes before none to list", {"nothing_to_list": ["timeline"]}, "unknown"),
    row("graduation without records", {"graduated": "2022-06"}, "unknown"),
    row("none to list", {"graduated": "2022-06", "nothing_to_list": ["timeline"]}, "no"),
    row(
        "no experiences to list says nothing here",
        {"graduated": "2022-06", "nothing_to_list": ["experiences"]},
        "unknown",
    ),
    row(
        "experiences speak even with no timeline to list",
        {
            "graduated": "2022-06",
            "experiences": [experience(start="2022-07", end=None)],
            "nothing_to_list": ["timeline"],
        },
        "yes",
    ),
    row("the timeline alone speaks", {"graduated": "2022-06", "timeline": [entry()]}, "yes"),
    row(
        "the experiences alone speak",
        {"graduated": "2022-06", "experiences": [experience(start="2022-07", end=None)]},
        "yes",
    ),
    row(
        "a primary specialty is not needed",
        {"graduated": "2022-06", "timeline": [entry()], "specialties": []},
        "yes",
    ),
]


@pytest.mark.parametrize(("graduated", "record", "expected"), RECENT)
def test_one_entry(evidence, graduated, record, expected):
    assert evidence("timeline", person(timeline=[record], graduated=graduated)) == expected


@pytest.mark.parametrize(("graduated", "work_since", "expected"), PAST)
def test_one_gap_between_graduation_and_work(evidence, graduated, work_since, expected):
    assert evidence("timeline", person(timeline=[entry(start=work_since)], graduated=graduated)) == expected


@pytest.mark.parametrize(("kind", "explanation", "expected"), KINDS)
def test_what_covers(evidence, kind, explanation, expected):
    record = entry(kind, explanation=explanation)
    seen = entry(start="2026-09", end="2026-09")
    assert evidence("timeline", person(timeline=[record, seen], graduated="2025-01")) == expected


@pytest.mark.parametrize(
    "kind", ["elective", "sub_internship", "externship", "observership", "research", "other"]
)
def test_every_kind_of_experience_covers(evidence, kind):
    record = experience(kind, country="IN", specialty=None, start="2022-07", end=None)
    seen = entry(start="2026-09", end="2026-09")
    assert evidence("timeline", person(experiences=[record], timeline=[seen], graduated="2022-06")) == "yes"


CLOCKS = [
    row("graduating this month is no longer a student", "2026-11", [], "unknown"),
    row("a student, whatever is entered", "2026-12", [], "yes"),
    row("study alone, two years from the last patient", "2025-09", [entry("study", start="2025-10")], "yes"),
    row("study alone, over two years", "2025-08", [entry("study", start="2025-09")], "partly"),
    row("study alone, over three years", "2024-08", [entry("study", start="2024-09")], "no"),
    row(
        "clinical work abroad in between sets the clock back",
        "2020-06",
        [entry("study", start="2020-07"), entry(start="2026-01", end="2026-01")],
        "yes",
    ),
    row("two years of exams", "2024-06", [entry(), exams("2024-07", "2026-06")], "yes"),
    row("over two years of exams", "2024-06", [entry(), exams("2024-07", "2026-07")], "partly"),
    row("over three years of exams", "2022-06", [entry(), exams("2022-07", "2025-07")], "no"),
    row(
        "overlaps are counted once",
        "2022-06",
        [entry(), exams("2024-07", "2026-06"), exams("2025-07", "2026-06")],
        "yes",
    ),
    row(
        "exams before graduation don't count",
        "2025-06",
        [entry(start="2025-07"), exams("2020-01", "2025-06")],
        "yes",
    ),
]


@pytest.mark.parametrize(("graduated", "records", "expected"), CLOCKS)
def test_the_two_clocks(evidence, graduated, records, expected):
    assert evidence("timeline", person(timeline=records, graduated=graduated)) == expected


def test_the_article_s_trap_is_named(judge):
    records = [entry(), exams("2022-07", "2025-07")]
    reasons = judge(person(timeline=records, graduated="2022-06")).findings["timeline"].reasons
    assert "37 months of exam preparation since graduation: the article calls that the delay trap." in reasons


def test_months_that_lack_their_sentence_are_said_to(judge):
    records = [entry("family", start="2022-07", end="2023-06"), entry(start="2023-07")]
    reasons = judge(person(timeline=records, graduated="2022-06")).findings["timeline"].reasons
    assert reasons == ("Jul 2022 to Jun 2023: 12 months entered without an explanation.",)


@pytest.mark.parametrize(("said", "expected"), UNKNOWN)
def test_what_it_takes_to_be_judged(evidence, said, expected):
    assert evidence("timeline", person(**said)) == expected


def test_two_old_gaps_of_eleven_months_together_are_part_of_it(evidence):
    records = [entry(start="2016-06", end="2018-01"), entry(start="2018-08")]
    assert evidence("timeline", person(timeline=records, graduated="2015-12")) == "partly"


def test_two_old_gaps_of_twelve_months_together_are_a_no(evidence):
    records = [entry(start="2016-07", end="2018-01"), entry(start="2018-08")]
    assert evidence("timeline", person(timeline=records, graduated="2015-12")) == "no"


def test_one_recent_gap_beside_an_old_one_is_a_no(evidence):
    records = [entry(start="2016-06", end="2025-01"), entry(start="2025-05")]
    assert evidence("timeline", person(timeline=records, graduated="2015-12")) == "no"


def test_failed_attempts_are_no_gap(judge):
    clean = person(timeline=[entry()], graduated="2022-06", score=240)
    failed = person(timeline=[entry()], graduated="2022-06", score=240, failed_attempts=3)
    assert judge(failed).findings["timeline"].evidence == judge(clean).findings["timeline"].evidence == "yes"
    assert judge(failed).gaps == judge(clean).gaps == ()
