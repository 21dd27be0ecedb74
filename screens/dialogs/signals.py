"""Signals: what each specialty has, what is given and left, and where doors are open for the rest."""

from collections.abc import Iterator

from imgcoach.coach.signals import RULES, SignalStanding, can_be_given, signals
from imgcoach.text import show
from imgcoach.words.program_list.signals import NO_PROMISE, caveat, doors, misfits, standing

from ..desk import Desk
from .sources import Sources
from .text import TextDialog


class Signals(TextDialog):
    """One specialty under the other; the arrows scroll, s says where the numbers come from."""

    BINDINGS = [("s", "sources", "Source")]

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        seen, today = desk.status.assessment, desk.settings.today
        self._standings = signals(desk.person, seen, desk.content, today)
        lines = [f"Signals for Match {seen.season.match_year}. s: who says so, Esc closes."]
        for each in self._standings:
            lines += ["", *self._specialty(each)]
        if not self._standings:
            lines += [
                "",
                "Choose a specialty in the profile, or enter programs; its signals appear here.",
            ]
        if not can_be_given(seen):
            lines += ["", "Signals go out with the applications, and programs read these by now."]
        lines += ["", *(f"{desk.content.figure(rule).statement}." for rule in RULES)]
        lines += [NO_PROMISE] if any(each.doors for each in self._standings) else []
        super().__init__("\n".join(map(show, lines)))

    def action_sources(self) -> None:
        """Say where the numbers come from."""
        numbers = [each.figure.id for each in self._standings if each.figure]
        self.app.push_screen(Sources(self._desk, [*numbers, *RULES]))

    def _specialty(self, each: SignalStanding) -> Iterator[str]:
        content, seen = self._desk.content, self._desk.status.assessment
        yield standing(each, seen, content)
        yield from filter(None, (caveat(each, seen.season.match_year), *misfits(each)))
        named = doors(each, seen)
        if not named:
            return
        yield "Not signalled yet: open doors first, then unknown ones, reaches last in each."
        yield from (f" {mark} {name}" for mark, name in named)
        if more := len(each.doors) - len(named):
            yield f" and {more} more on the list"
