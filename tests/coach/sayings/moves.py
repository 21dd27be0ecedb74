"""What the moves for the five questions claim of the person they are told to, on that day."""

import re
from datetime import timedelta

import oracle
from sayings.papers import taken
from sayings.questions import FIELD, about_primary, minimums
from sayings.stays import flaws
from second_reading import MONTH, in_words, month

POSTS = {True: "a US elective or sub-internship", False: "an externship or another hands-on US position"}
POST = rf"(?P<post>{'|'.join(POSTS.values())}|a hands-on US rotation)"
FIELDS = {each.replace("_", " "): each for each in oracle.CUTOFFS}


def post(life, said):
    student = None if life.profile["graduated"] is None else life.student
    return said["post"] == POSTS.get(student, "a hands-on US rotation") and about_primary(life, said)


def building(life):
    """Whether a stay of eight weeks that begins today ends before programs open applications."""
    return life.phase in ("build", "apply") and life.today + timedelta(weeks=8) <= life.days["opens"]


def own(life):
    return [each for each in life.us_hands_on() if each["specialty"] == life.primary]


def refresh(life, said):
    ages = [life.opens - oracle.number(each["end"]) for each in own(life) if life.begun(each) and each["end"]]
    return (
        building(life)
        and post(life, said)
        and bool(ages)
        and min(ages) > 12
        and month(said["opening"]) == life.opens
    )


def arrange(life, said):
    return (
        building(life)
        and post(life, said)
        and month(said["opening"]) == life.opens
        and not any(map(life.begun, own(life)))
    )


def field(life, said):
    others = [
        each
        for each in life.us_hands_on()
        if each["specialty"] not in (None, *life.aims) and life.begun(each)
    ]
    return building(life) and post(life, said) and bool(others)


def unread_country(life, said):
    return any(
        each["country"] in (None, "Atlantis") and oracle.number(each["start"]) == month(said["start"])
        for each in life.person["experiences"]
    )


def keep(life, said):
    return any(
        not life.begun(each) and in_words(oracle.number(each["start"])) == said["start"] for each in own(life)
    )


def nobody_saw_them(life, said):
    stays = [each for each in life.person["experiences"] if oracle.in_us(each) and life.begun(each)]
    return not stays and not any(each["us"] and each["supervised"] for each in life.person["letters"])


def unexplained(life, said):
    return bool(life.gaps) and (month(said["start"]), month(said["end"])) == life.gaps[-1][:2]


def nothing_since(life, said):
    start = month(said["start"])
    spans = life.person["timeline"] + life.person["experiences"]
    return not [
        each
        for each in spans
        if oracle.number(each["start"]) <= life.now
        and (not each["end"] or oracle.number(each["end"]) >= start)
    ]


def refocus(life, said):
    named = [FIELDS[each] for each in re.findall("|".join(FIELDS), said["fields"])]
    return (
        bool(named)
        and all(life.score >= oracle.CUTOFFS[each][1] for each in named)
        and life.primary not in named
    )


def no_field(life, said):
    return all(life.score < high for each, (_, high) in oracle.CUTOFFS.items() if each != life.primary)


def any_of_letters(condition):
    return lambda life, said: any(condition(life, each) for each in life.person["letters"])


def renew(life, said):
    aged = {f"{said['months']} months old when applications open"}
    return month(said["opening"]) == life.opens and any(
        each["writer"] == said["writer"]
        and each["dated"]
        and in_words(oracle.number(each["dated"])) == said["dated"]
        and flaws(life, each) == aged
        for each in life.person["letters"]
    )


OF_QUESTIONS = {
    "score.take": [
        (
            r"Choose a date .*",
            lambda life, said: (
                life.score is None and building(life) and not life.ahead(taken(life, "step2_ck"))
            ),
        )
    ],
    "score.sit": [
        (r"Step 2 CK is on (?P<day>\d+ .+): .*", lambda life, said: life.ahead(taken(life, "step2_ck")))
    ],
    "score.after_fail": [
        (
            r"Set the next attempt .*",
            lambda life, said: life.gate["step2_ck"] == "open" and not life.ahead(taken(life, "step2_ck")),
        )
    ],
    "score.entries": [(r"Check the score, the date .*", lambda life, said: life.verdict == "check_entries")],
    "score.result": [(r"Enter the Step 2 CK score .*", lambda life, said: life.verdict == "await_result")],
    "score.minimums": [
        (
            rf"Enter the Step 2 CK minimum of at least 5 {FIELD} programs; .*",
            lambda life, said: about_primary(life, said) and len(minimums(life)) < 5,
        )
    ],
    "score.refocus": [(r"Look at (?P<fields>.+) and at programs whose minimum you meet\.", refocus)],
    "score.refocus_list": [(r"Look for programs whose minimum you meet; .*", no_field)],
    "score.step3": [
        (
            r"Step 3 may add a little .*",
            lambda life, said: (
                life.profile["pathway"] == "certified" and life.profile["step3"]["passed"] is not True
            ),
        )
    ],
    "score.ask": [
        (
            r"Ask USMLE and ECFMG .*",
            lambda life, said: "blocked" in (life.gate["step1"], life.gate["step2_ck"]),
        )
    ],
    "experience.enter": [
        (r"Enter your clinical experience, .*", lambda life, said: life.evidence["experience"] == "unknown")
    ],
    "experience.arrange": [
        (rf"Arrange {POST} in {FIELD} that ends within 12 months of (?P<opening>{MONTH})\.", arrange)
    ],
    "experience.refresh": [
        (rf"Plan {POST} in {FIELD} again: .* over a year old in (?P<opening>{MONTH})\.", refresh)
    ],
    "experience.field": [
        (rf"Arrange {POST} in {FIELD}; the hands-on US time so far is in another field\.", field)
    ],
    "experience.keep": [
        (
            rf"Get the dates of the rotation that starts in "
            rf"(?P<start>{MONTH}) confirmed .*",
            keep,
        )
    ],
    "experience.visa": [
        (
            r"Before you pay .*",
            lambda life, said: life.needs_visa and life.profile["graduated"] is not None and not life.student,
        )
    ],
    "experience.country": [
        (rf"Enter the country of the experience from (?P<start>{MONTH}), .*", unread_country)
    ],
    "letters.enter": [(r"Enter the letters .*", lambda life, said: life.evidence["letters"] == "unknown")],
    "letters.ask": [(rf"Ask a US {FIELD} physician .*", about_primary)],
    "letters.first": [(r"A strong US letter grows out of work in the US: .*", nobody_saw_them)],
    "letters.agree": [
        (
            r"Ask (?P<writer>.+) for a yes or no on the letter; .*",
            any_of_letters(
                lambda life, each: flaws(life, each) <= {"only planned", "only asked"} and flaws(life, each)
            ),
        )
    ],
    "letters.renew": [
        (
            rf"Ask (?P<writer>.+) for an updated letter: the one from (?P<dated>{MONTH}) "
            rf"will be (?P<months>\d+) months old in (?P<opening>{MONTH})\.",
            renew,
        )
    ],
    "letters.supervise": [
        (
            r"Look for a letter from someone .*",
            any_of_letters(lambda life, each: each["us"] and not each["supervised"]),
        )
    ],
    "letters.field": [
        (
            rf"Look for a US letter from {FIELD}; .*",
            any_of_letters(lambda life, each: each["us"] and each["specialty"] not in (None, *life.aims)),
        )
    ],
    "timeline.graduation": [
        (
            r"Enter the month you graduated, or will graduate; .*",
            lambda life, said: life.profile["graduated"] is None,
        )
    ],
    "timeline.enter": [
        (
            r"Enter what you have done since graduation, .*",
            lambda life, said: life.evidence["timeline"] == "unknown",
        )
    ],
    "timeline.explain": [
        (rf"Write one true sentence for (?P<start>{MONTH}) to (?P<end>{MONTH})\. .*", unexplained)
    ],
    "timeline.fill": [(rf"Nothing is entered since (?P<start>{MONTH})\. .*", nothing_since)],
    "timeline.patients": [
        (
            rf"Look for work .*: by (?P<opening>{MONTH}) it will be (?P<months>\d+) months since the last\.",
            lambda life, said: (
                int(said["months"]) == oracle.contact_age(life.person, life.today) > 24
                and month(said["opening"]) == life.opens
            ),
        ),
    ],
}
"""By its id, what a move says, and of whom that is true."""
