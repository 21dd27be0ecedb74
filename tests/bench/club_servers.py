"""Servers of imgcoach on one database, and the balancer before them."""

import subprocess
import sys
from contextlib import contextmanager
from time import sleep

from serving import Serving, free_port

_HAPROXY = """
defaults
    mode tcp
    timeout connect 5s
    timeout client 2h
    timeout server 2h
    maxconn 4000
frontend club
    bind 127.0.0.1:{port}
    default_backend workers
backend workers
    balance leastconn
    option redispatch 1
    default-server check inter 1s fall 1 rise 1
"""


@contextmanager
def balanced(folder, workers):
    """The port of a HAProxy before them."""
    port = free_port()
    lines = "".join(f"    server w{n} 127.0.0.1:{each.port}\n" for n, each in enumerate(workers))
    (folder / "haproxy.cfg").write_text(_HAPROXY.format(port=port) + lines, "utf-8")
    balancer = subprocess.Popen(["/usr/sbin/haproxy", "-db", "-f", folder / "haproxy.cfg"])
    try:
        sleep(1)
        yield port
    finally:
        balancer.kill()
        balancer.wait()


class Worker(Serving):
    """One of the servers."""

    def __init__(self, folder, number, database):
        self.port, self.metrics = free_port(), free_port()
        self._log = folder / f"log{number}"
        config = folder / f"host{number}.toml"
        config.write_text(
            f'folder = "{folder}/host"\ndatabase = "{database}"\nport = {self.port}\n'
            f"metrics_port = {self.metrics}\n"
            "[limits]\nconnections = 0\nstrangers = 1000\nsessions = 2000\n",
            "utf-8",
        )
        serve = "import sys; from imgcoach.cli import main; main()"
        with self._log.open("wb") as log:
            words = [sys.executable, "-c", serve, "host", "--config", str(config), "serve"]
            self.process = subprocess.Popen(words, stdout=log, stderr=log)
        while b"serving" not in self._log.read_bytes():
            assert self.process.poll() is None, self._log.read_text()
            sleep(0.05)
