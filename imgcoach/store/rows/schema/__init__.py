"""The numbered files that make the tables of a database, each carried out once, in order."""

from importlib.resources import files

FILES = {
    int(each.name[:3]): each.read_bytes() for each in files(__name__).iterdir() if each.name.endswith(".sql")
}
"""What each does, by number."""

NEWEST = max(FILES)
"""The schema that this imgcoach works with; it works with no other."""
