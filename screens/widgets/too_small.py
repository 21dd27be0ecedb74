"""What a window shows that is too small for anything else."""

from textual.widgets import Static

_WORDS = (
    "This window is too small for imgcoach: it needs 60x20. Nothing is lost; make it larger to go on, or "
    "leave with q: `imgcoach review` and `imgcoach status` need no window."
)


class TooSmall(Static):
    """Covers the top of its screen while the window is too small; the screen needs a layer `above`."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    TooSmall {
        display: none; layer: above; dock: top;
        width: 100%; height: auto; padding: 1 2; background: $background;
    }
    .-narrow TooSmall, .-short TooSmall { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(_WORDS, markup=False)
