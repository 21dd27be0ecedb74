"""An event loop that lets go of whoever has gone."""

import asyncio
from contextvars import Context
from typing import Any

_NOTHING = Context()


class Loop(asyncio.SelectorEventLoop):
    """asyncio keeps a timer that was cancelled until its time, and with it the App that it was set by."""

    def _timer_handle_cancelled(self, handle: Any) -> None:
        forget: Any = super()
        forget._timer_handle_cancelled(handle)
        handle._context = _NOTHING
