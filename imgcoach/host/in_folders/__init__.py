"""Homes that are folders."""
