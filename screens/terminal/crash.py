"""What is left of a crash: where it happened, and nothing of what the person wrote."""

import traceback
from pathlib import Path

from textual.worker import WorkerFailed

from imgcoach import __version__
from imgcoach.folders.files import overwrite
from imgcoach.folders.places import CRASH_LOG
from imgcoach.session import Settings


def write_crash(error: BaseException | None, settings: Settings) -> str:
    """Write where `error` happened to crash.log in the data folder; return the line for the person."""
    while isinstance(error, WorkerFailed):
        error = error.error
    name = type(error).__name__
    frames = traceback.format_tb(error.__traceback__) if error else []
    text = f"imgcoach {__version__}, {name}\n{''.join(frames)}"
    path = Path(settings.folder) / CRASH_LOG
    try:
        overwrite(path, text.encode())
    except OSError:
        return f"imgcoach: stopped by an error ({name}); what was saved is safe."
    return f"imgcoach: stopped by an error ({name}); what was saved is safe, {path} says where it happened."
