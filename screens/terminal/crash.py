"""What is left of a crash: where it happened, and nothing of what the person wrote."""

import os
import traceback

from imgcoach import __version__
from imgcoach.session import Settings


def write_crash(error: BaseException | None, settings: Settings) -> str:
    """Write where `error` happened to crash.log in the data folder; return the line for the person."""
    name = type(error).__name__
    frames = traceback.format_tb(error.__traceback__) if error else []
    text = f"imgcoach {__version__}, {name}\n{''.join(frames)}"
    path = os.path.join(settings.folder, "crash.log")  # noqa: PTH118
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    try:
        with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return f"imgcoach: stopped by an error ({name}); what was saved is safe."
    return f"imgcoach: stopped by an error ({name}); what was saved is safe, {path} says where it happened."
