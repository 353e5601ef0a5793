"""How much room the columns of a table ask for: by their headings, what stands in their first rows, and their marks."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHeaderView, QTableView

from thuky.core.columns import BoundColumn

PADDING = 20
SAMPLE = 40
MANY = 300
NAME = "full_name"
SLACK = 10
MARKED = 18
"""What the mark of a state takes before its word."""
EDITOR = 6
"""What a choice without a mark takes beside its word while it is chosen."""
STATE, NAMES, SENTENCE = 180, 240, 300
"""Up to how many points a column with a mark is a state, the first text is a name, and from where on a text is a sentence."""
NUMBER = 6
"""A column stated so narrow holds a number: it has its room before one is typed."""
FULL = {"date": "00/00/0000", "time": "00:00"}
"""What a column has room for before anything is typed into it."""


class ColumnMeasure:
    """Measures the columns of one table; what was measured holds until other records are shown."""

    def __init__(self, header: QHeaderView, table: QTableView) -> None:
        self._header, self._table = header, table
        self._columns: Sequence[BoundColumn] = ()
        self._texts: dict[tuple[int, int], int] = {}
        self._marks: dict[int, bool] = {}

    def take(self, columns: Sequence[BoundColumn]) -> None:
        """Measure these columns."""
        self._columns = columns
        self.forget()

    def forget(self) -> None:
        """Nothing that was measured holds any longer."""
        self._texts, self._marks = {}, {}

    def heading(self, at: int) -> int:
        """What a column's heading takes."""
        return self._header.fontMetrics().horizontalAdvance(self._columns[at].heading) + PADDING

    def natural(self, at: int) -> int:
        """As wide as the column says, or less where its heading and first rows need less."""
        column, heading, metrics = self._columns[at], self.heading(at) - PADDING, self._table.fontMetrics()
        stated = int(metrics.averageCharWidth() * min(column.column.width, 60) * 1.12)
        rows = min(SAMPLE, self._table.model().rowCount())
        if not rows or column.column.kind == "bool":
            return max(heading, stated) + PADDING
        if column.column.kind == "choice" and (longest := self._longest(at, rows)) <= NAMES:
            return (
                max(heading, longest + (MARKED if self._marked(at) else EDITOR), stated if self._marked(at) else 0)
                + PADDING
            )
        if column.field == NAME:
            rows, stated = min(MANY, self._table.model().rowCount()), int(metrics.averageCharWidth() * 60)
        longest = max(self._longest(at, rows), metrics.horizontalAdvance(FULL.get(column.column.kind, "")))
        longest += MARKED if self._marked(at) else 0
        return max(heading, stated if column.column.width <= NUMBER else min(stated, longest + SLACK)) + PADDING

    def least(self, at: int, width: int, *, named: bool) -> int:
        """A state, a name and a heading are never cut; a sentence keeps two thirds, other texts three quarters."""
        if self.is_state(at, width) or self._columns[at].column.whole or (named and width <= NAMES):
            return width
        return min(width, max(self.heading(at), width * 2 // 3 if width > SENTENCE else width * 3 // 4))

    def is_state(self, at: int, width: int) -> bool:
        """Whether a column says how something stands; a choice among long names does not."""
        chosen = self._columns[at].column.kind == "choice" and self._longest(at, SAMPLE) <= NAMES
        return chosen or (width <= STATE and self._marked(at))

    def _marked(self, at: int) -> bool:
        """Whether a mark stands before the words of this column."""
        if at not in self._marks:
            model: Any = self._table.model()
            mark_of = model.marks.get(at)
            found = map(mark_of, map(model.record_at, range(min(SAMPLE, len(model.visible))))) if mark_of else ()
            self._marks[at] = any(mark is not None and mark.shape for mark in found)
        return self._marks[at]

    def _longest(self, at: int, rows: int) -> int:
        """How wide the longest text of the first rows is."""
        model: Any = self._table.model()
        rows = min(rows, model.rowCount())
        if (at, rows) not in self._texts:
            wide = self._table.fontMetrics().horizontalAdvance
            texts = {model.text_at(row, at) for row in range(rows)}
            self._texts[at, rows] = max(map(wide, texts), default=0)
        return self._texts[at, rows]
