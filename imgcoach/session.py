"""One run of imgcoach: where the data is, what day it is, and what has been opened so far."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from imgcoach.knowledge import Content, load_content
from imgcoach.person import Person
from imgcoach.store import Store, default_folder, open_store


@dataclass(frozen=True)
class Settings:
    """What the options before the command say."""

    data_dir: str | None = None
    demo: bool = False
    ascii: bool = False
    as_of: date | None = None
    """Another day than today, for tests and for looking ahead."""

    @property
    def folder(self) -> str:
        """The data folder."""
        return self.data_dir or default_folder()

    def now(self) -> datetime:
        """This moment in the user's time zone, on the chosen day."""
        moment = datetime.now().astimezone()
        day = self.as_of
        return moment if day is None else moment.replace(year=day.year, month=day.month, day=day.day)

    @property
    def today(self) -> date:
        """The day to judge on."""
        return self.as_of or date.today()


class Session:
    """The store and the content of one run, each opened when first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def content(self) -> Content:
        """What the coach knows."""
        return load_content()

    @cached_property
    def store(self) -> Store:
        """The person's data; the example person's in a demo."""
        if self.settings.demo:
            return Store.in_memory(Person.model_validate(self.content.example()), now=self.settings.now)
        return open_store(self.settings.folder, now=self.settings.now)
