"""What the verdict says to one person, on their day and after what they have told."""

from imgcoach.coach import Assessment
from imgcoach.coach.season.past import told_of
from imgcoach.coach.verdict import closed
from imgcoach.knowledge import Content
from imgcoach.model.person import Person


def season_words(seen: Assessment, content: Content) -> str:
    """What the weeks are for; where this Match can't be entered any more, that instead."""
    shut = closed(seen.requirements)
    if shut is None or (shut == "gate_closed" and seen.phase == "after"):
        return content.phases[seen.phase].text
    return " ".join(content.verdicts[shut].text.split())


def verdict_words(seen: Assessment, person: Person, content: Content) -> tuple[str, str]:
    """The headline and the text. A post ends the Match for whoever has told of it, whatever the day."""
    told = told_of(person, seen.season.match_year)
    outcome = told.outcome if told else None
    over = seen.verdict == "season_over" or outcome in ("matched", "soap")
    ended = content.verdicts["season_over"].ended.get(outcome) if over and outcome else None
    if ended:
        return ended.headline, ended.text
    said = content.verdicts[seen.verdict]
    return said.headline, said.phases.get(seen.phase, said.text)
