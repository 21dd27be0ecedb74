"""What the verdict says to one person, on their day and after what they have told."""

from imgcoach.coach import Assessment
from imgcoach.coach.season.past import told_of
from imgcoach.knowledge import Content
from imgcoach.model.person import Person


def verdict_words(seen: Assessment, person: Person, content: Content) -> tuple[str, str]:
    """The headline and the text."""
    said = content.verdicts[seen.verdict]
    told = told_of(person, seen.season.match_year)
    if told and told.outcome and (ended := said.ended.get(told.outcome)):
        return ended.headline, ended.text
    return said.headline, said.phases.get(seen.phase, said.text)
