"""The four kinds of record: the headings of their lists, and the questions that are answered from them."""

from collections.abc import Mapping

from imgcoach.model.profile import RecordKind

TITLES: Mapping[RecordKind, str] = {
    "experiences": "Clinical experience",
    "letters": "Letters of recommendation",
    "timeline": "Since graduation",
    "programs": "Programs",
}
"""By kind, the heading of its list."""

KIND_OF: Mapping[str, RecordKind] = {
    "experience": "experiences",
    "letters": "letters",
    "timeline": "timeline",
    "programs": "programs",
}
"""By question, the records that it is answered from."""
