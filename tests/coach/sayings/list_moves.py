"""What the moves for the list of programs claim of it."""

import oracle


def gates_to_look_up(life):
    """The programs that are unknown by something of theirs that can be looked up."""
    unknown = [each for each in life.listed if oracle.state(each, life.person, life.today) == "unknown"]
    need = life.profile["visa"]
    return sum(
        each["minimum_step2_ck"] is None
        or each["maximum_years_since_graduation"] is None
        or (each["visas"] is None and need != "none")
        or (each["cutoff"] is None and life.score is not None and life.score < each["minimum_step2_ck"])
        for each in unknown
    )


OF_THE_LIST = {
    "programs.start": [(r"Enter 10 or more programs .*", lambda life, said: life.counts["total"] < 10)],
    "programs.verify": [
        (
            r"Look up what is not known yet \((?P<count>\d+) programs?\): .*",
            lambda life, said: int(said["count"]) == gates_to_look_up(life) > 0,
        )
    ],
    "programs.drop_closed": [
        (
            r"Take the programs that are closed to you off the list \((?P<count>\d+) of them\); .*",
            lambda life, said: (
                int(said["count"])
                == sum(
                    each["status"] == "considering"
                    and oracle.state(each, life.person, life.today) == "closed"
                    for each in life.listed
                )
                > 0
            ),
        )
    ],
    "programs.widen": [
        (
            r"Add community .*",
            lambda life, said: (
                sum(each["kind"] in ("community", "university_affiliated") for each in life.listed) * 100
                < 30 * life.counts["total"]
            ),
        )
    ],
    "programs.fewer_reaches": [
        (
            r"Reach programs on the list: (?P<count>\d+)\. .*",
            lambda life, said: int(said["count"]) == life.counts["reach"] > 0,
        )
    ],
}
"""By its id, what a move says, and of whom that is true."""
