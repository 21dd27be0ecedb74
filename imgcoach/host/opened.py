"""Where the settings say that all persons are kept."""

from importlib.util import find_spec

from imgcoach.errors import WrongUse
from imgcoach.folders.trust import prepare
from imgcoach.host.homes import Homes
from imgcoach.host.settings import HostSettings


def homes_of(settings: HostSettings) -> Homes:
    """The homes of a server.

    Raises:
        FolderRefused, NotSaved: the folder can't be trusted, or made.
        Rejected, WrongUse: the database can't be reached, or is not prepared for this imgcoach.
    """
    if settings.database is None:
        from imgcoach.host.in_folders.homes import FolderHomes

        return FolderHomes(settings.folder)
    if find_spec("psycopg") is None:
        raise WrongUse("psycopg is not installed, install it with: pip install 'imgcoach[host]'")
    from imgcoach.host.in_rows.homes import RowHomes

    prepare(settings.folder)  # the key of the server is there
    return RowHomes(settings.database, folder=settings.folder)
