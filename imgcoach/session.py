"""One run of imgcoach: where the data is, what day it is, and what has been opened so far."""

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from imgcoach.errors import FolderRefused
from imgcoach.knowledge import Content, load_content
from imgcoach.person import Person
from imgcoach.store import Store, default_folder, open_store
from imgcoach.store.folder import home_folder


def own_content_folder() -> str | None:
    """The folder of the person's own content files, by the rules of XDG; None where no home is known."""
    if not sys.platform.startswith("linux"):
        from platformdirs import user_config_path

        return str(user_config_path("imgcoach", appauthor=False) / "content")
    config = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    try:
        config = config if config.is_absolute() else Path(home_folder()) / ".config"
    except FolderRefused:
        return None
    return str(config / "imgcoach" / "content")


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
        """What the coach knows, with the person's own files over it.

        Raises:
            Rejected: one of their own files is broken. It is told here, once, and not later on a screen.
        """
        content = load_content(own_content_folder())
        if content.is_own:
            content.check()
        return content

    @cached_property
    def store(self) -> Store:
        """The person's data; the example person's in a demo."""
        if self.settings.demo:
            return Store.in_memory(Person.model_validate(self.content.example()), now=self.settings.now)
        return open_store(self.settings.folder, now=self.settings.now)
