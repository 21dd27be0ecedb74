"""What all tests share: drawn examples take as long as a busy machine needs, no core waits idly, who asks for
a database has one, and processes that tests start can tell whether coverage is measured.
"""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

for shared in ("database", "packaging"):
    sys.path.insert(0, str(Path(__file__).parent / shared))

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

_WAITING = 2
"""Workers beside one a core: a good part of the tests waits for terminals, servers and locks."""


def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` stands for."""
    return (os.cpu_count() or 1) + _WAITING


def pytest_collection_finish() -> None:
    """Look for no garbage in what was collected: with 13,000 tests that is a tenth of their time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _the_content_is_read_once():
    """Let all runs in this process share what the coach knows, as those of a host do."""
    from imgcoach.knowledge import load_content

    shared = load_content()

    def opened(own):
        return load_content(own) if own and Path(own).exists() else shared

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("imgcoach.session.load_content", opened)
        yield


@pytest.fixture(scope="session")
def cluster():
    """A PostgreSQL; whatever a test does to it, the next one finds it running."""
    from cluster import Cluster, binaries

    if binaries() is None and not os.environ.get("CI"):
        pytest.skip("PostgreSQL is not installed")
    started = Cluster()
    yield started
    started.close()
