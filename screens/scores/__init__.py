"""The three views of Scores, and where a person stands in them."""
