"""Terminals without colour and without more than ASCII."""

import pytest
from screen_tools import window


async def test_without_colour_the_own_band_is_still_named_and_nothing_is_coloured(folder, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        assert "55 you" in opened.text
        assert "<- you: 238" in opened.text
        for strip in opened.strips:
            for segment in strip:
                style = segment.style
                assert style is None or {style.color, style.bgcolor} <= {None} or _plain(style), segment


def _plain(style):
    """Whether a style leaves the terminal's own colours as they are."""
    return all(colour is None or colour.is_default for colour in (style.color, style.bgcolor))


async def test_with_colour_there_is_some(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        assert not all(s.style is None or _plain(s.style) for strip in opened.strips for s in strip)


async def test_ascii_draws_every_place_in_ascii_only(folder):
    async with window(folder, demo=True, ascii=True) as opened:
        for key in "12345678":
            await opened.press("escape", key)
            opened.must_be_ascii()


async def test_ascii_draws_the_welcome_in_ascii_only(folder):
    async with window(folder, ascii=True) as opened:
        opened.must_be_ascii()


@pytest.mark.parametrize("key", ["question_mark", "enter"])
async def test_ascii_draws_the_keys_and_the_reasons_in_ascii_only(folder, key):
    async with window(folder, demo=True, ascii=True) as opened:
        await opened.press(key)
        opened.must_be_ascii()


async def test_ascii_draws_what_scrolls_in_ascii_only(folder):
    async with window(folder, demo=True, ascii=True, size=(60, 20)) as opened:
        opened.must_be_ascii()


async def test_ascii_tells_the_own_bar_by_its_sign(folder):
    async with window(folder, demo=True, ascii=True) as opened:
        await opened.press("3")
        assert "===" in opened.text
        assert "###" in opened.text
        assert "55 you" in opened.text
