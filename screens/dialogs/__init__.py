"""What stands over a place for a moment."""
