"""A file that somebody made elsewhere as rows of cells: CSV in any shape and encoding, and workbooks."""
