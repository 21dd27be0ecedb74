"""A time zone as a calendar wants it: when its clocks change, as rules that hold for ever.

icalendar makes a VTIMEZONE too, but of single days up to an end. A review comes every week without an end,
and Outlook passes over zones that are made of single days. So the days that zoneinfo knows are read back into
the rule they follow; zones that follow none, like Morocco's, keep their days.
"""

from bisect import bisect
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_YEARS = 28
"""So many years hold every day a rule can fall on: the calendar of days and weekdays repeats after them."""

_MINUTES = 24 * 60
"""Minutes of a day."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Kind(NamedTuple):
    """What the clocks change from and to."""

    before: timedelta
    after: timedelta
    name: str

    @property
    def forward(self) -> bool:
        return self.after > self.before


def time_zone(zone: ZoneInfo, year: int) -> Timezone:
    """The zone from the beginning of the year before `year` on."""
    first = datetime(year - 1, 1, 1, tzinfo=UTC)
    found = Timezone()
    found.add("tzid", zone.key)
    changes: dict[_Kind, list[datetime]] = {}
    for moment in _changes(zone, first):
        kind = _kind(zone, moment)
        changes.setdefault(kind, []).append((moment + kind.before).replace(tzinfo=None))
    if all(min(onsets).year >= year for onsets in changes.values()):
        found.add_component(_part(_steady(zone, first), [first.replace(tzinfo=None)]))
    for kind, onsets in changes.items():
        found.add_component(_part(kind, onsets))
    return found


def _changes(zone: ZoneInfo, first: datetime) -> Iterator[datetime]:
    """The moments at which the clocks change, in UTC."""
    days = (first + timedelta(days=each) for each in range(_YEARS * 365 + _YEARS // 4))
    for before, after in pairwise(days):
        if _offset(zone, before) != _offset(zone, after):
            yield before + timedelta(minutes=_minute(zone, before))


def _minute(zone: ZoneInfo, day: datetime) -> int:
    """The minute of the day from which on the clocks are not as at its beginning."""
    offset = _offset(zone, day)
    return bisect(
        range(_MINUTES), False, key=lambda each: _offset(zone, day + timedelta(minutes=each)) != offset
    )


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _kind(zone: ZoneInfo, moment: datetime) -> _Kind:
    before = _offset(zone, moment - timedelta(minutes=1))
    return _Kind(before, _offset(zone, moment), moment.astimezone(zone).tzname() or zone.key)


def _steady(zone: ZoneInfo, moment: datetime) -> _Kind:
    kind = _kind(zone, moment)
    return kind._replace(before=kind.after)


def _part(kind: _Kind, onsets: Sequence[datetime]) -> TimezoneDaylight | TimezoneStandard:
    part = TimezoneDaylight() if kind.forward else TimezoneStandard()
    part.add("dtstart", onsets[0])
    part.add("tzoffsetfrom", kind.before)
    part.add("tzoffsetto", kind.after)
    part.add("tzname", kind.name)
    rule = _rule(onsets)
    if rule is not None:
        part.add("rrule", rule)
    elif onsets[1:]:
        part.add("rdate", list(onsets[1:]))
    return part


def _rule(onsets: Sequence[datetime]) -> dict[str, Any] | None:
    """The rule by which they come once a year; None where they follow none."""
    same = {(each.month, each.weekday(), each.time()) for each in onsets}
    if len(same) > 1 or len({each.year for each in onsets}) < _YEARS or len(onsets) > _YEARS:
        return None
    ((month, weekday, _),) = same
    rule = {"freq": "yearly", "bymonth": month, "byday": _WEEKDAYS[weekday]}
    weeks = {(each.day - 1) // 7 + 1 for each in onsets}
    if len(weeks) == 1:
        return {**rule, "byday": f"{weeks.pop()}{_WEEKDAYS[weekday]}"}
    if all(each.day + 7 > monthrange(each.year, month)[1] for each in onsets):
        return {**rule, "byday": f"-1{_WEEKDAYS[weekday]}"}
    days = {each.day for each in onsets}
    return {**rule, "bymonthday": sorted(days)} if max(days) - min(days) < len(_WEEKDAYS) else None
