"""Questions to practise an interview with."""

from typing import Annotated, ClassVar, Literal

from imgcoach.knowledge.entry import Entry, Prose, at_most
from imgcoach.model.fields import Id

Theme = Literal["motivation", "gaps", "scores", "ethics", "teamwork", "night", "plain", "program", "self"]


class InterviewQuestion(Entry):
    """A question as an interviewer may put it; what one isn't meant to ask says so in its text."""

    called: ClassVar[str] = "interview question"

    id: Id
    """Short enough to be kept with a session."""
    theme: Theme
    text: Annotated[Prose, at_most(150)]
    listen: Annotated[Prose, at_most(150)]
    """What a listener wants to hear, in one sentence."""
