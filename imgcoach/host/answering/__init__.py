"""Processes that answer one question each, apart from the server: `imgcoach.host.answering.NAME`."""

ANSWER, SIGHT = "answer", "sight"
"""The modules that answer: about a person's own data, and about that of others who have let them see it."""

ROWS = "--rows"
"""Asked of SIGHT: the list for a program to read, not in words."""
