"""What a person wants done with their rank order list: put the programs in an order."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import cast

from imgcoach.errors import Changed
from imgcoach.model.ranking import ranked
from imgcoach.model.records import Program
from imgcoach.store.shape import fields_of, record_of
from imgcoach.store.storage import Transaction
from imgcoach.text import show

PROGRAMS = "programs"


@dataclass(frozen=True)
class RankOrder:
    """Programs in an order. Two are the same when their ids are, whatever the programs are called by now."""

    ids: tuple[str, ...]
    names: tuple[str, ...] = field(compare=False)

    @classmethod
    def of(cls, programs: Iterable[Program]) -> "RankOrder":
        """The order of the rank list of `programs`."""
        found = ranked(programs)
        return cls(tuple(each.id for each in found), tuple(each.name for each in found))

    def __str__(self) -> str:
        return ", ".join(f"{at} {show(name)}" for at, name in enumerate(self.names, 1)) or "nothing"


@dataclass(frozen=True)
class Rank:
    """Make these programs the rank order list, with the places 1, 2, …; no other program has a place then.

    Nothing else of a program is touched: what another window stored there stays. One undo takes it back.
    """

    order: RankOrder
    was: RankOrder

    @property
    def label(self) -> str:
        """What it is to the user."""
        return "rank order list"

    @property
    def wanted(self) -> object:
        """The order."""
        return self.order

    def over(self, seen: object) -> "Rank":
        """The same after seeing another order."""
        return replace(self, was=cast(RankOrder, seen))

    def apply(self, transaction: Transaction) -> None:
        """Store the places; raises Changed when the stored order is neither `was` nor `order`."""
        stored = [cast(Program, record_of(PROGRAMS, *each)) for each in transaction.all(PROGRAMS)]
        now = RankOrder.of(stored)
        if now not in (self.was, self.order):
            raise Changed(self.label, now, self.order)
        live = {each.id for each in stored if each.status != "withdrawn"}
        places = {id: at for at, id in enumerate((id for id in self.order.ids if id in live), 1)}
        for each in stored:
            if each.rank != places.get(each.id):
                fresh = each.model_copy(update={"rank": places.get(each.id)})
                transaction.put(PROGRAMS, each.id, fields_of(fresh))
