"""Where a person's data may live, how files are opened and read, and what a refusal of the system means."""
