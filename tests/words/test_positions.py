"""The tracks of a list: only what was noted is counted."""

import pytest

from imgcoach.model.records import Program
from imgcoach.words.program_list.positions import positions

YEAR_FIRST = "An advanced position needs a preliminary or transitional year first, and none is on the list."


def listed(*tracks, **said):
    return [Program(name=f"{number}", track=track, **said) for number, track in enumerate(tracks)]


@pytest.mark.parametrize(
    ("programs", "told"),
    [
        ([], []),
        (listed(None, None), []),
        (listed("categorical", "categorical", None), []),
        (
            listed(*["categorical"] * 12, *["preliminary"] * 3, None),
            ["By track, where noted: 12 categorical, 3 preliminary."],
        ),
        (
            listed("advanced", "categorical"),
            ["By track, where noted: 1 categorical, 1 advanced.", YEAR_FIRST],
        ),
        (
            listed("advanced", "transitional"),
            ["By track, where noted: 1 advanced, 1 transitional."],
        ),
        (
            [*listed("advanced"), *listed(None, specialty="transitional_year")],
            ["By track, where noted: 1 advanced."],
        ),
        (listed("preliminary", status="withdrawn"), []),
        (
            [*listed("advanced"), *listed("preliminary", status="withdrawn")],
            ["By track, where noted: 1 advanced.", YEAR_FIRST],
        ),
    ],
)
def test_tracks_are_counted_where_they_are_noted(programs, told):
    assert list(positions(programs)) == told
