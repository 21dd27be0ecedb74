"""What the tests of the words share.

pytest runs with --import-mode=importlib, so a test file cannot import its neighbours by itself. This conftest
puts its own folder and that of the tests of the judgement on the path: `literals` lives here, `people` there.
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
