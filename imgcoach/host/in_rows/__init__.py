"""Persons in rows of PostgreSQL, the same for every server that names the database."""
