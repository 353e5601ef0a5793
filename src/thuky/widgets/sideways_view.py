"""A table wider than its page: the name stays at the left while the clerk goes right, as a frozen column of Excel does.

It is one view all the same: only where the name's cells lie is another place than Qt's, so that editing, selecting and sorting
know nothing of it. A table that is not scrolled sideways has nothing frozen.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QTableView

from thuky.core.columns import BoundColumn
from thuky.widgets.first_cell import NAMES, WORDS
from thuky.widgets.frozen_heading import FrozenHeading
from thuky.widgets.lanes import Frozen

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
SHARE = 0.4
"""A frozen column takes no more of the width than this: the rest is what the clerk went right for."""
WORDY = 12
"""Letters from which on a column of text may say what a row is about."""


class SidewaysView(QTableView):
    """Keeps one column in sight however far the table is scrolled to the right."""

    _name = -1
    _heading: FrozenHeading | None = None

    def set_name_column(self, column: int) -> None:
        """The column that says what a row is about; -1 for none."""
        self._name = column
        self._place_heading()

    def frozen(self) -> Frozen | None:
        """The name's column where it would be out of sight at the left, or partly so; None elsewhere."""
        header, at = self.horizontalHeader(), self._name
        if at < 0 or header.isSectionHidden(at) or (x := header.sectionViewportPosition(at)) >= 0:
            return None
        wide = header.sectionSize(at)
        return Frozen(at, max(min(wide, int(self.viewport().width() * SHARE)), wide + x))

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is drawn and edited."""
        rect, frozen = super().visualRect(index), self.frozen()
        if frozen is None or index.column() != frozen.at or not rect.isValid():
            return rect
        return QRect(0, rect.top(), frozen.width, rect.height())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell under the pointer."""
        frozen = self.frozen()
        if frozen is None or not 0 <= point.x() < frozen.width or (row := self.rowAt(point.y())) < 0:
            return super().indexAt(point)
        return self.model().index(row, frozen.at)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a cell into sight, out from under the frozen column too."""
        frozen, bar = self.frozen(), self.horizontalScrollBar()
        if frozen is not None and index.column() == frozen.at:
            self.scroll_to_row(index, hint)
            return
        super().scrollTo(index, hint)
        frozen = self.frozen()
        covered = frozen.width - self.columnViewportPosition(index.column()) if frozen is not None else 0
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def scroll_to_row(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into sight; the columns stay where they are."""
        bar = self.horizontalScrollBar()
        value = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(value)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Sideways the frozen column does not go along."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self._place_heading()
            self.viewport().update()
            self.updateEditorGeometries()

    def updateGeometries(self) -> None:
        """Columns became wider or narrower, or the table did."""
        super().updateGeometries()
        self._place_heading()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Qt draws anew where the chosen cells would lie; the frozen ones lie elsewhere."""
        super().selectionChanged(selected, deselected)
        if self.frozen() is not None:
            self.viewport().update()

    def _place_heading(self) -> None:
        frozen = self.frozen()
        if self._heading is None and frozen is not None:
            self._heading = FrozenHeading(self.horizontalHeader())
        if self._heading is not None:
            self._heading.place(frozen)


def name_of_row(columns: Sequence[BoundColumn], numbered: int = -1) -> int:
    """Which column says what a row is about: the name, else the first one with room for words; -1 where there is none."""
    fields: dict[str, Any] = {bound.field: at for at, bound in enumerate(columns)}
    named = [fields[name] for name in NAMES if name in fields]
    wordy = [
        at
        for at, bound in enumerate(columns)
        if at != numbered and bound.column.kind in WORDS and bound.column.width >= WORDY
    ]
    return next(iter((*named, *wordy)), -1)
