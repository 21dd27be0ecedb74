"""Each kind of change, begun here before another window changed the same: asked about, and both are kept."""

import asyncio
from shutil import copytree

import pytest
from kinds_of_change import KINDS, found_by_undo, somebody
from screen_tools import keep, window

from imgcoach.store import open_store

TYPED = ("note", "typed answer of the profile", "commitment", "season", "letters")


async def type_over(one, text):
    """Type over what stands in the field in focus."""
    setattr(one.app.focused, "value" if hasattr(one.app.focused, "value") else "text", "")
    await one.type(text)


async def give(one, text):
    """Give an answer in the field in focus: type over what stands there and leave it, or pick."""
    if hasattr(one.app.focused, "text"):
        await type_over(one, text)
        await one.press("escape")
    elif hasattr(one.app.focused, "suggester"):
        await type_over(one, text)
        await one.press("enter")
    else:
        await one.press(text)


async def look(one):
    """Look at the data file as the watching thread does."""
    await asyncio.to_thread(one.app.glance)
    await one.rest()


@pytest.mark.acceptance(8)
@pytest.mark.parametrize(("shown", "key"), [(False, "m"), (True, "t")], ids=["at once", "after a look"])
@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_asked_about_and_both_are_kept(folder, kind, shown, key):
    go, text, theirs, read, mine, their = KINDS[kind]
    keep(folder, somebody())
    async with window(folder) as one:
        await go(one)
        store = open_store(str(folder))
        store.save(theirs(store.person))
        if shown:
            await look(one)
        await give(one, text)
        assert one.place == "Conflict"
        assert read(one.person) == their
        await one.press(key)
        assert one.place != "Conflict"
        kept, lost = (mine, their) if key == "m" else (their, mine)
        assert read(one.person) == kept
        assert not one.app.screen.desk.unsaved
    assert lost in found_by_undo(folder, read)


@pytest.mark.parametrize("kind", TYPED)
async def test_a_text_of_a_line_that_was_lost_is_asked_about_when_it_is_put_back(folder, tmp_path, kind):
    go, text, theirs, read, mine, their = KINDS[kind]
    keep(folder, somebody())
    async with window(folder) as one:
        await go(one)
        await type_over(one, text)
        await asyncio.to_thread(one.app.last_words)
        later = copytree(folder, tmp_path / "later")
    (draft,) = (later / "drafts").glob("*.json")
    draft.rename(draft.with_name("1.0.0.aa.json"))
    store = open_store(str(later))
    store.save(theirs(store.person))
    async with window(later) as again:
        await go(again)
        if kind == "note":
            await again.press("escape", "pageup", "w")
        assert getattr(again.app.focused, "value", None) == text or again.app.focused.text == text
        await again.press(*["escape", "1"] if kind == "note" else ["tab"])
        assert again.place == "Conflict"
        assert read(again.person) == their
        await again.press("m")
        assert read(again.person) == mine
    assert their in found_by_undo(later, read)
