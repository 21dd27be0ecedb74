"""The weekly review line by line: what is said, what is heard, and what is kept of it at once."""
