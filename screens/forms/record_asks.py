"""What is asked about a record of each of the four kinds, and in which words."""

from imgcoach.model.profile import RecordKind

from ..widgets.choice import Option
from .questionnaire import Ask

_YES_NO: tuple[Option, ...] = ((True, "yes"), (False, "no"))
_END = "The last month, or empty while it goes on."
_MONTH = "A month, like 2025-03, Mar 2025 or 3/25."
_SPECIALTY = Ask("specialty", "Specialty", "specialty", "The field it was in; first letters are enough.")

TITLES: dict[RecordKind, str] = {
    "experiences": "Clinical experience",
    "letters": "Letters of recommendation",
    "timeline": "Since graduation",
    "programs": "Programs",
}
"""By kind, the heading of its list."""

RECORD_ASKS: dict[RecordKind, tuple[Ask, ...]] = {
    "experiences": (
        Ask(
            "kind",
            "Kind",
            "choice",
            "In an elective, a sub-internship or an externship patients are in your hands.",
            (
                ("elective", "elective"),
                ("sub_internship", "sub-internship"),
                ("externship", "externship"),
                ("observership", "observership"),
                ("research", "research"),
                ("other", "other"),
            ),
        ),
        Ask("country", "Country", "text", "US for the United States, or another country."),
        _SPECIALTY,
        Ask("site", "Where", "text", "The hospital, clinic or laboratory."),
        Ask("start", "From", "month", _MONTH),
        Ask("end", "To", "month", _END),
    ),
    "letters": (
        Ask("writer", "Writer", "text", "Who writes it, in words that tell you who it is."),
        Ask(
            "us",
            "Works in the US",
            "choice",
            "Letters from US physicians are the ones programs know how to read.",
            _YES_NO,
        ),
        _SPECIALTY,
        Ask("supervised", "Saw you work", "choice", "Whether the writer saw you with patients.", _YES_NO),
        Ask(
            "strength",
            "Strength",
            "choice",
            "Strong when the writer said so, or tells of you by example.",
            (("strong", "strong"), ("fair", "fair"), (None, "- not known")),
        ),
        Ask(
            "status",
            "Status",
            "choice",
            "Agreed, sent and uploaded letters count.",
            (
                ("planned", "planned"),
                ("asked", "asked"),
                ("agreed", "agreed"),
                ("sent", "sent"),
                ("uploaded", "uploaded"),
            ),
        ),
        Ask("dated", "Dated", "month", "The month on the letter; empty while it is not written."),
        Ask("last_contact", "Last contact", "day", "The day you last wrote or spoke, like 2026-11-04."),
    ),
    "timeline": (
        Ask(
            "kind",
            "Kind",
            "choice",
            "Family, health, exams and other close a gap once a sentence explains them.",
            (
                ("clinical_work", "clinical work"),
                ("study", "study"),
                ("research", "research"),
                ("exam_preparation", "exams"),
                ("family", "family"),
                ("service", "service"),
                ("health", "health"),
                ("other", "other"),
            ),
        ),
        Ask("title", "What", "text", "A few words, like: house officer, teaching hospital."),
        Ask("start", "From", "month", _MONTH),
        Ask("end", "To", "month", _END),
        Ask(
            "explanation",
            "In one sentence",
            "note",
            "One true sentence, as you would say it in an interview.",
        ),
    ),
    "programs": (
        Ask("name", "Name", "text", "The program's name."),
        _SPECIALTY,
        Ask(
            "kind",
            "Kind",
            "choice",
            "Community and university-affiliated programs tend to take a larger share of IMGs.",
            (
                ("community", "community"),
                ("university_affiliated", "affiliated"),
                ("university", "university"),
                (None, "- not known"),
            ),
        ),
        Ask("state", "State", "text", "Two letters, like OH."),
        Ask(
            "minimum_step2_ck",
            "Minimum Step 2 CK",
            "number",
            "The score it asks for; empty while it is not known.",
        ),
        Ask(
            "cutoff",
            "That minimum is",
            "choice",
            "Strict: nobody below is read. Preferred: it is a wish.",
            (("strict", "strict"), ("preferred", "preferred"), (None, "- not known")),
        ),
        Ask(
            "maximum_years_since_graduation",
            "Years since degree",
            "number",
            "The most it accepts; empty while it is not known.",
        ),
        Ask(
            "visas",
            "Visas",
            "choice",
            "Which it sponsors.",
            (
                (["j1"], "J-1"),
                (["h1b"], "H-1B"),
                (["j1", "h1b"], "both"),
                ([], "none"),
                (None, "- not known"),
            ),
        ),
        Ask("img_percent", "Share of IMGs", "number", "Of 100 residents, how many are IMGs."),
        Ask("seen", "Looked up on", "day", "The day you looked the gates up, like 2026-11-04."),
        Ask("source", "Where", "text", "Where you saw them: its website, FREIDA, a letter."),
        Ask(
            "status",
            "Status",
            "choice",
            "A program you have withdrawn from counts no longer.",
            (
                ("considering", "considering"),
                ("applied", "applied"),
                ("interview", "interview"),
                ("ranked", "ranked"),
                ("withdrawn", "withdrawn"),
            ),
        ),
        Ask("note", "Note", "note", "Anything you want to remember."),
    ),
}
"""By kind, the fields in their order."""
