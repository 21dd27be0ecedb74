"""What the moves for the papers, the profile and the season claim of the person they are told to."""

from datetime import date, timedelta

import oracle
from sayings.papers import taken


def papers(life, said):
    titles = {"Step 1": "step1", "OET Medicine": "oet", "ECFMG Pathway": "pathway"}
    asked = [titles[each] for each in said["papers"].split(", ")]
    booked = [each for each in asked if each != "pathway" and life.ahead(taken(life, each))]
    return all(life.gate[each] == "unknown" for each in asked) and not booked


def season(*phases):
    """A move of somebody who can still be ranked, in its weeks, and neither found a post nor withdrew."""
    ended = ("matched", "soap", "withdrew")
    return lambda life, said: (
        life.phase in phases
        and life.verdict not in ("gate_closed", "season_over")
        and told(life) not in ended
    )


def next_year(life, said):
    """The Match aimed at is shut to these papers, and the one named has not opened yet."""
    exam_open = "open" in (life.gate["step1"], life.gate["step2_ck"]) and life.phase in ("wait", "soap")
    named = int(said["year"])
    is_ahead = named > life.year and oracle.opening_of(named, life.primary) >= life.today
    return is_ahead and (life.gate["certified"] == "blocked" or exam_open or told(life) == "withdrew")


def over(life, said):
    return life.today >= life.days["match"]


def told(life):
    found = [each for each in life.profile["seasons"] if each["match_year"] == life.year]
    return found[0]["outcome"] if found else None


def held(each, today):
    return each["interview_on"] is not None and date.fromisoformat(each["interview_on"]) < today


OF_THE_SEASON = {
    "profile.specialty": [(r"Choose a primary specialty; .*", lambda life, said: not life.aims)],
    "profile.visa": [(r"Say whether you need a visa, .*", lambda life, said: life.profile["visa"] is None)],
    "interview.practise": [
        (
            r"Answer one interview question aloud .*",
            lambda life, said: (
                life.phase == "interview"
                or (
                    life.profile["interview_practice"]["comfort"] in (1, 2)
                    and life.phase in ("build", "apply")
                )
            ),
        )
    ],
    "gate.step1": [
        (
            r"Set a date for Step 1 .*",
            lambda life, said: life.gate["step1"] == "open" and not life.ahead(taken(life, "step1")),
        )
    ],
    "gate.oet": [
        (
            r"Book an OET Medicine date .*",
            lambda life, said: (
                life.gate["oet"] in ("open", "late")
                and life.today + timedelta(weeks=4) <= life.days["pathways"]
            ),
        )
    ],
    "gate.pathway": [
        (
            r"Begin the ECFMG Pathway .*",
            lambda life, said: (
                life.gate["pathway"] in ("open", "late") and life.profile["pathway"] == "not_started"
            ),
        )
    ],
    "gate.pathway_refused": [
        (
            r"Ask ECFMG why .*",
            lambda life, said: (
                life.gate["pathway"] in ("open", "late") and life.profile["pathway"] == "refused"
            ),
        )
    ],
    "gate.certified": [
        (
            r"Check where your ECFMG file stands, .*",
            lambda life, said: (
                life.profile["pathway"] == "filed" and life.gate["certified"] in ("open", "late")
            ),
        )
    ],
    "gate.say": [(r"Say in the profile where these stand: (?P<papers>.+)\. They decide .*", papers)],
    "season.register": [
        (r"Register with NRMP .*", lambda life, said: season("apply", "interview")(life, said))
    ],
    "season.note": [
        (
            r"After each interview, .*",
            lambda life, said: season("interview")(life, said) and bool(life.invited()),
        )
    ],
    "season.thank": [
        (
            r"Thank the people you spoke with .*",
            lambda life, said: (
                season("interview", "rank")(life, said)
                and any(
                    held(each, life.today) and (not each["thanked_on"] or life.ahead(each["thanked_on"]))
                    for each in life.invited()
                )
            ),
        )
    ],
    "season.interviewed": [
        (
            r"Enter the programs that interviewed you, .*",
            lambda life, said: (
                season("rank")(life, said)
                and all(life.ahead(each["interview_on"]) for each in life.invited())
                and life.today <= life.days["lists"]
            ),
        )
    ],
    "season.rank": [
        (
            r"Put your rank order list .*",
            lambda life, said: (
                season("rank")(life, said) and bool(life.invited()) and life.today <= life.days["lists"]
            ),
        )
    ],
    "season.wait": [(r"Read once what SOAP would ask .*", season("wait"))],
    "season.soap": [(r"If you are told that you did not match: .*", season("soap"))],
    "season.soap_talk": [(r"Contact no program yourself during SOAP; .*", season("soap"))],
    "season.skip": [(r"Set Match (?P<year>\d+) in the profile .*", next_year)],
    "season.outcome": [
        (r"Say how this Match ended .*", lambda life, said: over(life, said) and told(life) is None)
    ],
    "season.next": [
        (
            r"Set the Match year you aim for next .*",
            lambda life, said: over(life, said) and told(life) not in ("matched", "soap"),
        )
    ],
    "season.differ": [
        (
            r"If there is a next time: .*",
            lambda life, said: over(life, said) and told(life) not in ("matched", "soap"),
        )
    ],
}
"""By its id, what a move says, and of whom that is true."""
