"""Text of wide signs is measured as the terminal draws it."""

import pytest
from rich.cells import cell_len
from screen_people import waiting
from screen_tools import keep, window
from textual.app import App

from imgcoach.screens.widgets.cells import fitted
from imgcoach.screens.widgets.heading import Heading

TITLES = ["内科と家庭医療の研修プログラム", "🏥 Hospital 🩺 " * 6, "Internal medicine, " * 6, "医" * 80, "ok"]


class OneHeading(App[None]):
    """A screen with one heading."""

    def __init__(self, title, right):
        super().__init__()
        self._heading = Heading(title, right)

    def compose(self):
        yield self._heading


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("title", TITLES)
async def test_a_heading_is_as_wide_as_the_window_and_keeps_its_right_side(title, columns):
    app = OneHeading(title, "question 2 of 5")
    async with app.run_test(size=(columns, 4)):
        line = app.screen._compositor.render_strips()[0].text
        assert cell_len(line) == columns
        assert line.endswith(" question 2 of 5 ──")
        assert (" ... " in line) == (cell_len(title) > columns - 24)


async def test_a_right_side_too_long_for_both_leaves_some_columns_to_the_title():
    app = OneHeading("Welcome to imgcoach", "not affiliated with anybody else in the whole wide world")
    async with app.run_test(size=(60, 4)):
        line = app.screen._compositor.render_strips()[0].text
        assert line.startswith("── Welcome ")
        assert line.rstrip().endswith(" ... ──")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("width", [0, 3, 5, 8, 21, 60])
def test_a_fitted_text_never_takes_more_columns_than_there_are(title, width):
    made = fitted(title, width)
    assert cell_len(made) <= width
    assert made == title or not made or made.endswith(" ...")


def test_a_text_is_cut_behind_a_word_and_a_long_word_within_it():
    assert fitted("one two three four five six seven eight", 30) == "one two three four five ..."
    assert fitted("one " + "x" * 40, 20) == "one " + "x" * 12 + " ..."


async def test_a_wide_commitment_takes_one_row_of_today_with_its_keys(folder):
    person = waiting()
    open_one = next(each for each in person["commitments"] if each["outcome"] is None)
    open_one["if"], open_one["then"] = "火曜日の外来が終わったら" * 4, "推薦状を頼む" * 8
    keep(folder, person)
    async with window(folder) as opened:
        line = next(each for each in opened.lines if "Last time" in each)
        assert line.rstrip().endswith("...  [d p n x]")
