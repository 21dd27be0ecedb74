"""Facts beside the five questions that programs, or the rules, look at. Only what was said is flagged."""

from collections.abc import Iterator

from imgcoach.coach.case import Case


def flags(case: Case) -> tuple[str, ...]:
    """One sentence for each fact; nothing that was not said."""
    return (*_attempts(case), *_certification(case))


def _attempts(case: Case) -> Iterator[str]:
    profile = case.profile
    for name, exam in (("Step 1", profile.step1), ("Step 2 CK", profile.step2_ck), ("Step 3", profile.step3)):
        if exam.failed_attempts:
            noun = "attempt" if exam.failed_attempts == 1 else "attempts"
            yield f"{name}: {exam.failed_attempts} failed {noun}."
    if profile.step1.passed is False:
        yield "Step 1 is not passed yet."
    if profile.visa == "h1b" and profile.step3.passed is not True:
        yield "An H-1B generally needs Step 3 passed."


def _certification(case: Case) -> Iterator[str]:
    profile = case.profile
    if profile.pathway in ("not_started", "filed"):
        yield "ECFMG has not certified you yet; the Match needs it by the rank order list deadline."
    if profile.oet_passed is False:
        yield "OET Medicine is not passed yet; every ECFMG Pathway asks for it."
