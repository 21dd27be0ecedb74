"""The server: it listens, looks after its guests now and then, and ends without losing anything."""

import asyncio
import os
import signal
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import asyncssh

from imgcoach.errors import NotSaved, Rejected
from imgcoach.folders.files import read, write_new
from imgcoach.folders.refusals import told_plainly
from imgcoach.host import log
from imgcoach.host.opened import homes_of
from imgcoach.host.serving.channel import PACKET, WINDOW
from imgcoach.host.serving.door import Door
from imgcoach.host.serving.house import House
from imgcoach.host.serving.loop import Loop
from imgcoach.host.serving.watch import Watch
from imgcoach.host.settings import HostSettings
from imgcoach.knowledge import load_content
from imgcoach.output import put
from imgcoach.screens.hosted.preload import preload, rehearse
from imgcoach.screens.terminal.watch import prepare

_THREADS = 16
"""Calls of the disk that may wait at once; a slow one holds up as many others as there are no threads for."""

_ENDING = 20.0
"""Seconds that the guests have to go when the server ends."""

_LOGIN, _ALIVE, _MISSED = 30, 15, 3
"""Seconds for a login; seconds after which a silent client is asked, and how often it may miss to answer."""

TERMINATED = 143

_ALL = "::"
"""All addresses, those of IPv4 too, which asyncio would leave out."""


def serve(settings: HostSettings) -> int:
    """Serve until SIGTERM or SIGINT; return the exit code."""
    _become_a_server()
    homes = homes_of(settings)
    key = host_key(settings)
    content = load_content(settings.app.content)
    content.check()
    preload()
    with asyncio.Runner(loop_factory=Loop) as runner:
        house = House(settings, homes, content, log.Marks(Path(settings.key_file).read_bytes()))
        return runner.run(_serve(house, key))


def host_key(settings: HostSettings) -> asyncssh.SSHKey:
    """The server's own key, made where there is none yet.

    Raises:
        NotSaved: it can't be made.
        Rejected: what is there is no key.
    """
    path = Path(settings.key_file)
    with told_plainly(str(path)):
        if not path.exists():
            fresh = asyncssh.generate_private_key("ssh-ed25519")
            with suppress(FileExistsError):  # another server made it meanwhile
                write_new(path, fresh.export_private_key())
        content = read(path)[1]
    try:
        return asyncssh.import_private_key(content)
    except (asyncssh.KeyImportError, ValueError):
        raise Rejected(
            f"{path} is not the private key of a server, move it away and a new one is made"
        ) from None


def _become_a_server() -> None:
    """Nothing of the operator's own shell has a say in what is drawn for others."""
    os.umask(0o077)
    prepare()
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES", "TERM"):
        os.environ.pop(name, None)
    log.begin()


async def _serve(house: House, key: asyncssh.SSHKey) -> int:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(_THREADS, "disk"))
    loop.set_exception_handler(partial(_note, house))
    over = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, over.set)
    listening = await _listen(house, key)
    watch = Watch(house)
    with house.metrics.served(house.settings.metrics_port, watch.is_well):
        await rehearse(house.example(), house.styles)
        ticking = loop.create_task(watch.run())
        _announce(house, key)
        await over.wait()
        house.is_closing = True
        listening.close()
        ticking.cancel()
        await house.end_all("the service stops for a moment, log in again soon", TERMINATED, _ENDING)
    log.log.info("ended")
    return 0


def _note(house: House, loop: object, context: Mapping[str, Any]) -> None:
    """Log an error that nobody waited for; Python would print what it says."""
    house.metrics.errors.inc()
    log.log.error("beside all sessions: %s", log.where(context.get("exception")))


async def _listen(house: House, key: asyncssh.SSHKey) -> asyncssh.SSHAcceptor:
    settings = house.settings
    try:
        return await asyncssh.listen(
            "" if settings.listen == _ALL else settings.listen,
            settings.port,
            server_factory=lambda: Door(house),
            server_host_keys=[key],
            server_version="imgcoach",
            password_auth=False,
            kbdint_auth=False,
            host_based_auth=False,
            gss_host=None,
            agent_forwarding=False,
            x11_forwarding=False,
            allow_scp=False,
            compression_algs=None,
            login_timeout=_LOGIN,
            keepalive_interval=_ALIVE,
            keepalive_count_max=_MISSED,
            window=WINDOW,
            max_pktsize=PACKET,
            reuse_address=True,
        )
    except OSError as error:
        where = f"{settings.listen} port {settings.port}"
        raise NotSaved(f"{where} can't be used ({error.strerror}), choose another port") from None


def _announce(house: House, key: asyncssh.SSHKey) -> None:
    put(f"The key of this server is {key.get_fingerprint()}\nPeople log in with: {house.settings.line}\n")
    log.log.info("serving")
