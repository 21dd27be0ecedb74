"""Where a value becomes words: labels, marks, and one description of each thing, for every output."""
