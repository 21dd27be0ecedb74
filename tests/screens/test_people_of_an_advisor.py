"""The people of an advisor: what is listed, what is read, and what ends when it is taken back."""

import asyncio

import pytest

from imgcoach.errors import NotSaved, Rejected
from imgcoach.screens.hosted.people import Advised, Page, PeopleApp


class Consents:
    """People who let an advisor see something, until they don't."""

    def __init__(self):
        self.levels = {"alice": "brief", "m07": "verdict"}
        self.away = False

    async def people(self):
        return [Advised(person, level, ["Review due."]) for person, level in sorted(self.levels.items())]

    async def page(self, person):
        if person not in self.levels:
            raise Rejected("nobody of that name lets you see anything")
        return "\n".join(f"[b]Line {number} of {person}" for number in range(60))

    async def allowed(self, person):
        if self.away:
            raise NotSaved("The database can't be reached")
        return self.levels.get(person)


@pytest.fixture
async def opened():
    """The App on a small terminal, with the list there, and where it comes from."""
    sight = Consents()
    app = PeopleApp(sight, ascii=True)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(app, pilot)
        yield app, pilot, sight


async def settled(app, pilot):
    """Let everything be done that a key has begun."""
    await app.workers.wait_for_complete()
    await pilot.pause()


async def press(app, pilot, *keys):
    await pilot.press(*keys)
    await settled(app, pilot)


async def told(app, pilot, words):
    """Wait until some words stand on the screen."""
    async with asyncio.timeout(30):
        while words not in said(app):
            await pilot.pause(0.01)


def said(app):
    """All words on the screen."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_people_stand_by_id_and_enter_shows_a_page(opened):
    app, pilot, _ = opened
    assert app.query_one("#people").ids == ["alice", "m07"]
    assert "alice  (brief)" in said(app) and "Enter Read" in said(app)
    await press(app, pilot, "down", "enter")
    assert "[b]Line 0 of m07" in said(app) and "verdict, read only" in said(app) and "alice" not in said(app)
    await press(app, pilot, "pagedown", "escape")
    assert not isinstance(app.screen, Page) and app.query_one("#people").current == "m07"


async def test_a_long_list_can_be_gone_through_to_its_end(opened):
    app, pilot, sight = opened
    sight.levels = {f"m{number:02}": "brief" for number in range(40)}
    await press(app, pilot, "r", "G")
    assert "m39  (brief)" in said(app) and "Your people" in said(app) and "q Quit" in said(app)


@pytest.mark.parametrize("becomes", [None, "verdict"])
async def test_the_next_key_shows_no_more_of_who_took_their_consent_back(opened, becomes):
    app, pilot, sight = opened
    await press(app, pilot, "enter")
    assert "Line 0 of alice" in said(app)
    sight.levels.update({"alice": becomes} if becomes else {})
    if becomes is None:
        del sight.levels["alice"]
    await press(app, pilot, "pagedown")
    await told(app, pilot, "alice does not let you see that")
    assert "of alice" not in said(app)
    assert app.query_one("#people").ids == (["alice", "m07"] if becomes else ["m07"])


async def test_where_nobody_can_tell_nothing_is_shown(opened):
    app, pilot, sight = opened
    await press(app, pilot, "enter")
    sight.away = True
    await press(app, pilot, "down")
    assert "of alice" not in said(app)
    await press(app, pilot, "enter")
    await told(app, pilot, "The database can't be reached")
    assert not isinstance(app.screen, Page)


async def test_who_took_it_back_before_the_page_is_told_as_that(opened):
    app, pilot, sight = opened
    del sight.levels["alice"]
    await press(app, pilot, "enter")
    await told(app, pilot, "alice does not let you see that")
    assert app.query_one("#people").ids == ["m07"]
