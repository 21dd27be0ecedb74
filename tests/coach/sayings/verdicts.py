"""What verdict, phase and path say, each with what must be so for it to be said."""

from datetime import timedelta

EARLY, LATE = ("build", "apply"), ("interview", "rank", "wait", "soap")


def _attempts_left(life):
    return "blocked" not in (life.gate["step1"], life.gate["step2_ck"])


def _no_score(life, sat=False):
    taken = life.profile["step2_ck"]["taken"]
    return life.score is None and (taken is not None and not life.ahead(taken)) is sat


def _sat(life):
    return _no_score(life, sat=True)


def _all_yes(life):
    rest = [said for question, said in life.evidence.items() if question != "score"]
    return (
        not life.failed_or_impossible and life.evidence["score"] in ("yes", "partly") and set(rest) == {"yes"}
    )


def _holds_together(life):
    return _all_yes(life) and set(life.gate.values()) == {"met"}


def _papers_first(life):
    return _all_yes(life) and set(life.gate.values()) != {"met"} and life.gate["certified"] != "blocked"


def _low(life):
    return life.score is not None and not life.failed_or_impossible and life.evidence["score"] == "no"


def _doubtful(life):
    early = life.score is not None and life.ahead(life.profile["step2_ck"]["taken"])
    return life.failed_or_impossible or early


def _over(life):
    return life.profile["match_year"] is not None and life.today >= life.days["match"]


def _told(*outcomes):
    def so(life):
        seasons = {each["match_year"]: each["outcome"] for each in life.profile["seasons"]}
        outcome = seasons.get(life.year)
        return outcome in outcomes and (_over(life) or outcome in ("matched", "soap"))

    return so


def _any(life):
    return life.score is not None


def _in(holds, *phases):
    return lambda life: life.phase in phases and holds(life)


def _result_can_come(life):
    """Whether three weeks are left before applications open."""
    return life.phase == "after" or life.today + timedelta(weeks=3) <= life.days["opens"]


HEADLINES = {
    "Plan the next attempt, with time": lambda life: life.failed_or_impossible and _attempts_left(life),
    "Take Step 2 CK when practice scores are steady": _no_score,
    "Tell the coach a little more": lambda life: list(life.evidence.values()).count("unknown") >= 3,
    "Refocus: other programs or another specialty": _low,
    "The profile holds together; leave the score be": _holds_together,
    "Build the profile": lambda life: _any(life) and not _all_yes(life) and not _low(life),
    "All attempts at a Step are used": lambda life: not _attempts_left(life),
    "Look at the Step 2 CK entries once more": _doubtful,
    "This Match is over; say how it ended": _told(None),
    "You matched": _told("matched"),
    "You found a position in SOAP": _told("soap"),
    "This Match is over; the next one is yours to decide": _told("unmatched"),
    "You withdrew from this Match": _told("withdrew"),
    "This Match year is closed; the next is not": lambda life: life.gate["certified"] == "blocked",
    "You have taken Step 2 CK; the result is not entered yet": _sat,
    "The file holds together; papers come first": _papers_first,
}
"""By headline."""

PARTS = [
    ("a test date that gets the result in before applications open", lambda life: _result_can_come(life)),
    ("a result can hardly arrive before programs open applications", _in(_no_score, "apply")),
    ("a result can hardly arrive in time for this Match", _in(_no_score, "interview", "rank")),
    ("this Match can't use one anymore", _in(_no_score, "wait", "soap")),
    ("Specialty and kind of program can change", _in(_low, *EARLY, "after")),
    ("the moves name fields whose usual cutoff this score meets", _in(_low, *EARLY, "after")),
    ("Applications are out", _in(_any, "interview")),
    ("Everyone you met has seen the score", _in(_low, "rank")),
    ("Rank lists are closed", lambda life: life.phase == "wait"),
    ("This week is about the Match itself", lambda life: life.phase == "soap"),
    ("keeping it all fresh and practicing for interviews", _in(_holds_together, *EARLY, "interview")),
    ("What is left is a rank order list", _in(_holds_together, "rank")),
    ("You can still work on letters, experience, timeline and list.", _in(_any, *EARLY, "after")),
    ("Programs are reading and inviting now", lambda life: life.phase == "interview"),
    ("the order of your list", lambda life: life.phase == "rank"),
    ("You can go back to letters, experience, timeline and list", lambda life: life.phase == "soap"),
    ("until then you can work on papers, letters, experience and list", _in(_sat, *EARLY, "after")),
    ("until then you can work on papers and interview practice", _in(_sat, "interview")),
    ("Congratulations", _told("matched", "soap")),
    ("It ended without a position", _told("unmatched")),
    ("Say how it ended", _told(None)),
    ("can no longer come in time", lambda life: life.gate["certified"] == "blocked"),
    ("The score is enough for your aim", _all_yes),
    ("What is missing is papers", _papers_first),
    ("there is no need to rush", lambda life: life.score is None or life.failed_or_impossible),
    ("A Step may be tried four times", lambda life: _attempts_left(life)),
    ("Three or more of the five questions", HEADLINES["Tell the coach a little more"]),
    ("The score and the rest of the entry don't fit together", _doubtful),
    ("it is a rule of the exam", lambda life: not _attempts_left(life)),
    ("Nothing about it can change anymore", _told("withdrew")),
    ("For this aim the score is below", _low),
    ("Enter the score once you have it", _in(_sat, "wait", "soap")),
]
"""What a text of a verdict claims, wherever it stands; each text makes one of these claims or more."""

PHASES = {
    "build": "Programs are not reading yet",
    "apply": "Applications are going out",
    "interview": "Programs are reading and inviting",
    "rank": "Put the programs you interviewed at",
    "wait": "Rank lists are closed",
    "soap": "You learn on the Monday of Match week",
    "after": "Rest first.",
}
"""How the text of each phase begins."""


def not_to_be_entered(life):
    """How what is said instead begins, where this Match can't be entered any more; else nothing."""
    if not _attempts_left(life):
        return "That is hard to read"
    closed = life.gate["certified"] == "blocked" and life.phase != "after"
    return "ECFMG certification can no longer come in time" if closed else ""


def here_on_the_path(life):
    """The title of the first step of the article's way that is not done."""
    said = life.evidence
    if life.score is None or life.profile["step2_ck"]["passed"] is False:
        return "Take Step 2 CK"
    if life.score < 230 and said["score"] == "unknown":
        return "Reassess specialty and programs"
    if life.score < 230 and said["score"] == "no":
        return "Refocus"
    if not said["experience"] == said["letters"] == "yes":
        return "US clinical experience and letters"
    return (
        "Interview practice and communication" if said["programs"] == "yes" else "Target realistic programs"
    )
