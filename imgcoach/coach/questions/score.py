"""Question 1: is the score above the likely cutoffs of the programs aimed at?

With enough minimums on the person's own list these count; without them the article's practical cutoffs do,
which are approximate and say so.
"""

from imgcoach.coach.case import Case
from imgcoach.coach.exams import pass_mark, said, under_mark, used_up
from imgcoach.coach.findings import Finding
from imgcoach.coach.quoting import left_out
from imgcoach.knowledge import Cutoff
from imgcoach.model.fields import Evidence

_ERROR = "ck-sem"
"""The id of the figure that holds the standard error."""

_CANNOT_MOVE = "A passed score stays as it is; specialty, programs, experience and letters can still move."


def judge(case: Case) -> Finding:
    """The finding for `score`."""
    exam = case.profile.step2_ck
    if case.profile.primary is None:
        return Finding.without_specialty("score")
    if exam.passed is False:
        return _failed(case)
    if under_mark(exam, case.content, case.today):
        return _under_mark(case)
    if exam.score is None:
        return Finding(
            "score",
            "unknown",
            ("No Step 2 CK score is entered.",),
            "Take Step 2 CK, or enter the score if you have it.",
        )
    minimums = sorted(
        program.minimum_step2_ck
        for program in case.person.programs
        if program.status != "withdrawn"
        and program.specialty == case.profile.primary
        and program.minimum_step2_ck is not None
    )
    if len(minimums) >= case.content.rules.minimums_least_programs:
        return _against_list(case, exam.score, minimums)
    return _against_cutoff(case, exam.score)


def _failed(case: Case) -> Finding:
    """The finding after an attempt that failed; another is spoken of only where one is left."""
    profile = case.profile
    over = used_up(case, profile.step2_ck, "failed") or used_up(case, profile.step1, said(profile.step1))
    return Finding(
        "score",
        "no",
        ("The latest Step 2 CK attempt was not passed.",),
        "All attempts at a Step are used; USMLE and ECFMG can say which options are left."
        if over
        else "A pass at the next attempt changes this; the plan before it matters more than its date.",
    )


def _under_mark(case: Case) -> Finding:
    exam = case.profile.step2_ck
    mark = pass_mark(exam, case.content, case.today)
    return Finding(
        "score",
        "no",
        (f"{exam.score} is below {mark}, the passing score of that day.",),
        "Check the score, its day and how it went; one of them may need correcting.",
    )


def _against_list(case: Case, score: int, minimums: list[int]) -> Finding:
    rules, known = case.content.rules, len(minimums)
    met = sum(score >= minimum for minimum in minimums)
    yes_line = minimums[_share(known, rules.minimums_for_yes_percent) - 1]
    partly_line = minimums[_share(known, rules.minimums_for_partly_percent) - 1]
    near = _too_close(case, score, {yes_line, partly_line})
    reasons = (
        f"{score} meets {met} of the {known} minimums that {case.field} programs on your list state.",
        *near,
    )
    figures = (_ERROR,) if near else ()
    if score >= yes_line:
        return Finding("score", "yes", reasons, figures=figures)
    evidence: Evidence = "partly" if score >= partly_line else "no"
    return Finding(
        "score",
        evidence,
        reasons,
        f"More programs with a minimum of {score} or less on the list. {_CANNOT_MOVE}",
        figures,
    )


def _against_cutoff(case: Case, score: int) -> Finding:
    primary = case.profile.primary or ""
    cutoff = case.content.cutoff(primary, case.today)
    if cutoff is None:
        return _without_cutoff(case, case.content.cutoffs.get(primary))
    line = f"about {cutoff.low}" if cutoff.low == cutoff.high else f"about {cutoff.low} to {cutoff.high}"
    near = _too_close(case, score, {cutoff.low, cutoff.high})
    reasons = (
        f"{score}, with practical cutoffs for {case.field} at {line} (the article's, approximate).",
        *near,
    )
    figures = (cutoff.figure, _ERROR) if near else (cutoff.figure,)
    if score >= cutoff.high:
        return Finding("score", "yes", reasons, figures=figures)
    return Finding("score", "partly" if score >= cutoff.low else "no", reasons, _CANNOT_MOVE, figures)


def _without_cutoff(case: Case, stale: Cutoff | None) -> Finding:
    """The finding where no line can be drawn: there is no cutoff, or it is stale."""
    figures = () if stale is None else (stale.figure,)
    reason = (
        f"No practical cutoff is known here for {case.field}."
        if stale is None
        else left_out(f"The article's cutoff for {case.field}", case.content.figure(stale.figure))
    )
    least = case.content.rules.minimums_least_programs
    return Finding(
        "score", "unknown", (reason,), f"Enter the minimums of {least} {case.field} programs.", figures
    )


def _too_close(case: Case, score: int, lines: set[int]) -> tuple[str, ...]:
    """One sentence where the score lies within one standard error of measurement (USMLE) of a line.

    Once the standard error is stale, the sentence says so instead, however far the score is from a line.
    """
    margin = case.content.standard_error(case.today)
    if margin is None:
        return (left_out("The standard error of Step 2 CK", case.content.figure(_ERROR)),)
    near = sorted(line for line in lines if abs(score - line) <= margin)
    if not near:
        return ()
    return (
        f"Within {margin} points of {' and '.join(map(str, near))}, one standard error: too close to call.",
    )


def _share(known: int, percent: int) -> int:
    """How many of `known` make up `percent`, rounded up."""
    return -(-known * percent // 100)
