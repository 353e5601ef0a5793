"""How the rows of a hall are cut into bands that hold every delegation: the cheapest way of all, found from the last row forward."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Literal

from thuky.seating.ground import Ground

Direction = Literal["columns", "rows"]
Cost = tuple[int, int]


class Bands:
    """For files few bands, then few rows; for rows few rows, then many bands: delegations as wide as can be."""

    def __init__(self, grounds: Sequence[Ground], sizes: Sequence[int], direction: Direction, apart: int) -> None:
        self._starts = [(ground, row) for ground in grounds for row in range(ground.rows)]
        self._room = _still([ground.free(row) for ground, row in self._starts])
        self._people = _still(sizes)
        self._sizes, self._apart, self._files = sizes, apart, direction == "columns"
        self._best = cache(self._cheapest)

    def chosen(self) -> Iterator[tuple[Ground, int, int, int]]:
        """Ground, first row and depth of each band, and how many delegations it holds; nothing when they do not fit."""
        first = start = 0
        while first < len(self._sizes) and (way := self._best(first, start)):
            (ground, row), depth = self._starts[start], way[1]
            held = self._held(first, start, depth)
            if held:
                yield ground, row, depth, held
            first, start = first + held, start + max(1, depth)

    def _cheapest(self, first: int, start: int) -> tuple[Cost, int] | None:
        """What the delegations from `first` on cost from this row on, and how deep their first band is (0: a row is left free)."""
        if self._people[first] > self._room[start]:
            return None
        if first == len(self._sizes):
            return (0, 0), 0
        ground, row = self._starts[start]
        ways = []
        for depth in range(ground.rows - row + 1):
            held = self._held(first, start, depth)
            rest = self._best(first + held, start + max(1, depth)) if held or not depth else None
            if rest is not None:
                ways.append((self._sum(rest[0], depth), -depth))
            if first + held == len(self._sizes):
                break  # a deeper one is no better
        if not ways:
            return None
        cost, shallower = min(ways)
        return cost, -shallower

    def _held(self, first: int, start: int, depth: int) -> int:
        ground, row = self._starts[start]
        return ground.held(row, depth, self._sizes, self._apart, first) if depth else 0

    def _sum(self, rest: Cost, depth: int) -> Cost:
        bands, rows = min(depth, 1), max(depth, 1)
        return (rest[0] + bands, rest[1] + rows) if self._files else (rest[0] + rows, rest[1] - bands)


def _still(counts: Sequence[int]) -> list[int]:
    """The sum of each count and all that follow it."""
    return [*accumulate(reversed(counts), initial=0)][::-1]
