"""Text that would be more than text, where it is not drawn as that."""

MARKUP = "[bold]b[/nope] [@click=app.quit]q[/] [x] done"
CODES = "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\r\x08"


def must_lead_nowhere(opened):
    """Complain about text that is something to click on."""
    for strip in opened.strips:
        for segment in strip:
            assert not (segment.style and segment.style.meta.get("@click")), segment
