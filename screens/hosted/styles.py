"""Styles that all Apps of a process share: parsing them is a good part of a start, and of the memory."""

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

from .apart import let_go_of

Parsed = LRUCache[tuple[object, ...], list[RuleSet]]

_ROOM = 4096
"""Sources whose rules are kept; there are some hundred for each theme."""


class SharedStyles:
    """The rules that were parsed so far, by the values of the variables in them. They are never changed."""

    def __init__(self) -> None:
        self._parsed: dict[frozenset[tuple[str, str]], Parsed] = {}

    def of(self, variables: dict[str, str]) -> Parsed:
        """Those of a theme."""
        return self._parsed.setdefault(frozenset(variables.items()), LRUCache(_ROOM))


class CommonStylesheet(Stylesheet):
    """A stylesheet whose sources may have been parsed for another App."""

    def __init__(self, shared: SharedStyles, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._shared = shared
        self._parse_cache = shared.of(variables)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other values; what was parsed for those before stays, for others."""
        self._parse_cache = LRUCache(1)
        super().set_variables(variables)
        self._parse_cache = self._shared.of(variables)

    def _process_component_classes(self, node: DOMNode) -> None:
        """Style the parts of a widget that are no widgets, and let go of what stood for them before."""
        before = [*node._component_styles.values()]
        super()._process_component_classes(node)
        let_go_of(before)

    def reparse(self) -> None:
        """Take in what was added; Textual would parse all of it once more."""
        self.parse()
