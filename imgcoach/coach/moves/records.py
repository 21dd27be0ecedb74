"""The moves for experience, letters, timeline and list: each names only what is missing of the entries."""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Gap
from imgcoach.coach.moves.picture import Hint, Picture
from imgcoach.coach.questions.clocks import last_contact
from imgcoach.coach.questions.letters import lacks, too_old
from imgcoach.model.records import Experience, Span
from imgcoach.words.amounts import some
from imgcoach.words.labels import POSTS


def experience(picture: Picture) -> Iterator[Hint]:
    """A stay that lies ahead is kept; a new one is sought where those there are do not count."""
    case = picture.case
    primary = case.profile.primary
    if primary is None:
        return
    if picture.findings["experience"].evidence == "unknown":
        yield Hint("experience.enter")
        return
    if unknown := [each for each in case.person.experiences if each.in_us is None and each.hands_on]:
        yield Hint("experience.country", {"start": unknown[-1].start.words})
    hands_on = [each for each in case.person.experiences if each.in_us and each.hands_on]
    ahead = [each for each in hands_on if each.specialty == primary and _comes_in_time(each, case)]
    if ahead:
        yield Hint("experience.keep", {"start": min(each.start for each in ahead).words})
        return
    graduate_with_visa = case.needs_visa and case.is_student is False  # students are told of the B-1
    if graduate_with_visa and not any(_goes_on(each, case) for each in hands_on):
        yield Hint("experience.visa")
    begun = [each.specialty for each in hands_on if each.started_by(case.month)]
    fill: dict[str, object] = {"specialty": case.field, "opening": case.opening.words}
    fill["post"] = POSTS[case.is_student]
    if primary in begun:
        yield Hint("experience.refresh", fill)
    elif any(each is not None and each not in case.aims for each in begun):
        yield Hint("experience.field", fill)
    else:
        yield Hint("experience.arrange", fill)


def _comes_in_time(each: Experience, case: Case) -> bool:
    return case.month < each.start < case.opening


def _goes_on(each: Experience, case: Case) -> bool:
    return each.started_by(case.month) and each.age(case.month) <= 0


def letters(picture: Picture) -> Iterator[Hint]:
    """A writer who was asked, or who wrote long ago, is asked before anybody else is named."""
    case, found = picture.case, picture.case.person.letters
    if case.profile.primary is None:
        return
    if picture.findings["letters"].evidence == "unknown":
        yield Hint("letters.enter")
        return
    asked = [
        each.writer for each in found if each.status in ("planned", "asked") and len(lacks(case, each)) == 1
    ]
    if asked:
        yield Hint("letters.agree", {"writer": asked[0]})
    elif renewable := next(_renewable(case), None):
        yield renewable
    elif _has_worked_there(picture):
        yield Hint("letters.ask", {"specialty": case.field})
    else:
        yield Hint("letters.first")
    if any(each.us and not each.supervised for each in found):
        yield Hint("letters.supervise")
    if any(each.us and each.specialty not in (None, *case.aims) for each in found):
        yield Hint("letters.field", {"specialty": case.field})


def _renewable(case: Case) -> Iterator[Hint]:
    """Letters that would count, were they not too old."""
    for each in case.person.letters:
        if each.dated is not None and too_old(case, each.dated) and len(lacks(case, each)) == 1:
            words = {"dated": each.dated.words, "months": case.opening - each.dated}
            yield Hint("letters.renew", {"writer": each.writer, "opening": case.opening.words, **words})


def _has_worked_there(picture: Picture) -> bool:
    """Whether anybody in the US can have seen them work; so it is while no stay is entered."""
    case = picture.case
    writers = any(each.us and each.supervised for each in case.person.letters)
    stays = any(each.in_us is not False and each.started_by(case.month) for each in case.person.experiences)
    return writers or stays or picture.findings["experience"].evidence == "unknown"


def timeline(picture: Picture) -> Iterator[Hint]:
    """The latest gap is told or filled; where the last patient is long ago, work with patients is named."""
    case = picture.case
    if case.profile.graduated is None:
        yield Hint("timeline.graduation")
        return
    if picture.findings["timeline"].evidence == "unknown":
        yield Hint("timeline.enter")
        return
    if picture.gaps:
        yield _of_a_gap(case, picture.gaps[-1])
    last = last_contact(case)
    if last is not None and case.opening - last > case.content.rules.contact_months_for_yes:
        yield Hint("timeline.patients", {"opening": case.opening.words, "months": case.opening - last})


def _of_a_gap(case: Case, gap: Gap) -> Hint:
    """One that is still open is filled, one that is over is told."""
    stays: list[Span] = [*case.person.experiences, *case.person.timeline]
    begun = [each for each in stays if each.started_by(case.month)]
    if case.month - gap.end == 1 and not any((each.end or case.month) >= gap.start for each in begun):
        return Hint("timeline.fill", {"start": gap.start.words})
    return Hint("timeline.explain", {"start": gap.start.words, "end": gap.end.words, "months": gap.months})


def programs(picture: Picture) -> Iterator[Hint]:
    """A list is begun, or mended by the part that fails."""
    summary, rules = picture.programs, picture.case.content.rules
    if summary.total < rules.programs_least:
        yield Hint("programs.start", {"least": rules.programs_least})
        return
    if closed := _closed_and_unpaid(picture):
        yield Hint("programs.drop_closed", {"closed": closed})
    if summary.reachable_kind * 100 < rules.programs_reachable_kind_percent * summary.total:
        yield Hint("programs.widen")
    if summary.reach * 100 > rules.programs_reach_for_yes_percent * summary.total:
        yield Hint("programs.fewer_reaches", {"reach": summary.reach})
    if unknown := _unknown_gates(picture):
        yield Hint("programs.verify", {"unknown": some(unknown, "program")})


def _unknown_gates(picture: Picture) -> int:
    """The programs left unknown by a gate of theirs, and not by what the person has not entered."""
    return sum(
        found.state == "unknown" and any("not known" in each for each in found.reasons)
        for found in picture.gates.values()
    )


def _closed_and_unpaid(picture: Picture) -> int:
    """The programs whose fee can still be saved: shut, and not applied to yet."""
    listed = [each for each in picture.case.person.programs if each.status == "considering"]
    return sum(picture.gates[each.id].state == "closed" for each in listed)
