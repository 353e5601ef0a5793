"""What was typed into a cell and could not be kept (a full disk, a stick that was pulled) comes back into that cell."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from thuky.core.columns import BoundColumn
from thuky.widgets import messages
from thuky.widgets.grid_edits import Gesture, values_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """One cell's text; a row where one types to add has no record."""

    record: Any
    field: str
    typed: str


class TypedAgain:
    """Keeps for one table what was refused, and opens its cell with it as soon as the table has the keyboard again."""

    def __init__(self, table: Any) -> None:
        self._table = table
        self.waiting: Waiting | None = None
        self._open = False

    def told(self, record: Any, bound: BoundColumn, typed: str, *, meant: bool) -> bool:
        """Tell what was typed; False where it was refused, and now waits. What only lost the keyboard is not tried twice."""
        now = Waiting(record, bound.field, typed)
        again, self._open = self._open, False
        if again and not meant and self.waiting == now:
            return False
        self.waiting = None
        before = messages.refused()
        self._tell(record, bound, typed)
        if messages.refused() == before:
            return True
        self.waiting = now
        return False

    def _tell(self, record: Any, bound: BoundColumn, typed: str) -> None:
        table = self._table
        if record is None:
            found, refusals = values_of((bound,), (typed,))
            if found:
                table.added.emit(found)
        else:
            gesture = Gesture()
            gesture.put(bound, record, typed)
            refusals = gesture.refusals
            if gesture.edits:
                table.edited.emit(gesture.edits)
        if refusals:
            table.refused.emit(refusals[0])

    def left(self) -> None:
        """An editor was left with Esc: what waited in it is given up."""
        if self._open:
            self.waiting, self._open = None, False

    def come_back(self) -> None:
        """The table has the keyboard: open the cell, once whatever stood before it is gone."""
        if self.waiting is not None and not self._open:
            QTimer.singleShot(0, self._table, self._reopen)

    def _reopen(self) -> None:
        table, waiting = self._table, self.waiting
        if waiting is None or self._open or not table.hasFocus():
            return
        model = table.model()
        row = len(model.visible) if waiting.record is None else model.row_of(waiting.record.id)
        at = model.index(row, table.column_of(waiting.field)) if row >= 0 else None
        if at is None or not at.isValid():
            self.waiting = None
            return
        table.setCurrentIndex(at)
        table.edit(at)
        editor = table.indexWidget(at) or table.viewport().focusWidget()
        if isinstance(editor, QLineEdit):
            self._open = True
            editor.setText(waiting.typed)
