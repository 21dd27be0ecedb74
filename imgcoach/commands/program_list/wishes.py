"""What the options of `imgcoach import --programs` ask for."""

from collections.abc import Sequence
from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.exchange.programs.column_meaning import plain


def pairs(given: Sequence[str], option: str, example: str) -> dict[str, str]:
    """What an option like `--map COLUMN=FIELD` says, by what stands before the last sign.

    Raises:
        WrongUse: one has no =, or the same is named twice.
    """
    parted = [each.rpartition("=") for each in given]
    if not all(sign for _, sign, _ in parted):
        raise WrongUse(f'{option} is written like "{example}"')
    if len({plain(name) for name, _, _ in parted}) < len(parted):
        raise WrongUse(f"{option} names the same twice, name it once")
    return {plain(name): value.strip() for name, _, value in parted}


@dataclass(frozen=True)
class Wishes:
    """What the options of the command say."""

    columns: dict[str, str]
    """`--map`: by column its field."""
    means: dict[str, str]
    """`--means`: by word, or by column and word, what to read instead."""
    header: int | None = None
    sheet: str | None = None
    name_only: bool = False
    update: bool = False
    skip_bad: bool = False
    force: bool = False
    dry_run: bool = False
    yes: bool = False
    ask: bool = False
    """Whether there is somebody who can be asked."""
