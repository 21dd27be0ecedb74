"""What a mentor gets to read: the brief of one page, and the report."""
