"""`imgcoach status`: where you stand, in text or JSON."""

import json
from collections.abc import Iterator

import click

from imgcoach.coach import Assessment, Track
from imgcoach.coach.moves import NONE_LEFT
from imgcoach.coach.season.agenda import agenda, in_view
from imgcoach.commands.shared.session import with_session
from imgcoach.knowledge import Content
from imgcoach.model.fields import QuestionId
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.status import Status, as_json, status_of
from imgcoach.text import capital
from imgcoach.words.aims import track_in_words
from imgcoach.words.amounts import day
from imgcoach.words.labels import EVIDENCE
from imgcoach.words.marks import MARKS, REQUIREMENT_MARKS
from imgcoach.words.papers import requirement
from imgcoach.words.season.agenda import in_full, move_in_full, next_day, settled
from imgcoach.words.verdicts import verdict_words
from imgcoach.words.weekly.weeks import answered_so_far, dated_ahead, said


@click.command()
@click.option("--json", "in_json", is_flag=True, help="The same as JSON.")
@with_session
def status_command(session: Session, in_json: bool) -> None:
    """Say where you stand: band, five questions, verdict, next moves, dates."""
    settings = session.settings
    status = status_of(session.store.person, session.content, settings.today, settings.config.review_day)
    if in_json:
        click.echo(json.dumps(as_json(status), indent=2))
    else:
        click.echo("\n".join(_lines(status, session.content, session.open_app)))


def _lines(status: Status, content: Content, open_app: str) -> Iterator[str]:
    seen = status.assessment
    headline, text = verdict_words(seen, status.person, content)
    yield from wrapped(headline)
    yield from wrapped(text)
    yield ""
    if seen.band and (score := status.person.profile.step2_ck.score):
        figure = content.figure(seen.band.figure)
        stale = ", stale" if figure.stale(status.as_of) else ""
        yield f"Step 2 CK {score}, band {seen.band.id}."
        yield from wrapped(
            f"The article: about {figure.value} of 100 matched (approximate, no published source{stale})."
        )
        yield ""
    if open_ones := [each for each in seen.requirements if each.state != "met"]:
        yield "Papers"
        for each in open_ones:
            yield from wrapped(requirement(each, content, status.as_of), f" {REQUIREMENT_MARKS[each.state]} ")
        yield ""
    yield "Five questions"
    for question in content.questions:
        yield from _question(status, question.id, question.short)
    for track in seen.tracks:
        yield from _track(track, content)
    for flag in seen.flags:
        yield from wrapped(flag.text, "  ! ")
    yield ""
    yield from _moves(seen)
    yield from _days(status, content)
    yield from _dates(status, capital(open_app))


def _moves(seen: Assessment) -> Iterator[str]:
    yield "What you can do"
    for number, move in enumerate(seen.moves, 1):
        yield from wrapped(move_in_full(move), f"  {number}. ")
    if not seen.moves:
        yield from wrapped(NONE_LEFT, "  ")
    for each in seen.settled:
        yield from wrapped(settled(each), "  - ")
    yield ""


def _days(status: Status, content: Content) -> Iterator[str]:
    """The days of the season and the person's own; what is to be begun by when stands with the moves."""
    yield "Dates"
    for each in in_view(agenda(status.person, status.assessment, status.as_of), status.as_of):
        if each.move is None:
            yield from wrapped(in_full(each, status.as_of, content), "  - ")
    yield ""


def _question(status: Status, question: QuestionId, short: str) -> Iterator[str]:
    finding = status.assessment.findings[question]
    given = status.answers.get(question)
    facts = EVIDENCE[finding.evidence]
    yield from wrapped(
        f"{short}: the facts say {facts}; {said('you', given)}.", f" {MARKS[finding.evidence]} "
    )
    for reason in finding.reasons:
        yield from wrapped(reason, "       ")


def _track(track: Track, content: Content) -> Iterator[str]:
    """A further specialty: in one sentence, then the reasons of what is no yes."""
    yield from wrapped(track_in_words(track, content), "  + ")
    for finding in track.findings.values():
        if finding.evidence != "yes":
            for reason in finding.reasons:
                yield from wrapped(reason, "       ")


def _dates(status: Status, open_app: str) -> Iterator[str]:
    season = status.assessment.season
    yield from wrapped(next_day(season, status.as_of))
    if season.assumed:
        yield "That Match year is assumed, because none is entered."
    if told := dated_ahead(status.person.reviews, status.as_of):
        yield from wrapped(told)
    if status.last_review is None:
        yield f"No weekly review yet. {open_app} to begin."
    elif status.begun:
        asked = len(status.assessment.findings)
        yield f"{answered_so_far(status.begun, asked)}. {open_app}: r goes on."
    else:
        yield from wrapped(f"Last review {day(status.last_review)}{', the next one is due' * status.due}.")
