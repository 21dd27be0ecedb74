"""Where the settings say that all persons are kept."""

from imgcoach.host.homes import Homes
from imgcoach.host.in_folders.homes import FolderHomes
from imgcoach.host.settings import HostSettings


def homes_of(settings: HostSettings) -> Homes:
    """The homes of a server; raises FolderRefused or NotSaved where they can't be trusted or made."""
    return FolderHomes(settings.folder)
