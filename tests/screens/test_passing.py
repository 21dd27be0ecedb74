"""What is said in the corner goes away again, also where its seconds ran out before it could be shown."""

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.timer import Timer
from textual.widgets._toast import Toast

from imgcoach.screens.widgets.passing import Passing


@pytest.fixture
def overdue(monkeypatch):
    """The seconds of everything that is said run out before it is shown, as where the window is busy."""
    begun = []
    monkeypatch.setattr(Passing, "has_expired", property(lambda _: False))
    init = Timer.__init__

    def note(self, target, interval, **options):
        begun.append(interval)
        init(self, target, interval, **options)

    monkeypatch.setattr(Timer, "__init__", note)
    return begun


async def test_what_is_overdue_begins_no_timer_that_never_ends(folder, overdue):
    keep(folder, example())
    async with window(folder) as opened:
        opened.app.notify("Kept.", timeout=-0.0001)
        await opened.rest()
        assert min(overdue) > 0
        while opened.app.screen.query(Toast):
            await opened.rest()


def test_one_that_is_overdue_has_expired():
    late = Passing("Kept.", timeout=-1)
    assert late.has_expired
    assert late.time_left > 0


async def test_a_screen_says_all_of_it_that_way(folder):
    keep(folder, example())
    async with window(folder) as opened:
        opened.app.screen.notify("Kept.", markup=False)
        await opened.rest()
        assert [type(each) for each in opened.app._notifications] == [Passing]
