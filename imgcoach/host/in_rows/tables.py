"""The tables of the database that the settings name, for an operator."""

from imgcoach.errors import WrongUse
from imgcoach.host.settings import HostSettings
from imgcoach.store.rows import migrate, role_in


def bring_up_to_date(settings: HostSettings, owner: str | None) -> str:
    """Make what is missing, as the role in the address `owner`; what was done, in words.

    Raises:
        WrongUse: the settings name no database, or it is that of a newer imgcoach.
        Rejected: it can't be used.
    """
    if settings.database is None:
        raise WrongUse('the settings name no database, add a line like: database = "postgresql://..."')
    role = role_in(settings.database)
    if owner is not None and role is None:
        raise WrongUse("the settings name no role, write the address like: postgresql://imgcoach@/imgcoach")
    done = migrate(owner, role) if owner else migrate(settings.database)
    return f"Schema {done[-1]} is there now." if done else "Nothing was missing."
