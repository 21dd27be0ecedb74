"""What all tests share: drawn examples take as long as a busy machine needs, and no core waits idly."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

_WAITING = 2
"""Workers beside one a core: a good part of the tests waits for terminals, servers and locks."""


def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` stands for."""
    return (os.cpu_count() or 1) + _WAITING
