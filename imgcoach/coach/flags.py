"""Facts beside the five questions that programs, or the rules, look at. Only what was said is flagged."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.exams import attempts_allowed, step2_result, used_up
from imgcoach.coach.exams import said as said_of
from imgcoach.coach.findings import Flag
from imgcoach.coach.quoting import left_out, oldest_stale
from imgcoach.knowledge.figures.survey import of_field
from imgcoach.knowledge.placeholders import figures_in, fill
from imgcoach.model.month import Month
from imgcoach.model.profile import Exam, Step2CK
from imgcoach.words.amounts import some
from imgcoach.words.labels import AT_HOME, EXAMS, VISAS_NEEDED

_RECENCY = "pathway-recency"
_SEVEN = "ecfmg-7y"

_WINDOW_NEAR = 24
"""Months before its end in which the window of the Steps is spoken of."""


def flags(case: Case) -> tuple[Flag, ...]:
    """The facts, those of the Steps first; nothing that was not said."""
    return (*_steps(case), *_window(case), *_pathway(case), *_oet(case), *_visa(case))


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


def _limit(case: Case, name: str, exam: Exam | Step2CK) -> Iterator[Flag]:
    """Whether the attempts run out; not told once the limit is stale, or for a Step that is passed."""
    passed = exam.passed is True or (isinstance(exam, Step2CK) and step2_result(case) == "passed")
    allowed = attempts_allowed(case.content, case.today)
    if passed or allowed is None:
        return
    if exam.failed_attempts >= allowed:
        yield _flag(case, "no_attempt_left", name)
    elif exam.failed_attempts == allowed - 1:
        yield _flag(case, "last_attempt", name)


def _window(case: Case) -> Iterator[Flag]:
    """The years within which both Steps are to be passed, where they are over or end within two years."""
    one, two = case.profile.step1, case.profile.step2_ck
    sat = [each for each in (one, two) if each.taken is not None and each.taken <= case.today]
    other_open = len(sat) == 1 and (two if sat[0] is one else one).passed is not True
    if not (len(sat) == 2 or other_open) or oldest_stale(case, [_SEVEN]):
        return
    first = min(each.taken for each in sat if each.taken)
    last = max(each.taken for each in sat if each.taken)
    years = case.content.figure(_SEVEN).value
    assert isinstance(years, int)
    ends = Month.of(first) + 12 * years
    if len(sat) == 2 and Month.of(last) <= ends and one.passed is True and two.passed is True:
        return
    if case.month >= ends:
        yield _flag(case, "window_over", ends=ends.words)
    elif ends - case.month <= _WINDOW_NEAR:
        yield _flag(case, "window_near", ends=ends.words)


def _pathway(case: Case) -> Iterator[Flag]:
    """The rule of a recent graduation, for the season aimed at; later ones are reckoned from it."""
    profile = case.profile
    if profile.pathway == "certified" or profile.graduated is None or case.is_student:
        return
    found = _recency(case)
    if found and profile.graduated >= found[0]:
        return
    since = f"{found[0].words}{' (projected)' * found[1]}" if found else "a day that is no longer known here"
    entry = {True: "pathway_licensed", False: "pathway_unlicensed", None: "pathway_recency"}[profile.licensed]
    yield _flag(case, entry, graduated=profile.graduated.words, since=since)


def _recency(case: Case) -> tuple[Month, bool] | None:
    """The first month of graduation for the season aimed at, and whether it is projected; None once stale."""
    own = case.content.find_figure(f"{_RECENCY}-{case.season.match_year}")
    if own and not own.stale(case.today):
        return Month.of(case.content.day(own.id)), own.grade == "C"
    if oldest_stale(case, [_RECENCY]):
        return None
    ahead = max(0, case.season.match_year - int(case.content.figure(_RECENCY).year[:4]))
    return Month.of(case.content.day(_RECENCY)) + 12 * ahead, ahead > 0


def _oet(case: Case) -> Iterator[Flag]:
    if case.profile.oet_passed is False and case.profile.pathway == "certified":
        yield _flag(case, "oet_certified")


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
    if profile.visa != "j1":
        yield _flag(case, "h1b_payment", visa=visa)
        if profile.step3.passed is not True and not used_up(case, profile.step3, said_of(profile.step3)):
            yield _flag(case, "h1b_step3")
    yield _flag(case, "entry_limits", visa=visa)


def _flag(case: Case, entry: str, exam: str | None = None, **words: str) -> Flag:
    """The flag that `entry` of content/red_flags.toml words; one for each exam has it in its id."""
    said = case.content.red_flags[entry]
    told = of_field(said.told or "", case.profile.primary, case.content)
    figures = tuple(dict.fromkeys((*figures_in(told), *said.behind)))
    if told and (stale := oldest_stale(case, figures)):
        told = said.expired or left_out("What the coach knows of it", stale)
    known = " ".join(part for part in (fill(told, case.content, case.today), said.next) if part)
    fact = said.text
    for word, value in {"exam": exam or "", **words}.items():
        fact, known = fact.replace(f"{{{word}}}", value), known.replace(f"{{{word}}}", value)
    suffix = f".{exam.lower().replace(' ', '_')}" if exam else ""
    return Flag(f"{entry}{suffix}", fact, known, figures)
