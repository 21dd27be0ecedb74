"""What an operator has settled: one TOML file, every field of it checked and with a default.

docs/host.toml explains them.
"""

import os
from ipaddress import ip_address
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic.functional_validators import AfterValidator

from imgcoach.config import Config
from imgcoach.errors import Rejected, WrongUse
from imgcoach.folders.decoding import NotText, text_of
from imgcoach.folders.files import read_named
from imgcoach.folders.written import meant
from imgcoach.model.fields import Record
from imgcoach.model.problems import problems

_SSH = 22

USUAL = "/etc/imgcoach/host.toml"
"""Where the file stands if no other is named; it need not be there."""


def _path(name: str) -> str:
    path = meant(name)
    if not Path(path).is_absolute():
        raise ValueError("must be a whole path, or begin with ~")
    return path


def _database(address: str) -> str:
    if not address.startswith(("postgresql://", "postgres://")):
        raise ValueError('must be an address like "postgresql://imgcoach@db.example.org/imgcoach"')
    return address


def _address(name: str) -> str:
    try:
        return str(ip_address(name))
    except ValueError:
        raise ValueError('must be an address of this machine, like "127.0.0.1", or "::" for all') from None


Place = Annotated[str, AfterValidator(_path)]
Database = Annotated[str, AfterValidator(_database)]
Port = Annotated[int, Field(ge=1, le=65535)]


class Limits(Record):
    """How much one person, one address and all of them together may have."""

    windows: Annotated[int, Field(ge=1, le=20)] = 3
    """Apps that one person may have open, and commands that may run for them."""
    sessions: Annotated[int, Field(ge=1, le=2000)] = 250
    """Apps that one server holds; the next one is told to come back later."""
    starts: Annotated[int, Field(ge=1, le=20)] = 2
    """Apps that are drawn for the first time at once; others wait for their turn."""
    connections: Annotated[int, Field(ge=0, le=10_000)] = 30
    """Connections a minute from one address; 0 = any number, for a server behind a balancer that counts."""
    strangers: Annotated[int, Field(ge=1, le=1000)] = 50
    """Connections that nobody has logged in on yet."""


class HostSettings(Record):
    """What the file says."""

    folder: Place = Field(default_factory=lambda: _path("~/.local/share/imgcoach-host"))
    """Where all persons are kept."""
    database: Database | None = None
    """The PostgreSQL that everybody is kept in instead; the folder has the server's key alone then."""
    host_key: Place | None = None
    """The server's key, where it is not `host_key` in that folder; servers behind a balancer have one key."""
    listen: Annotated[str, AfterValidator(_address)] = "127.0.0.1"
    port: Port = 2222
    name: Annotated[str, Field(min_length=1, max_length=253, pattern=r"^[A-Za-z0-9.:-]+$")] = "localhost"
    """What people type to reach it."""
    metrics_port: Annotated[int, Field(ge=0, le=65535)] = 0
    """Where /metrics and /health answer, on this machine alone; 0 = nowhere."""
    limits: Limits = Limits()
    app: Config = Config(idle_exit=60, time_zone="UTC")
    """The configuration of everybody's App."""

    @property
    def key_file(self) -> str:
        """The file of the server's key."""
        return self.host_key or f"{self.folder}/host_key"

    @property
    def line(self) -> str:
        """What a person types to come in."""
        port = "" if self.port == _SSH else f"-p {self.port} "
        return f"ssh {port}coach@{self.name}"


def read_settings(named: str | None) -> HostSettings:
    """The settings of the file that was named, or of the usual one; the defaults where that is not there.

    Raises:
        Rejected: the file can't be read, or says something that imgcoach does not understand.
        WrongUse: the named file is not there.
    """
    path = named or USUAL
    try:
        written = loads(text_of(read_named(path)))
        zone = {"time_zone": "UTC", "idle_exit": 60, **written.pop("app", {})}
        return HostSettings.model_validate({**written, "app": zone})
    except FileNotFoundError:
        if named is None:
            return HostSettings()
        raise WrongUse(f"{path} is not there, name the file with --config") from None
    except OSError as error:
        reason = f"can't be read ({error.strerror})"
    except NotText as error:
        reason = str(error)
    except (TOMLDecodeError, RecursionError) as error:
        reason = f"is not TOML: {error}"
    except TypeError:
        reason = "app must be a table"
    except ValidationError as error:
        reason = problems(error)[0].discreet
    raise Rejected(f"{os.fspath(path)}: {reason}; correct it")
