"""Figures: what one is, which grade it may have, in which file it stands, and how they are put together."""
