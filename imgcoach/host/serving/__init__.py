"""The server and what happens in it: who comes in, what they get, and how much of it."""
