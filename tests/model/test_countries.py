"""Which country a person means, as people write it."""

import pytest

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
