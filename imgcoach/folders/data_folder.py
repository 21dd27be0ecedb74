"""Where the data folder is, and whether it can be trusted.

`imgcoach due` runs in login files and imports this module, so it starts with os, stat and sys alone.
"""
# pathlib would cost more than all the rest of this module, hence
# ruff: noqa: PTH100, PTH101, PTH102, PTH112, PTH117, PTH118, PTH120

import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def default_folder(environ: "Mapping[str, str]" = os.environ) -> str:
    """The folder of this user's data: $IMGCOACH_DATA_DIR, or the place platformdirs names.

    On Linux that place is worked out here, by the same rules (XDG Base Directory 0.8; a relative or empty
    variable counts as unset), because platformdirs takes as long to import as `imgcoach due` may run.

    Raises:
        FolderRefused: the user has no home folder.
    """
    if chosen := environ.get("IMGCOACH_DATA_DIR"):
        return chosen
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


def check(folder: str) -> bool:
    """Say whether `folder` is there; one that others could read is closed to them (0700).

    Raises:
        FolderRefused: it is a link, no folder, somebody else's, writable by others, or can't be reached.
    """
    from imgcoach.errors import FolderRefused

    folder = os.path.abspath(folder)  # a slash at its end would follow a link
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise FolderRefused(
            f"The data folder is out of reach ({error.strerror}), {folder}, choose another"
        ) from error
    if stat.S_ISLNK(found.st_mode):
        raise FolderRefused(f"The data folder is a link, {folder}, name the folder that it points to")
    if not stat.S_ISDIR(found.st_mode):
        raise FolderRefused(f"The data folder is no folder, {folder}, choose another or move that file away")
    if found.st_uid != os.geteuid():
        raise FolderRefused(f"The data folder belongs to somebody else, {folder}, choose one of your own")
    if found.st_mode & 0o022:
        raise FolderRefused(f"Others may write to the data folder, {folder}, close it with: chmod 700")
    if found.st_mode & 0o077:
        _close_to_others(folder)
    return True


def _close_to_others(folder: str) -> None:
    from imgcoach.errors import FolderRefused

    try:
        os.chmod(folder, 0o700)
    except OSError as error:
        raise FolderRefused(f"Others may read the data folder, {folder}, close it with: chmod 700") from error


def prepare(folder: str) -> None:
    """Make `folder` with the parents it lacks, each 0700 whatever the umask.

    Raises:
        FolderRefused: as `check`.
        NotSaved: it can't be made.
    """
    if check(folder):
        return
    try:
        _make(os.path.abspath(folder))
    except OSError as error:
        from imgcoach.folders.refusals import not_saved

        raise not_saved(error, folder) from error
    check(folder)


def _make(folder: str) -> None:
    parent = os.path.dirname(folder)
    if not os.path.isdir(parent):
        _make(parent)
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        return  # another window made it first
    os.chmod(folder, 0o700)
