"""A CalDAV server of a test's own: Radicale on a free port of this machine."""

import socket
import subprocess
import sys
import time
from base64 import b64encode
from http.client import HTTPConnection
from xml.etree import ElementTree

from icalendar import Calendar

LONG = 60
"""Seconds after which the server counts as not coming, on a machine however busy."""

_DAV = {"d": "DAV:"}
_SOMEONE = "Basic " + b64encode(b"someone:any").decode()


class Server:
    """Runs until `end`."""

    def __init__(self, folder):
        self._folder = folder
        self._process = self._port = None
        while not self._answers():
            self._start()

    def _start(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        options = {
            "--config": "",
            "--hosts": f"127.0.0.1:{self._port}",
            "--auth-type": "none",
            "--storage-filesystem-folder": str(self._folder / "collections"),
            "--web-type": "none",
        }
        words = [word for each in options.items() for word in each]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen([sys.executable, "-m", "radicale", *words], stderr=log)

    def _answers(self):
        """Whether it can be reached; one that found its port taken ends, and another is tried."""
        until = time.monotonic() + LONG
        while self._process is not None and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self._port), timeout=LONG).close()
            except ConnectionRefusedError:
                assert time.monotonic() < until, (self._folder / "log").read_text()
                time.sleep(0.05)
            else:
                return True
        return False

    def end(self):
        """End it, by its own id."""
        self._process.terminate()
        self._process.wait(LONG)

    def __call__(self, method, path, content=b"", **headers):
        """The status, the headers and the content of an answer."""
        line = HTTPConnection("127.0.0.1", self._port, timeout=LONG)
        try:
            told = {name.replace("_", "-"): each for name, each in headers.items()}
            line.request(method, path, content, {"Authorization": _SOMEONE, **told})
            answer = line.getresponse()
            return answer.status, dict(answer.headers), answer.read()
        finally:
            line.close()


class Collection:
    """One calendar on the server."""

    def __init__(self, server, path):
        self._server, self._path = server, path
        assert server("MKCALENDAR", path)[0] == 201

    def put_whole(self, raw):
        """Replace the calendar by a file, as a client uploads one."""
        status, _, said = self._server("PUT", self._path, raw, Content_Type="text/calendar; charset=utf-8")
        assert status in (200, 201, 204), said

    def put_each(self, raw):
        """Put every event of a file into the calendar, each as a thing of its own, as CalDAV wants it."""
        for uid, one in parted(raw).items():
            kind = "text/calendar; charset=utf-8; component=VEVENT"
            status, _, said = self._server("PUT", f"{self._path}{uid}.ics", one, Content_Type=kind)
            assert status in (200, 201, 204), said

    def tags(self):
        """By address, the ETag of each event: it is another when the event is."""
        status, _, said = self._server("PROPFIND", self._path, Depth="1")
        assert status == 207
        found = {}
        for each in ElementTree.fromstring(said).iterfind("d:response", _DAV):
            address = each.findtext("d:href", namespaces=_DAV)
            if address != self._path:
                found[address] = each.findtext(".//d:getetag", namespaces=_DAV)
        return found

    def events(self):
        """By UID, each event that is there."""
        found = [self._server("GET", each)[2] for each in self.tags()]
        all_events = [event for raw in found for event in Calendar.from_ical(raw).walk("VEVENT")]
        by_uid = {str(each["uid"]): each for each in all_events}
        assert len(by_uid) == len(all_events)
        return by_uid


def parted(raw):
    """A file as one file an event, each with the time zone beside it."""
    whole = Calendar.from_ical(raw)
    zones = whole.walk("VTIMEZONE")
    found = {}
    for event in whole.walk("VEVENT"):
        one = Calendar()
        for name in ("prodid", "version"):
            one.add(name, whole[name])
        for each in (*zones, event) if "TZID" in event["dtstart"].params else (event,):
            one.add_component(each)
        found[str(event["uid"])] = one.to_ical()
    return found
