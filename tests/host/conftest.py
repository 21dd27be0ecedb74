"""What the tests of a host share.

pytest runs with --import-mode=importlib, so this folder is put on the import path, and that of the terminals.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "terminal"))

from imgcoach.host.folder_homes import FolderHomes


@pytest.fixture
def homes(tmp_path):
    """Homes that are folders."""
    return FolderHomes(str(tmp_path / "host"))
