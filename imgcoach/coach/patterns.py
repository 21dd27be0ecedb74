"""Which of the article's four failure patterns somebody's own entries show, each by its own cause alone.

All four begin with a high score. Without one, or while the score tells nothing, none is shown: then the same
gap or the same list is told by its question, and not as the failure of a strong file.
"""

from imgcoach.coach.findings import Assessment
from imgcoach.knowledge import Content
from imgcoach.model.person import Person


def patterns(person: Person, seen: Assessment, content: Content) -> frozenset[str]:
    """The ids of those in content/patterns.toml; an own entry with another id is never among them."""
    score = person.profile.step2_ck.score
    if seen.band is None or score is None or score < content.rules.pattern_high_score:
        return frozenset()
    shown = {
        "no_experience": _never_in_the_us(person),
        "gaps": any(gap.months >= content.rules.pattern_long_gap_months for gap in seen.gaps),
        "narrow_list": _mostly_reach(seen, content),
        "interviews": _uneasy(person, content),
    }
    return frozenset(name for name, is_shown in shown.items() if is_shown)


def _never_in_the_us(person: Person) -> bool:
    """Whether no clinical stay in the US is entered, not even one that only watched, or lies ahead."""
    if not person.experiences:
        return "experiences" in person.profile.nothing_to_list
    clinical = [each for each in person.experiences if each.hands_on or each.kind == "observership"]
    return all(each.in_us is False for each in clinical)


def _mostly_reach(seen: Assessment, content: Content) -> bool:
    """Whether the list is long enough to be read, and so many of it are a reach that this alone fails it."""
    rules, summary = content.rules, seen.programs
    enough = summary.total >= rules.programs_least
    return enough and summary.reach * 100 > rules.programs_reach_for_partly_percent * summary.total


def _uneasy(person: Person, content: Content) -> bool:
    comfort = person.profile.interview_practice.comfort
    return comfort is not None and comfort <= content.rules.comfort_to_practise
