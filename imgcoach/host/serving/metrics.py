"""What an operator may watch: counts and times of the whole server, nothing of a person.

Answered on this machine alone: /metrics for Prometheus, /health with 200 while the server answers its people.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, make_wsgi_app

from imgcoach.errors import NotSaved

_TIMES = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)


class Metrics:
    """The numbers of one server."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        where: dict[str, Any] = {"registry": self._all}
        self.sessions = Gauge("imgcoach_sessions", "Apps that are open", **where)
        self.tasks = Gauge("imgcoach_tasks", "Tasks of the event loop", **where)
        self.logins = Counter("imgcoach_logins", "Keys that were accepted", **where)
        self.refused = Counter("imgcoach_refused", "What was refused, by reason", ["why"], **where)
        self.paint = Histogram(
            "imgcoach_first_paint_seconds", "From the login to the first screen", buckets=_TIMES, **where
        )
        self.save = Histogram("imgcoach_save_seconds", "From an answer to the disk", buckets=_TIMES, **where)
        self.not_saved = Counter("imgcoach_not_saved", "Saves that were refused or asked about", **where)
        self.collection = Histogram(
            "imgcoach_collection_seconds", "How long everyone was held up by it", buckets=_TIMES, **where
        )
        self.errors = Counter("imgcoach_errors", "Sessions that an error ended", **where)

    @contextmanager
    def served(self, port: int, is_well: Callable[[], bool]) -> Iterator[None]:
        """Answer on a port of loopback, 0 = on none; `is_well` says whether the server does."""
        if not port:
            yield
            return
        numbers = make_wsgi_app(self._all)

        def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            if environ["PATH_INFO"] == "/metrics":
                found: Iterable[bytes] = numbers(environ, start)
                return found
            well = environ["PATH_INFO"] == "/health" and is_well()
            start("200 OK" if well else "503 Service Unavailable", [("Content-Type", "text/plain")])
            return [b"well\n" if well else b"not well\n"]

        try:
            server = make_server("127.0.0.1", port, answer, handler_class=_Quiet)
        except OSError as error:
            why = f"127.0.0.1 port {port} can't be used ({error.strerror}), choose another metrics_port"
            raise NotSaved(why) from None
        Thread(target=server.serve_forever, name="metrics", daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()


class _Quiet(WSGIRequestHandler):
    """Writes no line for each question."""

    def log_message(self, *_: Any) -> None:
        pass
