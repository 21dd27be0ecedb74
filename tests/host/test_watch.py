"""What a server does for all its guests, now and then."""

from types import SimpleNamespace

from imgcoach.errors import NotSaved
from imgcoach.host.serving.watch import Watch


async def test_while_the_database_is_away_nobody_is_turned_out():
    turned_out = []

    def away(_):
        raise NotSaved("The database can't be reached")

    guest = SimpleNamespace(person="alice", key="SHA256:one", hang_up=lambda *_: turned_out.append("alice"))
    house = SimpleNamespace(homes=SimpleNamespace(owner=away), ended=0)
    await Watch(house)._turn_out([guest])
    assert turned_out == []
    house.homes.owner = lambda _: None
    await Watch(house)._turn_out([guest])
    assert turned_out == ["alice"]
