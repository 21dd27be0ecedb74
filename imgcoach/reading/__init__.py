"""What people write, and the value they mean by it."""
