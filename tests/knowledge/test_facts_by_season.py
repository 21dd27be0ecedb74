"""Facts that the coach reads by id: pass marks by day, fees by tier, days by season, services by field."""

from datetime import date

import pytest

TODAY = date(2026, 11, 25)
SEASONS = ("pathway-recency-", "pathway-1-licence-", "oet-window-", "pathways-deadline-")


def test_pass_marks_are_by_the_day_they_began_and_rise(content):
    marks = content.figure("ck-pass-marks").value
    days = [date.fromisoformat(day) for day in marks]
    assert days == sorted(days)
    assert list(marks.values()) == sorted(marks.values())
    for day, mark in zip(days, marks.values(), strict=True):
        assert content.figure(f"ck-pass-{day.year}").value == mark


def test_the_residencycas_fee_is_one_sum_and_then_by_program(content):
    fee = content.figure("residencycas-fee").value
    assert fee["1-18"] + 12 * fee["19-30"] + 16 * fee["31+"] == 683
    assert "46 programs cost 683" in content.figure("residencycas-fee").note


def test_each_service_is_for_a_specialty_and_one_for_all_others(content):
    services = content.figures_of("services")
    assert {figure.value for figure in services.values()} == {
        "ERAS",
        "ResidencyCAS",
        "Central Application",
        "SF Match",
    }
    for name, figure in services.items():
        end = figure.specialty.replace("_", "-") if figure.specialty else "other"
        assert name == f"service-{end}"


def test_what_is_projected_is_graded_so_and_says_so(content):
    found = [figure for figure in content.figures.values() if figure.source.startswith("projection-")]
    assert len(found) > 12
    for figure in found:
        assert figure.grade == "C"
        assert "projected" in figure.statement
        assert figure.note.startswith("unverified")


@pytest.mark.parametrize("start", SEASONS)
def test_a_later_season_asks_for_a_later_day(content, start):
    found = sorted(name for name in content.figures_of("ecfmg") if name.startswith(start))
    values = [content.figure(name).value for name in found]
    days = [value["from"] if isinstance(value, dict) else value for value in values]
    assert len(days) > 1
    assert days == sorted(set(days))


def test_the_recency_rule_without_a_season_is_that_of_2026(content):
    assert content.day("pathway-recency") == content.day("pathway-recency-2026")


def test_an_oet_result_is_due_with_the_pathway(content):
    for season in (2027, 2028):
        window = content.figure(f"oet-window-{season}").value
        assert window["until"] == content.day(f"pathways-deadline-{season}")


def test_what_is_before_the_courts_goes_stale_within_a_month(content):
    soon = [figure for name, figure in content.figures_of("visas").items() if name.startswith("h1b-payment")]
    assert len(soon) == 4
    assert all((figure.expires - TODAY).days < 31 for figure in soon)


def test_soap_fits_between_the_status_and_match_day(content):
    names = ("status", "soap-open", "soap-review", "soap-rounds", "soap-end", "matchday")
    days = [content.day(f"nrmp2027-{name}") for name in names]
    assert days == sorted(days)
    assert [day.strftime("%a") for day in days] == ["Mon", "Mon", "Tue", "Thu", "Thu", "Fri"]
