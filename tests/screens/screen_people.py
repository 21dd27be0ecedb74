"""The people of these tests, in the form of an export."""

from copy import deepcopy

from imgcoach.knowledge import load_content

EXAMPLE = load_content().example()


def waiting(**profile):
    """The example person, with other answers in the profile; how the last commitment went is not told yet."""
    person = deepcopy(EXAMPLE)
    person["profile"].update(profile)
    return person


def example(**profile):
    """The same, after telling it."""
    person = waiting(**profile)
    for each in person["commitments"]:
        each["outcome"] = each["outcome"] or "done"
    return person


def without_reviews(**profile):
    """The example person before the first review."""
    return example(**profile) | {"reviews": [], "commitments": []}


def scored(score):
    """Somebody who has entered a score and a specialty and nothing else."""
    exam = {"score": score, "passed": True, "failed_attempts": 0, "taken": None}
    return {"profile": {"step2_ck": exam, "specialties": ["internal_medicine"]}}


def failed():
    """Somebody whose latest attempt at Step 2 CK failed."""
    exam = {"score": None, "passed": False, "failed_attempts": 1, "taken": "2026-10-05"}
    return {"profile": {"step2_ck": exam, "specialties": ["psychiatry"], "graduated": "2021-06"}}


def week(number, notes=(), answers=("yes", "partly", "no", "not_now", "yes"), saved=None):
    """A review of week `number` of 2026, by default saved on its Sunday."""
    questions = ("score", "experience", "letters", "timeline", "programs")
    notes = (*notes, *[None] * (5 - len(notes)))
    return {
        "id": f"week-{number}",
        "week": f"2026-W{number:02}",
        "saved": saved or f"2026-{11 if number > 44 else 10}-{(number * 7) % 28 + 1:02}T18:00:00+00:00",
        "answers": [
            {"question": question, "answer": answer, "felt": 3, "note": note, "evidence": None}
            for question, answer, note in zip(questions, answers, notes, strict=True)
        ],
        "commitment": None,
    }
