"""The door of a kiosk: it starts imgcoach anew, with nothing that a client could have sent.

What a client can make its server set, such as PYTHONPATH or BROWSER, has no say behind it. Nothing is checked
or answered on this side: an environment with PYTHONINSPECT ends in a prompt of Python where a program ends.
"""

import os
import pwd
import re
import sys
from typing import NoReturn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = "IMGCOACH_KIOSK_ROOT"
"""The variable that names the folder of all persons; the operator sets it in sshd_config."""

_LOCALE = r"[A-Za-z0-9_.@-]{1,64}"
_KEPT = {
    r"TERM": r"[A-Za-z0-9._+-]{1,64}",
    r"COLORTERM": r"[a-z0-9]{1,16}",
    r"LANG": _LOCALE,
    r"LC_[A-Z]{1,16}": _LOCALE,
    r"NO_COLOR": r"[A-Za-z0-9]{1,16}",
    r"TZ": r"(?!.*\.\.)[A-Za-z0-9<+-][A-Za-z0-9<>_+,:./-]{0,63}",
}
"""What comes in from outside, by name, and what it may look like; a time zone is never a path."""


def enter(person: str) -> NoReturn:
    """Become the kiosk of this person."""
    asked = os.environ.get("SSH_ORIGINAL_COMMAND")
    words = [os.environ.get(ROOT, ""), person, *([] if asked is None else [asked])]
    python = [sys.executable, "-IB", "-m", "imgcoach.kiosk"]
    home = pwd.getpwuid(os.getuid()).pw_dir
    os.execve(python[0], [*python, *words], {**kept(os.environ), "HOME": home})


def kept(environ: "Mapping[str, str]") -> dict[str, str]:
    """What of an environment goes in with a person."""
    return {
        name: value
        for name, value in environ.items()
        for allowed, form in _KEPT.items()
        if re.fullmatch(allowed, name) and re.fullmatch(form, value)
    }
