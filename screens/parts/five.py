"""The five questions as a table: what the facts say, what was said last, and the last twelve weeks."""

from typing import NamedTuple

from textual.content import Content

from imgcoach.knowledge import Question
from imgcoach.model.fields import Answer, QuestionId
from imgcoach.status import Status
from imgcoach.words.amounts import day_in_column
from imgcoach.words.labels import ANSWERS, EVIDENCE
from imgcoach.words.marks import MARKS
from imgcoach.words.weekly.recent import WIDTH, legend, signs

from ..widgets.cells import padded
from ..widgets.heading import rule

COLOURS = {"yes": "$success", "partly": "$secondary", "no": "bold", "unknown": "dim"}
"""By evidence; that of a no is the text's own, for nothing here is an alarm."""

_MARK, _NAME = 4, 45
"""Columns of a mark, and of the longest question with what parts it from the next column."""

_FACTS, _SAID = 8, 9
"""Columns of what the facts say, and of what was said."""

_DAY = 12
"""Columns of the day it was said on."""

_WEEKS = "last 12 weeks"


class Five(NamedTuple):
    """The table of one person on one day, on just `width` columns."""

    status: Status
    questions: list[Question]
    width: int
    ascii: bool

    @property
    def has_weeks(self) -> bool:
        """Whether there is room for the last weeks."""
        return self.width >= _MARK + _NAME + _FACTS + _SAID + len(_WEEKS)

    @property
    def has_days(self) -> bool:
        """Whether there is room for the days of the answers too."""
        return self.width >= _MARK + _NAME + _FACTS + _SAID + _DAY + len(_WEEKS)

    def heading(self) -> str:
        """The line above, each word where its column begins."""
        day = f"{'on':<{_DAY}}" if self.has_days else ""
        weeks = _WEEKS if self.has_weeks else ""
        start = rule("Five questions", self.width - self._right - 1, self.ascii)
        return f"{start} {'facts':<{_FACTS}}{'you said':<{_SAID}}{day}{weeks}"

    def rows(self) -> list[tuple[QuestionId, Content]]:
        """A line for each question."""
        answers = self.status.answers
        rows = []
        for question in self.questions:
            evidence = self.status.assessment.findings[question.id].evidence
            name = padded(question.short, self.width - self._right - _MARK - 1)
            given = answers.get(question.id)
            answer: Answer | None = given[0].answer if given else None
            said = f"{EVIDENCE[evidence]:<{_FACTS}}{ANSWERS[answer] if answer else '-':<{_SAID}}"
            day = f"{day_in_column(given[1]) if given else '':<{_DAY}}" if self.has_days else ""
            mark = (MARKS[evidence], COLOURS[evidence])
            rows.append(
                (question.id, Content.assemble(mark, f" {name} {said}{day}", self._recent(question.id)))
            )
        return rows

    def legend(self) -> Content | None:
        """What the signs of the weeks mean, at the right end; None where there are none."""
        if not (self.has_weeks and self.status.person.reviews):
            return None
        return Content.styled(f"{legend(self.ascii):>{self.width}}", "not bold dim")

    @property
    def _right(self) -> int:
        """Columns of all that stands to the right of the names."""
        return _FACTS + _SAID + _DAY * self.has_days + len(_WEEKS) * self.has_weeks

    def _recent(self, question: QuestionId) -> str:
        """The last weeks, this one at the right end of its column."""
        if not self.has_weeks:
            return ""
        told = signs(self.status.person.reviews, question, self.status.as_of, self.ascii)
        return " " * (len(_WEEKS) - WIDTH) + told
