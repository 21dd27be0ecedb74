"""Facts beside the five questions that programs, or the rules, look at. Only what was said is flagged."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Flag
from imgcoach.coach.quoting import left_out, oldest_stale
from imgcoach.errors import Rejected
from imgcoach.knowledge.placeholders import fill
from imgcoach.model.month import Month
from imgcoach.model.profile import Exam, Step2CK

_VISAS = {"j1": "a J-1", "h1b": "an H-1B", "either": "a J-1 or an H-1B"}
_AT_HOME = {"us": "US citizen", "permanent_resident": "permanent resident"}

_RECENCY = "pathway-recency"
_ATTEMPTS = "usmle-attempts"


def flags(case: Case) -> tuple[Flag, ...]:
    """The facts, those of the Steps first; nothing that was not said."""
    return (*_steps(case), *_pathway(case), *_oet(case), *_visa(case))


def _steps(case: Case) -> Iterator[Flag]:
    profile = case.profile
    exams: dict[str, Exam | Step2CK] = {
        "Step 1": profile.step1,
        "Step 2 CK": profile.step2_ck,
        "Step 3": profile.step3,
    }
    for name, exam in exams.items():
        if exam.failed_attempts:
            noun = "attempt" if exam.failed_attempts == 1 else "attempts"
            entry = "failed_step2_ck" if name == "Step 2 CK" else "failed_attempt"
            yield _flag(case, entry, name, attempts=f"{exam.failed_attempts} failed {noun}")
            yield from _limit(case, name, exam)
    if profile.step1.passed is False:
        yield _flag(case, "step1_not_passed")


def _limit(case: Case, name: str, exam: Exam | Step2CK) -> Iterator[Flag]:
    """Whether the attempts run out; not told once the limit is stale, or for a Step that is passed."""
    scored = isinstance(exam, Step2CK) and exam.score is not None and exam.passed is None
    if exam.passed is True or scored or oldest_stale(case, [_ATTEMPTS]):
        return
    allowed = case.content.figure(_ATTEMPTS).value
    if not isinstance(allowed, int):
        raise Rejected(
            f"content/facts: figure {_ATTEMPTS!r}: value must be a whole number; correct your own copy"
        )
    if exam.failed_attempts >= allowed:
        yield _flag(case, "no_attempt_left", name)
    elif exam.failed_attempts == allowed - 1:
        yield _flag(case, "last_attempt", name)


def _pathway(case: Case) -> Iterator[Flag]:
    profile = case.profile
    if profile.pathway == "certified":
        return
    if (graduated := profile.graduated) is not None and (
        oldest_stale(case, [_RECENCY]) or graduated < Month.of(case.content.day(_RECENCY))
    ):
        yield _flag(case, "pathway_recency", graduated=graduated.words)
    if profile.pathway is None:
        return
    deadline, figure = "the rank order list deadline", None
    for each in case.season.days:
        if each.event == "rank_list" and not oldest_stale(case, [each.figure]):
            day = f"{each.day.day} {Month.of(each.day).words}"
            deadline += f" ({day})" if each.announced else f" ({day}, projected)"
            figure = each.figure
    yield _flag(case, f"pathway_{profile.pathway}", figure=figure, deadline=deadline)


def _oet(case: Case) -> Iterator[Flag]:
    certified = case.profile.pathway == "certified"
    if case.profile.oet_passed is False:
        yield _flag(case, "oet_certified" if certified else "oet_not_passed")
    elif case.profile.oet_passed and not certified:
        yield _flag(case, "oet_passed")


def _visa(case: Case) -> Iterator[Flag]:
    profile = case.profile
    if profile.visa is None or profile.visa == "none":
        return
    visa = _VISAS[profile.visa]
    if profile.citizenship in _AT_HOME:
        yield _flag(case, "visa_not_needed", visa=visa, citizenship=_AT_HOME[profile.citizenship])
        return
    inside = profile.primary == "internal_medicine"
    yield _flag(case, "visa_internal_medicine" if inside else "visa_need", visa=visa)
    if profile.visa != "j1" and profile.step3.passed is not True:
        yield _flag(case, "h1b_step3")


def _flag(case: Case, entry: str, exam: str | None = None, figure: str | None = None, **words: str) -> Flag:
    """The flag that `entry` of content/red_flags.toml words; one for each exam has it in its id."""
    said = case.content.red_flags[entry]
    told, figures = said.told or "", (*said.figures, *([figure] if figure else []))
    if told and (stale := oldest_stale(case, figures)):
        told = left_out("What the coach knows of it", stale)
    known = " ".join(part for part in (fill(told, case.content, case.today), said.next) if part)
    fact = said.text
    for word, value in {"exam": exam or "", **words}.items():
        fact, known = fact.replace(f"{{{word}}}", value), known.replace(f"{{{word}}}", value)
    suffix = f".{exam.lower().replace(' ', '_')}" if exam else ""
    return Flag(f"{entry}{suffix}", fact, known, figures)
