"""A scale with ranges drawn on it, in plain signs."""

from typing import NamedTuple


class Ruler(NamedTuple):
    """From `low` to `high` on `width` columns; each method returns one line of just that width."""

    low: float
    high: float
    width: int
    ascii: bool

    def ticks(self, step: int) -> str:
        """The numbers of the scale."""
        line = [" "] * self.width
        for value in range(round(self.low), round(self.high) + 1, step):
            self._write(line, self.column(value), str(value))
        return "".join(line)

    def span(self, low: float, high: float) -> str:
        """A range on the empty scale."""
        empty, full = (".", "#") if self.ascii else ("·", "█")
        start, end = self.column(low), self.column(high)
        return "".join(full if start <= at <= end else empty for at in range(self.width))

    def quartiles(self, q1: float, median: float | None, q3: float) -> str:
        """A middle half with its numbers: `240|====251====|259`."""
        line = [" "] * self.width
        start, end = self.column(q1), self.column(q3)
        line[start : end + 1] = (["=" if self.ascii else "═"] * (end - start + 1))[: self.width]
        line[start] = line[end] = "|"
        if median is not None and end - start > len(f"{median:g}"):
            self._write(line, self.column(median), f"{median:g}")
        self._write(line, start - 2, f"{q1:g}")
        self._write(line, end + 2, f"{q3:g}")
        return "".join(line)

    def score(self, score: int, margin: int | None) -> str:
        """A score, and in parentheses how far its error of measurement reaches: `(--238--)`."""
        line = [" "] * self.width
        if margin is not None:
            start, end = self.column(score - margin), self.column(score + margin)
            line[start : end + 1] = ["-"] * (end - start + 1)
            line[start], line[end] = "(", ")"
        self._write(line, self.column(score), str(score))
        return "".join(line)

    def column(self, value: float) -> int:
        """The column of `value`; what is off the scale stands at its end."""
        part = (value - self.low) / (self.high - self.low)
        return round(min(max(part, 0.0), 1.0) * (self.width - 1))

    def _write(self, line: list[str], centre: int, words: str) -> None:
        """Write over `line`, within it."""
        start = min(max(centre - len(words) // 2, 0), self.width - len(words))
        line[start : start + len(words)] = words
