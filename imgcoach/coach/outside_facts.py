"""What is known outside about four of the questions, set beside what the person's own records say.

The first question is judged by an outside figure itself; see imgcoach.coach.questions.score.
"""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.coach.quoting import Quote

_RECENT = Quote(
    "What the director survey says of US experience",
    "Recent means up to {months} months here, which is common advice: directors were not asked about US "
    "experience (survey 2020).",
    ("pd20-no-usce-item",),
)
_WATCHING = Quote(
    "The share of matched IMGs with an observership",
    "{figure:usce-types.hospital observership} of matched IMGs reported a hospital "
    "observership; nobody asked "
    "the others, so it shows how common watching is, not what it adds.",
)
_B1 = Quote(
    "Who may come for an elective with a B-1",
    "{figure:b1-elective}: ask each place first with which visa you may work there.",
)
_B1_STUDENT = Quote(
    "Who may come for an elective with a B-1",
    "{figure:b1-elective}: an elective is an option that ends when you graduate.",
)
_LETTERS = Quote(
    "The number of letters that ERAS takes",
    "The article asks for two or three; ERAS takes up to {figure:lor-4} for each program.",
)
_IN_THE_FIELD = Quote(
    "The director survey's figure on letters",
    "{of100:pd20-interview-specialty-letters-all.percent_citing} {programs} weigh letters in the specialty "
    "when they choose whom to interview (director survey 2020, "
    "{figure:pd20-interview-specialty-letters-all.n} answered); US letters were not asked about.",
)
_NO_GAPS = Quote(
    "The director survey's figure on gaps",
    "{of100:pd20-interview-no-gaps-all.percent_citing} {programs} look for training without gaps when they "
    "choose whom to interview (director survey 2020, {figure:pd20-interview-no-gaps-all.n} answered).",
)
_KINDS = Quote(
    "The share of positions that IMGs fill by kind of program",
    "In internal medicine IMGs fill {figure:im-community-university.community} of first-year positions in "
    "community programs and {figure:im-community-university.university} in university ones (2007-2019).",
)
_VISAS = Quote(
    "The share of internal medicine programs that take a visa",
    "Unknown visas are worth looking up: of internal medicine programs {figure:visa-im.j1} said that they "
    "accept a J-1, and {figure:visa-im.h1b_of_all} that they sponsor an H-1B too (2021-2022).",
)
_YEARS = Quote(
    "The usual limit on years since graduation",
    "Unknown limits on years are worth looking up: {figure:yog-trend.recently} years "
    "are called usual lately, "
    "an opinion that rests on no count.",
)


def with_figures(case: Case, finding: Finding) -> Finding:
    """`finding` with the outside facts behind it; as it is where nothing was judged."""
    if finding.evidence == "unknown" or finding.question not in _QUOTES:
        return finding
    quotes = [quote.turned(case) for quote in _QUOTES[finding.question](case)]
    return finding._replace(
        known=tuple(quote.said(case) for quote in quotes),
        figures=(*finding.figures, *(name for quote in quotes for name in quote.figures)),
    )


def _experience(case: Case) -> Iterator[Quote]:
    months = case.content.rules.experience_recent_months
    yield _RECENT._replace(text=_RECENT.text.replace("{months}", str(months)))
    if any(each.in_us and each.kind == "observership" for each in case.person.experiences):
        yield _WATCHING
    if case.needs_visa and not any(each.in_us and each.hands_on for each in case.person.experiences):
        yield _B1_STUDENT if case.is_student else _B1


def _letters(case: Case) -> Iterator[Quote]:
    yield _LETTERS
    yield _IN_THE_FIELD


def _timeline(case: Case) -> Iterator[Quote]:
    yield _NO_GAPS


def _programs(case: Case) -> Iterator[Quote]:
    listed = [each for each in case.person.programs if each.status != "withdrawn"]
    yield _KINDS
    if case.profile.visa not in (None, "none") and any(
        each.visas is None and each.specialty == "internal_medicine" for each in listed
    ):
        yield _VISAS
    if any(each.maximum_years_since_graduation is None for each in listed):
        yield _YEARS


_QUOTES = {
    "experience": _experience,
    "letters": _letters,
    "timeline": _timeline,
    "programs": _programs,
}
