"""What the requirements, the facts beside the five questions and the verdict claim."""

from datetime import date, timedelta

import oracle
from second_reading import MONTH, month

DAY_OF = {"step1": None, "step2_ck": None, "oet": "pathways", "pathway": "pathways", "certified": "lists"}


def state(name, *states):
    return lambda life, said: life.gate[name] in states


def taken(life, name):
    """The day of the exam behind a requirement."""
    return life.profile["oet_taken"] if name == "oet" else life.profile[name]["taken"]


def booked(name):
    return lambda life, said: life.gate[name] != "met" and life.ahead(taken(life, name))


def sat(name):
    return lambda life, said: (
        life.gate[name] == "unknown" and taken(life, name) is not None and not life.ahead(taken(life, name))
    )


def not_booked(name, *states):
    return lambda life, said: life.gate[name] in states and not life.ahead(taken(life, name))


def late_oet(life, said):
    return (
        life.gate["oet"] == "late"
        and life.days["pathways"] - timedelta(60) <= life.today <= life.days["pathways"]
    )


def refused(yes):
    return lambda life, said: (
        life.gate["pathway"] in ("open", "late") and (life.profile["pathway"] == "refused") == yes
    )


REQUIREMENTS = {
    "step1": [
        (r"Step 1 is passed\.", state("step1", "met")),
        (r"Step 1 is scheduled; .*", booked("step1")),
        (r"Step 1 has been taken, .*", sat("step1")),
        (r"Step 1 is not passed yet, .*", not_booked("step1", "open")),
        (r"All attempts at Step 1 are used\. .*", state("step1", "blocked")),
        (r"The profile does not say yet whether you have passed Step 1\.", state("step1", "unknown")),
    ],
    "step2_ck": [
        (r"Step 2 CK is passed\.", state("step2_ck", "met")),
        (r"Step 2 CK is scheduled; .*", booked("step2_ck")),
        (r"Step 2 CK has been taken, .*", sat("step2_ck")),
        (r"The latest attempt at Step 2 CK was not passed\. .*", not_booked("step2_ck", "open")),
        (r"All attempts at Step 2 CK are used\. .*", state("step2_ck", "blocked")),
        (
            r"The profile does not say yet whether you "
            r"have passed Step 2 CK\. .*",
            state("step2_ck", "unknown"),
        ),
    ],
    "oet": [
        (r"OET Medicine is passed, or no longer needed\.", state("oet", "met")),
        (r"OET Medicine is scheduled; .*", booked("oet")),
        (r"OET Medicine has been taken, .*", sat("oet")),
        (r"No OET .* Book a test early, .*", not_booked("oet", "open")),
        (r"No OET .* the deadline is close\. .*", late_oet),
        (r"No OET .* the deadline has passed\. .*", lambda life, said: life.today > life.days["pathways"]),
        (r"The profile does not say yet whether you have passed OET Medicine\. .*", state("oet", "unknown")),
    ],
    "pathway": [
        (r"The ECFMG Pathway is filed or done\.", state("pathway", "met")),
        (r"No Pathway application is filed\. .*", refused(False)),
        (r"ECFMG refused the Pathway application\. .*", refused(True)),
        (
            r"The deadline for a Pathway .* has passed\. .*",
            lambda life, said: life.today > life.days["pathways"],
        ),
        (r"The profile does not say yet how far along your ECFMG Pathway .*", state("pathway", "unknown")),
    ],
    "certified": [
        (r"ECFMG has certified you\.", lambda life, said: life.profile["pathway"] == "certified"),
        (r"ECFMG has not certified you yet\. .*", state("certified", "open", "late")),
        (r"ECFMG certification can no longer come in time .*", state("certified", "blocked")),
        (r"The profile does not say yet whether ECFMG has certified you\.", state("certified", "unknown")),
    ],
}
"""By requirement, the patterns of its text."""


def attempts(name):
    return lambda life, said: int(said["count"]) == life.profile[name]["failed_attempts"] > 0


def graduated(life, said):
    told = life.profile["graduated"] and oracle.number(life.profile["graduated"]) == month(said["month"])
    since = said["since"] and month(said["since"])
    return (
        bool(told) and life.profile["pathway"] != "certified" and (not since or month(said["month"]) < since)
    )


def licence(value):
    return lambda life, said: life.profile["licensed"] is value


def window(over):
    def holds(life, said):
        days = [life.profile[name]["taken"] for name in ("step1", "step2_ck")]
        sat_on = [date.fromisoformat(each) for each in days if each and not life.ahead(each)]
        ends = oracle.month_of(min(sat_on)) + 84
        return ends == month(said["ends"]) and (life.now >= ends if over else 0 < ends - life.now <= 24)

    return holds


def wants(*visas):
    return lambda life, said: life.profile["visa"] in visas and life.needs_visa


STEPS = {"step1": "Step 1", "step2_ck": "Step 2 CK", "step3": "Step 3"}
NEED = r"You need (?:a J-1|an H-1B|a J-1 or an H-1B)"

FLAGS = [
    *[(rf"{name}: (?P<count>\d+) failed attempts?\. .*", attempts(field)) for field, name in STEPS.items()],
    *[
        (
            rf"{name}: all attempts are used\. .*",
            lambda life, said, field=field: life.gate[field] == "blocked",
        )
        for field, name in list(STEPS.items())[:2]
    ],
    *[
        (
            rf"{name}: one attempt is left\. .*",
            lambda life, said, field=field: (
                life.profile[field]["failed_attempts"] == 3 and life.gate[field] != "met"
            ),
        )
        for field, name in list(STEPS.items())[:2]
    ],
    (
        rf"You graduated in (?P<month>{MONTH}); Pathways 2 to 5 ask for a graduation on or after "
        rf"(?:(?P<since>{MONTH})(?: \(projected\))?|a day that is no longer known here)\. .*",
        graduated,
    ),
    (
        rf"The time allowed between your first and your last Step is nearly over: (?P<ends>{MONTH})\. .*",
        window(over=False),
    ),
    (
        rf"The time allowed between your first and your last Step ended in (?P<ends>{MONTH})\. .*",
        window(over=True),
    ),
    (
        r"You said that ECFMG has certified you, and that OET Medicine is not passed\. .*",
        lambda life, said: life.profile["oet_passed"] is False and life.profile["pathway"] == "certified",
    ),
    (
        r"You said that you are a (?:US citizen|permanent resident), and that you need .*",
        lambda life, said: life.profile["visa"] in ("j1", "h1b", "either") and not life.needs_visa,
    ),
    (
        rf"{NEED}; entry limits .* The coach no longer knows whom they apply to\. .*",
        lambda life, said: life.needs_visa and life.today >= date(2026, 12, 1),
    ),
    (
        rf"{NEED}; entry limits .* Since 1 Jan 2026 .*",
        lambda life, said: life.needs_visa and life.today < date(2027, 1, 1),
    ),
    (rf"{NEED}; an extra payment was required for new H-1B petitions, .*", wants("h1b", "either")),
    (rf"{NEED}, and programs differ .*", wants("j1", "h1b", "either")),
    (
        r"Step 3 is not entered as passed\. .*",
        lambda life, said: life.profile["step3"]["passed"] is not True and wants("h1b", "either")(life, said),
    ),
]
"""The facts beside the five, each with whom it is true of."""

LICENCES = [
    (r".* You have held a license, so Pathway 1 may fit you: .*", licence(True)),
    (r".* Without a license, Pathway 6 remains: .*", licence(False)),
    (r".* Say in the profile whether you have ever held a license; .*", licence(None)),
]
"""What a fact says of a licence beside that."""
