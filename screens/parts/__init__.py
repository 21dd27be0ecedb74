"""Pieces that belong to one place each."""
