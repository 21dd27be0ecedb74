"""What goes out of imgcoach and comes in again."""
