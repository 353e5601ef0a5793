"""Moving rows: Alt+↑↓, or dragging the first cell of a row to its new place."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from thuky.widgets import theme

NOT_NOW = "Chỉ đổi chỗ dòng khi không lọc và không sắp xếp theo cột; bỏ lọc, bấm lại tiêu đề cột rồi làm lại."


class RowMoves:
    """Works only while the rows stand in the order given, unfiltered: elsewhere a place in the list means nothing."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.movable = False
        self._from_y = -1
        self._target = -1

    def possible(self) -> bool:
        """Whether rows can be moved just now."""
        model = self.table.model()
        return bool(self.movable and model.editable and not model.query and model.sorted_by is None)

    def shift(self, by: int) -> None:
        """Move the selected rows one up or down."""
        ids = [record.id for record in self.table.selected()]
        if ids and self.movable and self.table.model().editable and not self.possible():
            self.table.refused.emit(NOT_NOW)
        if not ids or not self.possible():
            return
        everything = [record.id for record in self.table.model().records]
        first = everything.index(ids[0]) + by
        if 0 <= first <= len(everything) - len(ids):
            self.table.moved.emit(ids, first)

    def pressed(self, event: QMouseEvent) -> None:
        """Note where a drag may begin: in the first column seen."""
        where = event.position().toPoint()
        index = self.table.indexAt(where)
        first = self.table.seen_columns()[:1] == [index.column()]
        record = self.table.model().record_at(index.row()) if index.isValid() else None
        wanted = event.button() == Qt.MouseButton.LeftButton and first and record is not None and self.possible()
        self._from_y, self._target = (where.y(), -1) if wanted else (-1, -1)

    def dragged(self, event: QMouseEvent) -> bool:
        """Show where the rows would go; True while they are being dragged."""
        y = event.position().toPoint().y()
        if self._from_y < 0 or abs(y - self._from_y) < QApplication.startDragDistance():
            return self._target >= 0
        count = len(self.table.model().records)
        row = self.table.rowAt(y)
        if row < 0 or row >= count:
            self._target = count
        else:
            below = y - self.table.rowViewportPosition(row) > self.table.rowHeight(row) / 2
            self._target = row + (1 if below else 0)
        self.table.viewport().update()
        return True

    def released(self) -> None:
        """Tell where the dragged rows go."""
        target, self._target, self._from_y = self._target, -1, -1
        if target < 0:
            return
        ids = [record.id for record in self.table.selected()]
        everything = [record.id for record in self.table.model().records]
        position = target - sum(1 for record_id in everything[:target] if record_id in ids)
        self.table.viewport().update()
        if (
            ids
            and [record_id for record_id in everything if record_id in ids]
            != everything[position : position + len(ids)]
        ):
            self.table.moved.emit(ids, position)

    def paint_target(self, viewport: QWidget) -> None:
        """A line where the rows would go."""
        if self._target < 0:
            return
        last = self._target >= len(self.table.model().records)
        row = self._target - 1 if last else self._target
        y = self.table.rowViewportPosition(row) + (self.table.rowHeight(row) if last else 0)
        painter = QPainter(viewport)
        painter.fillRect(0, max(0, y - 1), viewport.width(), 2, QColor(theme.colours().accent_text))
        painter.end()
