"""Signals: what each specialty has, what is given and left, and which doors the rest could go to."""

from datetime import date

import pytest
from people import PRIMARY, applicant, program

from imgcoach.coach import assess
from imgcoach.coach.signals import allotment, figure_of, signals
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
FM = "family_medicine"
MINE = """
[signals2028-internal-medicine]
statement = "Signals of 2028"
specialty = "internal_medicine"
value = "4 gold"
unit = "signals"
population = "all"
year = "2028 season"
source = "matchly-2027"
grade = "B"
as_of = 2026-11-22
expires = 2028-09-30
"""


@pytest.fixture
def standings(content):
    """By specialty, the signals of a person given in the export's form."""

    def found(person, today=TODAY, knows=content):
        whole = Person.model_validate(person)
        return {each.specialty: each for each in signals(whole, assess(whole, knows, today), knows, today)}

    return found


def given(*signals, **said):
    """A program for each signal, in states of their own names."""
    return [program(name=f"{number} Hill", signal=signal, **said) for number, signal in enumerate(signals)]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("3 gold + 12 silver", {"gold": 3, "silver": 12}),
        ("3 Gold and 12 Silvers", {"gold": 3, "silver": 12}),
        ("12 silver, 3 gold", {"gold": 3, "silver": 12}),
        ("5", {"signal": 5}),
        (5, {"signal": 5}),
        (" 5 signals ", {"signal": 5}),
        ({"gold": 3, "silver": 12}, {"gold": 3, "silver": 12}),
        (0, {"signal": 0}),
        ("about 5", {}),
        ("3 gold + 12 platinum", {}),
        ("3 gold + 2 gold", {}),
        ("5-7", {}),
        ("", {}),
        (None, {}),
        (2.5, {}),
        (["3", "12"], {}),
        ({"gold": "many"}, {}),
    ],
)
def test_a_number_is_read_in_one_place_and_what_is_odd_is_not_guessed(value, read):
    assert allotment(value) == read
    assert list(read) == list(allotment(value))


def test_every_number_that_is_shipped_can_be_read(content):
    for figure in content.figures_of("signals").values():
        assert allotment(figure.value), figure.id
        assert figure_of(figure.specialty, 2027, content) == (figure, True)


def test_a_season_without_its_own_number_has_the_newest_and_says_so(content):
    figure, of_season = figure_of(PRIMARY, 2028, content)
    assert (figure.id, of_season) == ("signals2027-internal-medicine", False)
    assert figure_of("urology", 2027, content) == (None, False)
    assert figure_of(None, 2027, content) == (None, False)


def test_a_number_of_ones_own_for_a_later_season_is_that_of_the_season(tmp_path, standings):
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "signals.toml").write_text(MINE)
    found = standings(applicant(), knows=load_content(str(tmp_path)))[PRIMARY]
    assert (found.current, found.allotted) == (True, {"gold": 4})


def test_what_is_given_and_left_is_told_by_tier(standings):
    found = standings(applicant(*given("gold", "gold", "silver", None), match_year=2027))[PRIMARY]
    assert found.allotted == {"gold": 3, "silver": 12}
    assert found.given == {"gold": 2, "silver": 1}
    assert (found.left("gold"), found.left("silver")) == (1, 11)
    assert found.current
    assert (found.over, found.unfit, found.twice) == ({}, (), ())


def test_each_specialty_has_its_own(standings):
    listed = [*given("gold"), *given("signal", "signal", specialty=FM), *given("silver", specialty="urology")]
    found = standings(applicant(*listed, specialties=[PRIMARY, FM, "neurology"]))
    assert list(found) == [PRIMARY, FM, "neurology", "urology"]
    assert (found[FM].total, found[FM].spent, found[FM].left("signal")) == (5, 2, 3)
    assert (found["neurology"].spent, found["neurology"].left("signal")) == (0, 8)
    assert (found["urology"].figure, found["urology"].total, found["urology"].spent) == (None, 0, 1)


def test_a_past_number_is_not_current(standings):
    listed = given("gold")
    assert standings(applicant(*listed, match_year=2027), date(2026, 9, 1))[PRIMARY].current
    assert not standings(applicant(*listed, match_year=2027), date(2027, 10, 1))[PRIMARY].current


def test_more_than_there_are_are_counted_and_told(standings):
    found = standings(applicant(*given(*["gold"] * 5)))[PRIMARY]
    assert (found.over, found.left("gold"), found.left("silver")) == ({"gold": 2}, 0, 10)
    found = standings(applicant(*given(*["signal"] * 7, specialty=FM)))[FM]
    assert (found.over, found.left("signal")) == ({"signal": 2}, 0)
    found = standings(applicant(*given(*["gold"] * 3, *["silver"] * 12, "signal")))[PRIMARY]
    assert (found.over, found.left("gold"), found.left("silver")) == ({"signal": 1}, 0, 0)


def test_a_tier_that_a_specialty_does_not_have_still_uses_one_up(standings):
    found = standings(applicant(*given("gold", "signal", specialty=FM)))[FM]
    assert [each.name for each in found.unfit] == ["0 Hill"]
    assert (found.spent, found.left("signal")) == (2, 3)
    found = standings(applicant(*given("signal")))[PRIMARY]
    assert [each.name for each in found.unfit] == ["0 Hill"]
    assert (found.left("gold"), found.left("silver"), found.spent) == (3, 12, 1)


def test_two_tracks_of_one_program_take_one_signal(standings):
    both = [
        program(name="Mercy", state="OH", track=track, signal="gold")
        for track in ("categorical", "preliminary")
    ]
    found = standings(applicant(*both, program(name=" mercy ", state="oh", signal="gold")))[PRIMARY]
    assert (found.given, found.twice) == ({"gold": 1}, ())
    both[1]["signal"] = "silver"
    found = standings(applicant(*both))[PRIMARY]
    assert (found.given, [each.name for each in found.twice]) == ({"gold": 1}, ["Mercy"])
    elsewhere = program(name="Mercy", state="PA", signal="gold")
    assert standings(applicant(both[0], elsewhere))[PRIMARY].given == {"gold": 2}


def test_a_withdrawn_program_never_counts(standings):
    found = standings(applicant(*given("gold", status="withdrawn")))[PRIMARY]
    assert (found.spent, found.doors) == (0, ())


def test_programs_without_a_specialty_are_told_only_where_one_is_signalled(standings):
    assert None not in standings(applicant(program(specialty=None)))
    assert standings(applicant(program(specialty=None, signal="gold")))[None].spent == 1


def names(standing):
    return [each.name for each in standing.doors]


DOORS = [
    program(name="unknown reach", minimum_step2_ck=None, kind="university", img_percent=5),
    program(name="closed", visas=[]),
    program(name="reach", kind="university", img_percent=5),
    program(name="unknown", minimum_step2_ck=None),
    program(name="open"),
    program(name="given", signal="gold"),
    program(name="sent", status="applied"),
    program(name="met", status="interview"),
]


def test_doors_go_from_open_to_unknown_a_reach_after_and_never_to_closed_ones(standings):
    assert names(standings(applicant(*DOORS))[PRIMARY]) == ["open", "reach", "unknown", "unknown reach"]


def test_an_institution_is_named_once_and_not_where_another_track_has_a_signal(standings):
    tracks = [program(name="Mercy", track=track) for track in ("categorical", "preliminary")]
    assert names(standings(applicant(*tracks))[PRIMARY]) == ["Mercy"]
    tracks[0]["signal"] = "silver"
    assert names(standings(applicant(*tracks))[PRIMARY]) == []


@pytest.mark.parametrize(
    ("day", "named"),
    [
        (date(2026, 8, 1), True),
        (date(2026, 9, 20), True),
        (date(2026, 11, 22), False),
        (date(2027, 3, 25), False),
    ],
)
def test_no_door_is_named_once_the_applications_are_out(standings, day, named):
    assert bool(names(standings(applicant(*DOORS, match_year=2027), day)[PRIMARY])) is named
