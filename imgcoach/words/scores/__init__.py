"""Scores in words: attempts, ranges on a scale, and what chance may do to a share."""
