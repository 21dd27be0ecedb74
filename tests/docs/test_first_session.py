"""The README's first session, walked through in the app with the keys that it names."""

import re

from pages import README, section

from imgcoach.screens.app import CoachApp
from imgcoach.session import Session, Settings

STEPS = section(README, "A first session")
KEYS = {"enter": "Enter", "ctrl+n": "Ctrl+N", "ctrl+p": "Ctrl+P", "question_mark": "?"}


def shown(app):
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def test_it_has_ten_steps():
    assert re.findall(r"(?m)^(\d+)\. ", STEPS) == [str(number) for number in range(1, 11)]


async def test_the_steps_lead_where_they_say(tmp_path):
    app = CoachApp(Session(Settings(data_dir=str(tmp_path / "data"))))
    async with app.run_test(size=(80, 24)) as pilot:

        async def press(*keys, there="today"):
            await pilot.press("escape")
            await app.switch_mode(there)
            await pilot.press(*keys)
            await pilot.pause()
            assert all(f"`{KEYS.get(key, key)}`" in STEPS for key in keys)
            return shown(app)

        assert "about five minutes" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "part 1 of 5" in shown(app)
        await pilot.press(*["ctrl+n"] * 5)
        await pilot.pause()
        assert app.current_mode == "today"
        assert "Five questions" in shown(app)
        assert "To change it" in await press("enter")
        assert "Scores" in await press("3")
        assert "Who says so" in await press("s", there="scores")
        assert "Review of" in await press("r")
        assert "What if" in await press("w")
        assert "Keys here" in await press("question_mark")
        assert "a place, a name" in await press("ctrl+p")
        await press("e")
        assert app.current_mode == "profile"
        await press("u", "q")
    assert app.return_code == 0
