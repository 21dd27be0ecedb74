"""`imgcoach host`: what an operator does for the people of a server."""

import sys
from collections.abc import Sequence
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import click

from imgcoach.commands import told
from imgcoach.commands.command_line.examples import Exemplified, page
from imgcoach.commands.command_line.line import answer
from imgcoach.commands.shared.asking import typed
from imgcoach.commands.shared.files import put_out, read_source
from imgcoach.errors import Rejected, WrongUse
from imgcoach.exchange.document import LIMIT, dump, parse
from imgcoach.host.homes import Homes, Opening, Unknown
from imgcoach.host.opened import homes_of
from imgcoach.host.settings import USUAL, HostSettings, read_settings
from imgcoach.output import put
from imgcoach.store import ReplaceAll
from imgcoach.store.vault import local_now
from imgcoach.words.amounts import some

_INVITED = timedelta(days=14)
_MOST = 20_000
"""Bytes that are read of a public key."""


def main(words: Sequence[str]) -> int:
    """Run what stands behind `imgcoach host`; return the exit code."""
    return told(lambda: answer(words, command=host, name="imgcoach host"))


class _Asked:
    """The options before the command, and what they lead to when it is needed."""

    def __init__(self, config: str | None) -> None:
        self._config = config

    def settings(self) -> HostSettings:
        """What the file says."""
        return read_settings(self._config)

    def homes(self) -> Homes:
        """Where everybody is kept."""
        return homes_of(self.settings())


@click.group(cls=Exemplified, epilog=page("host"), context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", metavar="FILE", help=f"The settings; by default {USUAL}, if it is there.")
@click.pass_context
def host(ctx: click.Context, config: str | None) -> None:
    """One SSH server for many people. docs/hosting.md says how it is set up."""
    if missing := [each for each in ("asyncssh", "prometheus_client") if find_spec(each) is None]:
        raise WrongUse(f"{missing[0]} is not installed, install it with: pip install 'imgcoach[host]'")
    ctx.obj = _Asked(config)


@host.command()
@click.pass_obj
def serve(asked: _Asked) -> int:
    """Serve until SIGTERM. The first start makes the server's key; its fingerprint is said each time."""
    from imgcoach.host.serving.server import serve as begin

    return begin(asked.settings())


@host.command()
@click.argument("person")
@click.option("--invite", is_flag=True, help="Print a code by which they let their own key in, once.")
@click.pass_obj
def add(asked: _Asked, person: str, invite: bool) -> None:
    """Add a person, with their public key on standard input, or by an invitation.

    PERSON is 1 to 32 of a-z, 0-9 and -, and is what they are called here; it need not be their name. Run
    again, it adds another key.
    """
    homes = asked.homes()
    if invite:
        _invite(homes, asked.settings(), person)
        return
    if sys.stdin is None or sys.stdin.isatty():
        raise WrongUse("hand in a public key, as in: imgcoach host add PERSON < key.pub, or use --invite")
    from imgcoach.host.public_keys import read_key, text_in

    key = read_key(text_in(read_source("-", _MOST)), local_now())
    known = homes.keys()
    if key.fingerprint in {each.fingerprint for _, each in known}:
        raise Rejected("this key is in use already, `imgcoach host keys` says whose it is")
    is_new = homes.add(person)
    homes.add_key(person, key)
    put(f"{'Added' if is_new else 'Another key for'} {person}, {key.fingerprint}\n")
    put(f"They log in with: {asked.settings().line}\n")


def _invite(homes: Homes, settings: HostSettings, person: str) -> None:
    from imgcoach.host.public_keys import hashed, new_code

    code, until = new_code(), local_now() + _INVITED
    homes.add(person)
    homes.invite(person, hashed(code), until)
    put(f"For {person}, once, until {until:%d %b %Y}:\n  {settings.line.replace('coach@', 'join@')} {code}\n")


@host.command()
@click.argument("person", required=False)
@click.option("--remove", "fingerprint", metavar="FINGERPRINT", help="Take this key of PERSON away.")
@click.pass_obj
def keys(asked: _Asked, person: str | None, fingerprint: str | None) -> None:
    """List the keys of PERSON, or of all: whose, its fingerprint, since when, and what it is called."""
    homes = asked.homes()
    if fingerprint is not None:
        if person is None:
            raise WrongUse("--remove goes with PERSON, add it")
        homes.remove_key(person, fingerprint)
        put(f"Removed {fingerprint}.\n")
        return
    for owner, key in homes.keys(person):
        put(f"{owner}\t{key.fingerprint}\t{key.added:%Y-%m-%d}\t{key.name}\n")


@host.command("list")
@click.pass_obj
def list_all(asked: _Asked) -> None:
    """List everybody: id, how many keys, whether they are suspended, and their mark in the log."""
    settings = asked.settings()
    from imgcoach.host.log import Marks

    key = Path(settings.key_file)
    marks = Marks(key.read_bytes()) if key.exists() else None
    for each in asked.homes().persons():
        mark = marks.of(each.person) if marks else "-"
        put(f"{each.person}\t{each.keys}\t{'suspended' if each.suspended else 'open'}\t{mark}\n")


@host.command()
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(asked: _Asked, person: str, yes: bool) -> int:
    """Delete everything of a person: data, drafts, copies, keys, invitations. This can't be taken back."""
    homes = asked.homes()
    if person not in {each.person for each in homes.persons()}:
        raise Unknown(f"nobody here is called {person}, `imgcoach host list` names everyone")
    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            raise WrongUse("remove asks before it deletes, run it in a terminal or add --yes")
        if not typed(f"Type {person} to delete everything kept about them", person):
            put("Nothing was deleted.\n", error=True)
            return 1
    put(f"Deleted {homes.remove(person)} files, their keys and invitations.\n")
    return 0


@host.command()
@click.argument("person")
@click.option("--undo", is_flag=True, help="Let them in again.")
@click.pass_obj
def suspend(asked: _Asked, person: str, undo: bool) -> None:
    """Stop letting a person in; their data and keys stay as they are. Open sessions go on."""
    asked.homes().suspend(person, not undo)
    put(f"{person} can log in again.\n" if undo else f"{person} can't log in until `suspend --undo`.\n")


@host.command()
@click.argument("person", required=False)
@click.argument("state", type=click.Choice(["on", "off"]), required=False)
@click.pass_obj
def advisor(asked: _Asked, person: str | None, state: str | None) -> None:
    """Let people name PERSON as their advisor, or stop that: off ends all consents. Alone: list advisors."""
    consents = asked.homes().consents
    if person is None:
        put("".join(f"{each}\n" for each in consents.advisors()))
    elif state is None:
        raise WrongUse("say on or off after the person")
    else:
        consents.mark(person, state == "on")
        told = "can be named as an advisor" if state == "on" else "is no advisor, and sees nobody's data"
        put(f"{person} {told} from now on.\n")


@host.command()
@click.argument("person")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--force", is_flag=True, help="Write over FILE if it is there.")
@click.pass_obj
def export(asked: _Asked, person: str, output: Path | None, force: bool) -> None:
    """Write out all data of a person as JSON, for them to take along."""
    store = asked.homes().open(person, Opening(local_now))
    put_out(dump(store.person).encode(), output, force)


@host.command("import")
@click.argument("person")
@click.argument("file", metavar="FILE|-")
@click.pass_obj
def import_one(asked: _Asked, person: str, file: str) -> None:
    """Replace the data of a person with an export of theirs: all or nothing; they can undo it."""
    found = parse(read_source(file, LIMIT), file)
    asked.homes().open(person, Opening(local_now)).save(ReplaceAll(found))
    put(f"Imported for {person}.\n")


@host.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(asked: _Asked, file: Path) -> None:
    """Write everybody's data and keys to a new FILE, while the server goes on. Only its owner may read it."""
    put(f"{some(asked.homes().backup(file), 'person', 'people')} in {file}\n")


@host.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def restore(asked: _Asked, file: Path) -> None:
    """Bring back from a backup everyone who is not here, unless they were removed."""
    put(f"{some(asked.homes().restore(file), 'person', 'people')} brought back.\n")


@host.command()
@click.option("--owner", "address", metavar="ADDRESS", help="The database, as a role that may make tables.")
@click.pass_obj
def migrate(asked: _Asked, address: str | None) -> None:
    """Make the tables of the database, or bring them up to date, with all servers stopped.

    The role that the settings name is given the right to use them.
    """
    from imgcoach.host.in_rows.tables import bring_up_to_date

    put(f"{bring_up_to_date(asked.settings(), address)}\n")


@host.command()
@click.pass_obj
def check(asked: _Asked) -> int:
    """Check that the settings can be read and every home opened; exit code 1 if something needs you."""
    settings = asked.settings()
    homes = homes_of(settings)
    found = homes.check()
    for line in found:
        put(f"{line}\n")
    put(
        f"{some(len(homes.persons()), 'person', 'people')} in {homes.place}, "
        f"{some(len(found), 'thing')} to look at.\n"
    )
    return 1 if found else 0
