"""Countries in any spelling, under the one by which each is kept."""

from imgcoach.model.countries import spelled, two_ways
from imgcoach.reading.unread import unclear


def country(text: str) -> str:
    """The name of a country, `US` for the United States; what is none, like a city, stays as it is written.

    Raises:
        Unread: it is a state of the US and a country, like "Georgia" or "CA".
    """
    if readings := two_ways(text):
        raise unclear(readings)
    return spelled(text) or text
