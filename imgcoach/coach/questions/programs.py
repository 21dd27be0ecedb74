"""Question 5: is the list built for the person's actual profile?

Each program has gates: a minimum score, a visa, years since graduation. A gate that can't be judged is
unknown, and unknown is never a pass.
"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, ProgramFinding, ProgramSummary
from imgcoach.model.fields import Evidence
from imgcoach.model.records import Program
from imgcoach.words.amounts import are, some
from imgcoach.words.labels import VISAS


def judge(case: Case, summary: ProgramSummary) -> Finding:
    """The finding for `programs`, from what `summarize` counted."""
    rules, total = case.content.rules, summary.total
    if not case.person.programs:
        return _without_a_list(case)
    if total < rules.programs_least:
        return Finding(
            "programs",
            "unknown",
            (f"{some(total, 'program')} {'is' if total == 1 else 'are'} too few to judge a list.",),
            f"Enter at least {rules.programs_least} programs.",
        )
    near = summary.reachable_kind
    reasons = (
        f"Of {total} programs, {are(summary.open)} open, {summary.closed} closed and "
        f"{summary.unknown} unknown.",
        f"Of those not closed, {are(summary.reach)} a reach.",
        f"Of {total}, {are(near)} community or university-affiliated.",
    )
    enough_kinds = _at_least(summary.reachable_kind, rules.programs_reachable_kind_percent, total)
    if (
        summary.closed == 0
        and _at_most(summary.reach, rules.programs_reach_for_yes_percent, total)
        and enough_kinds
    ):
        return Finding("programs", "yes", reasons)
    partly = _at_most(summary.closed, rules.programs_closed_for_partly_percent, total) and _at_most(
        summary.reach, rules.programs_reach_for_partly_percent, total
    )
    why = _against(case, summary, "partly" if partly else "no")
    return Finding("programs", "partly" if partly else "no", (why, *reasons), _wanted(summary, enough_kinds))


def _against(case: Case, summary: ProgramSummary, evidence: Evidence) -> str:
    """The parts of the list that fail it, or that keep it from a yes, each with its count."""
    rules, total = case.content.rules, summary.total
    if evidence == "no":
        closed, reach = rules.programs_closed_for_partly_percent, rules.programs_reach_for_partly_percent
        kinds = True
    else:
        closed, reach = 0, rules.programs_reach_for_yes_percent
        kinds = _at_least(summary.reachable_kind, rules.programs_reachable_kind_percent, total)
    few = "only " if summary.reachable_kind else ""
    parts = {
        f"{are(summary.closed)} closed": _at_most(summary.closed, closed, total),
        f"{are(summary.reach)} a reach": _at_most(summary.reach, reach, total),
        f"{few}{are(summary.reachable_kind)} community or university-affiliated": kinds,
    }
    failing = ", ".join(words for words, fits in parts.items() if not fits)
    begins = "What stands against the list" if evidence == "no" else "What keeps the list from a yes"
    return f"{begins}: of {total} programs, {failing}."


def _without_a_list(case: Case) -> Finding:
    if case.says_none("programs"):
        return Finding(
            "programs",
            "no",
            ("You said there is no list yet.",),
            f"A list of {case.content.rules.programs_least} or more programs with their gates.",
        )
    return Finding(
        "programs",
        "unknown",
        ("No programs are entered yet.",),
        "Enter your programs, or import a list with imgcoach import --programs FILE; or say that there is no "
        "list yet.",
    )


def gates_of(case: Case) -> dict[str, ProgramFinding]:
    """By id, the finding for each program that is not withdrawn."""
    return {
        program.id: _gates(case, program) for program in case.person.programs if program.status != "withdrawn"
    }


def summarize(case: Case, gates: dict[str, ProgramFinding]) -> ProgramSummary:
    """The list in numbers."""
    states = [gate.state for gate in gates.values()]
    kinds = [program.kind for program in case.person.programs if program.id in gates]
    return ProgramSummary(
        open=states.count("open"),
        closed=states.count("closed"),
        unknown=states.count("unknown"),
        reach=sum(gate.reach for gate in gates.values()),
        reachable_kind=kinds.count("community") + kinds.count("university_affiliated"),
        total=len(states),
    )


def _gates(case: Case, program: Program) -> ProgramFinding:
    shut, unclear = [], []
    for closed, reason in (_score_gate(case, program), _visa_gate(case, program), _years_gate(case, program)):
        if closed:
            shut.append(reason)
        elif reason:
            unclear.append(reason)
    if shut:
        return ProgramFinding("closed", False, tuple(shut))
    stretch = _reach(case, program)
    return ProgramFinding("unknown" if unclear else "open", bool(stretch), (*unclear, *stretch))


def _score_gate(case: Case, program: Program) -> tuple[bool, str]:
    """(shut, reason); not shut with a reason = can't be judged."""
    score, minimum = case.profile.step2_ck.score, program.minimum_step2_ck
    if minimum is None:
        return False, "minimum score not known"
    if score is None:
        return False, "your score is not entered"
    if score >= minimum or program.cutoff == "preferred":
        return False, ""
    if program.cutoff == "strict":
        return True, f"strict minimum of {minimum}"
    return False, f"minimum of {minimum}, not known whether strict"


def _visa_gate(case: Case, program: Program) -> tuple[bool, str]:
    need = case.profile.visa
    if need == "none":
        return False, ""
    if program.visas is None:
        return False, "visas not known"
    if need is None:
        return False, "the visa you need is not entered"
    fits = bool(program.visas) if need == "either" else need in program.visas
    return (False, "") if fits else (True, f"does not sponsor {VISAS[need]}")


def _years_gate(case: Case, program: Program) -> tuple[bool, str]:
    limit, graduated = program.maximum_years_since_graduation, case.profile.graduated
    if limit is None:
        return False, "limit on years since graduation not known"
    if graduated is None:
        return False, "your graduation is not entered"
    if case.opening - graduated > 12 * limit:
        return True, f"takes up to {limit} years since graduation"
    return False, ""


def _reach(case: Case, program: Program) -> tuple[str, ...]:
    score, minimum, share = case.profile.step2_ck.score, program.minimum_step2_ck, program.img_percent
    reasons = []
    if program.kind == "university" and share is not None and share < case.content.rules.reach_img_percent:
        reasons.append(f"university program, {share:g} % IMGs")
    if program.cutoff == "preferred" and minimum is not None and score is not None and score < minimum:
        reasons.append(f"prefers {minimum} or more")
    return tuple(reasons)


def _wanted(summary: ProgramSummary, enough_kinds: bool) -> str:
    if summary.closed:
        return "Take the closed programs off the list, and add some that are open to you."
    if not enough_kinds:
        return "More community and university-affiliated programs."
    return "Fewer programs that are a reach, more that are open to you."


def _at_most(part: int, percent: int, whole: int) -> bool:
    return part * 100 <= percent * whole


def _at_least(part: int, percent: int, whole: int) -> bool:
    return part * 100 >= percent * whole
