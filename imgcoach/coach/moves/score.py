"""The moves for Step 2 CK. A score that was passed is fixed: nothing here asks for another one."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.exams import ahead_of, said, tells, used_up
from imgcoach.coach.findings import Verdict
from imgcoach.coach.moves.picture import Hint, Picture
from imgcoach.words.amounts import day

FIRST: tuple[Verdict, ...] = ("after_fail", "check_entries", "await_result", "take_step2", "refocus")
"""Verdicts that hang on the score, so that its moves come before those of the other questions."""

FIRST_OF_ALL = ("score.after_fail", "score.entries", "season.skip")
"""Moves without which no paper helps."""


def score(picture: Picture) -> Iterator[Hint]:
    """What can be done about the score, or with the one there is."""
    case, verdict = picture.case, picture.verdict
    taken = case.profile.step2_ck.taken
    if verdict == "check_entries":
        yield Hint("score.entries")
    elif verdict == "await_result":
        yield Hint("score.result")
    elif verdict in ("after_fail", "take_step2"):
        if taken is not None and ahead_of(taken, case.today):
            yield Hint("score.sit", {"day": day(taken)})
        else:
            yield Hint("score.take" if verdict == "take_step2" else "score.after_fail")
    elif case.profile.primary is not None and tells(case.profile.step2_ck, case.content, case.today):
        yield from _of_a_score(picture)


def _of_a_score(picture: Picture) -> Iterator[Hint]:
    case = picture.case
    if picture.verdict == "refocus":
        yield _refocus(case)
        if case.profile.pathway == "certified" and _step3_can_be_taken(case):
            yield Hint("score.step3")
    least = case.content.rules.minimums_least_programs
    own = [each for each in case.person.programs if each.specialty == case.profile.primary]
    known = [each for each in own if each.minimum_step2_ck is not None and each.status != "withdrawn"]
    if len(known) < least:
        yield Hint("score.minimums", {"least": least, "specialty": case.field})


def _step3_can_be_taken(case: Case) -> bool:
    """Whether Step 3 is neither passed, nor used up, nor has a day already."""
    exam = case.profile.step3
    free = exam.passed is not True and not used_up(case, exam, said(exam))
    return free and not ahead_of(exam.taken, case.today)


def _refocus(case: Case) -> Hint:
    """Only fields whose practical line the score meets are named, and where there is none that is said."""
    reached = case.profile.step2_ck.score or 0
    found = [case.content.cutoff(name, case.today) for name in case.content.cutoffs]
    names = [each.id for each in found if each and reached >= each.high and each.id != case.profile.primary]
    if not names:
        return Hint("score.refocus_list")
    fields = [case.content.specialty_name(name).lower() for name in names]
    return Hint("score.refocus", {"fields": ", ".join(fields)})
