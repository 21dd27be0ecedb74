"""imgcoach: ten honest minutes a week on the way to a US residency."""

__version__ = "0.1.0"
