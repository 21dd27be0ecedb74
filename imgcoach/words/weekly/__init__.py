"""Weeks in words: one of them, a row of them, the last twelve."""
