"""The files of figures. In which of them an id is, its beginning and end tell: one figure costs one file.

A test holds these tables against the files.
"""

from functools import cached_property

from imgcoach.knowledge.figures.figure import Figure
from imgcoach.knowledge.reader import Reader

_STARTS = (
    ("article-", "article"),
    ("third-party-", "article"),
    ("match", "match"),
    ("nrmp-greencard", "match"),
    ("nrmp-rank-", "match"),
    ("imgfill", "fill"),
    ("co26-usmd-", "older"),
    ("co18-", "older"),
    ("co22-", "older"),
    ("co24-", "older"),
    ("co26-", "groups"),
    ("derived-", "groups"),
    ("effect-", "groups"),
    ("pd20-interview", "survey"),
    ("pd20-ck", "survey"),
    ("pd20-funnel-", "survey"),
    ("pd", "ranking"),
    ("ck-", "usmle"),
    ("s1-", "usmle"),
    ("s3-", "usmle"),
    ("step1-passfail", "usmle"),
    ("score-delay", "usmle"),
    ("usmle-", "usmle"),
    ("ecfmg-fees", "fees"),
    ("eras-", "fees"),
    ("nrmp-fee-", "fees"),
    ("step", "fees"),
    ("ecfmg-", "ecfmg"),
    ("oet-", "ecfmg"),
    ("pathway", "ecfmg"),
    ("eras20", "season"),
    ("nrmp20", "season"),
    ("proj", "season"),
    ("residencycas", "residencycas"),
    ("service-", "services"),
    ("soap-", "soap"),
    ("visa-", "visas"),
    ("h1b-", "visas"),
    ("entry-", "visas"),
    ("b1-", "visas"),
    ("signals", "signals"),
    ("signal-", "positions"),
    ("position-", "positions"),
    ("couple-", "couples"),
    ("", "practice"),
)
"""How an id begins, and its file; the first that fits counts."""

GROUPS = {
    "internal_medicine": "internal-medicine",
    "family_medicine": "family-medicine",
    "pediatrics": "pediatrics",
    "psychiatry": "psychiatry",
    "neurology": "neurology",
    "pathology": "pathology-anatomic-and-clinical",
    "general_surgery": "surgery-general",
    "anesthesiology": "anesthesiology",
    "diagnostic_radiology": "radiology-diagnostic",
    "emergency_medicine": "emergency-medicine",
    "obstetrics_gynecology": "obstetrics-and-gynecology",
    "child_neurology": "child-neurology",
    "physical_medicine_rehabilitation": "physical-medicine-and-rehabilitation",
    "radiation_oncology": "radiation-oncology",
    "dermatology": "dermatology",
    "neurosurgery": "neurological-surgery",
    "orthopedic_surgery": "orthopaedic-surgery",
    "plastic_surgery": "plastic-surgery-integrated",
}
"""The specialties with groups of non-US IMGs, and how the ids of those figures end."""

SURVEYS = {
    **GROUPS,
    "pathology": "pathology",
    "general_surgery": "surgery",
    "plastic_surgery": "plastic-surgery",
    "otolaryngology": "otolaryngology",
}
"""The specialties in the survey of program directors, and how the ids of those figures end."""

_PARTED = {"groups": GROUPS, "survey": SURVEYS}
"""Files beside which each specialty has a file of its own, in a folder of the same name."""

_WHOLE = (
    "article",
    "match",
    "fill",
    "groups",
    "older",
    "survey",
    "ranking",
    "usmle",
    "ecfmg",
    "season",
    "soap",
    "services",
    "residencycas",
    "fees",
    "signals",
    "positions",
    "couples",
    "visas",
    "practice",
)

FILES = tuple(
    each
    for name in _WHOLE
    for each in (name, *(f"{name}/{specialty}" for specialty in _PARTED.get(name, ())))
)
"""All files of figures, by their names under facts/, in the order of a reader."""


SOURCES = ("sources", "sources/rules", "sources/visas", "sources/copies", "sources/studies")
"""The files of sources."""


def place(name: str) -> str:
    """The file that holds the figure with the id `name`, if any does."""
    file = next(file for start, file in _STARTS if name.startswith(start))
    ends = [(end, each) for each, end in _PARTED.get(file, {}).items() if f"-{end}-" in f"{name}-"]
    return f"{file}/{max(ends, key=lambda found: len(found[0]))[1]}" if ends else file


class FigureFiles:
    """The files of figures; one of them is read when one of its figures is asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._found: dict[str, Figure] = {}

    def of(self, file: str) -> dict[str, Figure]:
        """The figures of one file by id, in its order; its name is one of FILES."""
        return self._reader.entries(f"facts/{file}", Figure)

    def find(self, name: str) -> Figure | None:
        """The figure with the id `name`, if there is one; an id of their own can be in any own file."""
        if (known := self._found.get(name)) is not None:
            return known
        for file in dict.fromkeys((place(name), *self._own)):
            if name in (figures := self.of(file)):
                return self._found.setdefault(name, figures[name])
        return None

    @cached_property
    def _own(self) -> tuple[str, ...]:
        return tuple(file for file in FILES if self._reader.shelf.has_own(f"facts/{file}"))
