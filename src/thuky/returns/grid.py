"""A sheet as tables are looked for on it: by row number, merged blocks known, headings that were decided."""

from collections.abc import Mapping

from thuky.reading.cells import Cell, Merge, Sheet

_NOTHING = Cell()


class Grid:
    """A sheet by row number, where each cell of a merged block can be asked for the block's value."""

    def __init__(self, sheet: Sheet, known: Mapping[str, str] | None = None) -> None:
        self.known = known or {}
        self.rows = {row.number: row for row in sheet.rows}
        self.merges = sheet.merges
        self._covered: dict[tuple[int, int], Merge] = {}
        for merge in sheet.merges:
            for row in range(merge.top, min(merge.bottom, merge.top + 500) + 1):
                for column in range(merge.left, merge.right + 1):
                    self._covered[row, column] = merge

    def cell(self, row: int, column: int) -> Cell:
        """The cell itself."""
        found = self.rows.get(row)
        return found.cell(column) if found else _NOTHING

    def merge(self, row: int, column: int) -> Merge | None:
        """The merged block that covers a cell."""
        return self._covered.get((row, column))

    def block(self, row: int, column: int) -> Cell:
        """The cell, or the value of the merged block that covers it."""
        merge = self._covered.get((row, column))
        return self.cell(merge.top, merge.left) if merge else self.cell(row, column)
