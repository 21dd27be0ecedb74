"""What `imgcoach export --format ics` writes, and what it remembers of it."""

import uuid
from datetime import datetime

import click

from imgcoach.coach import assess
from imgcoach.coach.season.agenda import agenda
from imgcoach.due import due_day
from imgcoach.errors import NotSaved
from imgcoach.exchange import ics
from imgcoach.exchange.dated_events import REVIEW, WEEK, Rhythm, day_events, review_event
from imgcoach.model.calendar import Event, Kept
from imgcoach.model.review import by, latest
from imgcoach.session import Session
from imgcoach.store import TellCalendar

_EXAMPLE = str(uuid.uuid5(uuid.NAMESPACE_DNS, "example.imgcoach"))
"""The id of the example person, whose calendar is the same everywhere."""


def calendar_file(session: Session) -> bytes:
    """The days of the Match year and the review.

    What the calendar is told is remembered with the person's data, so that the next export marks what has
    changed. Where that can't be saved the file is made all the same, and a line on stderr says so. A look at
    another day is not remembered.
    """
    settings, store = session.settings, session.store
    fresh = _EXAMPLE if settings.demo else str(uuid.uuid4())
    match_year, events = _events(session, store.calendar(fresh).events.get(REVIEW))
    looks = settings.as_of is not None
    try:
        store.save(TellCalendar(fresh, None if looks else events, settings.today))
    except NotSaved as error:
        click.echo(f"imgcoach: the next calendar may not know this one: {error}", err=True)
    calendar = store.calendar(fresh).told(events, settings.today, datetime.now().astimezone())
    return ics.dump(match_year, events, calendar)


def _events(session: Session, review: Kept | None) -> tuple[int, tuple[Event, ...]]:
    settings, person, content = session.settings, session.store.person, session.content
    config, today = settings.config, settings.today
    seen = assess(person, content, today)
    newest, every = latest(by(today, person.reviews)), max(1, content.rules.review_due_days)
    due = due_day(newest.day, config.review_day, every) if newest else today
    chosen = config.review_day is not None
    rhythm = Rhythm(due, WEEK if chosen else every, chosen, config.review_time, config.time_zone)
    year = seen.season.match_year
    days = day_events(agenda(person, seen, today), year, content, today, assumed=seen.season.assumed)
    return year, (*days, review_event(rhythm, today, review.day if review else None, session.open_app))
