"""What Textual offers beside the screen does nothing: a text with an action in it can't reach the machine."""

import pytest
from screen_people import example
from screen_tools import keep, window


@pytest.mark.parametrize("action", ["app.screenshot('data.json', '{folder}')", "screenshot"])
async def test_no_picture_of_the_screen_is_written(folder, action, monkeypatch, tmp_path):
    keep(folder, example())
    monkeypatch.chdir(tmp_path)
    async with window(folder) as opened:
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        await opened.app.run_action(action.format(folder=folder))
        opened.app.save_screenshot("taken.svg", str(folder))
        opened.app.deliver_screenshot("taken.svg", str(folder))
        await opened.rest()
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


async def test_an_address_is_shown_and_not_opened(folder, monkeypatch):
    keep(folder, example())
    monkeypatch.setattr("webbrowser.open", lambda *_: pytest.fail("a browser was started"))
    async with window(folder) as opened:
        opened.app.open_url("https://example.org/[b]")
        await opened.until(lambda: "https://example.org/[b]" in opened.text)


async def test_the_palette_of_textual_is_not_there(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.app.run_action("app.command_palette")
        assert opened.place == "TodayPlace"


async def test_no_action_stops_it(folder, monkeypatch):
    monkeypatch.setattr("os.kill", lambda *_: pytest.fail("it was stopped"))
    keep(folder, example())
    async with window(folder) as opened:
        monkeypatch.setattr(type(opened.app._driver), "can_suspend", True)
        await opened.app.run_action("app.suspend_process")
