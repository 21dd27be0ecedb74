"""The names that real programs give to a second copy of a file, as their own pages and users tell them."""

import pytest

from imgcoach.folders.copies import copies, original

COPIES = {
    "Dropbox": "data (Jane's conflicted copy 2026-11-26).json",
    "Dropbox, a computer": "data (MacBook-Pro.local's conflicted copy 2026-11-26) (1).json",
    "Dropbox in German": "data (In Konflikt stehende Kopie von Jane 2026-11-26).json",
    "Dropbox in French": "data (Copie en conflit de Jane 2026-11-26).json",
    "Nextcloud": "data (conflicted copy 2026-11-26 101010).json",
    "ownCloud": "data_conflict-20261126-101010.json",
    "Syncthing": "data.sync-conflict-20261126-101010-D4LGQYW.json",
    "an old Syncthing": "data.sync-conflict-20150808-105833.json",
    "Syncthing, half a transfer": "~syncthing~data.json.tmp",
    "Google Drive": "data (1).json",
    "iCloud": "data 2.json",
    "pCloud": "data [conflicted].json",
    "Seafile": "data (SFConflict jane@example.org 2026-11-26-11-30-28).json",
    "Seafile, behind the ending": "data.json (SFConflict 2015-03-07-11-30-28)",
    "Resilio": "data.Conflict.json",
    "Resilio again": "data.Conflict1.json",
    "Synology": "data_Andy-PC_Jan-03-0901-2026_CaseConflict_1.json",
    "rclone": "data.conflict1.json",
    "rclone before 1.66": "data.json.path1",
    "rclone with a suffix": "data.json.conflict2",
    "macOS": "data copy.json",
    "macOS again": "data copy 3.json",
    "Windows": "data - Copy.json",
    "Windows again": "data - Copy (2).json",
    "an older Windows": "Copy of data.json",
    "Emacs and nano": "data.json~",
    "Emacs, not saved": "#data.json#",
    "Emacs, a lock": ".#data.json",
    "vim": ".data.json.swp",
    "nano after a crash": "data.json.save",
    "by hand": "data.json.bak",
    "merge tools": "data.json.orig",
    "another case": "Data.json",
}

LIKELY = {
    "OneDrive": "data-LAPTOP7.json",
    "a keeper of dates": "data_2026-11-26.json",
    "a word": "data.old.json",
}

OTHERS = [
    "data.json.lock",
    "data.json.new",
    "data.json.old",
    "crash.log",
    "backups",
    "database.json",
    "x.json",
]


@pytest.mark.parametrize("name", COPIES.values(), ids=COPIES)
def test_it_is_known_as_a_copy(name):
    assert original(name) in (("data.json", None) if name == "Data.json" else ("data.json",))
    assert copies("data.json", [name, "data.json", *OTHERS]) == [name]


@pytest.mark.parametrize("name", LIKELY.values(), ids=LIKELY)
def test_beside_the_data_a_likely_name_is_enough(name):
    assert original(name) is None
    assert copies("data.json", [name, "data.json", *OTHERS]) == [name]


@pytest.mark.parametrize("name", ["data.json", "season_days.toml", "usmle.toml", "README.md", *OTHERS])
def test_other_names_are_no_copies(name):
    assert original(name) is None
    assert copies("data.json", [name]) == []


@pytest.mark.parametrize(
    "name", ["facts (1).toml", "facts.sync-conflict-20261126-101010-D4LGQYW.toml", "facts.toml~"]
)
def test_files_of_other_kinds_have_copies_too(name):
    assert original(name) == "facts.toml"
