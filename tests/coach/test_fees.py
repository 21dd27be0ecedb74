"""The ERAS fees, and what programs with a closed door add to them."""

import pytest

from imgcoach.coach.fees import FeeTable, closed_cost, fee_table
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


def test_closed_programs_cost_the_difference_they_make(table):
    listed = [*programs(34), *programs(10, "psychiatry")]
    closed = [each.id for each in listed[:5]] + [listed[-1].id]
    assert closed_cost(table, listed, closed) == 4 * 30 + 11 + 11
    assert closed_cost(table, listed, []) == 0
    assert closed_cost(table, listed, [each.id for each in listed]) == table.total(listed)


def test_withdrawn_programs_cost_nothing(table):
    listed = [*programs(30), *programs(5, "psychiatry", status="withdrawn")]
    assert closed_cost(table, listed, ["psychiatry-1", "internal_medicine-1"]) == 11


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
