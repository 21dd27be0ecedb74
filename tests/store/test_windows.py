"""Two windows on one person's data: neither overwrites the other without a word."""

import errno
import fcntl
import signal
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest
from places import everywhere
from store_tools import answer, answered, eventually, files, keep_trying, letter

from imgcoach.errors import Busy, Changed
from imgcoach.model.month import Month
from imgcoach.model.review import Answered
from imgcoach.store import Put, Remove, SetProfile, locking, open_store
from imgcoach.store import files as vaults


@pytest.mark.acceptance(5)
@pytest.mark.parametrize(
    ("place", "processes", "each"),
    [("files", 2, 300), ("files", 5, 100), ("rows", 5, 60)],
    indirect=["place"],
)
def test_processes_that_add_at_full_speed_lose_nothing(window, child, processes, each):
    def adding(first):
        def work(report):
            store = window()
            for number in range(first, first + each):
                keep_trying(lambda number=number: store.save(Put("letters", letter(number))))

        return work

    workers = [child(adding(at * each)) for at in range(processes)]
    assert [worker.end() for worker in workers] == [(0, [])] * processes
    store = window()
    total = processes * each
    assert {each.id for each in store.person.letters} == {f"letter{number}" for number in range(total)}
    assert store.revision == total


@everywhere
def test_several_threads_of_one_window_lose_nothing(window):
    store = window()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: store.save(Put("letters", letter(number))), range(40)))
    assert len(store.person.letters) == len(window().person.letters) == 40


@everywhere
@pytest.mark.acceptance(6)
def test_windows_taking_turns_see_and_keep_everything(window):
    one, other = window(), window()
    for number in range(100):
        saving, watching = (one, other) if number % 2 else (other, one)
        saving.save(Put("letters", letter(number)))
        assert not saving.moved
        eventually(lambda watching=watching: watching.moved)
    assert other.person.letters == [letter(number) for number in range(99)]
    assert other.refresh()
    assert not other.refresh()
    assert one.person == other.person
    assert len(one.person.letters) == 100


@everywhere
@pytest.mark.acceptance(9)
def test_a_profile_edit_and_an_answer_from_another_window_are_both_kept(window):
    one, other = window(), window()
    other.save(answer())
    one.save(SetProfile("graduated", Month(2022, 6), None))
    person = window().person
    assert one.person == person
    assert person.profile.graduated == Month(2022, 6)
    assert person.reviews[0].answers[0].answer == "yes"


@everywhere
def test_two_questions_answered_in_two_windows_end_up_in_one_review(window):
    one, other = window(), window()
    other.save(answer(question="programs"))
    one.save(answer(question="score"))
    (review,) = window().person.reviews
    assert [each.question for each in review.answers] == ["score", "programs"]


@pytest.mark.acceptance(8)
def test_the_same_question_answered_differently_is_a_conflict_and_nothing_of_that_save_is_kept(
    window, folder
):
    one, other = window(), window()
    other.save(answer("no"))
    before = files(folder)
    with pytest.raises(Changed) as conflict:
        one.save(SetProfile("oet_passed", True, None), answer("yes"))
    assert conflict.value.theirs == Answered(question="letters", answer="no")
    assert conflict.value.mine == Answered(question="letters", answer="yes")
    assert files(folder) == before
    assert one.refresh() or one.person == other.person


@everywhere
@pytest.mark.acceptance(8)
def test_after_a_conflict_the_answer_that_lost_can_be_brought_back(window):
    one, other = window(), window()
    other.save(answer("no"))
    with pytest.raises(Changed) as conflict:
        one.save(answer("yes"))
    one.save(answer("yes", was=conflict.value.theirs))
    assert answered(one).answer == "yes"
    assert one.undo() == "answer about letters, week 2026-W47"
    assert answered(one).answer == "no"


@everywhere
def test_the_same_answer_in_both_windows_is_no_conflict(window):
    one, other = window(), window()
    other.save(answer("no"))
    one.save(answer("no"))
    assert one.revision == 1


CONFLICTS = [
    (SetProfile("step2_ck.score", 231, None), SetProfile("step2_ck.score", 238, None)),
    (Put("letters", letter(1, us=True), letter(1)), Put("letters", letter(1, supervised=True), letter(1))),
    (Put("letters", letter(1, us=True), letter(1)), Remove("letters", letter(1))),
    (Remove("letters", letter(1)), Put("letters", letter(1, us=True), letter(1))),
    (Put("letters", letter(5, us=True)), Put("letters", letter(5))),
]


@pytest.mark.parametrize(("theirs", "mine"), CONFLICTS)
def test_what_another_window_changed_is_not_overwritten(used, window, folder, theirs, mine):
    window().save(theirs)
    before = files(folder)
    with pytest.raises(Changed) as conflict:
        used.save(mine)
    assert "238" not in str(conflict.value)
    assert conflict.value.label in str(conflict.value)
    assert files(folder) == before


@everywhere
def test_removing_in_both_windows_is_no_conflict(used, window):
    other = window()
    other.save(Remove("letters", letter(1)))
    used.save(Remove("letters", letter(1)))
    assert used.person.letters == [letter(0), letter(2)]


def test_two_saves_within_one_tick_of_the_clock_of_the_file_system_are_told_apart(
    used, window, folder, monkeypatch
):
    def coarse(found, content, real=vaults._stamp):
        return real(found, content)[3]

    monkeypatch.setattr(vaults, "_stamp", coarse)
    one, other = window(), window()
    other.save(Put("letters", letter(7)))
    assert one.refresh()
    assert one.person == other.person


@pytest.mark.acceptance(20)
@pytest.mark.acceptance(21)
def test_a_lock_held_elsewhere_makes_the_save_busy_and_a_killed_holder_frees_it(
    used, window, folder, child, monkeypatch
):
    monkeypatch.setattr(locking, "PATIENCE", 0.1)

    def hold(report):
        with vaults.FileVault(str(folder), lambda: None).lock():
            report("held")
            signal.pause()

    holder = child(hold)
    assert holder.line() == "held"
    before = files(folder)
    with pytest.raises(Busy, match="try again"):
        used.save(answer())
    assert files(folder) == before
    holder.kill()
    used.save(answer())
    assert (folder / "data.json.lock").exists()


def test_a_file_system_without_locks_still_saves(window, monkeypatch):
    def missing(*arguments):
        raise OSError(errno.ENOSYS, "no locks here")

    monkeypatch.setattr(fcntl, "flock", missing)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        store = window()
        store.save(answer())
        store.save(Put("letters", letter(1)))
    assert open_store(store.folder).person == store.person


def test_a_file_that_vanished_is_damage_and_no_new_person(window, folder):
    store = window()
    store.save(answer())
    (folder / "data.json").unlink()
    with pytest.raises(Exception, match="is gone"):
        store.refresh()
    with pytest.raises(Exception, match="is gone"):
        store.save(answer("no", was=answered(store)))
    assert not (folder / "data.json").exists()
