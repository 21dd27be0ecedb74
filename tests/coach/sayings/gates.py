"""What is said of the gates of one program, each with what must be so for it to be said."""

import oracle

_VISAS = {"j1": "J-1", "h1b": "H-1B", "either": "J-1 or H-1B"}


def said_of(life, program):
    """All that may be said of a program, each with whether it is so."""
    minimum, cutoff, visas = program["minimum_step2_ck"], program["cutoff"], program["visas"]
    years, share, need = (
        program["maximum_years_since_graduation"],
        program["img_percent"],
        life.profile["visa"],
    )
    graduated = life.profile["graduated"]
    under = None not in (minimum, life.score) and life.score < minimum
    wanted = {"j1", "h1b"} if need == "either" else {need}
    shut = visas is not None and need not in (None, "none") and not wanted & set(visas)
    since = life.opens - oracle.number(graduated) if graduated else 0
    return {
        "minimum score not known": minimum is None,
        "your score is not entered": life.score is None,
        f"strict minimum of {minimum}": under and cutoff == "strict",
        f"minimum of {minimum}, not known whether strict": under and cutoff is None,
        f"prefers {minimum} or more": under and cutoff == "preferred",
        "the visa you need is not entered": need is None,
        "visas not known": visas is None and need != "none",
        f"does not sponsor {_VISAS.get(need)}": shut,
        "limit on years since graduation not known": years is None,
        "your graduation is not entered": graduated is None,
        f"takes up to {years} years since graduation": years is not None and since > 12 * years,
        f"university program, {share or 0:g} % IMGs": program["kind"] == "university" and (share or 0) < 25,
    }
