"""Cells of yes and no: a click on the box ticks it, as in every list of boxes; Space does so too (see TableKeys)."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent

from thuky.widgets.record_model import RecordModel

Index = QModelIndex | QPersistentModelIndex


def is_tick(model: RecordModel, column: int) -> bool:
    """Whether the cells of this column are boxes that the clerk may tick."""
    return model.can_edit(column) and model.columns[column].column.kind == "bool"


class Ticks:
    """A press and a release in one box."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self._pressed = QPersistentModelIndex()

    def pressed(self, event: QMouseEvent) -> None:
        """Note the box that was pressed."""
        index = self.table.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        ticks = plain and index.isValid() and is_tick(self.table.model(), index.column())
        self._pressed = QPersistentModelIndex(index) if ticks else QPersistentModelIndex()

    def released(self, event: QMouseEvent) -> None:
        """Tick the box when the button is let go in it."""
        index, pressed = self.table.indexAt(event.position().toPoint()), self._pressed
        self._pressed = QPersistentModelIndex()
        if pressed.isValid() and pressed == index and self.table.currentIndex() == index:
            self.table.keys.tick()
