"""Each kind of change as it is begun in a window, and as another window makes it: the two disagree."""

from record_tools import open_list, row
from screen_people import example

from imgcoach.model.profile import PastSeason
from imgcoach.model.review import Answered, Commitment, commitment_of, review_of
from imgcoach.store import Commit, GiveAnswer, Put, SetProfile, TellSeason, open_store

WEEK = "2026-W47"
THE_END = ["pagedown"] * 5
SEASON = {"match_year": 2025, "applied": 40}


def somebody():
    """The example person after a Match, with one record of each kind."""
    person = example(seasons=[SEASON])
    return person | {kind: person[kind][:1] for kind in ("experiences", "letters", "timeline", "programs")}


def answered(person):
    """This week's answer about the score."""
    review = review_of(person.reviews, WEEK)
    return review.answer_to("score") if review else None


def committed(person):
    """This week's commitment, its first half."""
    made = commitment_of(review_of(person.reviews, WEEK), person.commitments)
    return made.if_ if made else None


def reviewed(**said):
    """What gives this answer about the score in another window."""

    def change(person):
        was = answered(person)
        told = {"question": "score", "answer": "yes", "evidence": was and was.evidence, **said}
        return GiveAnswer(WEEK, Answered.model_validate(told), was)

    return change


def in_record(kind, path, value):
    """What sets one field of the first record of a kind in another window."""

    def change(person):
        record = getattr(person, kind)[0]
        return Put(kind, record.model_copy(update={path: value}), record)

    return change


async def to_answer(one):
    await one.press("4")


async def to_felt(one):
    await one.press("4", "y", "f")


async def to_note(one):
    await one.press("4", "y", "w")


async def to_score(one):
    await one.press("2")
    one.app.screen.query("Choice, Input")[3].focus()
    await one.rest()


async def to_citizenship(one):
    await one.press("2", "pageup", "pageup")


async def to_commitment(one):
    await one.press("4", "y", *THE_END)
    one.app.screen.query_one("#commit-if").focus()
    await one.rest()


def to_record(kind, path):
    """What leads to a field of the first record of a kind."""

    async def go(one):
        await open_list(one, kind)
        await one.press("enter")
        row(one, path).enter()
        await one.rest()

    return go


async def to_season(one):
    await one.press("7")
    one.app.screen.action_seasons()
    await one.rest()
    one.app.screen._list.highlighted = len(one.app.screen._list.options) - 1
    await one.press("enter")
    row(one, "applied").enter()
    await one.rest()


def field(kind, path):
    """What reads a field of the first record of a kind."""
    return lambda person: getattr(getattr(person, kind)[0], path)


KINDS = {
    "answer": (to_answer, "n", reviewed(), lambda person: answered(person).answer, "no", "yes"),
    "felt": (to_felt, "5", reviewed(felt=2), lambda person: answered(person).felt, 5, 2),
    "note": (to_note, "mine", reviewed(note="their"), lambda person: answered(person).note, "mine", "their"),
    "typed answer of the profile": (
        to_score,
        "245",
        lambda person: SetProfile("step2_ck.score", 251, person.profile.step2_ck.score),
        lambda person: person.profile.step2_ck.score,
        245,
        251,
    ),
    "picked answer of the profile": (
        to_citizenship,
        "g",
        lambda person: SetProfile("citizenship", "us", person.profile.citizenship),
        lambda person: person.profile.citizenship,
        "permanent_resident",
        "us",
    ),
    "commitment": (
        to_commitment,
        "mine",
        lambda _: Commit(Commitment.of(WEEK, "their", "", None)),
        committed,
        "mine",
        "their",
    ),
    "season": (
        to_season,
        "9",
        lambda person: TellSeason(PastSeason(match_year=2025, applied=50), person.profile.seasons[0]),
        lambda person: person.profile.seasons[0].applied,
        9,
        50,
    ),
    **{
        kind: (
            to_record(kind, path),
            "mine",
            in_record(kind, path, "their"),
            field(kind, path),
            "mine",
            "their",
        )
        for kind, path in (
            ("experiences", "site"),
            ("letters", "writer"),
            ("timeline", "title"),
            ("programs", "note"),
        )
    },
}
"""By kind: what leads to its field, what is given there, the change of another window, and the two values."""


def found_by_undo(folder, read):
    """What undo brings back, one after the other."""
    store, found = open_store(str(folder)), []
    for _ in range(3):
        store.undo()
        try:
            found.append(read(store.person))
        except (AttributeError, IndexError):
            found.append(None)
    return found
