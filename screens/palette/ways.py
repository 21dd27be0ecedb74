"""The ways from anywhere to a place, to a record in its list, to a week, or to a reading."""

from typing import Any, TypeVar

from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry
from imgcoach.model.review import Review

from ..places import LEARN, LOG, PROFILE, PROGRAMS
from ..places.base import Place
from ..widgets.nav import PlaceName

P = TypeVar("P", bound=Place)


async def at(place: Place, name: PlaceName) -> Any:
    """Go to another place than `place`, and leave what stands over it; the screen of that place."""
    app = place.app
    await app.switch_mode(name.id)
    while len(app.screen_stack) > 1:
        await app.pop_screen()
    return app.screen


async def to_list(place: Place, kind: RecordKind) -> Any:
    """Show the list of a kind; its screen."""
    from ..places.records import Records

    if kind == "programs":
        return await at(place, PROGRAMS)
    await at(place, PROFILE)
    screen = Records(place.desk, place.typing, kind)
    await place.app.push_screen(screen)
    return screen


async def to_record(place: Place, kind: RecordKind, record: Entry) -> None:
    """Show the list of its kind, with the record in focus."""
    await (await to_list(place, kind)).lead_to(record)


async def to_week(place: Place, review: Review) -> None:
    """Show the log, with this review in focus."""
    await (await at(place, LOG)).lead_to(review)


async def to_reading(place: Place, reading: str) -> None:
    """Open a reading, by its id."""
    await (await at(place, LEARN)).lead_to(reading)
