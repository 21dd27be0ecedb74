"""A list of programs in from a spreadsheet, and out to one."""
