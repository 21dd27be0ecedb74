"""The person's configuration file: how imgcoach looks, hides and counts, for every run."""

from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError
from pydantic.functional_validators import AfterValidator

from imgcoach.errors import Rejected
from imgcoach.folders.files import read_named
from imgcoach.folders.places import config_folder
from imgcoach.model.fields import Record
from imgcoach.model.problems import problems

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError("is not the name of a time zone, like Asia/Karachi") from None
    return name


def _folder(name: str) -> str:
    path = Path(name).expanduser()
    if not path.is_absolute():
        raise ValueError("must be a whole path, or begin with ~")
    return str(path)


class Config(Record):
    """What the file says; each key has a default, so none need be there. docs/config.toml explains them."""

    theme: Literal["dark", "light"] = "dark"
    ascii: bool = False
    keyboard: str | None = None
    """The id of the person's keyboard in content/keyboards.toml; None = the usual one of each script."""
    veil: bool = False
    """Whether the numbers are hidden at the start."""
    veil_after: Annotated[int, Field(ge=0, le=600)] = 10
    """Minutes without a key after which they are hidden; 0 = never."""
    review_day: Weekday | None = None
    """The weekday a review is due on; None = seven days after the last one."""
    time_zone: Annotated[str, AfterValidator(_zone)] | None = None
    content: Annotated[str, AfterValidator(_folder)] | None = None
    """The folder of the person's own content files, where it is another than `content` beside this file."""


def read_config() -> Config:
    """The configuration; the defaults where there is no file.

    Raises:
        Rejected: the file can't be read, or says something that imgcoach does not understand.
    """
    folder = config_folder()
    if folder is None:
        return Config()
    path = Path(folder) / "config.toml"
    try:
        return Config.model_validate(loads(read_named(path).decode()))
    except FileNotFoundError:
        return Config()
    except OSError as error:
        reason = f"can't be read ({error.strerror})"
    except UnicodeDecodeError:
        reason = "is not UTF-8 text"
    except (TOMLDecodeError, RecursionError) as error:
        reason = f"is not TOML: {error}"
    except ValidationError as error:
        reason = problems(error)[0].discreet
    raise Rejected(f"{path}: {reason}; correct it, or move it away")
