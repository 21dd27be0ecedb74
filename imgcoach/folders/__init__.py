"""Where a person's data may live, and what it means when an operating system says no."""
