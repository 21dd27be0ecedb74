"""Words that people write into their lists, and what they stand for."""

import re
from collections.abc import Iterable, Mapping

from imgcoach.knowledge import Specialty

UNKNOWN = {"", "-", "--", "–", "—", "?", "n/a", "na", "#n/a", "nil", "null", "none", "unknown", "not known"}
UNKNOWN |= {"unclear", "not stated", "not listed", "not specified", "not available", "tbd", "no data"}
UNKNOWN |= {"no minimum", "no limit", "no cutoff", "no cut-off"}
"""What says that nothing is known, or that no limit is told; it counts neither for nor against anybody."""

YES = {"yes", "y", "x", "true", "1", "✓", "✔", "sponsored", "sponsors"}
NO = {"no", "n", "false", "0", "✗", "none", "not sponsored"}

CUTOFFS = {
    "strict": ("strict", "hard", "required", "firm", "absolute"),
    "preferred": ("preferred", "soft", "recommended", "flexible"),
}
STATUSES = {
    "considering": ("considering", "interested", "planned", "maybe", "not applied", "to apply"),
    "applied": ("applied", "sent", "submitted"),
    "interview": ("interview", "interviewed", "invited", "interview invite", "interview scheduled"),
    "ranked": ("ranked",),
    "withdrawn": ("withdrawn", "withdrew", "dropped", "off the list"),
}

TRACKS = {
    "categorical": ("categorical", "cat", "c"),
    "preliminary": ("preliminary", "prelim", "p"),
    "advanced": ("advanced", "adv", "a", "pgy-2", "pgy2"),
    "transitional": ("transitional", "transitional year", "ty"),
}
SIGNALS = {
    "gold": ("gold", "gold star"),
    "silver": ("silver",),
    "signal": ("signal", "one", "sent", "given", "signaled", "signalled", *YES),
}

_SPECIALTIES = {
    "internal_medicine": ("im", "medicine", "int med"),
    "family_medicine": ("fm", "family practice"),
    "pediatrics": ("peds",),
    "psychiatry": ("psych",),
    "neurology": ("neuro",),
    "pathology": ("path", "pathology anatomic", "anatomic and clinical pathology"),
    "general_surgery": ("surgery", "gs", "gen surg", "categorical surgery"),
    "anesthesiology": ("anesthesia",),
    "diagnostic_radiology": ("radiology", "dr"),
    "emergency_medicine": ("em",),
    "obstetrics_gynecology": ("obgyn", "ob gyn", "obstetrics gynecology"),
    "physical_medicine_rehabilitation": ("pmr", "pm and r", "physical medicine rehabilitation"),
    "medicine_pediatrics": ("med peds", "internal medicine pediatrics"),
    "preliminary_medicine": ("prelim medicine", "internal medicine preliminary"),
    "preliminary_surgery": ("prelim surgery", "surgery preliminary"),
    "transitional_year": ("ty",),
    "medical_genetics": ("medical genetics and genomics",),
    "neurosurgery": ("neurological surgery",),
    "orthopedic_surgery": ("orthopedics", "ortho"),
    "otolaryngology": ("ent", "otolaryngology head and neck surgery"),
}
_KIND_FILLING = {"based", "program", "hospital", "medical", "center", "setting", "and", "or", "a", "in"}


def plain(cell: str) -> str:
    """A cell without what makes no difference: case, spaces around."""
    return " ".join(cell.casefold().split())


def one_of(cell: str, names: dict[str, tuple[str, ...]]) -> str | None:
    """The key under which a word stands."""
    return next((key for key, words in names.items() if plain(cell) in words), None)


def kind_of(cell: str) -> str | None:
    """The kind of program that words like "Community-based, university affiliated" describe."""
    words = set(re.findall(r"[a-z]+", cell.casefold())) - _KIND_FILLING
    words = {"university" if word == "academic" else word for word in words}
    if "affiliated" in words or "affiliate" in words or words == {"community", "university"}:
        words -= {"affiliated", "affiliate", "community", "university"}
        return None if words else "university_affiliated"
    return words.pop() if words in ({"university"}, {"community"}) else None


def specialties_by_word(specialties: Iterable[Specialty], own: Iterable[str]) -> dict[str, str]:
    """By any way to write it, the id of a specialty.

    Args:
        own: ids that the person's data already holds; a specialty of their own may be among them.
    """
    found = {spelling: name for name in own for spelling in (_bare(name), name)}
    for each in specialties:
        names = (each.id, each.name, each.nrmp or each.name, *_SPECIALTIES.get(each.id, ()))
        found |= {each.id: each.id} | {_bare(name): each.id for name in names}
    return found


def specialty_of(cell: str, by_word: Mapping[str, str]) -> str | None:
    """The id of the specialty that a cell names, as in "Internal Medicine (Categorical)"."""
    words = [word for word in _bare(cell).split() if word != "categorical"]
    return by_word.get(cell) or by_word.get(_bare(cell)) or by_word.get(" ".join(words))


def _bare(name: str) -> str:
    text = name.casefold().replace("&", " and ").replace("aed", "ed").replace("aes", "es")
    return " ".join(re.findall(r"[^\W_]+", text))
