"""What the tests of the judgement share.

pytest runs with --import-mode=importlib, so a test file cannot import its neighbours by itself. This conftest
puts its own folder on the import path, once and in the open: `oracle`, `people`, `strategies` and `profiles`
are the plain helper modules that live here.
"""

import sys
from datetime import date
from pathlib import Path

import pytest

from imgcoach.coach import assess
from imgcoach.coach.what_if import changed
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def content():
    """What the coach knows, as it is shipped."""
    return load_content()


@pytest.fixture(scope="session")
def judge(content):
    """Assess a person given in the export's form; by default on 22 November 2026."""

    def judged(person, today=date(2026, 11, 22)):
        return assess(Person.model_validate(person), content, today)

    return judged


@pytest.fixture(scope="session")
def evidence(judge):
    """The evidence for one question, of a person given in the export's form."""

    def found(question, person, today=date(2026, 11, 22)):
        return judge(person, today).findings[question].evidence

    return found


@pytest.fixture(scope="session")
def both(content):
    """The assessments before and after changes, of a person in the export's form."""

    def assessed(someone, changes, today=date(2026, 11, 22)):
        whole = Person.model_validate(someone)
        return tuple(
            assess(each, content, today) for each in (whole, changed(whole, changes, content, today))
        )

    return assessed
