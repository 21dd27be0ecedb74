"""The months since graduation as bars of plain signs."""

from datetime import date

from imgcoach.coach import assess
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.words.timeline import LEGEND, SIGNS, bars

TODAY = date(2026, 11, 22)


def bars_of(person, content):
    return bars(person, assess(person, content, TODAY), Month.of(TODAY))


def person(**given):
    profile = {"graduated": "2025-06"}
    return Person.model_validate({"profile": profile, **given})


def entry(kind, start, end, explanation=None):
    return {"id": start, "kind": kind, "title": None, "start": start, "end": end, "explanation": explanation}


def test_each_kind_of_month_has_its_sign(content):
    someone = person(
        timeline=[
            entry("clinical_work", "2025-07", "2025-09"),
            entry("study", "2025-11", "2025-12"),
            entry("family", "2026-01", "2026-02"),
            entry("family", "2026-07", None, "I cared for my father."),
        ]
    )
    assert bars_of(someone, content) == ["2025       ###.==  2026 !!!!!!====", LEGEND]


def test_what_lacks_its_sentence_and_is_too_short_for_a_gap_is_shown_as_silent(content):
    someone = person(
        timeline=[
            entry("study", "2025-07", "2026-03"),
            entry("health", "2026-04", "2026-05"),
            entry("study", "2026-06", None),
        ]
    )
    assert bars_of(someone, content) == ["2025       ======  2026 ===--=====", LEGEND]


def test_nobody_without_months_to_show_reads_the_legend(content):
    assert bars_of(Person(), content) == []


def test_the_legend_names_every_sign():
    assert all(f"{sign} " in LEGEND for cover, sign in SIGNS.items() if cover != "outside")
