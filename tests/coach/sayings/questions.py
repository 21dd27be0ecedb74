"""What the reasons, the changes and the outside facts of the five questions claim."""

import re

import oracle
from sayings.stays import letter, stay, strong
from second_reading import MONTH, NAMES, month

FIELD = rf"(?P<field>{'|'.join(NAMES.values())})"


def number(said):
    """A count as it is said."""
    return 0 if said == "none" else int(said)


def are(count):
    return {0: "none is", 1: "1 is"}.get(count, f"{count} are")


def about_primary(life, said):
    return said["field"] == life.field


def gap(life, said):
    at = month(said["start"]), month(said["end"]), int(said["months"])
    spans = [
        each
        for each in life.person["timeline"]
        if oracle.number(each["start"]) <= at[1] and (not each["end"] or oracle.number(each["end"]) >= at[0])
    ]
    touched = {
        each
        for span in spans
        for each in range(at[0], at[1] + 1)
        if oracle.number(span["start"]) <= each and (not span["end"] or each <= oracle.number(span["end"]))
    }
    why = "with nothing entered" if not touched else "entered without an explanation"
    why = "explained only in part" if 0 < len(touched) < at[2] else why
    return at in life.gaps and said["why"] == why


def verdict_on_the_list(life, said):
    """The parts named are those that fail, with their own numbers."""
    total, parts = life.counts["total"], []
    near = sum(each["kind"] in ("community", "university_affiliated") for each in life.listed)
    most_closed, most_reach = (0, 30) if said["which"] == "keeps the list from a yes" else (10, 60)
    if life.counts["closed"] * 100 > most_closed * total:
        parts.append(f"{are(life.counts['closed'])} closed")
    if life.counts["reach"] * 100 > most_reach * total:
        parts.append(f"{are(life.counts['reach'])} a reach")
    if most_closed == 0 and near * 100 < 30 * total:
        parts.append(f"{'only ' if near else ''}{are(near)} community or university-affiliated")
    return said["parts"].split(", ") == [f"of {total} programs", *parts] and life.evidence["programs"] == (
        "partly" if most_closed == 0 else "no"
    )


def minimums(life):
    mine = [each["minimum_step2_ck"] for each in life.listed if each["specialty"] == life.primary]
    return [each for each in mine if each is not None]


def meets(life, said):
    known = minimums(life)
    met = sum(life.score >= each for each in known)
    return (int(said["met"]), int(said["all"])) == (met, len(known)) and about_primary(life, said)


def cutoffs(life, said):
    ends = oracle.CUTOFFS.get(life.primary)
    low, high = int(said["low"]), int(said["high"] or said["low"])
    return ends == (low, high) and about_primary(life, said) and int(said["score"]) == life.score


def too_close(life, said):
    return all(abs(life.score - int(each)) <= 6 for each in re.findall(r"\d+", said["lines"]))


def nothing(kind):
    return [
        (r"You said there is no .+\.", lambda life, said: life.says_none(kind)),
        (
            r"No (specialty is chosen yet, and this question is about one|.+ (?:is|are) entered yet)\.",
            lambda life, said: (
                not life.aims if "specialty" in said[0] else not life.has(kind) and not life.says_none(kind)
            ),
        ),
    ]


REASONS = {
    "score": [
        (r"No Step 2 CK score is entered\.", lambda life, said: life.score is None),
        (r"No specialty is chosen yet, and this question is about one\.", lambda life, said: not life.aims),
        (
            r"The latest Step 2 CK attempt was not passed\.",
            lambda life, said: life.profile["step2_ck"]["passed"] is False,
        ),
        (
            r"(?P<score>\d+) is below (?P<mark>\d+), the passing score of that day\.",
            lambda life, said: (
                oracle.pass_mark(life.profile["step2_ck"])
                == int(said["mark"])
                > life.score
                == int(said["score"])
            ),
        ),
        (
            rf"\d+ meets (?P<met>\d+) of the (?P<all>\d+) minimums that {FIELD} programs .+ state\.",
            meets,
        ),
        (
            rf"(?P<score>\d+), with .+ for {FIELD} at .*?(?P<low>\d+)(?: to (?P<high>\d+))? .*",
            cutoffs,
        ),
        (
            rf"No practical cutoff is known here for {FIELD}\.",
            lambda life, said: life.primary not in oracle.CUTOFFS and about_primary(life, said),
        ),
        (r"Within 6 points of (?P<lines>.+), one standard error: too close to call\.", too_close),
    ],
    "experience": [
        *nothing("experiences"),
        (
            rf"(?P<kind>[A-Z][a-z -]+) at A hospital, (?P<when>(?:from|to) {MONTH}|going on): (?P<what>.+)\.",
            stay,
        ),
    ],
    "letters": [
        *nothing("letters"),
        (
            rf"Strong letters from US {FIELD} physicians who saw you work: (?P<count>\d+)\.",
            lambda life, said: int(said["count"]) == strong(life) and about_primary(life, said),
        ),
        (r"(?P<writer>Dr R\.): (?P<what>.+)\.", letter),
    ],
    "timeline": [
        (rf"Still a student, until (?P<month>{MONTH})\.", lambda life, said: month(said["month"]) > life.now),
        (r"No month of graduation is entered\.", lambda life, said: life.profile["graduated"] is None),
        (
            r"Nothing since graduation is entered\.",
            lambda life, said: not life.has("timeline") and not life.has("experiences"),
        ),
        (
            r"You said there is nothing to list since graduation\.",
            lambda life, said: life.says_none("timeline"),
        ),
        (rf"No gap of 3 months or more since {MONTH}\.", lambda life, said: not life.gaps),
        (
            rf"(?P<start>{MONTH}) to (?P<end>{MONTH}): (?P<months>\d+) months (?P<why>[a-z ]+)\.",
            gap,
        ),
        (
            r"(?P<months>\d+) months of exam preparation since graduation: .*",
            lambda life, said: int(said["months"]) == oracle.exam_months(life.person, life.today) > 24,
        ),
        (
            rf"The last patient contact entered is from (?P<last>{MONTH}), (?P<age>\d+) months before .*",
            lambda life, said: contact(life, said) and seen_patients(life),
        ),
        (
            rf"No patient contact is entered since .* in (?P<last>{MONTH}), (?P<age>\d+) months before .*",
            lambda life, said: contact(life, said) and not seen_patients(life),
        ),
    ],
    "programs": [
        *nothing("programs"),
        (
            r"(?P<count>\d+) programs? (?:is|are) too few to judge a list\.",
            lambda life, said: int(said["count"]) == life.counts["total"] < 10,
        ),
        (
            r"Of (?P<total>\d+) programs, (?P<open>\d+|none) .+ open, (?P<closed>\d+) closed "
            r"and "
            r"(?P<unknown>\d+) .+\.",
            lambda life, said: all(
                number(each) == life.counts[name] for name, each in said.groupdict().items()
            ),
        ),
        (
            r"Of (?P<total>\d+), (?P<near>\d+|none) (?:is|are) community or university-affiliated\.",
            lambda life, said: (
                number(said["near"])
                == sum(each["kind"] in ("community", "university_affiliated") for each in life.listed)
            ),
        ),
        (
            r"Of those not closed, (?P<reach>\d+|none) (?:is|are) a reach\.",
            lambda life, said: number(said["reach"]) == life.counts["reach"],
        ),
        (
            r"What (?P<which>keeps the list from a yes|stands against the list): (?P<parts>.+)\.",
            verdict_on_the_list,
        ),
    ],
}
"""By question, the patterns of its reasons, each with what must hold."""


def contact(life, said):
    return (
        oracle.contact_age(life.person, life.today)
        == int(said["age"])
        == life.opens - month(said["last"])
        > 24
    )


def seen_patients(life):
    stays = [each for each in life.person["experiences"] if each["kind"] in oracle.HANDS_ON]
    return any(
        life.begun(each)
        for each in stays + [each for each in life.person["timeline"] if each["kind"] == "clinical_work"]
    )
