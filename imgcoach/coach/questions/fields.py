"""What is said of a stay or a letter in another field than the primary one."""

from imgcoach.coach.case import Case
from imgcoach.words.amounts import ordinal


def other_field(case: Case, specialty: str | None) -> str:
    """Which field it is in; one for another specialty of the person's is told as that and not as missing."""
    if specialty is None:
        return "its specialty is not entered"
    if specialty in case.aims:
        place = ordinal(case.aims.index(specialty) + 1)
        return f"for your {place} specialty, {case.content.specialty_name(specialty).lower()}"
    return f"not in {case.field}"
