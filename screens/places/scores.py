"""Scores: the article's bands, the published ranges, and the groups behind them, for one specialty."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize
from textual.widgets import Static

from imgcoach.words.aims import in_aims

from ..desk import Desk
from ..scores.article import ArticleView
from ..scores.groups import groups
from ..scores.look import Look, withheld
from ..scores.published import published
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.paged import PagedScreen
from . import SCORES
from .base import Place

_VIEWS = ("article", "published", "groups")
_VEILED = "The numbers are veiled; where they stand would tell them. v shows them."
"""What stands in place of a drawing that would give numbers away."""

_TOLD = {"published": published, "groups": groups}


class ScoresPlace(Place, PagedScreen):
    """Three views of the same question: what happened to people with which scores."""

    name_ = SCORES
    CSS_PATH = "scores.tcss"
    BINDINGS = [
        Binding("a", "view('article')", "The article's view", show=False),
        Binding("p", "view('published')", "The published view", show=False),
        Binding("g", "view('groups')", "The groups", show=False),
        Binding("l,right", "specialty(1)", "Specialty", key_display="h l"),
        Binding("h,left", "specialty(-1)", "The specialty before", show=False),
        ("w", "what_if", "What if"),
        Binding("down,j", "scroll(1)", "", show=False),
        Binding("up,k", "scroll(-1)", "", show=False),
    ]

    _views = getters.query_one("#views", Heading)
    _article = getters.query_one(ArticleView)
    _told = getters.query_one("#told", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._view = _VIEWS[0]
        self._chosen: str | None = None
        """The specialty switched to; None = the person's primary one. It is looked at, never saved."""
        self._shown: tuple[str, Look, int] | None = None
        """The view and the look that stand on the screen, and its height."""
        self._figures: Sequence[str] = ()
        """The ids of the figures in them."""

    def whole(self) -> ComposeResult:
        """As in every place; where the numbers are veiled, words in place of the drawings."""
        yield from super().whole()
        yield Static(_VEILED, id="veiled", markup=False)

    def matter(self) -> ComposeResult:
        """The heading with the three views, the article's, and the text of the other two."""
        yield self.heading("", id="views")
        yield ArticleView(self.desk.settings.ascii)
        yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """Show the view chosen, for the specialty chosen."""
        look, height = self._look, self.size.height
        if self._shown == (self._view, look, height):
            return
        self._shown = (self._view, look, height)
        aim = in_aims(look.specialty, self.desk.status.assessment, self.desk.content)
        self._views.title = f"Scores: {aim or look.name}"
        tabs = [
            f"[{each[0]} {each.capitalize()}]" if each == self._view else f" {each[0]} {each.capitalize()} "
            for each in _VIEWS
        ]
        self._views.right = "".join(tabs)
        is_drawn = self._view == "article" and not look.instead
        self._article.display, self._told.display = is_drawn, not is_drawn
        if is_drawn:
            self._figures = self._article.draw(look, height)
        else:
            shown = withheld(look) if look.instead else _TOLD[self._view](look)
            self._told.update(shown.text)
            self._figures = shown.figures
        self.refresh_bindings()

    def figures(self) -> Sequence[str]:
        """Those of the view."""
        return self._figures

    def action_view(self, view: str) -> None:
        """Show another view, from its beginning."""
        self._view = view
        self.body.scroll_home(animate=False)
        self.call_later(self.show)

    def action_specialty(self, by: int) -> None:
        """Look at another specialty."""
        names = self._specialties
        at = names.index(self._look.specialty) if self._look.specialty in names else -1
        self._chosen = names[(at + by) % len(names)]
        self.call_later(self.show)

    def action_scroll(self, by: int) -> None:
        """Show what lies below or above, where the window is small."""
        self.body.scroll_relative(y=by, animate=False)

    async def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        if self.stands and self.is_current:
            await self.show()

    @property
    def _specialties(self) -> list[str]:
        """The person's own first, then all that the report has."""
        own = self.desk.person.profile.specialties
        return list(dict.fromkeys([*own, *self.desk.content.published.reported]))

    @property
    def _look(self) -> Look:
        profile, settings = self.desk.person.profile, self.desk.settings
        specialty = self._chosen or profile.primary
        width = self.size.width - 2
        return Look(self.desk.content, profile, settings.today, specialty, width, settings.ascii)
