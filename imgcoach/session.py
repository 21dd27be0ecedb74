"""One run of imgcoach: where the data is, what day it is, and what has been opened so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from imgcoach.config import Config, read_config
from imgcoach.errors import Rejected, WrongUse
from imgcoach.folders.places import config_folder, data_folder
from imgcoach.knowledge import Content, load_content
from imgcoach.model.person import Person
from imgcoach.output import put
from imgcoach.store import Draft, Store, open_store
from imgcoach.text import show
from imgcoach.today import today_in, wrong_clock
from imgcoach.usage import LOG_IN


def _complain(words: str) -> None:
    put(f"imgcoach: {words}\n", error=True)


def _count_nothing(seconds: float, well: bool) -> None:
    """Nobody watches."""


def own_content_folder(config: Config) -> str | None:
    """The folder of the person's own content files; None where no home is known."""
    folder = config_folder()
    return config.content or (None if folder is None else str(Path(folder) / "content"))


@dataclass(frozen=True)
class Settings:
    """What the options before the command and the configuration say."""

    data_dir: str | None = None
    demo: bool = False
    """Whether this is a look at an example person, of whom nothing is saved."""
    example: str | None = None
    """Which of EXAMPLES; None = the one with all kinds of records, whose days stay the same."""
    kiosk: bool = False
    """Whether this is the app for one of many people behind one account."""
    ascii: bool = False
    as_of: date | None = None
    """Another day than today, for tests and for looking ahead."""
    zone_trouble: str | None = None
    """What to say where TZ names no time zone."""
    config: Config = field(default_factory=Config)

    @classmethod
    def of(cls, options: Mapping[str, Any], config: Config | None = None) -> Self:
        """The options over `config`, or the configuration file; raises Rejected when that is broken."""
        given, config = cls(**options), read_config() if config is None else config
        trouble = None if config.time_zone or given.as_of else given.zone_trouble
        return replace(given, ascii=given.ascii or config.ascii, zone_trouble=trouble, config=config)

    @property
    def folder(self) -> str:
        """The data folder."""
        return data_folder(self.data_dir)

    def now(self) -> datetime:
        """This moment in the user's time zone, on the chosen day."""
        zone = self.config.time_zone
        moment = datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()
        day = self.as_of
        return moment if day is None else moment.replace(year=day.year, month=day.month, day=day.day)

    @property
    def today(self) -> date:
        """The day to judge on."""
        return self.as_of or self.now().date()

    @property
    def another_day(self) -> date | None:
        """The day that what is saved is noted under, where that is not the day it is."""
        return self.as_of if self.as_of != today_in(self.config.time_zone) else None

    def check_clock(self) -> None:
        """Refuse to work on a day that can't be; raises WrongUse."""
        if wrong := wrong_clock(self.today):
            raise WrongUse(wrong)


class Session:
    """The store and the content of one run, each opened when first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.tell: Callable[[str], object] = _complain
        """Hears once what a person should know about saving in their folder."""
        self.saved: Callable[[float, bool], object] = _count_nothing
        """Hears of each save: how many seconds it took, and whether it went well."""

    @cached_property
    def content(self) -> Content:
        """What the coach knows, with the person's own files over it.

        Raises:
            Rejected: one of their own files is broken. It is told here, once, and not later on a screen.
        """
        content = load_content(own_content_folder(self.settings.config))
        if content.is_own:
            content.check()
        return content

    @property
    def keyboard(self) -> str | None:
        """The id of the keyboard that the configuration names; None where it names none.

        Raises:
            Rejected: there is none of that id.
        """
        named = self.settings.config.keyboard
        if named is not None and named not in self.content.keyboards:
            known = ", ".join(self.content.keyboards)
            raise Rejected(show(f"config.toml: keyboard: {named!r} is not known; write one of {known}"))
        return named

    @cached_property
    def store(self) -> Store:
        """The person's data; the example person's in a demo."""
        if self.settings.demo:
            return Store.in_memory(self._example(), now=self.settings.now)
        return open_store(self.settings.folder, now=self.settings.now, note=self.note, tell=self.told)

    @property
    def open_app(self) -> str:
        """How the app is opened by somebody who reads a line of text, within a sentence."""
        return LOG_IN if self.settings.kiosk else self.store.wording.open_app

    def _example(self) -> Person:
        name = self.settings.example
        if name is None:
            return Person.model_validate(self.content.example())
        return self.content.reader.story(name).person(self.settings.today)

    @cached_property
    def left_behind(self) -> list[Draft]:
        """What was being typed in windows that are gone when this run began, newest first."""
        return self.store.drafts.orphans()

    def told(self, words: str) -> None:
        """Pass on what is said about saving."""
        self.tell(words)

    def note(self, person: Person, today: date) -> Mapping[str, object]:
        """What a save leaves for `imgcoach due`; nothing while a content file of the person's is broken."""
        from imgcoach.status import note_for_due  # it brings the judgement, which only a save needs

        try:
            return note_for_due(person, self.content, today)
        except Rejected:
            return {}
