"""The commands, one module each; a module is imported when its command is called."""

import sys
from collections.abc import Callable, Sequence

from imgcoach.commands.shared.lacking_signs import mark_in_lines
from imgcoach.errors import CoachError
from imgcoach.output import drop_output, put
from imgcoach.text import show, spelled


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments`; return the exit code, with at most one line on stderr."""

    def answered() -> object:
        from imgcoach.commands.command_line.line import answer

        return answer(arguments)

    return told(answered)


def told(work: Callable[[], object]) -> int:
    """Do `work`; return the exit code, with at most one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        mark_in_lines(stream)
    try:
        code = work()
        if sys.stdout is not None:
            sys.stdout.flush()
    except CoachError as error:
        return _say(str(error), error.exit_code)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        code = _say(f"the output can't be written ({error.strerror}), send it elsewhere", 3)
        drop_output()
        return code
    return code if isinstance(code, int) else 0


def _say(message: str, code: int) -> int:
    if sys.stderr is not None:
        put(f"imgcoach: {show(spelled(message))}\n", error=True)
    return code
