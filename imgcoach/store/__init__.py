"""Where a person's data is kept: one file a person, saved as a whole or not at all.

The rest of imgcoach knows this face only.
"""

from imgcoach.store.changes import AddAll, Change, Put, Remove, ReplaceAll, SetProfile
from imgcoach.store.changes.aside import Aside
from imgcoach.store.changes.calendar import TellCalendar
from imgcoach.store.changes.ranking import Rank, RankOrder
from imgcoach.store.changes.review import Commit, GiveAnswer, tell_outcome
from imgcoach.store.changes.season import ConsiderAgain, TellSeason
from imgcoach.store.changes.settling import Settle
from imgcoach.store.changes.updating import UpdateAll
from imgcoach.store.document import Contents, Unreadable
from imgcoach.store.drafts import review_draft
from imgcoach.store.files import DATA, open_store
from imgcoach.store.recovery import Backup, DamagedData, Recovery
from imgcoach.store.shape import load
from imgcoach.store.store import Store
from imgcoach.store.vault import Draft, Drafts
from imgcoach.store.wipe import own_files, wipe_folder

__all__ = [
    "DATA",
    "AddAll",
    "Aside",
    "Backup",
    "Change",
    "Commit",
    "ConsiderAgain",
    "Contents",
    "DamagedData",
    "Draft",
    "Drafts",
    "GiveAnswer",
    "Put",
    "Rank",
    "RankOrder",
    "Recovery",
    "Remove",
    "ReplaceAll",
    "SetProfile",
    "Settle",
    "Store",
    "TellCalendar",
    "TellSeason",
    "Unreadable",
    "UpdateAll",
    "load",
    "open_store",
    "own_files",
    "review_draft",
    "tell_outcome",
    "wipe_folder",
]
