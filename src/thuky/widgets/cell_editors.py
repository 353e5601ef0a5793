"""Editing in place as Excel does it: what kind of editor a cell gets, and where Enter, Tab and the arrows lead."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from thuky.widgets.choice_list import ChoiceList

ROW_HEIGHT = 32
Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint
STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class EditingDelegate(QStyledItemDelegate):
    """Makes the editor of a cell and hands what was typed to the table, which decides; the model itself never changes."""

    def __init__(self, table: Any) -> None:
        super().__init__(table)
        self.table = table
        self.model = table.model()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are high enough to read along."""
        return QSize(60, ROW_HEIGHT)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tool tip only over what is cut; over every cell it would stand in the way."""
        if event.type() == QEvent.Type.ToolTip and index.isValid() and not self.table.is_cut(index):
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list to choose from, or a line to type in."""
        column = self.model.columns[index.column()].column
        if column.kind != "choice":
            line = QLineEdit(parent)
            line.setAccessibleName(column.heading)
            return line
        combo = QComboBox(parent)
        combo.setAccessibleName(column.heading)
        for code, word in column.choices:
            combo.addItem(word or "–", code)
        combo.activated.connect(lambda _at: self._done(combo, (0, 0)))
        ChoiceList(combo, lambda key: self._done(combo, STEPS[key]), lambda: self._leave(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands in the cell, whole and selected, so that typing replaces it."""
        record = self.model.record_at(index.row())
        bound = self.model.columns[index.column()]
        if isinstance(editor, QComboBox):
            value = bound.value(record) if record is not None else ""
            editor.setCurrentIndex(max(0, editor.findData(str(value))))
        elif isinstance(editor, QLineEdit):
            editor.setText("" if record is None else self.table.text_to_edit(bound, record))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The editor covers its cell, and no less than a word's width; a list is as wide as its longest choice."""
        rect = option.rect.adjusted(0, 0, 0, -1)  # type: ignore[attr-defined]
        rect.setWidth(max(rect.width(), editor.sizeHint().width() if isinstance(editor, QComboBox) else 64))
        editor.setGeometry(rect)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Note what was typed; the table tells of it once the editor is closed."""
        if isinstance(editor, QComboBox):
            self.table.note_typed(index.row(), index.column(), str(editor.currentData()))
        elif isinstance(editor, QLineEdit):
            self.table.note_typed(index.row(), index.column(), editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter goes down, Tab right, Esc leaves the cell as it was."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            step = self._step(editor, event)
            if step is not None:
                self._done(editor, step)
                return True
        return super().eventFilter(editor, event)

    def _step(self, editor: QWidget, event: QKeyEvent) -> tuple[int, int] | None:
        key = Qt.Key(event.key())
        if isinstance(editor, QLineEdit) and key in ARROWS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return ARROWS[key]
        step = STEPS.get(key)
        if step == (1, 0) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return (-1, 0)
        return step

    def _leave(self, editor: QWidget) -> None:
        """Shut the editor, the cell as it was and the keyboard back in the table."""
        self.closeEditor.emit(editor, Hint.RevertModelCache)
        self.table.setFocus()

    def _done(self, editor: QWidget, step: tuple[int, int]) -> None:
        self.table.next_step = step
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, Hint.NoHint)
