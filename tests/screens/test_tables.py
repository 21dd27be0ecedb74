"""Tables of records: rows stand under their headings, and are sorted by key and by mouse."""

import pytest
from rich.cells import cell_len
from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.widgets.table import Table
from imgcoach.screens.widgets.table_layout import placed

WIDTHS = (60, 80, 110, 120, 200)
WAYS = {
    "programs": ("6",),
    "experiences": ("1", "j", "e"),
    "letters": ("1", "j", "j", "e"),
    "timeline": ("1", "j", "j", "j", "e"),
}
"""By kind, the keys that lead to its list from Today."""


def at(line, column):
    """What stands in a line from a column of the terminal on."""
    while line and cell_len(line) > 0 and column > 0:
        column -= cell_len(line[0])
        line = line[1:]
    return line


def table(opened):
    return opened.app.screen.query_one(Table)


def shown(opened):
    """The columns that are shown, each with the place where it begins and its width."""
    drawn = table(opened)
    return list(placed(drawn._columns, drawn._widths))


def rows(opened):
    """The lines of the table below its headings."""
    region = table(opened).rows.region
    left = [line[: region.width] for line in opened.lines[region.y : region.bottom]]
    return [line for line in left if line.strip()]


@pytest.mark.parametrize("kind", WAYS)
async def test_what_is_told_of_each_record_stands_under_its_heading_in_every_width(folder, kind):
    async with window(folder, demo=True, size=(80, 30)) as opened:
        await opened.press(*WAYS[kind])
        for width in WIDTHS:
            await opened.resize(width, 30)
            head, below = opened.lines[2], rows(opened)
            assert len(below) == len(table(opened).records)
            for column, begin, room in shown(opened):
                assert at(head, begin + (room - len(column.heading)) * column.right).startswith(
                    column.heading
                )
                for record, line in zip(table(opened).records, below, strict=True):
                    words = column.words(record)
                    seen = at(line, begin)[:room].strip()
                    assert seen == words or (seen.endswith("...") and words.startswith(seen[:-4])), width


@pytest.mark.parametrize("kind", WAYS)
async def test_a_wider_window_has_more_columns_and_never_fewer(folder, kind):
    async with window(folder, demo=True, size=(60, 24)) as opened:
        await opened.press(*WAYS[kind])
        counts = {}
        for width in (60, 80, 100, 110, 160, 200):
            await opened.resize(width, 24)
            counts[width] = len(shown(opened))
        assert counts[60] <= counts[80] <= counts[100]
        assert counts[110] <= counts[160] <= counts[200]
        assert counts[200] > counts[60]


@pytest.mark.parametrize("kind", WAYS)
async def test_every_column_shown_can_be_sorted_by_with_a_key_and_turned_round(folder, kind):
    async with window(folder, demo=True, size=(80, 30)) as opened:
        await opened.press(*WAYS[kind])
        before = rows(opened)
        for column, *_ in shown(opened):
            await opened.press("o")
            assert f"by {column.heading}" in opened.lines[1]
            assert f"{column.heading}{'▼' if column.falling else '▲'}" in opened.lines[2]
            once = rows(opened)
            await opened.press("O")
            assert f"by {column.heading}, reversed" in opened.lines[1]
            keys = [column.by(each) for each in table(opened).records]
            if None not in keys and len(set(map(str, keys))) == len(keys):
                assert rows(opened) == once[::-1]
            assert sorted(rows(opened)) == sorted(before)
        await opened.press("o")
        assert rows(opened) == before
        assert " by " not in opened.lines[1]


async def test_a_click_on_a_heading_sorts_by_it_and_another_turns_the_order(folder):
    async with window(folder, demo=True, size=(80, 30)) as opened:
        await opened.press("6")
        spot = (opened.lines[2].index("Min") + 1, 2)
        await opened.pilot.click(offset=spot)
        await opened.rest()
        assert "by Min ──" in opened.lines[1]
        assert "245" in opened.lines[3]
        await opened.pilot.click(offset=spot)
        await opened.rest()
        assert "by Min, reversed" in opened.lines[1]
        assert "215" in opened.lines[3]
        await opened.pilot.click(offset=(opened.lines[2].index("Name"), 2))
        await opened.rest()
        assert "Bayfield" in opened.lines[3]


async def test_an_order_is_kept_over_changes_and_nothing_of_it_is_stored(folder):
    keep(folder, example())
    before = (folder / "data.json").read_bytes()
    async with window(folder, size=(80, 30)) as opened:
        await opened.press("6", "o", "o", "O")
        assert "215" in opened.lines[3]
        await opened.press("5", "6")
        assert "215" in opened.lines[3]
        assert (folder / "data.json").read_bytes() == before
        await opened.press("home", "d")
        assert "220" in opened.lines[3]
        await opened.press("u")
        assert "215" in opened.lines[3]


async def test_beside_the_list_stands_all_that_was_said_of_the_record_in_focus(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        await opened.press("6", "end")
        details = opened.app.screen.query_one("RecordDetails")
        assert details.region.x > table(opened).region.x
        said = opened.inside("RecordDetails")
        for words in ("In focus", "Name Three Rivers Family Medicine", "State KY", "What this adds up to"):
            assert words in said
        await opened.resize(109, 40)
        assert details.region.x == table(opened).region.x
        assert "In focus" not in opened.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 20)])
async def test_the_last_row_is_seen_when_it_is_in_focus(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        await opened.press("6", "end")
        assert "Three Rivers" in rows(opened)[-1]
        await opened.press("home")
        assert "Lakeside" in rows(opened)[0]


async def test_what_does_not_fit_below_the_list_can_be_scrolled_to(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("6", "tab")
        seen = opened.words
        for _ in range(8):
            await opened.press("down")
            seen += opened.words
        assert "some that are open to you" in seen


@pytest.mark.parametrize("kind", WAYS)
async def test_an_empty_list_has_no_headings_and_no_key_to_sort_it(folder, kind):
    keep(folder, {"profile": {"specialties": ["internal_medicine"], "graduated": "2022-06"}})
    async with window(folder, size=(120, 30)) as opened:
        await opened.press("escape", *WAYS[kind])
        assert "Nothing is entered yet" in opened.words
        assert opened.lines[2][:60].strip() == ""
        assert "Sort" not in opened.lines[-1]
        await opened.press("o", "O")
        assert "by" not in opened.lines[1]
