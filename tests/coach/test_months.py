"""The months since graduation, against a loop that asks each month by itself."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from strategies import people

from imgcoach.coach import assess
from imgcoach.coach.questions.covered_months import years_since_graduation
from imgcoach.model.month import Month
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
NOW = Month.of(TODAY)


def years_of(person, content):
    return years_since_graduation(person, assess(person, content, TODAY).gaps, NOW)


def test_nobody_without_a_graduation_or_with_one_last_month_has_years(content):
    assert years_of(Person(), content) == ()
    assert years_of(Person.model_validate({"profile": {"graduated": "2026-10"}}), content) == ()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(people())
def test_every_month_is_what_a_loop_over_all_records_finds(content, someone):
    document, today = someone
    someone, now = Person.model_validate(document), Month.of(today)
    gaps, graduated = assess(someone, content, today).gaps, someone.profile.graduated
    for year in years_since_graduation(someone, gaps, now):
        for number, cover in enumerate(year.months, 1):
            month = Month(year.year, number)
            inside = graduated.index < month.index < now.index
            assert (cover == "outside") == (not inside)
            assert (cover == "gap") == (inside and any(gap.start <= month <= gap.end for gap in gaps))
            told = [
                each
                for each in (*someone.experiences, *(each for each in someone.timeline if each.covers))
                if each.start.index <= month.index and (each.end is None or each.end.index >= month.index)
            ]
            if inside and cover != "gap":
                assert (cover in ("clinical", "told")) == bool(told)
