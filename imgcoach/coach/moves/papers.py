"""The moves that the gate asks for: what is not met is done, what is unknown is asked for in one line."""

from collections.abc import Iterator

from imgcoach.coach.exams import ahead_of
from imgcoach.coach.moves.picture import Hint, Picture
from imgcoach.knowledge.wording import RequirementId


def papers(picture: Picture) -> Iterator[Hint]:
    """One for each requirement that is the person's to mend now; Step 2 CK has moves of its own."""
    profile, states, today = picture.case.profile, picture.states, picture.case.today
    mendable = {id for id, state in states.items() if state in ("open", "late")}
    if "step1" in mendable and not ahead_of(profile.step1.taken, today):
        yield Hint("gate.step1")
    if "oet" in mendable and not ahead_of(profile.oet_taken, today):
        yield Hint("gate.oet")
    if "pathway" in mendable:
        yield Hint("gate.pathway_refused" if profile.pathway == "refused" else "gate.pathway")
    if "certified" in mendable and states["pathway"] == "met":
        yield Hint("gate.certified")
    if unsaid := list(_unsaid(picture)):
        titles = [picture.case.content.requirements[each].title for each in unsaid]
        yield Hint("gate.say", {"papers": ", ".join(titles)})


def _unsaid(picture: Picture) -> Iterator[RequirementId]:
    """What only the person can say. An exam that lies ahead has said all there is to say."""
    profile, states, today = picture.case.profile, picture.states, picture.case.today
    if states["step1"] == "unknown" and not ahead_of(profile.step1.taken, today):
        yield "step1"
    if states["oet"] == "unknown" and not ahead_of(profile.oet_taken, today):
        yield "oet"
    if states["pathway"] == "unknown":
        yield "pathway"
