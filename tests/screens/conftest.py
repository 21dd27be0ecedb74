"""What the tests of the screens share.

pytest runs with --import-mode=importlib, so a test file cannot import its neighbours by itself. This conftest
puts its folder on the import path, for `screen_tools` and `screen_people`.
"""

import sys
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from imgcoach.session import Settings

sys.path.insert(0, str(Path(__file__).parent))

from stillness import until_nothing_is_to_be_done


@pytest.fixture
def folder(tmp_path):
    """Where the data goes; not there yet."""
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def _no_content_of_their_own(tmp_path, monkeypatch):
    """Whoever runs the tests may have content files of their own; these have no say."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(autouse=True)
def _the_day_of_a_test_is_that_of_its_machine(request, monkeypatch):
    """What the screens say of another day than today is looked at in test_another_day.py."""
    if request.path.name != "test_another_day.py":
        monkeypatch.setattr(Settings, "another_day", None)


@pytest.fixture(autouse=True)
def _colours_unless_said(monkeypatch):
    """The terminal the tests are run on has no say."""
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(scope="session", autouse=True)
def _tests_wait_for_the_app_and_not_for_the_machine():
    with pytest.MonkeyPatch.context() as patch:
        for module in ("textual.app", "textual.pilot"):
            patch.setattr(f"{module}.wait_for_idle", until_nothing_is_to_be_done)
        patch.setattr("textual.screen.UPDATE_PERIOD", 0.001)
        yield


@pytest.fixture(scope="session", autouse=True)
def _each_style_is_parsed_once():
    """Let the apps of all tests share the style rules they parsed: that is a fifth of their time."""
    parsed, parse = {}, Stylesheet._parse_rules

    def once(sheet, *source, **how):
        key = (source, tuple(how.items()), tuple(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *source, **how)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", once)
        yield
