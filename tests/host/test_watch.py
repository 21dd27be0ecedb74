"""What a server does for all its guests, now and then."""

from types import SimpleNamespace

from imgcoach.errors import NotSaved
from imgcoach.host.serving.watch import Watch
from imgcoach.screens.terminal.watch import LEFT_ALONE


async def test_while_the_database_is_away_nobody_is_turned_out():
    turned_out = []

    def away(_):
        raise NotSaved("The database can't be reached")

    guest = SimpleNamespace(person="alice", key="SHA256:one", hang_up=lambda *_: turned_out.append("alice"))
    house = SimpleNamespace(homes=SimpleNamespace(owner=away), ended=0, metrics=None)
    await Watch(house)._turn_out([guest])
    assert turned_out == []
    house.homes.owner = lambda _: None
    await Watch(house)._turn_out([guest])
    assert turned_out == ["alice"]


async def test_who_has_been_away_for_an_hour_is_left():
    told = []
    guests = [
        SimpleNamespace(alone=minutes * 60, hang_up=lambda *said: told.append(said)) for minutes in (59, 61)
    ]
    settings = SimpleNamespace(app=SimpleNamespace(idle_exit=60))
    watch = Watch(SimpleNamespace(settings=settings, metrics=None))
    watch._leave_alone(guests)
    assert told == [(LEFT_ALONE,)]
    settings.app.idle_exit = 0  # never
    watch._leave_alone(guests)
    assert len(told) == 1
