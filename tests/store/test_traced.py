"""A save as the kernel sees it: under strace, in which order it asks, and with each of its calls refused."""

import shutil
import signal

import pytest
from store_tools import answer, letter
from traced import Traced, names_of

from imgcoach.errors import NotSaved
from imgcoach.store import Put

REFUSED = 7
"""The exit code of a child whose first try was refused in words, and whose second went through."""


@pytest.fixture
def before(used, folder, clock, tmp_path):
    """A copy of a folder in which the next save takes a backup."""
    clock.forward(hours=2)
    return shutil.copytree(folder, tmp_path / "before")


@pytest.fixture
def traced(child, tmp_path):
    """Starts traced children."""
    return lambda work, inject="": Traced(child, tmp_path / "trace", work, inject)


def save(store):
    """Save one letter, twice if the first time is refused; the exit code that says so."""
    try:
        store.save(Put("letters", letter(9)))
    except NotSaved:
        store.save(Put("letters", letter(9)))
        return REFUSED
    return 0


def place(calls, *parts):
    """Where in the trace the call with these parts stands."""
    found = [number for number, line in enumerate(calls) if all(part in line for part in parts)]
    assert found, (parts, calls)
    return found[0]


@pytest.mark.acceptance(3)
def test_the_kernel_is_asked_to_write_then_to_sync_then_to_rename_then_to_sync_the_folder(
    before, window, folder, traced
):
    store = window()
    code, calls = traced(lambda: save(store)).end()
    assert code == 0
    new, data = f"<{folder}/data.json.new>", f'"{folder}/data.json"'
    order = [
        place(calls, "openat(", f'"{folder}/data.json.new"', "O_EXCL", "O_NOFOLLOW"),
        place(calls, "write(", new),
        place(calls, "fsync(", new),
        place(calls, "fsync(", f"<{folder}/backups>"),
        place(calls, "rename", f'"{folder}/data.json.new"', data),
        place(calls, "fsync(", f"<{folder}>"),
    ]
    assert order == sorted(order)
    assert not [line for line in calls if "O_TRUNC" in line]
    assert not [
        line
        for line in calls
        if line.startswith(("write(", "ftruncate(")) and f"<{folder}/data.json>" in line
    ]


def each_call(before, window, folder, traced, inject):
    """Save once for each call of a save, that call being tampered with; the folder is as before each time."""
    first = window()
    for name, count in names_of(traced(lambda: save(first)).end()[1]):
        shutil.rmtree(folder)
        shutil.copytree(before, folder)
        store = window()
        yield name, traced(lambda store=store: save(store), f"{name}:{inject}:when={count}").end()


@pytest.mark.acceptance(2)
def test_a_kill_at_any_call_to_the_kernel_leaves_the_old_state_or_the_new_one(
    used, before, window, folder, traced
):
    old, seen = used.person, []
    new = old.model_copy(update={"letters": [*old.letters, letter(9)]})
    for name, (code, _) in each_call(before, window, folder, traced, "signal=SIGKILL"):
        assert code == -signal.SIGKILL, name
        person = window().person
        assert person in (old, new)
        seen.append(person == new)
        window().save(Put("letters", letter(9)), answer())
        assert {each.name for each in folder.glob("data.json*")} == {"data.json", "data.json.lock"}
    assert seen == sorted(seen), "once it is there, it stays"
    assert {*seen} == {False, True}


@pytest.mark.acceptance(4)
def test_any_call_that_the_kernel_refuses_is_said_and_the_next_try_goes_through(
    used, before, window, folder, traced
):
    codes = []
    for name, (code, _) in each_call(before, window, folder, traced, "error=EIO"):
        assert code in (0, REFUSED), name
        codes.append(code)
        assert window().person.letters == [*used.person.letters, letter(9)]
    assert codes.count(REFUSED) > 10
    assert codes.count(0) >= 1, "letting the lock go may fail"


@pytest.mark.acceptance(22)
@pytest.mark.parametrize("error", ["ENOLCK", "ENOSYS", "EOPNOTSUPP"])
def test_where_the_kernel_knows_no_lock_a_save_goes_through(before, window, folder, traced, error):
    store = window()
    code, calls = traced(lambda: save(store), f"flock:error={error}").end()
    assert code == 0
    assert "INJECTED" in calls[place(calls, "flock(")]
    assert window().person.letters[-1] == letter(9)
    assert not (folder / "data.json.locked").exists()
