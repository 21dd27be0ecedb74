"""A move in a list sends the two lines that it changes, and no other: each costs a slow line its time."""

from textual.app import App

from imgcoach.screens.widgets.lines import Lines


class Noting(Lines):
    """Notes which of its lines are drawn."""

    def __init__(self):
        super().__init__()
        self.drawn = []

    def render_line(self, y):
        self.drawn.append(y)
        return super().render_line(y)


class Listing(App):
    def compose(self):
        yield Noting()


async def test_a_move_draws_the_line_it_leaves_and_the_one_it_reaches():
    async with Listing().run_test(size=(80, 24)) as pilot:
        lines = pilot.app.query_one(Noting)
        lines.fill([(number, f"line {number}") for number in range(10)])
        lines.focus()
        await pilot.pause()
        for key, drawn in (("down", {0, 1}), ("j", {1, 2}), ("end", {2, 9}), ("k", {9, 8})):
            lines.drawn.clear()
            await pilot.press(key)
            await pilot.pause()
            assert set(lines.drawn) == drawn


async def test_a_line_that_is_filled_anew_is_drawn_as_a_whole():
    async with Listing().run_test(size=(80, 24)) as pilot:
        lines = pilot.app.query_one(Noting)
        lines.fill([(number, f"line {number}") for number in range(3)])
        await pilot.pause()
        lines.drawn.clear()
        lines.fill([(number, f"another {number}") for number in range(3)])
        await pilot.pause()
        assert set(lines.drawn) == {0, 1, 2}
