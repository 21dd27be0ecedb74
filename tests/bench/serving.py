"""What the benches of servers look at in a process that serves."""

import os
import socket
import urllib.request
from pathlib import Path

_LONG = 120


class Serving:
    """A server that is a `process` and has a port of `metrics`."""

    @property
    def pss(self):
        """MiB that are the server's own."""
        text = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024

    @property
    def cpu(self):
        """Seconds of CPU so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def number(self, name):
        """One of its numbers."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.metrics}/metrics", timeout=_LONG) as answer:
            lines = answer.read().decode().splitlines()
        return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} ")), 0)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
