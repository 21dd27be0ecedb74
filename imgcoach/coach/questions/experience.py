"""Question 2: is the US clinical experience (USCE) recent, hands-on, and in the right field?

Recent means: at the day programs open applications, not today.
"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.model.records import Experience
from imgcoach.words.amounts import old
from imgcoach.words.labels import EXPERIENCES


def judge(case: Case) -> Finding:
    """The finding for `experience`."""
    if case.profile.primary is None:
        return Finding.without_specialty("experience")
    if not case.person.experiences:
        if case.says_none("experiences"):
            return Finding(
                "experience", "no", ("You said there is no clinical experience to list.",), _wanted(case)
            )
        return Finding(
            "experience",
            "unknown",
            ("No experience is entered.",),
            "Enter your experiences, or say that there are none.",
        )
    us = [each for each in case.person.experiences if each.in_us and each.started_by(case.month)]
    full = [each for each in us if each.hands_on and _fits(case, each)]
    if full:
        return Finding(
            "experience",
            "yes",
            tuple(f"{_name(case, each)}: hands-on, in the US, in {case.field}." for each in full),
        )
    partly = [each for each in us if each.hands_on or (each.kind == "observership" and _fits(case, each))]
    if partly:
        return Finding(
            "experience",
            "partly",
            tuple(f"{_name(case, each)}: {_lacks(case, each)}." for each in partly),
            _wanted(case),
        )
    return Finding(
        "experience",
        "no",
        (f"None of the {len(case.person.experiences)} entered is recent, in the US and in {case.field}.",),
        _wanted(case),
    )


def _fits(case: Case, each: Experience) -> bool:
    recent = each.age(case.opening) <= case.content.rules.experience_recent_months
    return recent and each.specialty == case.profile.primary


def _lacks(case: Case, each: Experience) -> str:
    missing = []
    if not each.hands_on:
        missing.append("observing, not hands-on")
    if each.specialty != case.profile.primary:
        missing.append(f"not in {case.field}")
    if each.age(case.opening) > case.content.rules.experience_recent_months:
        missing.append(f"{old(each.age(case.opening))} when applications open")
    return ", ".join(missing)


def _name(case: Case, each: Experience) -> str:
    kind = EXPERIENCES[each.kind].capitalize()
    until = "going on" if each.end is None else f"to {each.end.words}"
    return f"{kind} at {each.site}, {until}" if each.site else f"{kind}, {until}"


def _wanted(case: Case) -> str:
    return (
        f"A hands-on US rotation in {case.field} that ends within "
        f"{case.content.rules.experience_recent_months} months of {case.opening.words}."
    )
