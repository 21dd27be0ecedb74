"""Ctrl+P: one search over everything there is, imported when it is first asked for."""
