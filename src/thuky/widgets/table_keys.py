"""The keys of Excel in a table: clipboard, clearing, filling, moving rows, asking for rows to be removed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from thuky.core.columns import BoundColumn
from thuky.widgets.first_cell import paste_columns
from thuky.widgets.grid_edits import Gesture, kept
from thuky.widgets.table_menu import TableMenu
from thuky.widgets.ticks import is_tick
from thuky.widgets.typed import from_clipboard, is_ordinal, to_clipboard

Key = Qt.Key
Standard = QKeySequence.StandardKey
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class TableKeys:
    """Reads the keyboard for one table."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.menu = TableMenu(table)

    def claims(self, event: QKeyEvent) -> bool:
        """Keys that a menu must not take while the table has the focus."""
        return any(event.matches(key) for key in (Standard.Copy, Standard.Paste, Standard.Cut, Standard.SelectAll)) or (
            event.key() == Key.Key_Delete
        )

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False when Qt shall see to it."""
        for standard, action in (
            (Standard.Copy, self.copy),
            (Standard.Paste, self.paste),
            (Standard.Cut, self.table.cut),
        ):
            if event.matches(standard):
                action()
                return True
        key, held = event.key(), event.modifiers() & (CTRL | ALT | SHIFT)
        if held == CTRL and key in (Key.Key_Delete, Key.Key_Minus):
            self.remove()
        elif not held and key == Key.Key_Delete:
            self.clear()
        elif held == CTRL and key == Key.Key_D:
            self.fill_down()
        elif self._opens(key, held):
            self.table.edit(self.table.currentIndex())
        elif held == ALT and key in (Key.Key_Up, Key.Key_Down):
            self.table.rows.shift(-1 if key == Key.Key_Up else 1)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._enter(held)
        elif not held and key == Key.Key_Space:
            return self.tick()
        else:
            return False
        return True

    def _opens(self, key: int, held: Qt.KeyboardModifier) -> bool:
        """F4, and Alt+↓ where rows are not moved with it, drop the list of a choice down."""
        at, model = self.table.currentIndex(), self.table.model()
        asked = (not held and key == Key.Key_F4) or (
            held == ALT and key == Key.Key_Down and not self.table.rows.movable
        )
        return (
            asked
            and at.isValid()
            and model.can_edit(at.column())
            and model.columns[at.column()].column.kind == "choice"
        )

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        record = self.table.current_record()
        if held == CTRL or not self.table.model().editable:
            if record is not None:
                self.table.opened.emit(record)
            return
        self.step(-1 if held == SHIFT else 1, 0)

    def step(self, down: int, right: int) -> None:
        """Move the current cell as Enter and Tab do."""
        at, columns = self.table.currentIndex(), self.table.seen_columns()
        if not at.isValid() or at.column() not in columns:
            return
        row, place = at.row() + down, columns.index(at.column()) + right
        if 0 <= place < len(columns) and 0 <= row < self.table.model().rowCount():
            self.table.setCurrentIndex(self.table.model().index(row, columns[place]))

    def tick(self) -> bool:
        """Turn the yes of the current cell into no, or the no into yes; False where the cell is no box."""
        index, record = self.table.currentIndex(), self.table.current_record()
        model = self.table.model()
        if record is None or not is_tick(model, index.column()):
            return False
        bound = model.columns[index.column()]
        self._do(((bound, record, "" if bound.value(record) else "1"),))
        return True

    def remove(self) -> None:
        """Ask for the selected rows to be removed."""
        records = self.table.selected()
        if records and self.table.model().editable:
            self.table.remove_wanted.emit(records)

    def _area(self) -> list[list[tuple[int, int]]]:
        areas = self.table.areas()
        rows = sorted({row for area in areas for row in range(area.top(), area.bottom() + 1)})
        picked = {at for area in areas for at in range(area.left(), area.right() + 1)}
        columns = [at for at in self.table.seen_columns() if at in picked]
        return [[(row, at) for at in columns] for row in rows]

    def copy(self) -> None:
        """The smallest block around the selected cells to the clipboard."""
        text_at = self.table.model().text_at
        rows = [[text_at(row, column) for row, column in line] for line in self._area()]
        if rows:
            QGuiApplication.clipboard().setText(to_clipboard(rows))

    def clear(self) -> None:
        """Empty the selected cells, in one gesture."""
        model = self.table.model()
        cells = []
        for row, column in (cell for line in self._area() for cell in line):
            record = model.record_at(row)
            if record is not None and model.can_edit(column) and kept(model.columns[column], record):
                cells.append((model.columns[column], record, ""))
        self._do(cells)

    def paste(self) -> None:
        """The clipboard's cells into the table: over the selection when it is one value, else from the current cell on."""
        model, pasted = self.table.model(), QGuiApplication.clipboard().text()
        if not pasted or not model.editable or not model.columns:
            return
        rows = from_clipboard(pasted)
        area = self._area()
        if len(rows) == 1 and len(rows[0]) == 1 and sum(map(len, area)) > 1:
            self._fill(rows[0][0], area)
            return
        first = max(0, self.table.currentIndex().row())
        if first + len(rows) > len(model.visible):
            self.table.rows_pasted.emit(rows, first)
            return
        cells, columns = [], self.columns_for(rows)
        for row, texts in enumerate(rows, first):
            for column, typed in zip(columns, texts, strict=False):
                if model.can_edit(column):
                    cells.append((model.columns[column], model.record_at(row), typed))
        self._do(cells)

    def columns_for(self, rows: Sequence[Sequence[str]]) -> list[int]:
        """The columns that pasted rows go into: from the current one on, past STT unless the rows begin with a number."""
        columns = paste_columns(self.table, rows)
        counted = all(is_ordinal(row[0]) for row in rows if row)
        return columns if counted or columns[:1] != [self.table.model().numbered] else columns[1:]

    def fill_down(self) -> None:
        """The first selected row's cells into those selected below them."""
        first, *below = self._area() or [[]]
        model = self.table.model()
        given = {column: model.text_at(row, column) for row, column in first}
        cells = [
            (model.columns[column], model.record_at(row), given[column])
            for line in below
            for row, column in line
            if model.can_edit(column) and row < len(model.visible)
        ]
        if first and first[0][0] < len(model.visible):
            self._do(cells)

    def _fill(self, typed: str, area: list[list[tuple[int, int]]]) -> None:
        model = self.table.model()
        cells = [
            (row, column)
            for line in area
            for row, column in line
            if model.can_edit(column) and row < len(model.visible)
        ]
        self._do([(model.columns[column], model.record_at(row), typed) for row, column in cells])

    def _do(self, cells: Any) -> None:
        gesture = Gesture()
        entry: tuple[BoundColumn, Any, str]
        for entry in cells:
            gesture.put(*entry)
        if gesture.edits:
            self.table.edited.emit(gesture.edits)
        if gesture.refusals:
            self.table.refused.emit(gesture.said())
