"""The shipped content, and folders of a person's own files.

pytest runs with --import-mode=importlib, so this folder is put on the import path, for `own_entries`.
"""

import sys
from pathlib import Path

import pytest

from imgcoach.knowledge import load_content

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def content():
    return load_content()


@pytest.fixture
def own(tmp_path):
    """Write files of the person's own and open the content over them: own({"bands": "[x]\\n..."})."""

    def write(files):
        for name, text in files.items():
            path = tmp_path / f"{name}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_content(str(tmp_path))

    return write
