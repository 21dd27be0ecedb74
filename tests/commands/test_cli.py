"""What answers first: a kiosk begins anew before anything else is looked at."""

import pytest

from imgcoach.cli import main


@pytest.fixture
def entered(monkeypatch):
    """The persons for whom the process becomes a kiosk, when the command line is this one."""
    persons = []

    def become(person):
        persons.append(person)
        raise SystemExit(0)

    def call(*words):
        monkeypatch.setattr("imgcoach.kiosk.door.enter", become)
        monkeypatch.setattr("os.umask", lambda _: 0)
        monkeypatch.setattr("sys.argv", ["imgcoach", *words])
        with pytest.raises(SystemExit):
            main()
        return persons

    return call


def test_a_person_is_handed_on_as_they_are_named(entered):
    assert entered("kiosk", "p-0001") == ["p-0001"]
    assert entered("kiosk", "status") == ["p-0001", "status"]


@pytest.mark.parametrize("words", [("kiosk",), ("kiosk", "--help"), ("kiosk", "p-0001", "status")])
def test_any_other_line_becomes_none(entered, capsys, words):
    assert entered(*words) == []
    assert capsys.readouterr() != ("", "")
