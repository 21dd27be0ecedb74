"""How a line of the shell is read, explained and completed, and what may have been meant by it."""
