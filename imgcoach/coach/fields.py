"""What is said of a stay or a letter in another field than the primary one."""

from imgcoach.coach.case import Case


def other_field(case: Case, specialty: str | None) -> str:
    """Which field it is in; one for the person's second specialty is told as that and not as missing."""
    if specialty is None:
        return "its specialty is not entered"
    if specialty in case.profile.specialties:
        return f"for {case.content.specialty_name(specialty).lower()}, not {case.field}"
    return f"not in {case.field}"
