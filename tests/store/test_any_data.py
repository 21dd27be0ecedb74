"""Whatever a person's data is, and whatever two windows do with it."""

import tempfile
from datetime import date
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from store_tools import letter

from imgcoach.model.fields import QuestionId
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.practice import PracticeSession
from imgcoach.model.profile import InterviewPractice, Profile, Step2CK
from imgcoach.model.records import Experience, Letter, Program, TimelineEntry
from imgcoach.model.review import Answered, Commitment, Review
from imgcoach.store import Put, Remove, ReplaceAll, open_store

ids = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=6)
text = st.text(st.characters(exclude_categories=()), max_size=30)
maybe = st.none() | text
months = st.builds(Month, st.integers(1990, 2030), st.integers(1, 12))
days = st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1))
weeks = st.integers(1, 52).map(lambda week: f"2026-W{week:02}")
moments = st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat(timespec="seconds"))
feelings = st.none() | st.integers(1, 5)
slugs = st.sampled_from(["internal_medicine", "psychiatry", "my_own"])


def some(record):
    return st.lists(record, max_size=4, unique_by=lambda each: each.id)


answers = st.builds(
    Answered,
    question=st.sampled_from(get_args(QuestionId)),
    answer=st.just("partly"),
    felt=feelings,
    note=maybe,
)
people = st.builds(
    Person,
    profile=st.builds(
        Profile,
        match_year=st.none() | st.integers(2000, 2100),
        graduated=st.none() | months,
        step2_ck=st.builds(Step2CK, score=st.none() | st.integers(1, 300), taken=days, passed=st.booleans()),
        specialties=st.lists(slugs, unique=True),
        interview_practice=st.builds(InterviewPractice, comfort=feelings),
    ),
    experiences=some(
        st.builds(Experience, id=ids, kind=st.just("research"), start=months, end=st.none(), site=maybe)
    ),
    letters=some(st.builds(Letter, id=ids, writer=text, dated=st.none() | months, last_contact=days)),
    timeline=some(
        st.builds(TimelineEntry, id=ids, kind=st.just("study"), start=months, end=st.none(), title=maybe)
    ),
    programs=some(
        st.builds(
            Program,
            id=ids,
            name=text.map(lambda name: f"x{name}"),
            img_percent=st.none() | st.integers(0, 100) | st.floats(0, 100),
            visas=st.none() | st.lists(st.sampled_from(["j1", "h1b"]), max_size=2),
            note=maybe,
        )
    ),
    reviews=some(
        st.builds(
            Review,
            id=ids,
            week=weeks,
            saved=moments,
            answers=st.lists(answers, max_size=3, unique_by=lambda each: each.question),
        )
    ),
    commitments=some(st.builds(Commitment, id=ids, week=weeks, then=text, **{"if": text})),
    practice=some(
        st.builds(
            PracticeSession,
            id=ids,
            question=ids,
            day=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
            seconds=st.integers(0, 86_400),
            content=feelings,
            english=feelings,
            note=maybe,
        )
    ),
)


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(people, people)
def test_any_person_comes_back_as_saved_and_an_import_can_be_undone(first, second):
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(folder)
        for person in (first, second):
            store.save(ReplaceAll(person))
            again = open_store(folder).person
            assert store.person == again == person
            assert again.as_json() == person.as_json()
        if first != second:
            store.undo()
            assert open_store(folder).person == first


class TwoWindows(RuleBasedStateMachine):
    """Two windows add, change, remove and undo letters; the data is always what the model says."""

    @initialize()
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.windows = [open_store(self.folder.name) for _ in range(2)]
        self.letters, self.earlier = [], []

    def teardown(self):
        self.folder.cleanup()

    def change(self, window, intention, letters):
        if letters != self.letters:
            self.earlier.append(self.letters)
            self.letters = letters
        self.windows[window].save(intention)

    def place(self, number):
        return next((at for at, each in enumerate(self.letters) if each.id == f"letter{number}"), None)

    @rule(window=st.integers(0, 1), number=st.integers(0, 4), us=st.booleans())
    def put(self, window, number, us):
        at, record = self.place(number), letter(number, us=us)
        if at is None:
            self.change(window, Put("letters", record), [*self.letters, record])
        else:
            was, letters = self.letters[at], list(self.letters)
            letters[at] = record
            self.change(window, Put("letters", record, was), letters)

    @rule(window=st.integers(0, 1), number=st.integers(0, 4))
    def remove(self, window, number):
        at = self.place(number)
        if at is not None:
            rest = [each for each in self.letters if each is not self.letters[at]]
            self.change(window, Remove("letters", self.letters[at]), rest)

    @rule(window=st.integers(0, 1), turned=st.booleans())
    def replace(self, window, turned):
        letters = self.letters[::-1] if turned else []
        self.change(window, ReplaceAll(Person(letters=letters)), letters)

    @rule(window=st.integers(0, 1))
    def undo(self, window):
        label = self.windows[window].undo()
        assert (label is None) == (not self.earlier)
        if self.earlier:
            self.letters = self.earlier.pop()

    @rule(window=st.integers(0, 1))
    def reopen(self, window):
        self.windows[window] = open_store(self.folder.name)

    @invariant()
    def both_windows_show_it(self):
        for window in getattr(self, "windows", []):
            window.refresh()
            assert window.person.letters == self.letters


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(deadline=None, max_examples=40, stateful_step_count=20)
