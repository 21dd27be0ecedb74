"""Whose days a season has: those of ERAS, of ResidencyCAS, or of both; and what is judged by them."""

from datetime import date

import pytest
from people import complete, experience, person, row

from imgcoach.coach.season import season_of
from imgcoach.coach.season.services import service_of, services_of
from imgcoach.knowledge import load_content
from imgcoach.model.profile import Profile

EM, OBGYN, IM = "emergency_medicine", "obstetrics_gynecology", "internal_medicine"
ERAS, RESIDENCY_CAS = "ERAS", "ResidencyCAS"
ERAS_2027, CAS_2027 = date(2026, 9, 23), date(2026, 10, 1)


@pytest.mark.parametrize(
    ("specialty", "service"),
    [
        (IM, ERAS),
        (EM, RESIDENCY_CAS),
        (OBGYN, RESIDENCY_CAS),
        ("plastic_surgery", "Central Application"),
        ("ophthalmology", "SF Match"),
        ("underwater_medicine", ERAS),
        (None, ERAS),
    ],
)
def test_each_specialty_has_its_service(content, specialty, service):
    assert service_of(specialty, content) == service


@pytest.mark.parametrize(
    ("specialties", "services"),
    [
        ([], (ERAS,)),
        ([IM, "psychiatry"], (ERAS,)),
        ([EM, OBGYN], (RESIDENCY_CAS,)),
        ([EM, IM], (RESIDENCY_CAS, ERAS)),
        ([IM, OBGYN, EM], (ERAS, RESIDENCY_CAS)),
        (["ophthalmology", "transitional_year"], (ERAS,)),
    ],
)
def test_a_person_needs_the_services_of_what_they_aim_at_the_first_one_first(content, specialties, services):
    assert services_of(Profile(specialties=specialties), content) == services


OPENINGS = [
    row("emergency medicine", [EM], 2027, CAS_2027, True),
    row("obstetrics and gynecology", [OBGYN], 2028, date(2027, 10, 1), True),
    row("emergency medicine in a year nothing is known of", [EM], 2031, date(2030, 10, 1), True),
    row("emergency medicine in a season that was announced", [EM], 2026, date(2025, 10, 1), False),
    row("emergency medicine first", [EM, IM], 2027, CAS_2027, True),
    row("emergency medicine second", [IM, EM], 2027, ERAS_2027, False),
]


@pytest.mark.parametrize(("specialties", "year", "opening", "projected"), OPENINGS)
def test_the_opening_is_that_of_the_service_of_the_first_specialty(
    judge, specialties, year, opening, projected
):
    season = judge(person(specialties=specialties, match_year=year)).season
    assert (season.opening, season.projected) == (opening, projected)


def told(content, year, *services):
    """The days of a season that belong to a service, by label."""
    season = season_of(year, content, date(2025, 6, 1), services)
    return {each.label: each.day for each in season.days if each.service}


def test_who_has_left_eras_sees_the_days_of_the_own_service_only(content):
    assert told(content, 2026, RESIDENCY_CAS) == {
        "ResidencyCAS season opens": date(2025, 6, 4),
        "ResidencyCAS: applications can be submitted": date(2025, 9, 3),
        "ResidencyCAS: programs open applications": date(2025, 10, 1),
    }
    assert told(content, 2027, RESIDENCY_CAS) == {"ResidencyCAS: programs open applications": CAS_2027}


def test_who_needs_both_sees_both_each_named(content):
    for services in ((ERAS, RESIDENCY_CAS), (RESIDENCY_CAS, ERAS)):
        found = told(content, 2027, *services)
        assert found["ERAS: programs open applications"] == ERAS_2027
        assert found["ResidencyCAS: programs open applications"] == CAS_2027
        assert "ERAS season opens" in found


def test_who_needs_eras_alone_sees_nothing_of_the_other(content):
    found = told(content, 2027, ERAS)
    assert found["Programs open applications"] == ERAS_2027
    assert not [label for label in found if "ResidencyCAS" in label]


def test_the_days_stand_in_their_order(content):
    for services in ((ERAS,), (RESIDENCY_CAS,), (ERAS, RESIDENCY_CAS)):
        days = [each.day for each in season_of(2027, content, date(2026, 6, 1), services).days]
        assert days == sorted(days)


def test_the_days_of_nrmp_are_the_same_for_all(content):
    one, other = (season_of(2029, content, date(2028, 6, 1), (each,)) for each in (ERAS, RESIDENCY_CAS))
    for event in ("ranking", "rank_list", "status", "match_day"):
        assert one.day(event) == other.day(event)
    assert other.day("submit").day == date(2028, 9, 3)


@pytest.mark.parametrize(
    ("specialties", "phase"), [([IM], "interview"), ([EM], "apply"), ([EM, IM], "apply")]
)
def test_between_the_two_openings_the_phase_is_that_of_the_first_specialty(judge, specialties, phase):
    assert judge(person(specialties=specialties, match_year=2027), date(2026, 9, 25)).phase == phase


def test_a_stay_is_aged_to_the_opening_of_its_specialty(judge):
    """A stay of September 2026 is 12 months old in September 2027, and 13 in October."""
    stay = experience(specialty=EM, start="2026-08", end="2026-09")
    assert judge(complete(specialties=[EM], experiences=[stay])).findings["experience"].evidence == "partly"
    later = experience(specialty=EM, start="2026-08", end="2026-10")
    assert judge(complete(specialties=[EM], experiences=[later])).findings["experience"].evidence == "yes"
    (track,) = judge(complete(specialties=[IM, EM], experiences=[stay])).tracks
    assert track.findings["experience"].evidence == "partly"


def test_a_day_of_ones_own_takes_the_place_of_the_projected_one(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts/residencycas.toml").write_text(
        '[residencycas2028-review]\nstatement = "Told"\nvalue = 2027-09-29\nunit = "date"\n'
        'population = "all"\nyear = "2028 season"\nsource = "liaison-residencycas"\ngrade = "A"\n'
        "as_of = 2027-06-01\nexpires = 2027-09-29\n"
    )
    (tmp_path / "season.toml").write_text(
        '[2028-residencycas-review]\nmatch_year = 2028\nevent = "review"\nlabel = "Programs open"\n'
        'figure = "residencycas2028-review"\nannounced = true\nservice = "ResidencyCAS"\n'
    )
    season = season_of(2028, load_content(str(tmp_path)), date(2027, 6, 1), (RESIDENCY_CAS,))
    assert (season.opening, season.projected) == (date(2027, 9, 29), False)
