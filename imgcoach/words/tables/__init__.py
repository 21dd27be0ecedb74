"""Lists as tables: what the columns of each are called, what stands in them, and what it all comes to."""
