"""A process that answers for a server, and is stopped by an error: nothing of it reaches the person."""

import asyncio
import logging
from types import SimpleNamespace

import pytest

from imgcoach.errors import NotSaved
from imgcoach.host.answering import ANSWER
from imgcoach.host.serving.children import ask
from imgcoach.host.serving.metrics import Metrics


async def test_where_it_was_is_for_the_operator_alone(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("imgcoach.host"), "propagate", True)
    settings = SimpleNamespace(model_dump_json=lambda: "no settings of alice")
    house = SimpleNamespace(settings=settings, answers=asyncio.Semaphore(1), metrics=Metrics())
    with pytest.raises(NotSaved) as told:
        await ask(house, {}, ANSWER, "alice", "status")
    assert str(told.value) == "this was stopped by an error, those who run this server can see where"
    assert "was stopped by ValidationError at main.py:" in caplog.text
    assert "alice" not in caplog.text
