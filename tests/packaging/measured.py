"""What a process that a test starts is told, so that it measures coverage too (.ci/coverage)."""

import os


def measured():
    """The variables of a measurement that is under way; most of the time, none."""
    return {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
