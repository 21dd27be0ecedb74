"""What the views of Scores share: what they look at, and what they show."""

from datetime import date
from textwrap import fill
from typing import NamedTuple

from textual.content import Content as Text

from imgcoach.coach.exams import tells
from imgcoach.knowledge import Band, Content
from imgcoach.model.profile import Profile
from imgcoach.words.labels import IMGS
from imgcoach.words.scores.attempts import instead_of_rates


class Look(NamedTuple):
    """One person's look at the scores of one specialty."""

    content: Content
    profile: Profile
    today: date
    specialty: str | None
    width: int
    ascii: bool

    @property
    def score(self) -> int | None:
        """The person's Step 2 CK score; None where it failed, or lies under the pass mark of its day."""
        exam = self.profile.step2_ck
        return exam.score if tells(exam, self.content, self.today) else None

    @property
    def instead(self) -> list[str]:
        """What is told in its place; nothing where no score is entered."""
        return instead_of_rates(self.profile.step2_ck, self.content, self.today)

    @property
    def band(self) -> Band | None:
        """The band of that score."""
        return None if self.score is None else self.content.band(self.score)

    @property
    def is_us(self) -> bool:
        """Whether the person is a US IMG, to whom figures of non-US IMGs are never shown."""
        return self.profile.img_kind == "us"

    @property
    def name(self) -> str:
        """The specialty, as within a sentence."""
        name = self.content.specialty_name(self.specialty) if self.specialty else "no specialty"
        return name[0].lower() + name[1:]

    @property
    def people(self) -> str:
        """Whom the figures are about."""
        return IMGS["us" if self.is_us else "non_us"]


class Shown(NamedTuple):
    """The text of a view, and the ids of the figures in it."""

    text: Text
    figures: tuple[str, ...]


def told(paragraphs: list[str | Text]) -> Text:
    """Lines one under the other."""
    return Text("\n").join(each if isinstance(each, Text) else Text(each) for each in paragraphs)


def ends(low: int, high: int) -> str:
    """A range in words; one number where it begins and ends with it."""
    return f"{low}" if low == high else f"{low}-{high}"


def of_100(share: float) -> int:
    """A percentage as a number of people of 100, halves upwards."""
    return int(share + 0.5)


def no_table(look: Look) -> Shown:
    """For a specialty that was not reported."""
    words = f"The 2026 report has no table for {look.name}. h and l show other specialties."
    return Shown(told([words if look.specialty else "No specialty is chosen yet: h and l show them."]), ())


_PROSE = 80
"""Columns of a sentence, at most."""


def prose(look: Look, words: str) -> str:
    """Sentences broken into lines that are not too wide to be read."""
    return fill(words, max(1, min(_PROSE, look.width)), break_on_hyphens=False)


def bold(words: str) -> Text:
    """Words that stand out."""
    return Text.styled(words, "bold")


def not_found(look: Look) -> Shown:
    """For a US IMG: what was looked for and not found, in place of figures about others."""
    gaps = [each for each in look.content.library.missing if each.kind == "us"]
    lines: list[str | Text] = [bold("For US IMGs no such table by specialty was found.")]
    lines += [prose(look, each.filled(look.content, look.today)) for each in gaps]
    return Shown(told(lines), tuple(name for each in gaps for name in each.figures))


def withheld(look: Look) -> Shown:
    """In place of every view while the score failed, or is none that can be: no band, no rate, no group."""
    lines: list[str | Text] = [bold("No band, rate or group is shown for this attempt.")]
    lines += ["", *(prose(look, each) for each in look.instead)]
    return Shown(told(lines), ("usmle-attempts", "usmle-spacing", "ck-pass-marks"))


def whose(look: Look) -> str:
    """A warning where nobody knows whether the figures are about people like this one."""
    if look.profile.citizenship is not None:
        return ""
    return "Your citizenship is not entered: these are non-US IMGs, not US citizens."
