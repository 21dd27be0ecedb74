"""Sessions of interview practice on disk: kept, taken back, and refused when they are damaged."""

import json
from datetime import date

import pytest

from imgcoach.model.practice import PracticeSession
from imgcoach.store import DamagedData, Put, open_store

SESSION = PracticeSession(question="why_here", day=date(2026, 11, 22), seconds=95, clarity=3)


def test_a_session_is_on_disk_and_can_be_taken_back(tmp_path):
    store = open_store(str(tmp_path / "data"))
    store.save(Put("practice", SESSION))
    assert open_store(str(tmp_path / "data")).person.practice == [SESSION]
    assert store.undo() == "practice session: why_here"
    assert open_store(str(tmp_path / "data")).person.practice == []


def test_data_from_before_there_were_sessions_is_read_and_takes_one(tmp_path):
    store = open_store(str(tmp_path / "data"))
    store.save(Put("practice", SESSION))
    store.undo()
    file = tmp_path / "data" / "data.json"
    data = json.loads(file.read_text())
    del data["practice"], data["history"]
    file.write_text(json.dumps(data))
    again = open_store(str(tmp_path / "data"))
    assert again.person.practice == []
    again.save(Put("practice", SESSION))
    assert again.undo() == "practice session: why_here"


@pytest.mark.parametrize("wrong", [{"clarity": 9}, {"day": None}, {"moon": 1}])
def test_a_damaged_session_is_told_as_of_other_kinds(tmp_path, wrong):
    open_store(str(tmp_path / "data")).save(Put("practice", SESSION))
    file = tmp_path / "data" / "data.json"
    data = json.loads(file.read_text())
    data["practice"][SESSION.id].update(wrong)
    file.write_text(json.dumps(data))
    with pytest.raises(DamagedData) as damaged:
        open_store(str(tmp_path / "data"))
    assert "practice #1" in str(damaged.value)
