"""How a person is asked for a value, and how it is read and shown."""
