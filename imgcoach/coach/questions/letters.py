"""Question 3: are there two or three strong US letters from people who know the person's work?"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.coach.questions.fields import other_field
from imgcoach.model.fields import Evidence
from imgcoach.model.month import Month
from imgcoach.model.records import Letter
from imgcoach.words.amounts import old, some
from imgcoach.words.labels import LETTER_STATUS, STRENGTHS


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
            ("No letters are entered yet.",),
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
        missing.append(other_field(case, letter.specialty))
    if letter.strength != "strong":
        missing.append(STRENGTHS[letter.strength] + (", not strong" if letter.strength else ""))
    if letter.dated is not None and too_old(case, letter.dated):
        missing.append(f"{old(case.opening - letter.dated)} when applications open")
    if letter.status in ("planned", "asked"):
        missing.append(f"only {LETTER_STATUS[letter.status]}")
    return missing


def too_old(case: Case, dated: Month) -> bool:
    """Whether a letter of that month is no longer recent when applications open."""
    return case.opening - dated > case.content.rules.letter_recent_months


def _wanted(case: Case, more: int) -> str:
    also = "more strong letter" if more < case.content.rules.letters_for_yes else "strong letter"
    return f"{some(more, also)} from US {case.field} physicians who saw you work."
