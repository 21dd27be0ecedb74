"""What the log tells of a week, and of two weeks side by side."""

from collections.abc import Sequence

from imgcoach.model.person import Person
from imgcoach.model.review import OUTCOMES, Answered, Review, commitment_of, in_order, superseded
from imgcoach.model.weeks import differences, long_ago, weeks_apart
from imgcoach.text import show
from imgcoach.words.marks import MARKS


def week_lines(person: Person, review: Review) -> list[str]:
    """One week: its answers with feeling, facts and notes, its commitment, and what was written before."""
    version = ", an earlier version" if review.id in superseded(person.reviews) else ""
    lines = [f"{review.week}, saved {review.day:%d %b %Y}{version}"]
    for given in review.answers:
        felt = f", felt {given.felt}" if given.felt else ""
        facts = f", facts {given.evidence}" if given.evidence else ""
        lines.append(f"{MARKS[given.answer]} {given.question}{felt}{facts}")
        lines += [f"    {show(given.note)}"] if given.note else []
    if made := commitment_of(review, person.commitments):
        lines.append(f"For the week after: {show(made.sentence)}. ({OUTCOMES[made.outcome]})")
    if before := long_ago(person.reviews, review.week):
        lines += ["", f"{weeks_apart(before.week, review.week)} weeks before you wrote:", *_notes(before)]
    return lines


def _notes(review: Review) -> Sequence[str]:
    return [f"    {each.question}: {show(each.note)}" for each in review.answers if each.note]


def beside(marked: Review, review: Review) -> list[str]:
    """What differs between the marked week and the one in focus, the earlier one first."""
    before, after = in_order((marked, review))
    names = [each.week if before.week != after.week else f"{each.day:%d %b %Y}" for each in (before, after)]
    lines = [f"{names[0]} and {names[1]}: {before.yes_count} and {after.yes_count} of 5 yes"]
    different = differences(before, after)
    for each in different:
        lines.append(f"{each.question}: {_short(each.before)} -> {_short(each.after)}")
        for name, given in zip(names, (each.before, each.after), strict=True):
            lines += [f"    {name}: {show(given.note)}"] if given and given.note else []
    return lines if different else [*lines, "Nothing differs between them, and that is fine."]


def _short(given: Answered | None) -> str:
    if given is None:
        return "-"
    felt = f" {given.felt}" if given.felt else ""
    facts = f" (facts {given.evidence})" if given.evidence else ""
    return f"{MARKS[given.answer]}{felt}{facts}"
