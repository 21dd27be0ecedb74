"""Where a user's folders are, and what is named in them.

`imgcoach due` runs in login files and imports this module, so it starts with os and sys alone.
"""
# pathlib would cost more than all the rest of this module, hence
# ruff: noqa: PTH117, PTH118

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

CRASH_LOG = "crash.log"
"""The file in the data folder that says where imgcoach stopped with an error."""


def data_folder(given: str | None, environ: "Mapping[str, str]" = os.environ) -> str:
    """The folder of a run: what --data-dir gives, or else this user's.

    Raises:
        WrongUse: what was given names no folder.
        FolderRefused: the user has no home folder.
    """
    if not given:
        return default_folder(environ)
    from imgcoach.folders.written import folder_meant

    return folder_meant(given, "--data-dir", environ)


def default_folder(environ: "Mapping[str, str]" = os.environ) -> str:
    """The folder of this user's data: $IMGCOACH_DATA_DIR, or the place platformdirs names.

    On Linux that place is worked out here, by the same rules (XDG Base Directory 0.8; a relative or empty
    variable counts as unset), because platformdirs takes as long to import as `imgcoach due` may run.

    Raises:
        WrongUse: $IMGCOACH_DATA_DIR names no folder.
        FolderRefused: the user has no home folder.
    """
    if chosen := environ.get("IMGCOACH_DATA_DIR"):
        from imgcoach.folders.written import folder_meant

        return folder_meant(chosen, "IMGCOACH_DATA_DIR", environ)
    if not sys.platform.startswith("linux"):
        from platformdirs import user_data_dir

        return user_data_dir("imgcoach", appauthor=False)
    data_home = environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(data_home):
        data_home = f"{home_folder(environ)}/.local/share"
    return os.path.join(data_home, "imgcoach")


def config_folder(environ: "Mapping[str, str]" = os.environ) -> str | None:
    """The folder of this user's configuration, by the same rules; None where no home is known."""
    if not sys.platform.startswith("linux"):
        from platformdirs import user_config_dir

        return user_config_dir("imgcoach", appauthor=False)
    config_home = environ.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(config_home):
        from imgcoach.errors import FolderRefused

        try:
            config_home = f"{home_folder(environ)}/.config"
        except FolderRefused:
            return None
    return os.path.join(config_home, "imgcoach")


def config_file(environ: "Mapping[str, str]" = os.environ) -> str | None:
    """The file of this user's configuration, be it there or not; None where no home is known."""
    folder = config_folder(environ)
    return None if folder is None else os.path.join(folder, "config.toml")


def config_in_words(environ: "Mapping[str, str]" = os.environ) -> str:
    """Where the configuration is, and whether there is one."""
    path = config_file(environ)
    if path is None:
        return "Configuration: none, your home folder is not known"
    home = f"{environ.get('HOME', '')}/"
    said = f"~/{path.removeprefix(home)}" if len(home) > 1 and path.startswith(home) else path
    return f"Configuration: {said}" + ("" if os.path.lexists(path) else " (not there)")


def home_folder(environ: "Mapping[str, str]" = os.environ) -> str:
    """The user's home folder: $HOME, or what the system's list of users says.

    Raises:
        FolderRefused: neither says.
    """
    home = environ.get("HOME", "")
    if os.path.isabs(home):
        return home.rstrip("/")
    import pwd

    from imgcoach.errors import FolderRefused

    try:
        return pwd.getpwuid(os.getuid()).pw_dir.rstrip("/")
    except KeyError:
        raise FolderRefused("Your home folder is not known, HOME is empty, set IMGCOACH_DATA_DIR") from None
