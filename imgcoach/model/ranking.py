"""The rank order list as the programs hold it: each its own place, from 1 on."""

from collections.abc import Iterable, Sequence

from imgcoach.model.records import RANKS, Program

__all__ = ["moved", "put_on", "ranked", "taken_off"]


def ranked(programs: Iterable[Program]) -> list[Program]:
    """Those on the list in their order; of two with one place, the one entered first comes first.

    A program that was withdrawn from is not on it, whatever place it had.
    """
    placed = [(each.rank, each) for each in programs if each.rank is not None and each.status != "withdrawn"]
    return [each for _, each in sorted(placed, key=lambda pair: pair[0])]


def moved(order: Sequence[str], id: str, by: int) -> tuple[str, ...]:
    """The ids in `order` with `id` that many places further down, or up; never past an end."""
    if id not in order:
        return tuple(order)
    rest = [each for each in order if each != id]
    at = min(max(0, order.index(id) + by), len(rest))
    return (*rest[:at], id, *rest[at:])


def put_on(order: Sequence[str], id: str) -> tuple[str, ...]:
    """The ids with `id` at the end, as long as there is room."""
    return tuple(order) if id in order or len(order) >= RANKS else (*order, id)


def taken_off(order: Sequence[str], id: str) -> tuple[str, ...]:
    """The ids without `id`."""
    return tuple(each for each in order if each != id)
