"""Which country a person means, as people write it."""

import pytest

from imgcoach.errors import Rejected
from imgcoach.model import countries
from imgcoach.model.countries import country_of

US = (
    "US, usa, U.S.A., United States of America, America, Puerto Rico, Texas, New York, NY",
    "Boston, MA, USA; Houston, Texas; Queens, NY; Austin, TX; Georgia, USA",
)
ELSEWHERE = (
    "Pakistan, IN, MA, CO, Canada, UK, Côte d'Ivoire",
    "Casablanca, Morocco; Lagos, Nigeria; Köln, Germany",
)
NOBODY_KNOWS = ("Georgia, abroad, home", "Boston, MA; Denver, CO; Los Angeles, CA")
"""Alone and with a city: "MA" behind one may be Massachusetts or Morocco."""


def each(alone, with_city):
    return [*alone.split(", "), *with_city.split("; ")]


READ = [
    (text, said)
    for said, texts in (("us", US), ("other", ELSEWHERE), (None, NOBODY_KNOWS))
    for text in each(*texts)
]


@pytest.mark.parametrize(("text", "country"), [*READ, (None, None), ("", None)])
def test_it_is_read_as_people_write_it(text, country):
    assert country_of(text) == country


@pytest.fixture
def forgotten():
    """The list is read anew, and anew behind the test."""
    countries._countries.cache_clear()
    yield
    countries._countries.cache_clear()


def test_without_the_list_that_came_with_it_it_says_what_to_do(forgotten, monkeypatch):
    monkeypatch.setattr(countries, "find_spec", lambda _: None)
    with pytest.raises(
        Rejected, match=r"content/countries.csv: can't be read \(.*\); install imgcoach again"
    ):
        country_of("Lagos, Nigeria")
