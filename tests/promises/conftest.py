"""What the tests of the promises share.

pytest runs with --import-mode=importlib, so a test file cannot import its neighbours by itself. This conftest
puts its own folder on the import path, and that of the judgement's tests, once and in the open: `rules` and
`said` live here, `people`, `profiles` and `strategies` there.
"""

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "coach")]

from imgcoach.knowledge import load_content  # noqa: E402


@pytest.fixture(scope="session")
def content():
    """What the coach knows, as it is shipped."""
    return load_content()
