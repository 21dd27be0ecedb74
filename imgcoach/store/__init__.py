"""Where a person's data is kept: one file a person, saved as a whole or not at all.

The rest of imgcoach knows this face only. The names are imported when they are first used, so that
`imgcoach due` can ask for the folder without paying for the rest.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from imgcoach.store.changes import AddAll, Change, Put, Remove, ReplaceAll, SetProfile
    from imgcoach.store.drafts import Draft, Drafts
    from imgcoach.store.recovery import Backup, DamagedData, Recovery
    from imgcoach.store.review_changes import Commit, GiveAnswer, tell_outcome
    from imgcoach.store.store import Store, open_store

__all__ = [
    "AddAll",
    "Backup",
    "Change",
    "Commit",
    "DamagedData",
    "Draft",
    "Drafts",
    "GiveAnswer",
    "Put",
    "Recovery",
    "Remove",
    "ReplaceAll",
    "SetProfile",
    "Store",
    "open_store",
    "tell_outcome",
]

_HOMES = {
    "changes": ("AddAll", "Change", "Put", "Remove", "ReplaceAll", "SetProfile"),
    "drafts": ("Draft", "Drafts"),
    "recovery": ("Backup", "DamagedData", "Recovery"),
    "review_changes": ("Commit", "GiveAnswer", "tell_outcome"),
    "store": ("Store", "open_store"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"imgcoach.store.{home}"), name)
    raise AttributeError(f"imgcoach.store has no {name}")
