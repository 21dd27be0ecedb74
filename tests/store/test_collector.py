"""Data is opened in a process where others live: how that collects its garbage is not the store's."""

import gc
from contextlib import closing

from imgcoach.model.person import Person
from imgcoach.store import ReplaceAll, open_store


def test_opening_data_leaves_the_collector_as_it_is(tmp_path):
    with closing(open_store(str(tmp_path / "data"))) as store:
        store.save(ReplaceAll(Person()))
    gc.collect()
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with closing(open_store(str(tmp_path / "data"))) as store:
            assert store.person == Person()
        assert gc.get_freeze_count() > frozen / 2 and gc.isenabled()
    finally:
        gc.unfreeze()
