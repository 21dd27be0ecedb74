"""Windows that save without a pause and are killed at any moment, and what is left of their answers."""

import os
import random
import time
from dataclasses import dataclass

from store_tools import answer

from imgcoach.errors import Damaged

QUESTIONS = ("score", "experience", "letters", "timeline", "programs")
WEEKS = ("2026-W46", "2026-W47")


@dataclass
class Toll:
    """What many kills have cost."""

    acknowledged: int = 0
    """Saves that were said to be on disk."""
    unreadable: int = 0
    """Kills after which the file could not be read."""
    lost: int = 0
    """Acknowledged answers that were not there, or stood back behind an earlier one."""
    halves: int = 0
    """Kills after which there was more than the one save that nobody was told of."""


def killed(window, child, kills, settle=lambda: None):
    """Kill `kills` windows while each saves answers whose notes grow and shrink; the toll.

    Args:
        window: opens one.
        child: starts a process.
        kills: how many.
        settle: waits until what a killed window has set going is over; a database ends a commit by itself.
    """
    chance, toll, known = random.Random(20261122), Toll(), {}
    for _ in range(kills):
        victim = child(lambda report: _keep_saving(window(), report))
        lines = [victim.line()]
        time.sleep(chance.random() * 0.012)
        lines += victim.kill()
        settle()
        toll.acknowledged += len(lines)
        for line in lines:
            slot, number = line.rsplit("/", 1)
            known[slot] = int(number)
        try:
            store = window()
        except Damaged:
            toll.unreadable += 1
            continue
        found = _numbers(store.person)
        changed = {slot for slot in found if found[slot] != known.get(slot)}
        toll.lost += sum(found.get(slot, 0) < number for slot, number in known.items())
        toll.halves += len(changed) > 1 or any(found[slot] != store.revision for slot in changed)
        known = found
    return toll


def _keep_saving(store, report):
    own = random.Random(os.getpid())
    while True:
        week, question = own.choice(WEEKS), own.choice(QUESTIONS)
        review = next((each for each in store.person.reviews if each.week == week), None)
        was = review.answer_to(question) if review else None
        number = store.revision + 1
        note = f"{number}:" + "x" * own.choice((0, 5, 80, 900))
        store.save(answer(own.choice(("yes", "no")), question, week, was, note))
        report(f"{week}/{question}/{number}")


def _numbers(person):
    """By week and question, the number that the answer's note begins with."""
    return {
        f"{review.week}/{each.question}": int((each.note or "").partition(":")[0])
        for review in person.reviews
        for each in review.answers
    }
