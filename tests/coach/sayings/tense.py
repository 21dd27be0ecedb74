"""Rules for every sentence: months agree in tense with the day, one is counted as one, no blank is left."""

import re

from second_reading import MONTH, month

_AHEAD = re.compile(
    rf"(?:planned, begins|(?<!is )(?<!one )(?<!experience )from|starts in|is on|Still a student, until)"
    rf"(?: \d+)? ({MONTH})"
)
_BEHIND = re.compile(rf"(?:ended in|graduated in|is from|entered since|more since|, to)(?: \d+)? ({MONTH})")
_NEVER = {
    "one counted as many": re.compile(r"\b1 (programs|months|attempts|failed attempts|letters|points) "),
    "one with the verb of many": re.compile(r"(?<!Step )\b1 (?:program )?are\b|\bnone are\b"),
    "many counted as one": re.compile(r"\b(0|[2-9]|\d\d+) (program|month|failed attempt|letter)\b"),
    "a blank": re.compile(r"[{}]|\bNone\b|\.\.\.|  "),
}
_RETAKE = re.compile(r"\bretake\b|\bnext attempt\b|(?<!can't be )\bretaken\b")


def broken(sentence, life):
    """The rules that a sentence breaks."""
    found = [name for name, pattern in _NEVER.items() if pattern.search(sentence)]
    found += [f"{each} is past" for each in _AHEAD.findall(sentence) if month(each) < life.now]
    found += [f"{each} lies ahead" for each in _BEHIND.findall(sentence) if month(each) > life.now]
    allowed = life.profile["step2_ck"]["passed"] is False and life.gate["step2_ck"] != "blocked"
    if _RETAKE.search(sentence) and not allowed:
        found.append("a retake that is not allowed")
    return found
