"""Question 2: is the US clinical experience (USCE) recent, hands-on, and in the right field?

Recent means: at the day programs open applications, not today. Each stay is told with what is missing of five
things: in the US, hands-on, in the field, recent, begun.
"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.coach.questions.fields import other_field
from imgcoach.model.fields import Evidence
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
            ("No experience is entered yet.",),
            "Enter your experiences, or say that there are none.",
        )
    said = {_of(case, each) for each in case.person.experiences}
    evidence: Evidence = "yes" if "yes" in said else "partly" if "partly" in said else "no"
    reasons = tuple(f"{_name(case, each)}: {_told(case, each)}." for each in case.person.experiences)
    return Finding("experience", evidence, reasons, "" if evidence == "yes" else _wanted(case))


def _of(case: Case, each: Experience) -> Evidence:
    """What one stay says."""
    mine, recent = each.specialty == case.profile.primary, _is_recent(case, each)
    if each.in_us is not True:
        return "no"
    if not each.started_by(case.month):
        return "partly" if each.hands_on and mine and each.start < case.opening else "no"
    if each.hands_on:
        return "yes" if mine and recent else "partly"
    return "partly" if each.kind == "observership" and mine and recent else "no"


def _is_recent(case: Case, each: Experience) -> bool:
    return each.age(case.opening) <= case.content.rules.experience_recent_months


def _told(case: Case, each: Experience) -> str:
    """What is missing; where nothing is, what it is."""
    return ", ".join(_missing(case, each)) or f"hands-on, in the US, in {case.field}"


def _missing(case: Case, each: Experience) -> list[str]:
    missing = []
    if each.in_us is None:
        missing.append("its country is not known")
    elif not each.in_us:
        missing.append("not in the US")
    if not each.hands_on:
        missing.append(
            "observing, not hands-on" if each.kind == "observership" else "not hands-on with patients"
        )
    if each.specialty != case.profile.primary:
        missing.append(other_field(case, each.specialty))
    if not each.started_by(case.month):
        missing.append(f"planned, begins {each.start.words}")
    elif not _is_recent(case, each):
        missing.append(f"{old(each.age(case.opening))} when applications open")
    return missing


def _name(case: Case, each: Experience) -> str:
    kind = EXPERIENCES[each.kind].capitalize()
    if not each.started_by(case.month):
        until = f"from {each.start.words}"
    elif each.end is None or each.end > case.month:
        until = "going on"
    else:
        until = f"to {each.end.words}"
    return f"{kind} at {each.site}, {until}" if each.site else f"{kind}, {until}"


def _wanted(case: Case) -> str:
    return (
        f"A hands-on US rotation in {case.field} that ends within "
        f"{case.content.rules.experience_recent_months} months of {case.opening.words}."
    )
