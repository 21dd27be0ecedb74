"""Question 3: are there two or three strong US letters from people who know the person's work?"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.model.fields import Evidence
from imgcoach.model.records import Letter


def judge(case: Case) -> Finding:
    """The finding for `letters`."""
    rules = case.content.rules
    if case.profile.primary is None:
        return Finding.without_specialty("letters")
    if not case.person.letters:
        if case.says_none("letters"):
            return Finding(
                "letters", "no", ("You said there is no letter yet.",), _wanted(case, rules.letters_for_yes)
            )
        return Finding(
            "letters",
            "unknown",
            ("No letter is entered.",),
            "Enter your letters, or say that there are none.",
        )
    strong = [each for each in case.person.letters if not lacks(case, each)]
    reasons = [f"Strong letters from US {case.field} physicians who saw you work: {len(strong)}."]
    reasons += [
        f"{each.writer}: {', '.join(lacks(case, each))}." for each in case.person.letters if lacks(case, each)
    ]
    if len(strong) >= rules.letters_for_yes:
        return Finding("letters", "yes", tuple(reasons))
    evidence: Evidence = "partly" if len(strong) >= rules.letters_for_partly else "no"
    return Finding("letters", evidence, tuple(reasons), _wanted(case, rules.letters_for_yes - len(strong)))


def lacks(case: Case, letter: Letter) -> list[str]:
    """What keeps `letter` from being a strong one; empty when nothing does."""
    missing = []
    if not letter.us:
        missing.append("not from the US")
    if not letter.supervised:
        missing.append("did not supervise you")
    if letter.specialty != case.profile.primary:
        missing.append(f"not in {case.field}")
    if letter.strength != "strong":
        missing.append("strength not known" if letter.strength is None else "fair, not strong")
    if letter.status in ("planned", "asked"):
        missing.append(f"only {letter.status}")
    return missing


def _wanted(case: Case, more: int) -> str:
    noun = "letter" if more == 1 else "letters"
    return f"{more} more strong {noun} from US {case.field} physicians who saw you work."
