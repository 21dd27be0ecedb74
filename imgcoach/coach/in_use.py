"""Which figures the coach leans on for one person on one day: what it would say differently without them."""

from collections.abc import Iterator

from imgcoach.coach.fees import FIGURES
from imgcoach.coach.findings import Assessment
from imgcoach.coach.season.services import service_figure, services_of
from imgcoach.knowledge import Content, Figure
from imgcoach.model.person import Person


def figures_in_use(person: Person, seen: Assessment, content: Content) -> set[str]:
    """The ids of the figures behind the five questions, the flags, the score, the days and the fees."""
    return {*_behind(seen), *_of_the_score(person, seen, content), *_of_the_season(person, seen, content)}


def _behind(seen: Assessment) -> Iterator[str]:
    findings = [*seen.findings.values(), *(each for track in seen.tracks for each in track.findings.values())]
    for finding in findings:
        yield from finding.figures
    for flag in seen.flags:
        yield from flag.figures


def _of_the_score(person: Person, seen: Assessment, content: Content) -> Iterator[str]:
    """What stands beside a score: the article's band, and the groups it is held against."""
    yield from ("ck-sem", "article-flow-score")
    if seen.band:
        yield seen.band.figure
    if person.profile.img_kind == "us":
        newest = next(iter(content.published.match_rates()), None)
        yield from _ids(newest and newest.us)
        return
    for specialty in person.profile.specialties:
        groups = content.published.groups(specialty)
        yield from _ids(*(groups.figures if groups else ()))


def _of_the_season(person: Person, seen: Assessment, content: Content) -> Iterator[str]:
    year = seen.season.match_year
    yield from (each.figure for each in seen.season.days)
    for name in (f"pathway-recency-{year}", f"oet-window-{year}"):
        yield from _ids(content.find_figure(name))
    yield from (service_figure(each, content).id for each in person.profile.specialties)
    yield from (FIGURES[each] for each in services_of(person.profile, content) if each in FIGURES)


def is_a_day_gone(figure: Figure) -> bool:
    """Whether a figure is a day that expires as it comes: past it, the day is over and not wrong."""
    return figure.value == figure.expires


def _ids(*figures: Figure | None) -> Iterator[str]:
    yield from (each.id for each in figures if each)
