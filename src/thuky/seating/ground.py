"""The free seats of one part of a hall as a field of rows and files, and the rectangles that people are given in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from thuky.seating.seat import HallBlock, Seat

PAIR = 2
"""So few people need no free seat between them and others who are as few."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Rows and files, the last of each not in it, counted from 0."""

    top: int
    bottom: int
    left: int
    right: int


class Ground:
    """Free seats; an aisle keeps two delegations apart as well as a free seat does."""

    def __init__(self, block: HallBlock, free: Sequence[Seat]) -> None:
        self.rows = max(seat.row for seat in free)
        self.files = max(seat.seat for seat in free)
        self._aisle = block.aisle_after
        self._at = {(seat.row - 1, seat.seat - 1): seat for seat in free}
        self._before = self._sums()
        self.edges = cache(self._edges)

    def _sums(self) -> list[list[int]]:
        """Free seats in the rows above and the files at the left of each corner."""
        sums = [[0] * (self.files + 1)]
        for row in range(self.rows):
            here = accumulate((int((row, file) in self._at) for file in range(self.files)), initial=0)
            sums.append([above + own for above, own in zip(sums[-1], here, strict=True)])
        return sums

    def _edges(self, row: int, depth: int) -> list[int]:
        """Free seats of a band at the left of each file's edge."""
        return [low - high for low, high in zip(self._before[row + depth], self._before[row], strict=True)]

    def free(self, row: int) -> int:
        """The free seats of a row."""
        return self.edges(row, 1)[-1]

    def held(self, row: int, depth: int, sizes: Sequence[int], apart: int, first: int) -> int:
        """How many of the sizes, from the first on, stand in one band; the first guests share theirs only where seats are short."""
        end = first + len(self.side_by_side(row, depth, sizes, apart, first=first))
        if apart and sizes[first] <= PAIR:
            end = next((at for at in range(first, end) if sizes[at] > PAIR), end)
        return end - first

    def side_by_side(
        self, row: int, depth: int, sizes: Sequence[int], apart: int, *, first: int = 0, begin: int = 0
    ) -> list[tuple[int, int]]:
        """From the left on, the files that each of the sizes takes in this band, as many of them as it holds."""
        edges, right = self.edges(row, depth), begin
        taken: list[tuple[int, int]] = []
        for at in range(first, len(sizes)):
            alone = taken and right != self._aisle and max(sizes[at - 1], sizes[at]) > PAIR
            left = right + (apart if alone else 0)
            if left > self.files:
                break
            right = bisect_left(edges, edges[left] + sizes[at])
            if right > self.files:
                break
            taken.append((left, right))
        return taken

    def band(self, row: int, depth: int, sizes: Sequence[int], apart: int) -> list[Rectangle]:
        """The rectangles of these sizes, the first in the middle; one alone has the whole width."""
        if len(sizes) == 1:
            return [Rectangle(row, row + depth, 0, self.files)]
        order, plain = middle_first(sizes), list(range(len(sizes)))
        spare = self.files - self.side_by_side(row, depth, sizes, apart)[-1][1]
        for numbers, begin in ((order, spare // 2), (order, 0), (plain, 0)):
            files = self.side_by_side(row, depth, [sizes[number] for number in numbers], apart, begin=begin)
            if len(files) == len(sizes):
                break
        by_number = dict(zip(numbers, files, strict=True))
        return [Rectangle(row, row + depth, *by_number[number]) for number in plain]

    def inside(self, area: Rectangle) -> list[Seat]:
        """The free seats of a rectangle."""
        return [
            self._at[at]
            for at in ((row, file) for row in range(area.top, area.bottom) for file in range(area.left, area.right))
            if at in self._at
        ]

    def path(self, by_file: bool, people: int) -> list[Seat]:
        """So many seats, each the neighbour of the one before: along the files or the rows, there and back, front rows only."""
        depth = next((depth for depth in range(1, self.rows) if self._before[depth][-1] >= people), self.rows)
        lines = range(self.files) if by_file else range(depth)
        across = range(depth) if by_file else range(self.files)
        found = []
        for line in lines:
            steps = across if line % 2 == 0 else reversed(across)
            found += [self._at.get((step, line) if by_file else (line, step)) for step in steps]
        return [seat for seat in found if seat is not None][:people]


def middle_first(sizes: Sequence[int]) -> list[int]:
    """The numbers of the sizes from left to right: the first in the middle, each next one on the side that is smaller so far."""
    left: list[int] = []
    right: list[int] = []
    for number in range(1, len(sizes)):
        side = right if sum(sizes[at] for at in right) <= sum(sizes[at] for at in left) else left
        side.append(number)
    return [*reversed(left), *right] if not sizes else [*reversed(left), 0, *right]
