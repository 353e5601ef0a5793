"""Whether a table holds data, row by row, or only sets things side by side (the letterhead, Nơi nhận beside the signer)."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from thuky.core.vietnamese.text import search_key
from thuky.reading.lines import Line, rows

_SIDE_BY_SIDE = ("doc lap - tu do", "noi nhan", "dang cong san viet nam", "cong hoa xa hoi")
_MOST_ROWS = 6
_MOST_COLUMNS = 3


def is_layout(grid: Sequence[Sequence[str]]) -> bool:
    """A small table that holds the letterhead or the foot of a paper, or one cell, is read cell by cell instead of row by row."""
    if max((len(cells) for cells in grid), default=0) <= 1:
        return True
    if len(grid) > _MOST_ROWS or any(len(cells) > _MOST_COLUMNS for cells in grid):
        return False
    text = search_key(" ".join(cell for cells in grid for cell in cells))
    return any(word in text for word in _SIDE_BY_SIDE)


def told(
    read: Sequence[Sequence[Sequence[Line]]], merged: Iterable[Collection[int]], numbers: Iterator[int]
) -> Iterator[Line]:
    """The lines of a table whose cells were read already: cell by cell where it only lays them out, else row by row, under the next
    of `numbers`; `merged` tells for each row which of its cells go on from the row above."""
    if is_layout([["\n".join(line.text for line in cell) for cell in cells] for cells in read]):
        yield from (line for cells in read for cell in cells for line in cell)
        return
    texts = ([" ".join(line.text for line in cell) for cell in cells] for cells in read)
    yield from rows(texts, merged, table=next(numbers))
