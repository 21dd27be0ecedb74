"""Data that can't be read: a copy is offered, nothing is deleted, and nothing happens by itself."""

import pytest
from screen_people import example, scored
from screen_tools import DAY, Window, keep, window

from imgcoach.screens import launch
from imgcoach.screens.dialogs.rescue import RescueApp, chosen
from imgcoach.session import Session, Settings
from imgcoach.store import DamagedData, SetProfile, open_store


@pytest.fixture
def damaged(folder):
    """A folder whose data file is cut in the middle, beside a copy of the save before."""
    keep(folder, scored(231))
    keep(folder, example())
    path = folder / "data.json"
    path.write_bytes(path.read_bytes()[:100])
    return folder


@pytest.fixture
def recovery(damaged):
    """The ways out, with the bad file set aside."""
    with pytest.raises(DamagedData) as found:
        open_store(str(damaged))
    found.value.recovery.set_aside()
    return found.value.recovery


@pytest.fixture
async def rescue(recovery, damaged):
    """The question what to do."""
    app = RescueApp(recovery, False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Window(app, pilot, damaged)


async def test_the_newest_copy_is_offered_with_its_date(rescue, recovery):
    assert "Your data can't be read" in rescue.text
    assert f"The newest good copy is from {recovery.newest.when:%d %b %Y}" in rescue.words
    assert "Nothing was deleted" in rescue.text
    assert "r Restore" in rescue.lines[-1]


async def test_the_bad_file_is_set_aside_and_kept(rescue, damaged):
    (aside,) = (damaged / "damaged").iterdir()
    assert len(aside.read_bytes()) == 100


@pytest.mark.parametrize(("key", "choice"), [("r", "restore"), ("e", "empty"), ("escape", None)])
async def test_each_key_leads_to_its_choice(rescue, key, choice):
    await rescue.pilot.press(key)
    assert rescue.app.return_value == choice
    assert rescue.app._exit


@pytest.mark.acceptance(15)
def test_restoring_brings_the_copy_back(recovery, damaged):
    assert chosen(recovery, "restore").person.profile.step2_ck.score == 231
    assert open_store(str(damaged)).person.profile.step2_ck.score == 231
    assert list((damaged / "damaged").iterdir())


@pytest.mark.acceptance(18)
def test_starting_empty_keeps_the_bad_file_and_the_copies(recovery, damaged):
    store = chosen(recovery, "empty")
    assert store.person.profile.step2_ck.score is None
    assert list((damaged / "damaged").iterdir())
    assert list((damaged / "backups").iterdir())


async def test_without_a_good_copy_none_is_offered(recovery, damaged):
    for path in (damaged / "backups").iterdir():
        path.write_bytes(b"{")
    app = RescueApp(recovery, False)
    async with app.run_test(size=(80, 24)) as pilot:
        rescue = Window(app, pilot, damaged)
        assert "There is no good copy" in rescue.text
        assert "Restore" not in rescue.lines[-1]
        await pilot.press("r")
        assert app.return_value is None


def run(folder, key, monkeypatch):
    """Start imgcoach on a folder as the command does, with one key pressed in whatever opens first."""
    opened = []

    def live(app, *watchers):
        opened.append(type(app).__name__)

        async def press(pilot):
            await pilot.press(key if len(opened) == 1 else "q")

        app.run(headless=True, size=(80, 24), auto_pilot=press)
        return app.return_value

    monkeypatch.setattr(launch, "_live", live)
    return launch.run(Session(Settings(data_dir=str(folder), as_of=DAY))), opened


@pytest.mark.acceptance(19)
def test_q_leaves_with_exit_code_1_and_the_next_start_asks_again(damaged, monkeypatch):
    assert run(damaged, "q", monkeypatch) == (1, ["RescueApp"])
    assert run(damaged, "q", monkeypatch) == (1, ["RescueApp"])
    assert run(damaged, "r", monkeypatch) == (0, ["RescueApp", "CoachApp"])
    assert run(damaged, "q", monkeypatch) == (0, ["CoachApp"])


def test_starting_empty_goes_on_in_the_app(damaged, monkeypatch):
    assert run(damaged, "e", monkeypatch) == (0, ["RescueApp", "CoachApp"])
    assert open_store(str(damaged)).person.profile.step2_ck.score is None


async def test_damage_under_an_open_window_is_told_at_a_glance_and_the_app_goes_on(folder):
    keep(folder, example())
    async with window(folder) as opened:
        (folder / "data.json").write_bytes(b"{")
        opened.app.glance()
        await opened.rest()
        assert "data.json breaks off" in opened.text
        assert "Step 2 CK 238" in opened.text


@pytest.mark.parametrize("keys", [["4", "y"], ["u"]])
async def test_damage_under_an_open_window_does_not_end_the_app_at_the_next_save(folder, keys):
    keep(folder, example())
    async with window(folder) as opened:
        (folder / "data.json").write_bytes(b"{")
        await opened.pilot.press(*keys)
        await opened.rest()
        assert opened.app.return_value is None
        assert (folder / "data.json").read_bytes() == b"{"
        assert keys == ["u"] or opened.app.screen.desk.unsaved


async def test_an_answer_given_while_the_file_was_damaged_is_saved_once_it_is_mended(folder):
    keep(folder, example())
    path = folder / "data.json"
    good = path.read_bytes()
    async with window(folder) as opened:
        path.write_bytes(b"{")
        await opened.pilot.press("4", "y")
        await opened.rest()
        path.write_bytes(good)
        opened.app.last_words()
        assert opened.person.reviews[-1].answer_to("score").answer == "yes"
    open_store(str(folder)).save(SetProfile("oet_passed", True, None))
