"""Facts beside the five questions that programs, or the rules, look at. Only what was said is flagged."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Flag
from imgcoach.coach.quoting import left_out, oldest_stale
from imgcoach.errors import Rejected
from imgcoach.knowledge.placeholders import fill
from imgcoach.model.month import Month
from imgcoach.model.profile import Exam, Step2CK
from imgcoach.words.amounts import day, some
from imgcoach.words.labels import AT_HOME, EXAMS, VISAS_NEEDED

_RECENCY = "pathway-recency"
_ATTEMPTS = "usmle-attempts"


def flags(case: Case) -> tuple[Flag, ...]:
    """The facts, those of the Steps first; nothing that was not said."""
    return (*_steps(case), *_pathway(case), *_oet(case), *_visa(case))


def _steps(case: Case) -> Iterator[Flag]:
    profile = case.profile
    exams: dict[str, Exam | Step2CK] = {
        "step1": profile.step1,
        "step2_ck": profile.step2_ck,
        "step3": profile.step3,
    }
    for field, exam in exams.items():
        if exam.failed_attempts:
            name, attempts = EXAMS[field], some(exam.failed_attempts, "failed attempt")
            entry = "failed_step2_ck" if field == "step2_ck" else "failed_attempt"
            yield _flag(case, entry, name, attempts=attempts)
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
            deadline += f" ({day(each.day)})" if each.announced else f" ({day(each.day)}, projected)"
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
    visa = VISAS_NEEDED[profile.visa]
    if profile.citizenship in AT_HOME:
        yield _flag(case, "visa_not_needed", visa=visa, citizenship=AT_HOME[profile.citizenship])
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
