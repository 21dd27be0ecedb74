"""The season, the gate of five requirements and the verdict, written a second time."""

from datetime import date, timedelta

import oracle

KNOWN = {
    2026: {
        "submit": date(2025, 9, 3),
        "ranking": date(2026, 2, 2),
        "lists": date(2026, 3, 4),
        "status": date(2026, 3, 16),
        "match": date(2026, 3, 20),
    },
    2027: {
        "submit": date(2026, 9, 2),
        "ranking": date(2027, 2, 1),
        "lists": date(2027, 3, 3),
        "status": date(2027, 3, 15),
        "match": date(2027, 3, 19),
    },
}
PATHWAYS = {2026: date(2026, 1, 31), 2027: date(2027, 1, 31)}
OET_WINDOWS = {2027: date(2025, 1, 1)}
WINDOWS_TRUSTED_UNTIL = date(2027, 1, 31)
ATTEMPTS = 4


def year_of(person, today):
    """The Match year aimed at, or the one whose opening is next."""
    return person["profile"]["match_year"] or oracle.opening(person, today).year + 1


def days(person, today):
    """The days of the season, reckoned where nobody announced them."""
    year, opens = year_of(person, today), oracle.opening(person, today)
    left_eras = opens.month == 10
    if year in KNOWN:
        return KNOWN[year] | {"opens": opens} | ({"submit": opens - timedelta(28)} if left_eras else {})
    fridays = [date(year, 3, day) for day in range(1, 32) if date(year, 3, day).weekday() == 4]
    match = fridays[2]
    return {
        "submit": opens - timedelta(28 if left_eras else 21),
        "opens": opens,
        "ranking": oracle.opening_of(year) + timedelta(131),
        "lists": match - timedelta(16),
        "status": match - timedelta(4),
        "match": match,
    }


def phase(person, today):
    """The phase of the season."""
    known = days(person, today)
    if today >= known["match"]:
        return "after"
    if today >= known["status"]:
        return "soap"
    if today > known["lists"]:
        return "wait"
    if today >= known["ranking"]:
        return "rank"
    if today >= known["opens"]:
        return "interview"
    return "apply" if today >= known["submit"] else "build"


def pathways_deadline(person, today):
    """The last day for a Pathways application."""
    year = year_of(person, today)
    return PATHWAYS.get(year, date(year, 1, 31))


def late(state, deadline, today):
    """An open requirement is late from sixty days before its day."""
    return "late" if state == "open" and (deadline - today).days <= 60 else state


def step(exam, passed, today):
    """Step 1, or Step 2 CK."""
    known = today < oracle.MARKS_STALE_FROM
    if known and passed is not True and exam["failed_attempts"] >= ATTEMPTS:
        return "blocked"
    return {True: "met", False: "open", None: "unknown"}[passed]


def step2_passed(person, today):
    """Whether Step 2 CK is passed, as said or as the score tells."""
    exam = person["profile"]["step2_ck"]
    if exam["passed"] is None and exam["score"] is not None:
        return True if not oracle.under_mark(person, today) and today < oracle.MARKS_STALE_FROM else None
    return exam["passed"]


def requirements(person, today):
    """The states of the five."""
    profile, by = person["profile"], pathways_deadline(person, today)
    lists, pathway = days(person, today)["lists"], profile["pathway"]
    window = OET_WINDOWS.get(year_of(person, today)) if today <= WINDOWS_TRUSTED_UNTIL else None
    if pathway == "certified":
        oet = "met"
    elif profile["oet_passed"] is None:
        oet = "unknown"
    elif profile["oet_passed"] is False:
        oet = "open"
    else:
        taken = profile["oet_taken"]
        oet = "open" if taken and window and date.fromisoformat(taken) < window else "met"
    if pathway in ("certified", "filed"):
        path = "met"
    elif pathway is None:
        path = "unknown"
    else:
        path = "blocked" if today > by else "open"
    if pathway == "certified":
        certified = "met"
    elif path == "blocked":
        certified = "blocked"
    elif pathway is None:
        certified = "unknown"
    else:
        certified = "blocked" if today > lists else "open"
    return {
        "step1": step(profile["step1"], profile["step1"]["passed"], today),
        "step2_ck": step(profile["step2_ck"], step2_passed(person, today), today),
        "oet": late(oet, by, today),
        "pathway": late(path, by, today),
        "certified": late(certified, lists, today),
    }


def verdict(person, today):
    """The verdict: the first that holds."""
    gate, found = requirements(person, today), oracle.all_evidence(person, today)
    exam = person["profile"]["step2_ck"]
    taken = date.fromisoformat(exam["taken"]) if exam["taken"] else None
    ahead = taken is not None and taken > today
    if gate["step1"] == "blocked" or gate["step2_ck"] == "blocked":
        return "no_attempts_left"
    if exam["passed"] is False:
        return "after_fail"
    if oracle.under_mark(person, today) or (exam["score"] is not None and ahead):
        return "check_entries"
    if person["profile"]["match_year"] and today >= days(person, today)["match"]:
        return "season_over"
    if gate["certified"] == "blocked":
        return "gate_closed"
    if exam["score"] is None:
        return "await_result" if taken and not ahead else "take_step2"
    if list(found.values()).count("unknown") >= 3:
        return "tell_me_more"
    if found["score"] == "no":
        return "refocus"
    if found["score"] in ("yes", "partly") and list(found.values())[1:] == ["yes"] * 4:
        return "stop_chasing_points" if set(gate.values()) == {"met"} else "certify_first"
    return "build_profile"
