"""A fixed grid of people: 9 scores, 5 specialties and 5 stages of an application make 225 profiles."""

from itertools import product

from people import complete, entry, experience, letter, person, program

SCORES = [None, 213, 219, 220, 229, 230, 234, 235, 262]
FIELDS = ["family_medicine", "internal_medicine", "pediatrics", "underwater_medicine", None]
EVERY_KIND = ["experiences", "letters", "timeline", "programs"]


def stages(field):
    """The stages of an application, weakest first: records and answers for `person`."""
    mine = {"specialty": field}
    half = {
        "experiences": [experience("observership", **mine), experience(end="2026-08", **mine)],
        "letters": [letter(**mine), letter(**mine), letter(us=False, **mine)],
        "timeline": [
            entry(start="2021-01", end="2023-12"),
            entry("family", start="2024-01", explanation="Twins."),
        ],
        "programs": [program(visas=[], **mine)] + [program(minimum_step2_ck=None, **mine)] * 9,
        "graduated": "2020-01",
        "visa": "j1",
    }
    weak = {
        "experiences": [experience("research", **mine)],
        "letters": [letter(strength="fair", **mine)],
        "timeline": [entry("health", start="2022-07")],
        "programs": [program(minimum_step2_ck=250, **mine)] * 12,
        "graduated": "2014-05",
        "visa": "h1b",
        "failed_attempts": 2,
        "passed": False,
    }
    full = {
        "experiences": [experience(**mine)],
        "letters": [letter(**mine)] * 3,
        "programs": [program(**mine)] * 10,
    }
    return {
        "nothing entered": {},
        "nothing to list": {"nothing_to_list": EVERY_KIND, "graduated": "2022-06"},
        "weak after a fail": weak,
        "half built": half,
        "built": complete(**full)["profile"] | full | {"timeline": [entry()]},
    }


def grid():
    """All the people, each under a sentence."""
    found = {}
    for score, field in product(SCORES, FIELDS):
        for stage, said in stages(field).items():
            chosen = {name: value for name, value in said.items() if name != "step2_ck"}
            chosen |= {"score": score, "specialties": [field] if field else []}
            found[f"{stage}, {score or 'no score'}, {field or 'no specialty'}"] = person(**chosen)
    return found
