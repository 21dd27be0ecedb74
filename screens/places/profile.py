"""Profile: the questionnaire in short parts. Each answer is saved as it is given."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from textual import on
from textual.app import ComposeResult
from textual.events import ScreenSuspend

from imgcoach.coach.impossible import impossible
from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import ProfileAsk, sections
from imgcoach.model.paths import value_at, with_value
from imgcoach.model.problems import problems
from imgcoach.model.profile import Profile
from imgcoach.store import SetProfile
from imgcoach.words.names import LISTS

from ..desk import Desk
from ..forms.form import Form
from ..unsaved import Typing
from ..widgets.field import FIELD_KEYS
from ..widgets.heading import Heading
from . import PROFILE
from .base import Place


class ProfilePlace(Place):
    """The questionnaire, one part at a time."""

    name_ = PROFILE
    BINDINGS = [
        *FIELD_KEYS,
        ("ctrl+n,pagedown", "section(1)", "Next part"),
        ("ctrl+b,pageup", "section(-1)", "Back"),
        ("o", "open_list", "List"),
        ("escape", "leave", "Leave"),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._answers = _Answers(desk)
        self._parts = list(sections(desk.content.questionnaire.values()).items())
        self._section = _first_open([asks for _, asks in self._parts], desk.person.profile)
        self._form = Form(desk, typing, "-airy")
        self._shown = -1

    def matter(self) -> ComposeResult:
        """The form of one part."""
        yield self.heading("")
        yield self._form

    async def show(self) -> None:
        """Fill the form; open it anew when another part is to be shown."""
        if not self.stands:
            return
        title, asks = self._parts[self._section]
        heading = self.query_one(Heading)
        heading.title = f"Your profile: {title}"
        heading.right = f"part {self._section + 1} of {len(self._parts)}"
        if self._shown != self._section:
            self._shown = self._section
            await self._form.open(self._answers, asks)
        else:
            self._form.refill()

    async def on_screen_resume(self) -> None:
        """Begin at the first row, unless the person was at one."""
        await super().on_screen_resume()
        if self.focused is None:
            self._form.enter()

    async def action_section(self, by: int) -> None:
        """Go to another part; after the last one to the verdict."""
        self._form.settle()
        if self._section + by >= len(self._parts):
            self.app.switch_mode("today")
            return
        self._section = max(0, self._section + by)
        await self.show()
        self._form.enter()

    async def action_open_list(self) -> None:
        """Open the records that the row in focus is about."""
        from ..season.seasons import Seasons
        from .records import Records

        row = self._form.current
        if row is not None and row.ask.path == "seasons":
            await self.app.push_screen(Seasons(self.desk, self.typing))
        elif row is not None:
            kind = next(each for each in LISTS if row.ask.path == f"nothing_to_list.{each}")
            await self.app.push_screen(Records(self.desk, self.typing, kind))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A list is opened from the row that asks for it."""
        if action == "open_list":
            row = self._form.current
            return row is not None and row.ask.path.startswith(("nothing_to_list.", "seasons"))
        return super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Leave the field as it was, so that digits lead to other places."""
        self._form.give_up()
        self.set_focus(None)

    @on(ScreenSuspend)
    def _settle(self) -> None:
        self._form.settle()

    @on(Form.Finished)
    async def _finished(self) -> None:
        await self.action_section(1)


class _Answers:
    """The profile as a form is about it."""

    lacking = ()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def value(self, path: str) -> Any:
        """The answer, though it may not be on disk yet."""
        return value_at(self._desk.ahead, path)

    def begun(self) -> Mapping[str, Any]:
        """Nothing: each answer can be stored by itself."""
        return {}

    def draft(self, path: str) -> str:
        """The path."""
        return path

    def take(self, path: str, value: Any, seen: Any, given: Any, then: Callable[[], None]) -> None:
        """Save it; raises Rejected."""
        try:
            change = SetProfile.answer(with_value(self._desk.ahead, path, seen), path, value)
            answered = with_value(self._desk.ahead, path, value)
        except ValidationError as error:
            raise Rejected(str(problems(error)[0])) from None
        if why := impossible(answered, path, self._desk.content, self._desk.settings.today):
            raise Rejected(why)
        self._desk.save(change, then=then)


def _first_open(parts: list[tuple[ProfileAsk, ...]], profile: Profile) -> int:
    """The first part in which something was never said; 0 when all was. One specialty is enough."""
    for index, asks in enumerate(parts):
        paths = [ask.path for ask in asks]
        asked = [each for each in paths if each == "specialties.0" or not each.startswith("specialties.")]
        if any(value_at(profile, path) is None for path in asked):
            return index
    return 0
