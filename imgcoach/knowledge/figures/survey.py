"""Texts that quote the survey of program directors, turned to one specialty where it has figures of its own.

A text names the figure of all specialties (`pd20-interview-visa-all`), and says {programs} for whose answer
it quotes.
"""

import re

from imgcoach.knowledge.content import Content
from imgcoach.knowledge.figures.figure_files import SURVEYS
from imgcoach.knowledge.placeholders import PROGRAMS, figures_in

_ALL = re.compile(r"^(pd20-.+)-all$")


def of_field(text: str, specialty: str | None, content: Content) -> str:
    """`text` with the specialty's own figures, or those of all specialties where one of them is missing.

    Args:
        text: with figures as placeholders.
        specialty: the first specialty of the person.
        content: where the figures are looked up.
    """
    asked = [name for name in figures_in(text) if _ALL.match(name)]
    own = {name: _ALL.sub(rf"\1-{SURVEYS[specialty]}", name) for name in asked if specialty in SURVEYS}
    if not asked or not own or not all(map(content.find_figure, own.values())):
        return text.replace(f"{{{PROGRAMS}}}", "programs of all specialties")
    for name, mine in own.items():
        text = re.sub(rf":{re.escape(name)}(?=[.}}])", f":{mine}", text)
    name = content.specialty_name(specialty or "")
    return text.replace(f"{{{PROGRAMS}}}", f"{name[0].lower()}{name[1:]} programs")
