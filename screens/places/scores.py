"""Scores: the article's bands, the published ranges, and the groups behind them, for one specialty."""

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize
from textual.widgets import Static

from ..desk import Desk
from ..scores.article import ArticleView, article_figures
from ..scores.groups import groups
from ..scores.look import Look, Shown
from ..scores.published import published
from ..unsaved import Typing
from ..widgets.heading import Heading
from .base import Place
from .names import SCORES

_VIEWS = ("article", "published", "groups")
_TABS = 44
"""Columns of the heading that the names of the views take."""

_TOLD = {"published": published, "groups": groups}


class ScoresPlace(Place):
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
        Binding("pagedown", "scroll(10)", "", show=False),
        Binding("pageup", "scroll(-10)", "", show=False),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._view = _VIEWS[0]
        self._chosen: str | None = None
        """The specialty switched to; None = the person's primary one. It is looked at, never saved."""

    def matter(self) -> ComposeResult:
        """The heading with the three views, the article's, and the text of the other two."""
        yield self.heading("", id="views")
        yield ArticleView(self.desk.settings.ascii)
        yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """Show the view chosen, for the specialty chosen."""
        look, heading = self._look, self.query_one("#views", Heading)
        heading.title = shorten(f"Scores: {look.name}", max(20, look.width - _TABS), placeholder=" ...")
        tabs = [
            f"[{each[0]} {each.capitalize()}]" if each == self._view else f" {each[0]} {each.capitalize()} "
            for each in _VIEWS
        ]
        heading.right = "".join(tabs)
        is_article = self._view == "article"
        self.query_one(ArticleView).display = is_article
        self.query_one("#told").display = not is_article
        if is_article:
            self.query_one(ArticleView).draw(look)
        else:
            self.query_one("#told", Static).update(self._shown.text)

    def figures(self) -> Sequence[str]:
        """Those of the view."""
        return article_figures(self._look) if self._view == "article" else self._shown.figures

    def action_view(self, view: str) -> None:
        """Show another view, from its beginning."""
        self._view = view
        self.query_one("#body").scroll_home(animate=False)
        self.call_later(self.show)

    def action_specialty(self, by: int) -> None:
        """Look at another specialty."""
        names = self._specialties
        at = names.index(self._look.specialty) if self._look.specialty in names else -1
        self._chosen = names[(at + by) % len(names)]
        self.call_later(self.show)

    def action_scroll(self, by: int) -> None:
        """Show what lies below or above, where the window is small."""
        self.query_one("#body").scroll_relative(y=by, animate=False)

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

    @property
    def _shown(self) -> Shown:
        shown = _TOLD[self._view](self._look)
        return replace(shown, figures=tuple(dict.fromkeys(shown.figures)))
