"""What the line on what would change an answer claims, and the outside facts beside it."""

import oracle
from sayings.questions import FIELD, about_primary, minimums
from sayings.stays import strong
from second_reading import MONTH, month


def unknown(question):
    return lambda life, said: life.evidence[question] == "unknown"


def not_yet(question):
    return lambda life, said: life.evidence[question] in ("no", "partly")


CHOOSE = (r"Choose a primary specialty in the profile\.", lambda life, said: not life.aims)

CHANGES = {
    "score": [
        CHOOSE,
        (
            r"A pass at the next attempt changes this; .*",
            lambda life, said: (
                life.profile["step2_ck"]["passed"] is False and life.gate["step2_ck"] == "open"
            ),
        ),
        (
            r"All attempts at a Step are used; USMLE and ECFMG can say which options are left\.",
            lambda life, said: "blocked" in (life.gate["step1"], life.gate["step2_ck"]),
        ),
        (
            r"Check the score, its day and how it went; one of them may need correcting\.",
            lambda life, said: oracle.under_mark(life.person, life.today),
        ),
        (
            r"A passed score stays as it is; specialty, programs, experience and letters can still move\.",
            lambda life, said: not life.failed_or_impossible and life.score is not None,
        ),
        (
            r"More programs with a minimum of (?P<score>\d+) or less on the list\. A passed .*",
            lambda life, said: int(said["score"]) == life.score and len(minimums(life)) >= 5,
        ),
        (rf"Enter the minimums of \d+ {FIELD} programs\.", lambda life, said: len(minimums(life)) < 5),
        (r"Take Step 2 CK, or enter the score if you have it\.", lambda life, said: life.score is None),
    ],
    "experience": [
        CHOOSE,
        (
            rf"A hands-on US rotation in {FIELD} that ends within 12 months of (?P<opening>{MONTH})\.",
            lambda life, said: not_yet("experience")(life, said) and month(said["opening"]) == life.opens,
        ),
        (r"Enter your experiences, or say that there are none\.", unknown("experience")),
    ],
    "letters": [
        CHOOSE,
        (r"Enter your letters, or say that there are none\.", unknown("letters")),
        (
            rf"(?P<count>\d+) (?P<more>more )?strong letters? from US {FIELD} physicians who saw you work\.",
            lambda life, said: (
                int(said["count"]) == 3 - strong(life)
                and bool(said["more"]) == (strong(life) > 0)
                and about_primary(life, said)
            ),
        ),
    ],
    "timeline": [
        (
            rf"An entry or one true sentence of .+ for (?P<start>{MONTH})(?: to (?P<end>{MONTH}))?\.",
            lambda life, said: (
                (month(said["start"]), month(said["end"] or said["start"])) == life.gaps[-1][:2]
            ),
        ),
        (
            r"An entry or one true sentence of explanation for the months since graduation\.",
            lambda life, said: life.says_none("timeline") and not life.gaps,
        ),
        (
            r"Clinical work that begins soon, anywhere, restarts this clock\.",
            lambda life, said: oracle.contact_age(life.person, life.today) > 24,
        ),
        (
            r"Months with patients alongside or instead of the exams\.",
            lambda life, said: oracle.exam_months(life.person, life.today) > 24,
        ),
        (r"Enter the month you graduated\.", lambda life, said: life.profile["graduated"] is None),
        (r"Enter what you have done since graduation, or say that there is nothing\.", unknown("timeline")),
    ],
    "programs": [
        (r"A list of 10 or more programs with their gates\.", lambda life, said: life.says_none("programs")),
        (
            r"Enter at least 10 programs\.",
            lambda life, said: len(life.person["programs"]) > 0 and len(life.listed) < 10,
        ),
        (
            r"Enter your programs, or import a list with imgcoach import --programs FILE; or say that there "
            r"is no list yet\.",
            unknown("programs"),
        ),
        (
            r"Take the closed programs off the list, and add some that are open to you\.",
            lambda life, said: life.counts["closed"] > 0,
        ),
        (r"More community and university-affiliated programs\.", not_yet("programs")),
        (
            r"Fewer programs that are a reach, more that are open to you\.",
            lambda life, said: not_yet("programs")(life, said) and life.counts["reach"] > 0,
        ),
    ],
}
"""By question, what would change it."""

WHOSE = rf"(?:{FIELD} programs|programs of all specialties)"


def own_or_all(life, said):
    return said["field"] in (None, life.field)


def shown(question):
    return lambda life, said: life.evidence[question] != "unknown"


STALE = (r".+ (?:is|are) stale \(trusted until .+\); it moves nothing\.", lambda life, said: True)

KNOWN = {
    "score": [],
    "experience": [
        STALE,
        (r"Recent means up to 12 months here, .*", shown("experience")),
        (
            r"[\d.-]+ % of matched IMGs reported a hospital observership; .*",
            lambda life, said: any(
                each["kind"] == "observership" and oracle.in_us(each) for each in life.person["experiences"]
            ),
        ),
        (
            r"The B-1 visa for .*: an elective is an option that ends when you graduate\.",
            lambda life, said: life.student and life.needs_visa and not life.us_hands_on(),
        ),
        (
            r"The B-1 visa for .*: ask each place first with which visa you may work there\.",
            lambda life, said: not life.student and life.needs_visa and not life.us_hands_on(),
        ),
    ],
    "letters": [
        STALE,
        (r"The article asks for two or three; ERAS takes up to 4 for each program\.", shown("letters")),
        (rf"\d+ of 100 {WHOSE} weigh letters in the specialty .*", own_or_all),
    ],
    "timeline": [STALE, (rf"\d+ of 100 {WHOSE} look for training without gaps .*", own_or_all)],
    "programs": [
        STALE,
        (r"In internal medicine IMGs fill .*", shown("programs")),
        (
            r"Unknown limits on years are worth looking up: .*",
            lambda life, said: any(each["maximum_years_since_graduation"] is None for each in life.listed),
        ),
        (
            r"Unknown visas are worth looking up: .*",
            lambda life, said: (
                life.profile["visa"] not in (None, "none")
                and any(
                    each["visas"] is None and each["specialty"] == "internal_medicine" for each in life.listed
                )
            ),
        ),
    ],
}
"""By question, the outside facts beside it, each with whom it may be told to."""
