"""A program killed while it saves leaves the old file or the new one, and all that it acknowledged."""

import os
import random
import shutil
import time

from store_tools import Faults, answer, letter

from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person
from imgcoach.store import Put

KILLS = 300
QUESTIONS = ("score", "experience", "letters", "timeline", "programs")
WEEKS = ("2026-W46", "2026-W47")


def numbers(person: Person) -> dict[tuple[str, QuestionId], int]:
    """By week and question, the number that the answer's note begins with."""
    return {
        (review.week, each.question): int((each.note or "").partition(":")[0])
        for review in person.reviews
        for each in review.answers
    }


def test_300_kills_leave_every_file_readable_and_lose_no_acknowledged_answer(window, child):
    chance = random.Random(20261122)
    acknowledged = {}
    total = 0

    def keep_saving(report):
        store, own = window(), random.Random(os.getpid())
        while True:
            week, question = own.choice(WEEKS), own.choice(QUESTIONS)
            review = next((each for each in store.person.reviews if each.week == week), None)
            was = review.answer_to(question) if review else None
            number = store.revision + 1
            note = f"{number}:" + "x" * own.choice((0, 5, 80, 900))
            store.save(answer(own.choice(("yes", "no")), question, week, was, note))
            report(f"{week}/{question}/{number}")

    for _ in range(KILLS):
        victim = child(keep_saving)
        lines = [victim.line()]
        time.sleep(chance.random() * 0.012)
        lines += victim.kill()
        total += len(lines)
        for line in lines:
            week, question, number = line.split("/")
            acknowledged[week, question] = int(number)
        store = window()
        found = numbers(store.person)
        changed = {slot for slot in found if found[slot] != acknowledged.get(slot)}
        assert len(changed) <= 1, "only the save that was interrupted may be unacknowledged"
        assert all(found[slot] == store.revision for slot in changed)
        assert found.keys() >= acknowledged.keys()
        acknowledged = found
    assert total > KILLS


def test_a_kill_at_any_call_leaves_the_old_state_or_the_new_one(
    used, window, folder, child, clock, tmp_path, monkeypatch
):
    clock.forward(hours=2)
    shutil.copytree(folder, tmp_path / "before")
    old = used.person
    new = old.model_copy(update={"letters": [*old.letters, letter(9)]})

    def save_and_die(number):
        def work(report):
            faults = Faults(monkeypatch)
            store = window()
            faults.at(number, lambda name: os._exit(9))
            store.save(Put("letters", letter(9)))

        return work

    seen, code, number = [], 9, 0
    while code == 9:
        number += 1
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "before", folder)
        code, _ = child(save_and_die(number)).end()
        person = window().person
        seen.append(person)
        assert person in (old, new)
        window().save(Put("letters", letter(9)), answer())
        assert window().person.letters == new.letters
        assert not (folder / "data.json.new").exists()
        assert not (folder / "data.json.old").exists()
    assert code == 0
    assert number > 20
    assert seen[0] == old
    assert seen[-1] == new
