"""Two windows in any order, whatever each has seen: nothing is stored over unasked, undo finds each value."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import everywhere
from store_tools import answer, answered, eventually, letter

from imgcoach.errors import Changed, Unseen
from imgcoach.model.profile import PastSeason
from imgcoach.model.review import Commitment, commitment_of
from imgcoach.store import Aside, Commit, Put, Remove, SetProfile, Store, TellSeason
from imgcoach.store.memory import MemoryVault

WEEK = "2026-W47"


def committed(person):
    """The commitment of the week."""
    return commitment_of(person.reviews[-1], person.commitments) if person.reviews else None


def told(person):
    """What is told of one Match."""
    return next((each for each in person.profile.seasons if each.match_year == 2025), None)


def written(person):
    """The one letter."""
    return next((each for each in person.letters if each.id == "letter1"), None)


KINDS = {
    "answer": lambda was, value: answer(value, was=was),
    "profile": lambda was, value: SetProfile("citizenship", value, was),
    "commitment": lambda was, value: Commit(Commitment.of(WEEK, value, "", was), was),
    "season": lambda was, value: TellSeason(PastSeason(match_year=2025, applied=value), was),
    "letter": lambda was, value: Put("letters", letter(1, specialty=value), was),
    "no letter": lambda was, _: Remove("letters", was) if was else Put("letters", letter(1), None),
}
"""By kind of change, what makes one of the value that was seen and a new one."""

VALUES = {
    "answer": ["yes", "partly", "no"],
    "profile": ["us", "permanent_resident", "other"],
    "commitment": ["it rains", "it snows", "the sun shines"],
    "season": [1, 2, 3],
    "letter": ["neurology", "pediatrics", "psychiatry"],
    "no letter": [None],
}

SEEN = {
    "answer": lambda store: answered(store) if store.person.reviews else None,
    "profile": lambda store: store.person.profile.citizenship,
    "commitment": lambda store: committed(store.person),
    "season": lambda store: told(store.person),
    "letter": lambda store: written(store.person),
    "no letter": lambda store: written(store.person),
}

WINDOW = st.sampled_from([0, 1])
STEP = st.one_of(
    st.tuples(WINDOW, st.just("look"), st.none(), st.none()),
    st.tuples(WINDOW, st.just("undo"), st.booleans(), st.none()),
    st.sampled_from([(kind, value) for kind, values in VALUES.items() for value in values]).flatmap(
        lambda each: st.tuples(WINDOW, st.just(each[0]), st.just(each[1]), st.booleans())
    ),
)


class Pair:
    """Two windows, and every state that undo must find, the newest last."""

    def __init__(self, place):
        self.place = place
        self.windows = [place.open(), place.open("elsewhere")]
        self.states = [self.stored()]

    def stored(self):
        """What is on disk."""
        return self.place.open().person.as_json()

    def carry_out(self, at, kind, value, mine):
        """Let one window do one thing; `mine` says how it answers when it is asked."""
        store = self.windows[at]
        if kind == "look":
            eventually(lambda: store.moved or store.revision == self.place.open().revision)
            store.refresh()
        elif kind == "undo":
            self.undo(store, value)
        else:
            self.give(store, kind, KINDS[kind](SEEN[kind](store), value), mine)

    def undo(self, store, sure):
        """Take back the newest change; one that the window did not see only where it is sure."""
        moved = store.revision < self.place.open().revision
        try:
            undone = store.undo(store.revision)
        except Unseen:
            assert moved
            undone = store.undo() if sure else None
        if undone is not None:
            self.states.pop()
        assert self.stored() == self.states[-1]

    def give(self, store, kind, change, mine):
        """Save a change; where it is refused, one of the two is kept and the other put aside."""
        seen = SEEN[kind](store)
        there = SEEN[kind](self.place.open())
        try:
            store.save(change)
        except Changed as conflict:
            assert there != seen
            assert self.stored() == self.states[-1]
            over = change.over(conflict.theirs)
            store.save(over if mine else Aside(over))
            self.states += [] if mine else [self.put_aside(kind, change), self.states[-1]]
        else:
            assert there == seen or said(there) == said(change.wanted)
        if self.stored() != self.states[-1]:
            self.states.append(self.stored())

    def put_aside(self, kind, change):
        """What undo would find first, as a copy of the data shows it."""
        copy = Store(MemoryVault(self.place.content()))
        copy.undo()
        assert said(SEEN[kind](copy)) == said(change.wanted)
        return copy.person.as_json()

    def rewind(self):
        """Undo all, and find every state on the way."""
        disk = self.place.open()
        while len(self.states) > 1:
            assert disk.undo() is not None
            self.states.pop()
            assert self.stored() == self.states[-1]
        assert disk.undo() is None


def said(value):
    """A value without its id."""
    return value.model_dump(exclude={"id"}) if hasattr(value, "model_dump") else value


@everywhere
@pytest.mark.acceptance(8)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEP, min_size=2, max_size=10))
def test_nothing_is_stored_over_unasked_and_undo_finds_each_value(place, steps):
    pair = Pair(place.fresh())
    for step in steps:
        pair.carry_out(*step)
    pair.rewind()
