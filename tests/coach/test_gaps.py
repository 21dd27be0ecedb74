"""The gaps as they are listed: first and last uncovered month, and how many."""

from datetime import date

import pytest
from people import entry, experience, person, row


def listed(assessment):
    return [(str(gap.start), str(gap.end), gap.months) for gap in assessment.gaps]


TABLE = [
    row("a covered timeline has none", {"timeline": [entry()]}, []),
    row("after graduation", {"timeline": [entry(start="2022-10")]}, [("2022-07", "2022-09", 3)]),
    row("two months after graduation", {"timeline": [entry(start="2022-09")]}, []),
    row("up to last month", {"timeline": [entry(end="2026-07")]}, [("2026-08", "2026-10", 3)]),
    row("two months up to last month", {"timeline": [entry(end="2026-08")]}, []),
    row(
        "in the middle",
        {"timeline": [entry(end="2023-12"), entry(start="2024-04")]},
        [("2024-01", "2024-03", 3)],
    ),
    row("two months in the middle", {"timeline": [entry(end="2023-12"), entry(start="2024-03")]}, []),
    row(
        "several, in the order of time",
        {"timeline": [entry(start="2025-01", end="2026-01"), entry(start="2023-01", end="2023-12")]},
        [("2022-07", "2022-12", 6), ("2024-01", "2024-12", 12), ("2026-02", "2026-10", 9)],
    ),
    row(
        "short holes beside a gap are not listed",
        {"timeline": [entry(start="2022-09", end="2023-12"), entry(start="2024-04")]},
        [("2024-01", "2024-03", 3)],
    ),
    row(
        "an experience in the middle splits a long gap",
        {
            "timeline": [entry(end="2022-12"), entry(start="2024-01")],
            "experiences": [experience(start="2023-06", end="2023-06")],
        },
        [("2023-01", "2023-05", 5), ("2023-07", "2023-12", 6)],
    ),
    row(
        "an experience can split a gap into two short holes",
        {
            "timeline": [entry(end="2022-12"), entry(start="2023-06")],
            "experiences": [experience(start="2023-03", end="2023-03")],
        },
        [],
    ),
    row(
        "overlapping entries cover once",
        {"timeline": [entry(end="2024-12"), entry("study", "2023-01", "2023-02"), entry(start="2025-04")]},
        [("2025-01", "2025-03", 3)],
    ),
    row(
        "an unexplained illness is a gap",
        {"timeline": [entry(end="2023-12"), entry("health", "2024-01", "2024-06"), entry(start="2024-07")]},
        [("2024-01", "2024-06", 6)],
    ),
    row(
        "an unexplained illness beside work is none",
        {"timeline": [entry(), entry("health", "2024-01", "2024-06")]},
        [],
    ),
    row("the whole time", {"timeline": [entry("study", "2020-01", "2022-06")]}, [("2022-07", "2026-10", 52)]),
    row("no records are none, because unknown", {}, []),
    row("nothing to list is the whole time", {"nothing_to_list": ["timeline"]}, [("2022-07", "2026-10", 52)]),
    row(
        "a coming job covers nothing",
        {"timeline": [entry(end="2026-05"), entry(start="2026-12")]},
        [("2026-06", "2026-10", 5)],
    ),
    row("without graduation none is known", {"graduated": None, "timeline": [entry(end="2022-08")]}, []),
    row(
        "graduation this year",
        {"graduated": "2026-07", "nothing_to_list": ["timeline"]},
        [("2026-08", "2026-10", 3)],
    ),
    row("graduation still ahead", {"graduated": "2027-07", "nothing_to_list": ["timeline"]}, []),
]


@pytest.mark.parametrize(("said", "expected"), TABLE)
def test_the_list_of_gaps(judge, said, expected):
    assert listed(judge(person(**({"graduated": "2022-06"} | said)))) == expected


def test_a_gap_does_not_depend_on_the_day_of_the_month(judge):
    someone = person(timeline=[entry(end="2026-07")], graduated="2022-06")
    assert listed(judge(someone, date(2026, 11, 1))) == listed(judge(someone, date(2026, 11, 30)))


def test_a_hole_becomes_a_gap_with_the_third_month(judge):
    someone = person(timeline=[entry(end="2026-08")], graduated="2022-06")
    assert listed(judge(someone, date(2026, 11, 30))) == []
    assert listed(judge(someone, date(2026, 12, 1))) == [("2026-09", "2026-11", 3)]


def test_an_old_gap_ripens_from_no_to_partly(evidence):
    someone = person(timeline=[entry(start="2023-12")], graduated="2023-08")
    assert evidence("timeline", someone, date(2026, 11, 30)) == "no"
    assert evidence("timeline", someone, date(2026, 12, 1)) == "partly"
