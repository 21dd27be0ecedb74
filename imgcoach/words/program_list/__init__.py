"""Programs in words: one of them, a list, their tracks and signals."""
