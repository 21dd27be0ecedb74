"""The lists of records in a window of the tests, and the rows of an open form."""

from imgcoach.screens.places.records import Records


async def open_list(opened, kind):
    """Go to the list of a kind from Today."""
    if kind == "programs":
        await opened.press("escape", "6")
        return
    await opened.press(
        "escape", "1", *["down"] * (["experiences", "letters", "timeline"].index(kind) + 1), "e"
    )
    assert isinstance(opened.app.screen, Records)


def row(opened, path):
    return next(each for each in opened.app.screen.query("Row") if each.ask.path == path)
