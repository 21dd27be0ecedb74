"""Somebody at a terminal, in this process: what they type, line by line."""

import io


class Typed(io.StringIO):
    """The input of somebody who types these lines and then Ctrl-D.

    A function among the lines is called when its turn comes: what happens meanwhile, or Ctrl-C.
    """

    def __init__(self, *lines):
        super().__init__()
        self._lines = iter(lines)

    def isatty(self):
        """A terminal."""
        return True

    def readline(self, *_):
        """The next line."""
        for each in self._lines:
            if not callable(each):
                return f"{each}\n"
            each()
        return ""


def ctrl_c():
    """What Ctrl-C does to whoever waits for a line."""
    raise KeyboardInterrupt
