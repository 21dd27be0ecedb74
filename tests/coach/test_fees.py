"""The fees of each service, and what programs with a closed door add to them."""

from datetime import date

import pytest

from imgcoach.coach.fees import FeeTable, by_service, closed_costs, fee_table
from imgcoach.errors import Rejected
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program


@pytest.fixture
def table():
    return fee_table(load_content())


def programs(count, specialty="internal_medicine", **said):
    return [Program(id=f"{specialty}-{n}", name="P", specialty=specialty, **said) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "fee"),
    [(0, 0), (1, 11), (30, 330), (31, 360), (50, 930), (80, 1830), (100, 2430), (150, 3930), (250, 6930)],
)
def test_the_fee_is_that_of_the_published_table(table, count, fee):
    assert table.fee(count) == fee


def test_the_count_begins_anew_for_each_specialty(table):
    mixed = [*programs(31), *programs(31, "psychiatry"), *programs(2, None)]
    assert table.total(mixed) == 360 + 360 + 22


TODAY = date(2026, 11, 26)


def added(listed, closed, today=TODAY):
    """What the closed ones add, by service."""
    return {each.service: each.added for each in closed_costs(listed, closed, load_content(), today)}


def test_closed_programs_cost_the_difference_they_make(table):
    listed = [*programs(34), *programs(10, "psychiatry")]
    closed = [each.id for each in listed[:5]] + [listed[-1].id]
    assert added(listed, closed) == {"ERAS": 4 * 30 + 11 + 11}
    assert added(listed, []) == {}
    assert added(listed, [each.id for each in listed]) == {"ERAS": table.total(listed)}


def test_withdrawn_programs_cost_nothing():
    listed = [*programs(30), *programs(5, "psychiatry", status="withdrawn")]
    assert added(listed, ["psychiatry-1", "internal_medicine-1"]) == {"ERAS": 11}


EM, OBGYN = "emergency_medicine", "obstetrics_gynecology"


@pytest.mark.parametrize(
    ("count", "fee"), [(0, 0), (1, 99), (18, 99), (19, 117), (30, 315), (31, 338), (46, 683)]
)
def test_residencycas_takes_one_sum_and_then_by_program(count, fee):
    """46 programs for 683 USD is the example of the table's publisher."""
    assert fee_table(load_content(), "ResidencyCAS").fee(count) == fee


@pytest.mark.parametrize("specialty", [EM, OBGYN])
def test_what_left_eras_is_reckoned_by_its_own_service(specialty):
    listed = programs(20, specialty)
    assert added(listed, [f"{specialty}-0"]) == {"ResidencyCAS": 18}
    assert added(listed, [f"{specialty}-{n}" for n in range(5)]) == {"ResidencyCAS": 36}
    assert added(programs(10, specialty), [f"{specialty}-0"]) == {"ResidencyCAS": 0}


def test_who_applies_through_both_sees_both():
    listed = [*programs(34), *programs(20, EM)]
    counts = {name: len(each) for name, each in by_service(listed, load_content()).items()}
    assert counts == {"ERAS": 34, "ResidencyCAS": 20}
    assert added(listed, ["internal_medicine-1", f"{EM}-1"]) == {"ERAS": 30, "ResidencyCAS": 18}
    assert added(listed, [f"{EM}-1"]) == {"ResidencyCAS": 18}


def test_the_fees_of_other_services_are_not_guessed():
    assert added(programs(3, "plastic_surgery"), ["plastic_surgery-1"]) == {"Central Application": None}
    assert fee_table(load_content(), "SF Match") is None


def test_a_table_or_a_service_past_its_day_says_so():
    costs = closed_costs(programs(3, EM), [f"{EM}-1"], load_content(), date(2027, 6, 1))
    assert [each.stale for each in costs] == [True]


def own(tmp_path, value):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts/fees.toml").write_text(
        f'[eras-fee]\nstatement = "Mine"\nvalue = {value}\nunit = "USD per program"\npopulation = "all"\n'
        'year = "2028"\nsource = "aamc-eras-fees"\ngrade = "B"\nas_of = 2027-06-01\nexpires = 2028-06-01\n'
    )
    return fee_table(load_content(str(tmp_path)))


def test_a_table_of_the_users_own_may_have_other_steps(tmp_path):
    table = own(tmp_path, '{ "1-10" = 10, "11-20" = 20.5, "21+" = 30 }')
    assert isinstance(table, FeeTable)
    assert table.fee(25) == 100 + 205 + 150


@pytest.mark.parametrize(
    "value", ["11", '{ "1-30" = "eleven" }', '{ "31+" = 30 }', '{ "1-30" = 11, "1+" = 30 }']
)
def test_a_table_that_is_none_is_told(tmp_path, value):
    with pytest.raises(Rejected, match="eras-fee"):
        own(tmp_path, value)
