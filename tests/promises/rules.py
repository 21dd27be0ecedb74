"""What must never be said, as rules. Each takes a text and returns what in it breaks the rule."""

import hashlib
import re

PERSONAL = [
    r"\byour?\s+(own\s+)?(chances?|odds|probabilit\w+|likelihood)\b",
    r"\byou(?:'ve| have| had| would have)?\s+(?:an?|about|around|roughly)?\s*\d+(?:\.\d+)?\s*(?:%|percent)",
    r"\d\s*(?:%|percent|per cent)\s+(?:chance|odds|probability|likelihood)",
    r"\b(?:chances?|odds|probability|likelihood)\s+(?:is|are|of matching|to match)\b",
    r"\byou(?:'ll| will| would| are going to| should)\s+(?:probably |surely )?match\b",
]
"""Anything that sounds like one person's chance; what happened to groups is said of groups."""

PROMISES = [
    r"\bsafe(?:r|st|ty|ly)?\b",
    r"\bbest\b",
    r"\blikely to match\b",
    r"\bguarante",
    r"\bsure (?:match|thing)\b",
    r"\brank more\b",
    r"\bapply to (?:at least )?\d",
]
"""What nobody can promise, and targets that would be one."""

SHAMING = [
    r"\blaz(?:y|iness)\b",
    r"\bdelusion\w*",
    r"\begos?\b",
    r"\bexcuses?\b",
    r"\blosers?\b",
    r"\b(?:hope|worth)less\b",
    r"\b(?:stupid|foolish|pathetic|ridiculous|insane\w*|embarrass\w*|asham\w*|shame\w*)\b",
    r"\b(?:drifting|hiding|obsess\w*|worship\w*)\b",
    r"\byou(?: have|'ve)? failed\b",
    r"\byour (?:own )?fault\b",
    r"\byou should have\b",
    r"\b(?:too late|give up|streak)\b",
]
"""Words that blame the person who reads them."""

ALARMING = [
    r"\b(?:danger\w*|alarm\w*|warning|critical|disaster\w*|fatal|doomed|terrible|awful|catastroph\w*)\b",
    r"\b(?:poor|bad|weak|rejected|impossible|unfortunately|sadly|never match)\b",
    r"!(?!\s*=)\s*$",
]
"""Red words: what would frighten somebody without helping."""

_NEVER_TOLD = re.compile(r"\bnever (?:tells|prints|shows|says)\b", re.IGNORECASE)

_SECOND_TRY = re.compile(
    r"\bretak\w*|\b(?:tak|sit|try|repeat)\w*\b[^.;:]{0,40}\bagain\b|\bre-?sit"
    r"|\b(?:another|second|new|next) (?:try|attempt|sitting)\b"
    r"|\brepeat(?:ed|ing)? (?:the|a) (?:step|exam)\b",
    re.IGNORECASE,
)
_SAYS_IT_CANNOT = re.compile(
    r"can'?t\b|\bcannot\b|\bnot (?:allowed|possible)\b|\bmay not\b|\bno longer\b|\bfail(?:s|ed)?\b",
    re.IGNORECASE,
)

PERCENT = re.compile(
    r"(\d[\d.,]*)(?:\s*(?:-|to)\s*(\d[\d.,]*))?\s*(?:%|percent\b|per cent\b|(?:of|in|out of) 100\b)",
    re.IGNORECASE,
)

RUN = 6
"""So many words in a row, shared with the article, are a copy."""


def found(patterns, text):
    """What of `patterns` stands in `text`."""
    return [match[0] for pattern in patterns for match in re.finditer(pattern, text, re.IGNORECASE)]


def sentences(text):
    """The sentences of a text; a blank line ends one too."""
    return re.split(r"(?<=[.!?])\s+|\n\s*\n", text)


def personal(text):
    """Personal chances; a sentence that says the coach never tells them passes."""
    return [
        each for said in sentences(text) if not _NEVER_TOLD.search(said) for each in found(PERSONAL, said)
    ]


def second_tries(text):
    """Sentences that speak of taking an exam again without saying that it can't be, or that one failed."""
    return [each for each in sentences(text) if _SECOND_TRY.search(each) and not _SAYS_IT_CANNOT.search(each)]


def unfilled(text):
    """Placeholders that nobody filled."""
    return re.findall(r"\{[^}]*\}?|\}", text)


def loose_percents(text, known=frozenset()):
    """Percentages typed into a text; one whose numbers are among the `known` ones, as texts, passes."""
    return [
        match[0]
        for match in PERCENT.finditer(text)
        if not {each.rstrip(".,") for each in match.groups() if each} <= known
    ]


def broken(text, after_fail=False):
    """Every rule for a text that a person reads; `after_fail` = it is only said after a failed attempt."""
    told = personal(text) + found(PROMISES, text) + found(SHAMING, text)
    return told if after_fail else told + second_tries(text)


def without_change(findings):
    """The questions answered "no" or "partly" that don't say what would change that."""
    open_ones = [each for each in findings if each.evidence in ("no", "partly")]
    return [each.question for each in open_ones if not each.change.strip()]


def stuck(assessment):
    """Whether something is "no", or the verdict asks for work, and there is no next move."""
    no = any(each.evidence == "no" for each in assessment.findings.values())
    return (no or assessment.verdict != "stop_chasing_points") and not assessment.moves


def words(text):
    """The words of a text, as they are compared: small letters and digits, apostrophes left out."""
    return re.findall(r"[a-z0-9]+", re.sub("['’‘]", "", text.lower()))


def runs(text):
    """Every run of words of a text, joined by spaces, behind the first 8 hex digits of its SHA-256."""
    said = words(text)
    for at in range(len(said) - RUN + 1):
        run = " ".join(said[at : at + RUN])
        yield hashlib.sha256(run.encode()).hexdigest()[:8], run
