"""Two windows of the app in any order: nothing is stored over unasked, nobody is asked in vain."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.review import review_of
from imgcoach.store import open_store

GIVEN = {
    "answer": {"y": "yes", "p": "partly", "n": "no"},
    "citizenship": {"u": "us", "g": "permanent_resident", "o": "other"},
}
"""By field its keys, and the values they give."""

STEPS = st.lists(
    st.tuples(
        st.sampled_from([0, 1]),
        st.one_of(
            st.sampled_from([(field, key) for field, keys in GIVEN.items() for key in keys]),
            st.sampled_from([("look", ""), ("undo", "t"), ("undo", "l")]),
        ),
        st.booleans(),
    ),
    min_size=3,
    max_size=7,
)


def held(person):
    """By field, its value."""
    review = review_of(person.reviews, "2026-W47")
    given = review.answer_to("score") if review else None
    return {"answer": given and given.answer, "citizenship": person.profile.citizenship}


async def reach(opened, field):
    """Go to a field."""
    if field == "answer":
        await opened.press("escape", "4")
        opened.app.screen.query_one("#answer").focus()
    else:
        await opened.press("escape", "2", "pageup", "pageup")
        opened.app.screen.query("Choice").first().focus()
    await opened.rest()


class Pair:
    """Both windows, and all that undo must find, the newest last."""

    def __init__(self, *windows):
        self.windows = windows
        self.states = [self.stored]
        self.known = [{}, {}]

    @property
    def stored(self):
        """What is on disk."""
        return held(self.windows[0].person)

    async def carry_out(self, at, step, mine):
        """Let one window do one thing; `mine` says how it answers when it is asked."""
        opened, (kind, key) = self.windows[at], step
        if kind == "look":
            await asyncio.to_thread(opened.app.glance)
            await opened.rest()
        elif kind == "undo":
            await self.undo(opened, at, key)
        else:
            await self.give(opened, at, kind, key, mine)
        assert self.stored == self.states[-1]
        assert not opened.app.screen.desk.unsaved

    async def undo(self, opened, at, key):
        """Take back the newest change, or leave it where this window is asked."""
        if len(self.states) == 1:
            return
        unseen = opened.app.screen.desk.saver.moved
        await opened.press("escape", "1", "u")
        assert (opened.place == "TakeBack") == unseen
        if unseen:
            await opened.press(key)
        if not unseen or key == "t":
            self.states.pop()
            self.known[at] = dict(self.states[-1])

    async def give(self, opened, at, field, key, mine):
        """Give a value; where this window is asked, one of the two is kept and the other put aside."""
        await reach(opened, field)
        there, value = self.stored, GIVEN[field][key]
        read = held(opened.app.screen.desk.person)
        await opened.press(key)
        if opened.place == "Conflict":
            assert self.stored == there
            assert there[field] not in (value, self.known[at].get(field, ...))
            await opened.press("m" if mine else "t")
            self.states += [{**there, field: value}] + ([] if mine else [there])
        else:
            assert there[field] in (read[field], value)
            self.states += [] if there[field] == value else [{**there, field: value}]
        self.known[at][field] = self.states[-1][field]


async def carry_out(folder, steps):
    """Carry out all steps, then undo everything."""
    keep(folder, example())
    async with window(folder) as one, window(folder) as other:
        pair = Pair(one, other)
        for step in steps:
            await pair.carry_out(*step)
    store = open_store(str(folder))
    while len(pair.states) > 1:
        store.undo()
        pair.states.pop()
        assert held(store.person) == pair.states[-1]


@pytest.mark.acceptance(8)
@settings(max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_nothing_is_stored_over_unasked_and_nobody_is_asked_in_vain(steps):
    with TemporaryDirectory() as folder:
        asyncio.run(carry_out(Path(folder) / "data", steps))
