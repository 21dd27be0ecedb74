"""How a word may go on that click knows nothing of: the name of an example person."""

import os

from click.shell_completion import CompletionItem

from imgcoach.usage import EXAMPLES


def example_people(incomplete: str) -> list[CompletionItem] | None:
    """The names behind `--demo=`; None where something else is being written.

    bash hands over `--demo`, `=` and the name as three words and completes the last, other shells the whole.
    """
    words = os.environ.get("COMP_WORDS", "").split()
    before = words[:-1] if incomplete else words
    if before[-2:] == ["--demo", "="]:
        return [CompletionItem(each) for each in EXAMPLES if each.startswith(incomplete)]
    if words and words[-1].startswith("--demo="):
        return [CompletionItem(f"--demo={each}") for each in EXAMPLES if each.startswith(incomplete)]
    return None
