"""Where the file system can't lock files it is said once on the screen, and the work goes on."""

import errno
import fcntl
import os

import pytest
from screen_people import example
from screen_tools import keep, window


@pytest.mark.acceptance(22)
async def test_it_is_said_once_on_the_screen(folder, monkeypatch):
    def refuse(descriptor, operation):
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    keep(folder, example())
    monkeypatch.setattr(fcntl, "flock", refuse)
    async with window(folder) as opened:
        await opened.press("4", "y")
        assert "can't lock files" in opened.inside("Toast")
        await opened.press("escape")
        opened.app.clear_notifications()
        await opened.press("u")
        assert len(opened.app._notifications) == 0
        assert len(opened.person.reviews) == 6
