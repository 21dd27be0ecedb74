"""The five questions of the judgement, written a second time and simple-mindedly, on plain dicts."""

from datetime import date
from fractions import Fraction
from functools import cache

ANNOUNCED = {2026: date(2025, 9, 24), 2027: date(2026, 9, 23)}
CUTOFFS = {
    "family_medicine": (220, 220),
    "internal_medicine": (230, 235),
    "psychiatry": (230, 235),
    "pediatrics": (225, 235),
    "neurology": (225, 235),
}
CUTOFFS_STALE_FROM = date(2029, 1, 1)
HANDS_ON = ("elective", "sub_internship", "core_clerkship", "externship", "residency")
PASS_MARKS = [("2025-07-01", 218), ("2022-07-01", 214), ("2014-07-01", 209), ("2013-07-01", 203)]
LOWEST_MARK = 196
MARKS_STALE_FROM = date(2028, 1, 1)
ONLY_EXPLAINED = ("family", "health", "exam_preparation", "other")


def number(month):
    """A month as a whole number: "2026-03" -> months since year 0."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_of(day):
    """The month of a day as a whole number."""
    return number(day.isoformat())


@cache
def opening_of(match_year, primary=None):
    """The day applications open for a Match; those who left ERAS open them on the first of October."""
    if primary in ("emergency_medicine", "obstetrics_gynecology"):
        return date(match_year - 1, 10, 1)
    if match_year in ANNOUNCED:
        return ANNOUNCED[match_year]
    september = [date(match_year - 1, 9, day) for day in range(1, 31)]
    return [day for day in september if day.weekday() == 2][3]


def opening(person, today):
    """The opening the person aims at; without a year, the next that is not past."""
    year, primary = (
        person["profile"]["match_year"],
        next(iter(person["profile"].get("specialties", ())), None),
    )
    if year is not None:
        return opening_of(year, primary)
    years = range(today.year, today.year + 3)
    return min(day for day in (opening_of(each, primary) for each in years) if day >= today)


def in_us(experience):
    """Whether an experience was in the United States."""
    return (experience["country"] or "").strip().lower() in ("us", "usa", "united states", "ohio", "u.s.")


def pass_mark(step2):
    """The pass mark of the day the exam was taken."""
    taken = step2["taken"]
    return next((mark for since, mark in PASS_MARKS if taken and taken >= since), LOWEST_MARK)


def under_mark(person, today):
    """Whether the score lies under the pass mark of its day."""
    points = person["profile"]["step2_ck"]["score"]
    known = today < MARKS_STALE_FROM
    return known and points is not None and points < pass_mark(person["profile"]["step2_ck"])


def counted(programs):
    """Those that are not withdrawn."""
    return [each for each in programs if each["status"] != "withdrawn"]


def score(person, today):
    """Evidence for the first question."""
    step2, specialties = person["profile"]["step2_ck"], person["profile"]["specialties"]
    points = step2["score"]
    if not specialties:
        return "unknown"
    if step2["passed"] is False or under_mark(person, today):
        return "no"
    if points is None:
        return "unknown"
    mine = [each for each in counted(person["programs"]) if each["specialty"] == specialties[0]]
    minimums = [each["minimum_step2_ck"] for each in mine if each["minimum_step2_ck"] is not None]
    if len(minimums) >= 5:
        met = Fraction(len([each for each in minimums if points >= each]), len(minimums))
        return "yes" if met >= Fraction(80, 100) else "partly" if met >= Fraction(50, 100) else "no"
    if specialties[0] not in CUTOFFS or today >= CUTOFFS_STALE_FROM:
        return "unknown"
    low, high = CUTOFFS[specialties[0]]
    return "yes" if points >= high else "partly" if points >= low else "no"


def without_records(person, kind):
    """The evidence when a list is empty."""
    return "no" if kind in person["profile"]["nothing_to_list"] else "unknown"


def experience(person, today):
    """Evidence for the second question."""
    specialties = person["profile"]["specialties"]
    if not specialties:
        return "unknown"
    if not person["experiences"]:
        return without_records(person, "experiences")
    opens = month_of(opening(person, today))
    answers = []
    for each in person["experiences"]:
        if not in_us(each):
            continue
        hands_on, mine = each["kind"] in HANDS_ON, each["specialty"] == specialties[0]
        if number(each["start"]) > month_of(today):
            answers += ["partly"] if hands_on and mine and number(each["start"]) < opens else []
            continue
        recent = each["end"] is None or opens - number(each["end"]) <= 12
        fits = recent and each["specialty"] == specialties[0]
        if each["kind"] in HANDS_ON:
            answers.append("yes" if fits else "partly")
        elif each["kind"] == "observership" and fits:
            answers.append("partly")
    return "yes" if "yes" in answers else "partly" if answers else "no"


def letters(person, today):
    """Evidence for the third question."""
    specialties = person["profile"]["specialties"]
    if not specialties:
        return "unknown"
    if not person["letters"]:
        return without_records(person, "letters")
    strong = 0
    for each in person["letters"]:
        described = each["us"] and each["supervised"] and each["strength"] == "strong"
        opens = month_of(opening(person, today))
        if each["dated"] is not None and opens - number(each["dated"]) > 24:
            continue
        promised = each["status"] in ("agreed", "sent", "uploaded")
        if described and promised and each["specialty"] == specialties[0]:
            strong += 1
    return "yes" if strong >= 3 else "partly" if strong == 2 else "no"


def covers(span, month):
    """Whether a timeline entry or an experience covers a month."""
    if span["kind"] in ONLY_EXPLAINED and "explanation" in span and not (span["explanation"] or "").strip():
        return False
    return number(span["start"]) <= month and (span["end"] is None or month <= number(span["end"]))


def timeline_unknown(person):
    """Whether the timeline cannot be judged."""
    if person["profile"]["graduated"] is None:
        return True
    nothing = not person["timeline"] and not person["experiences"]
    return nothing and "timeline" not in person["profile"]["nothing_to_list"]


def gaps(person, today):
    """Every gap as (first uncovered month, last uncovered month, months), months as numbers."""
    if timeline_unknown(person) or is_student(person, today):
        return []
    spans = person["timeline"] + person["experiences"]
    found, run = [], []
    for month in range(number(person["profile"]["graduated"]) + 1, month_of(today) + 1):
        if month < month_of(today) and not any(covers(span, month) for span in spans):
            run.append(month)
        else:
            if len(run) >= 3:
                found.append((run[0], run[-1], len(run)))
            run = []
    return found


def is_student(person, today):
    """Whether graduation lies in a month that has not come."""
    graduated = person["profile"]["graduated"]
    return graduated is not None and number(graduated) > month_of(today)


def by_gaps(person, today):
    """Evidence for the fourth question before the two clocks."""
    if not person["timeline"] and not person["experiences"]:
        return "no"
    found = gaps(person, today)
    if not found:
        return "yes"
    old = all(month_of(today) - end > 36 for _, end, _ in found)
    return "partly" if old and sum(months for _, _, months in found) < 12 else "no"


def contact_age(person, today):
    """Months from the last month with a patient to the opening."""
    now, latest = month_of(today), None
    hands_on = [each for each in person["experiences"] if each["kind"] in HANDS_ON]
    for each in hands_on + [each for each in person["timeline"] if each["kind"] == "clinical_work"]:
        if number(each["start"]) <= now:
            end = now if each["end"] is None else min(now, number(each["end"]))
            latest = end if latest is None else max(latest, end)
    if latest is None:
        latest = number(person["profile"]["graduated"])
    return month_of(opening(person, today)) - latest


def exam_months(person, today):
    """Months since graduation in which an exam was prepared for."""
    after, now = number(person["profile"]["graduated"]) + 1, month_of(today)
    exams = [each for each in person["timeline"] if each["kind"] == "exam_preparation"]
    return len(
        [
            month
            for month in range(after, now + 1)
            if any(
                number(each["start"]) <= month and (each["end"] is None or month <= number(each["end"]))
                for each in exams
            )
        ]
    )


def timeline(person, today):
    """Evidence for the fourth question."""
    if is_student(person, today):
        return "yes"
    if timeline_unknown(person):
        return "unknown"
    age, exams = contact_age(person, today), exam_months(person, today)
    allowed = [
        by_gaps(person, today),
        "no" if age > 36 else "partly" if age > 24 else "yes",
        "no" if exams > 36 else "partly" if exams > 24 else "yes",
    ]
    return "no" if "no" in allowed else "partly" if "partly" in allowed else "yes"


def gates(program, person, today):
    """The three gates of a program, each "open", "shut" or "dark"."""
    points, need = person["profile"]["step2_ck"]["score"], person["profile"]["visa"]
    minimum, cutoff, visas = program["minimum_step2_ck"], program["cutoff"], program["visas"]
    years, graduated = program["maximum_years_since_graduation"], person["profile"]["graduated"]
    if minimum is None or points is None:
        by_score = "dark"
    elif points >= minimum:
        by_score = "open"
    else:
        by_score = {"strict": "shut", "preferred": "open", None: "dark"}[cutoff]
    if need == "none":
        by_visa = "open"
    elif need is None or visas is None:
        by_visa = "dark"
    else:
        wanted = ["j1", "h1b"] if need == "either" else [need]
        by_visa = "open" if [each for each in wanted if each in visas] else "shut"
    if years is None or graduated is None:
        by_years = "dark"
    else:
        by_years = "shut" if month_of(opening(person, today)) - number(graduated) > 12 * years else "open"
    return by_score, by_visa, by_years


def state(program, person, today):
    """Whether a program is open, closed or unknown."""
    found = gates(program, person, today)
    return "closed" if "shut" in found else "unknown" if "dark" in found else "open"


def is_reach(program, person, today):
    """Whether a program is a reach; a closed one never is."""
    if state(program, person, today) == "closed":
        return False
    share, points = program["img_percent"], person["profile"]["step2_ck"]["score"]
    if program["kind"] == "university" and share is not None and share < 25:
        return True
    minimum = program["minimum_step2_ck"]
    preferred = program["cutoff"] == "preferred" and minimum is not None
    return preferred and points is not None and points < minimum


def program_counts(person, today):
    """The counts of open, closed, unknown, reach and total."""
    states = [state(each, person, today) for each in counted(person["programs"])]
    counts = {each: states.count(each) for each in ("open", "closed", "unknown")}
    reach = [is_reach(each, person, today) for each in counted(person["programs"])]
    return counts | {"reach": sum(reach), "total": len(states)}


def programs(person, today):
    """Evidence for the fifth question."""
    if not person["programs"]:
        return without_records(person, "programs")
    counts, kinds = program_counts(person, today), [each["kind"] for each in counted(person["programs"])]
    if len(kinds) < 10:
        return "unknown"
    near = Fraction(kinds.count("community") + kinds.count("university_affiliated"), len(kinds))
    reach, closed = Fraction(counts["reach"], len(kinds)), Fraction(counts["closed"], len(kinds))
    if closed == 0 and reach <= Fraction(30, 100) and near >= Fraction(30, 100):
        return "yes"
    return "partly" if closed <= Fraction(10, 100) and reach <= Fraction(60, 100) else "no"


def all_evidence(person, today):
    """The evidence for all five questions."""
    return {
        judge.__name__: judge(person, today) for judge in (score, experience, letters, timeline, programs)
    }
