"""What `imgcoach facts` says: how many figures there are, which are past their day, and each of them."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby

from imgcoach.coach.in_use import figures_in_use, is_a_day_gone
from imgcoach.commands.facts.wanted import Wanted
from imgcoach.knowledge import Content, Figure, Source
from imgcoach.knowledge.figures.figure_files import FILES
from imgcoach.model.person import Person
from imgcoach.output import wrapped
from imgcoach.status import Status
from imgcoach.words.amounts import day, some
from imgcoach.words.sources import short_source

_NAMED = 5
"""Stale figures that the heading names at most."""


def heading(
    found: Collection[Figure], wanted: Wanted, content: Content, today: date, status: Status | None
) -> Iterator[str]:
    """How many figures are listed, how many are past their day, and which of those matter to a person now."""
    count = some(len(found), "figure") if wanted.is_all else _of_all(len(found), wanted, content)
    stale = [each for each in found if each.stale(today)]
    if not stale:
        yield f"{count}, {'not' if len(found) == 1 else 'none of them'} past its day."
        return
    gone = sum(map(is_a_day_gone, stale))
    yield f"{count}. {_aged(len(stale), gone)}"
    if status is None or not has_profile(status.person):
        if gone < len(stale):
            yield "Which of them matter to you is said here once your profile is entered."
        return
    used = figures_in_use(status.person, status.assessment, content)
    mine = [each for each in stale if each.id in used and not is_a_day_gone(each)]
    yield from _mine(mine, status, content)


def has_profile(person: Person) -> bool:
    """Whether anything is known of them that a figure could matter to."""
    profile = person.profile
    return bool(profile.specialties or profile.match_year or profile.step2_ck.score)


def listing(
    figures: Collection[Figure], content: Content, today: date, linked: bool = False
) -> Iterator[str]:
    """The figures by file, whose name is also that of a person's own, and by source.

    Args:
        figures: those to list.
        content: what is known of them.
        today: the day they may be past.
        linked: whether each source gives its link and whose copy was read, and each figure its page.
    """
    listed = {figure.id for figure in figures}
    for file in FILES:
        here = [figure for figure in content.figures_of(file).values() if figure.id in listed]
        if here:
            yield f"facts/{file}.toml"
        for source, group in groupby(here, lambda figure: short_source(figure, content, today)):
            yield from wrapped(source, "  ")
            those = list(group)
            if linked:
                yield from _links(content.sources[those[0].source])
            for figure in those:
                yield from _figure(figure, today, linked)
        if here:
            yield ""


def nothing(wanted: Wanted, content: Content) -> str:
    """What to say where no figure is what was asked for: near words, and the way out."""
    near = wanted.near(content)
    way = f"Did you mean {' or '.join(near)}?" if near else "Leave a word or an option out."
    return f"No figure was found {wanted.told(content)}. {way} `imgcoach facts` lists all of them."


def _of_all(count: int, wanted: Wanted, content: Content) -> str:
    return f"{count} of {some(len(content.figures), 'figure')}: {wanted.told(content)}"


def _aged(stale: int, gone: int) -> str:
    """What it means that some are past their day."""
    past = "1 is past its day (STALE): still shown, but it moves no verdict."
    if stale > 1:
        past = f"{stale} are past their day (STALE): still shown, but they move no verdict."
    if not gone:
        return past
    over = f"{gone} of these {'is a day' if gone == 1 else 'are days'} of a season that came and went"
    if gone == stale:
        days = "it is a day" if gone == 1 else "all are days"
        return f"{past} That is as it should be: {days} of a season that came and went."
    rest = stale - gone
    return f"{past} {over}; {rest} {'is' if rest == 1 else 'are'} to be looked up anew."


def _mine(mine: list[Figure], status: Status, content: Content) -> Iterator[str]:
    season = status.assessment.season
    aims = [content.specialty_name(each).lower() for each in status.person.profile.specialties]
    you = f"you now ({', '.join([*aims[:2], f'Match {season.match_year}'])})"
    if not mine:
        yield f"None of them matters to {you}: no verdict, day or fee of yours rests on one."
        return
    it = "it" if len(mine) == 1 else "them"
    matter = some(len(mine), "of them matters", "of them matter")
    yield f"{matter} to {you}: look {it} up before you lean on {it}."
    for figure in mine[:_NAMED]:
        yield f"- {figure.statement}, until {day(figure.expires)} [{figure.id}]"
    if len(mine) > _NAMED:
        yield f"- and {len(mine) - _NAMED} more"


def _links(source: Source) -> Iterator[str]:
    for label, words in (("Link", source.url), ("Read", source.read), ("Look it up at", source.check)):
        if words:
            yield from wrapped(f"{label}: {words}", "    ")


def _figure(figure: Figure, today: date, placed: bool) -> list[str]:
    words = f": {figure.words}" if figure.words else ""
    past = f" (STALE, was trusted until {day(figure.expires)})" if figure.stale(today) else ""
    where = f" ({figure.where})" if placed and figure.where else ""
    return wrapped(f"{figure.statement}{words}{past}{where} [{figure.id}]", "  - ")
