"""What a person does about who may see their data: consent, withdraw, and the log of looks."""

from datetime import datetime

from imgcoach.host.consents import LEVELS, LIST, Consent, Consents
from imgcoach.host.serving.asked import Asked
from imgcoach.words.amounts import day

WHATS = ("given", "consent", "withdraw", "looks")
"""What can be asked for here."""

_NOBODY = """\
Nobody may see anything of yours.
`consent ADVISOR brief` lets an advisor of this server see your brief; `help` has the other ways.
"""


def done(consents: Consents, person: str, now: datetime, asked: Asked) -> str:
    """Do it, and say so; times are told as `now` is. Raises CoachError where it is refused."""
    if asked.what == "consent":
        advisor, level = asked.words
        consents.give(person, advisor, level, now)
        return _given(advisor, level)
    if asked.what == "withdraw":
        (advisor,) = asked.words
        consents.withdraw(person, advisor)
        return (
            f"{advisor} sees nothing of yours from now on. What they have read or copied stays with them.\n"
        )
    if asked.what == "given":
        return "".join(_line(each, now) for each in consents.given(person)) or _NOBODY
    looks = [
        f"{_moment(each.at, now)}  {each.advisor}  {_seen(each.what)}\n" for each in consents.looks(person)
    ]
    return "".join(looks) or "Nobody has looked at anything of yours.\n"


def _given(advisor: str, level: str) -> str:
    return (
        f"{advisor} may see {LEVELS[level]}, and in a list: whether your review is due,\n"
        "which papers are late, and what you changed since they looked. They can change nothing.\n"
        f"`withdraw {advisor}` ends that at once; `looks` says when they looked.\n"
    )


def _line(each: Consent, now: datetime) -> str:
    looked = f"last looked {_moment(each.looked, now)}" if each.looked else "not looked yet"
    since = day(each.since.astimezone(now.tzinfo).date())
    return f"{each.advisor}  {each.level}  since {since}, {looked}\n"


def _seen(what: str) -> str:
    return "the list of their people" if what == LIST else LEVELS.get(what, what)


def _moment(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    return f"{day(local.date())}, {local:%H:%M}"
