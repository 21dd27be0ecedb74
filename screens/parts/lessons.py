"""The lists below the readings of Learn, held against the person's own entries where that says something."""

from collections.abc import Iterable, Sequence

from textual.content import Content as Text

from imgcoach.coach.patterns import patterns
from imgcoach.coach.score_gains import share_of
from imgcoach.knowledge.reading import Passage
from imgcoach.text import show
from imgcoach.words.labels import IMG_GROUPS

from ..desk import Desk
from ..scores.look import bold, of_100


class Lessons:
    """The lists as one person is shown them: lines of text, and the figures in them."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._content, self._profile = desk, desk.content, desk.person.profile

    def lines(self, name: str | None) -> list[Text]:
        """The list called `name` (see Heading.uses); none without a name."""
        made = {
            "reality": self._reality,
            "uses": lambda: self._passages(self._content.library.uses),
            "cited": lambda: self._passages(self._content.library.cited),
            "predictors": self._predictors,
            "bands": self._bands,
            "patterns": self._patterns,
            "questions": self._questions,
            "missing": self._missing,
        }
        return [line for part in made[name]() for line in (Text(""), *part)] if name else []

    def figures(self, name: str | None) -> Sequence[str]:
        """The ids of the figures in that list."""
        library, content = self._content.library, self._content
        if name == "reality":
            return [] if self._is_us else [each for row in library.reality for each in row.figures]
        if name == "predictors":
            return [each for row in content.predictors for each in (row.figure, *row.nearest)]
        if name == "bands":
            return [band.figure for band in content.bands]
        passages: dict[str, Sequence[Passage]] = {
            "uses": library.uses,
            "cited": library.cited,
            "patterns": library.patterns,
            "missing": self._gaps,
        }
        return [each for row in passages.get(name or "", ()) for each in row.figures]

    @property
    def _is_us(self) -> bool:
        return self._profile.img_kind == "us"

    def _passages(self, rows: Iterable[Passage]) -> list[list[Text]]:
        today = self._desk.settings.today
        return [[bold(row.title), Text(show(row.filled(self._content, today)))] for row in rows]

    def _reality(self) -> list[list[Text]]:
        rows = []
        for row in self._content.library.reality:
            people, rate = row.people(self._content), self._content.figure(row.rate).value
            share = of_100(rate) if isinstance(rate, int | float) else 0
            few = ": few people, so read it with care" if row.small(self._content) else ""
            said = f"{share} of 100 who ranked it first matched to it ({people:,} people{few})."
            lines = [
                bold(self._content.specialty_name(row.id)),
                Text(f"A score near the top: {row.perfect} What counts more: {row.matters}"),
            ]
            rows.append(lines if self._is_us else [*lines, Text(f"Non-US IMGs, 2026: {said}")])
        missing = Text("Rates of US IMGs by specialty were not found; those of others would be misleading.")
        return [*rows, [missing]] if self._is_us else rows

    def _predictors(self) -> list[list[Text]]:
        rows = []
        for row in self._content.predictors:
            near = [self._content.figure(each) for each in row.nearest]
            nearest = "".join(f" Nearest: {each.statement}: {each.words}." for each in near)
            words = self._content.figure(row.figure).words
            rows.append([bold(f"{row.title}: {words} in the article"), Text(show(f"{row.note}{nearest}"))])
        return rows

    def _bands(self) -> list[list[Text]]:
        score, mine = self._profile.step2_ck.score, self._desk.status.assessment.band
        rows = []
        for band in self._content.bands:
            you = f"  <- you: {score}" if band == mine else ""
            title = f"{band.id}: {band.title} (article: about {share_of(band, self._content):g} of 100){you}"
            rows.append([bold(title), Text(band.advice)])
        return rows

    def _patterns(self) -> list[list[Text]]:
        shown = patterns(self._desk.person, self._desk.status.assessment, self._content)
        rows = []
        for row in self._content.library.patterns:
            seen = row.id in shown
            title = bold(f"[!] {row.title}: your entries show this" if seen else f"    {row.title}")
            text = row.filled(self._content, self._desk.settings.today)
            rows.append([title, Text(show(text)), Text(f"Next: {row.move}")])
        return rows

    def _questions(self) -> list[list[Text]]:
        return [
            [bold(f"{number} {question.text}"), Text(question.help)]
            for number, question in enumerate(self._content.questions, 1)
        ]

    @property
    def _gaps(self) -> list[Passage]:
        kind = self._profile.img_kind
        gaps = self._content.library.missing
        return [each for each in gaps if kind is None or each.kind in ("all", kind)]

    def _missing(self) -> list[list[Text]]:
        rows = self._passages(self._gaps)
        kinds = [each.kind for each in self._content.library.missing if each in self._gaps]
        whose = [f" ({IMG_GROUPS[kind]})" for kind in kinds]
        return [[row[0].append(words), *row[1:]] for row, words in zip(rows, whose, strict=True)]
