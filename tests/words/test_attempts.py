"""What stands in the place of figures for a score that is no pass: the mark, and the attempts."""

from datetime import date

from imgcoach.model.profile import Step2CK
from imgcoach.words.scores.attempts import instead_of_rates

FAILED = Step2CK(passed=False, failed_attempts=3)


def test_behind_a_fail_the_attempts_that_are_left_are_told_with_how_they_are_spaced(content):
    first, mark, left, spacing = instead_of_rates(FAILED, content, date(2026, 11, 26))
    assert first == "The latest attempt was not passed; figures are shown only for passing scores."
    assert mark.startswith("The passing score today is ")
    assert left == "3 failed attempts entered; 1 of 4 left."
    assert spacing == f"{content.figure('usmle-spacing').statement}."


def test_where_none_is_left_no_spacing_is_told(content):
    used = instead_of_rates(FAILED.model_copy(update={"failed_attempts": 4}), content, date(2026, 11, 26))
    assert used[-1] == "4 failed attempts entered; 0 of 4 left."


def test_once_the_figures_are_out_of_date_nothing_is_said_of_them(content):
    assert instead_of_rates(FAILED, content, date(2045, 1, 1)) == [
        "The latest attempt was not passed; figures are shown only for passing scores."
    ]
