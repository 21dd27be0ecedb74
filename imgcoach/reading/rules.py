"""What a value has to be, in words for the person who wrote another one."""

from collections.abc import Mapping

from imgcoach.model.records import RANKS

DATES = "dates are written like 2026-05-11"
MONTHS = "months are written like 2025-03 or Mar 2025"

RULES: Mapping[str, str] = {
    "name": "the name is missing",
    "specialty": "no such specialty is known, write its name in full",
    "kind": "a program is university, university-affiliated or community; empty where not known",
    "minimum_step2_ck": "scores run from 1 to 300",
    "cutoff": "a cutoff is strict or preferred; empty where not known",
    "maximum_years_since_graduation": "years are a whole number from 0 to 80",
    "visas": "visas are J-1, H-1B or none, separated by ;, and empty where not known",
    "img_percent": "a share runs from 0 to 100 percent",
    "seen": DATES,
    "status": "a program is considering, applied, interview, ranked or withdrawn",
    "track": "a track is categorical, preliminary, advanced or transitional; empty where not known",
    "signal": "a signal is gold, silver or yes; empty where there is none",
    "interview_on": DATES,
    "thanked_on": DATES,
    "rank": f"ranks are whole numbers from 1 to {RANKS}",
    "j1": "say yes or no; empty where not known",
    "h1b": "say yes or no; empty where not known",
}
"""By field of a program, the rule that a text breaks."""
