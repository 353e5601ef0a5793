"""The panel at the right of a table: the chosen record whole, each field under its caption, edited where it stands."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from thuky.core.columns import BoundColumn, written
from thuky.widgets.cut_line import CutLine
from thuky.widgets.grid_edits import Gesture, kept
from thuky.widgets.long_text import LongText
from thuky.widgets.tick_list import TickList

Editor = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox | TickList
NONE = "(chưa có gì để chọn)"
MOST_TITLE, MOST_BELOW = 64, 96
"""Letters over the fields: two or three lines, so that the fields stay in sight."""


class RecordForm(QScrollArea):
    """Shows one record at a time; what the clerk changes comes out as `edited`, one field at a time."""

    edited = Signal(list)
    """[Edit]"""
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns: tuple[BoundColumn, ...] = ()
        self._editors: list[Editor] = []
        self._parts: list[QWidget] = []
        self._record: Any = None
        self._editable = True
        self._boxed = False
        self._words = "", ""
        self._title, self._subtitle = _label("heading"), _label("quiet")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(0)
        self.setWidget(self._inside)

    def set_columns(self, columns: Sequence[BoundColumn]) -> None:
        """Show these fields, in this order; the ones shown already keep their editors, and the keyboard its place."""
        if [(bound.field, bound.column) for bound in columns] == [
            (bound.field, bound.column) for bound in self._columns
        ]:
            return
        self._columns, self._editors, self._parts = tuple(columns), [], []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in (self._title, self._subtitle):
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._column.addSpacing(8)
        for bound in columns:
            self._add(bound)
        self._column.addStretch(1)
        self.show_record(None)

    def set_boxed(self) -> None:
        """In a dialog, where nothing is read but everything chosen, fields stand in boxes on the dialog's own ground."""
        self._boxed = True
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for part in (self, self._inside):
            part.setProperty("role", "page")
            part.style().polish(part)

    def height_wanted(self) -> int:
        """How high the form is when nothing of it is scrolled."""
        return self._inside.sizeHint().height()

    def set_editable(self, editable: bool) -> None:
        """Whether fields can be changed."""
        self._editable = editable
        self.show_record(self._record, *self._words)

    def show_record(self, record: Any, title: str = "", subtitle: str = "") -> None:
        """Show this record; of None only what is said instead."""
        if self._record is not None and record is not None and record.id != self._record.id:
            self.keep_open_edit()
        self._record = record
        self._words = title, subtitle
        for label, words, most in ((self._title, title, MOST_TITLE), (self._subtitle, subtitle, MOST_BELOW)):
            label.setText(shortened(words, most))
            label.setToolTip(words if len(words) > most else "")
            label.setVisible(bool(words))
        for part in self._parts:
            if part.isHidden() == (record is not None):
                part.setVisible(record is not None)
        for bound, editor in zip(self._columns, self._editors, strict=True):
            _fill(editor, bound, record)
            editor.setEnabled(record is not None and self._editable and bound.column.editable)

    def focus_first(self) -> None:
        """Give the keyboard to the first field that can be changed."""
        if first := next((editor for editor in self._editors if editor.isEnabled()), None):
            first.setFocus()

    def keep_open_edit(self) -> None:
        """Hand over what is being typed now, before the record changes."""
        for bound, editor in zip(self._columns, self._editors, strict=True):
            if editor.hasFocus():
                self._commit(bound, editor)

    def _add(self, bound: BoundColumn) -> None:
        caption, editor = _label("caption"), _editor(bound, self._inside)
        caption.setText(bound.heading)
        caption.setBuddy(editor)
        editor.setAccessibleName(bound.heading)
        editor.setProperty("role", "" if self._boxed else "plain")
        editor.setObjectName(f"field_{bound.field}")
        QWidget.setTabOrder(self._editors[-1] if self._editors else self, editor)
        self._editors.append(editor)
        self._parts.append(editor)
        if isinstance(editor, QLineEdit):
            editor.editingFinished.connect(lambda: self._commit(bound, editor))
        elif isinstance(editor, QComboBox):
            editor.activated.connect(lambda _at: self._commit(bound, editor))
        elif isinstance(editor, QCheckBox):
            editor.clicked.connect(lambda _on: self._commit(bound, editor))
        elif isinstance(editor, TickList):
            editor.ticked.connect(lambda: self._commit(bound, editor))
        else:
            editor.installEventFilter(self)
        if not isinstance(editor, QCheckBox):
            self._parts.append(caption)
            self._column.addWidget(caption)
            self._column.addSpacing(3 if self._boxed else 0)
        self._column.addWidget(editor)
        self._column.addSpacing(8 if self._boxed else 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text of several lines is handed over when it is left, or with Ctrl+Enter; wheel over a list scrolls the panel."""
        if watched in self._editors and isinstance(event, QFocusEvent | QKeyEvent) and _leaves(event):
            at = self._editors.index(watched)  # type: ignore[arg-type]
            self._commit(self._columns[at], self._editors[at])
        return super().eventFilter(watched, event)

    def _commit(self, bound: BoundColumn, editor: Editor) -> None:
        if self._record is None or _typed(editor) == _shown(bound, self._record, editor):
            return
        gesture = Gesture()
        gesture.put(bound, self._record, _typed(editor))
        if gesture.refusals:
            self.refused.emit(gesture.said())
            _fill(editor, bound, self._record)
        if gesture.edits:
            self.edited.emit(gesture.edits)


def _leaves(event: QFocusEvent | QKeyEvent) -> bool:
    if isinstance(event, QKeyEvent):
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return (
            event.type() == QEvent.Type.KeyPress and bool(held) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
    return event.type() == QEvent.Type.FocusOut


def _editor(bound: BoundColumn, parent: QWidget) -> Editor:
    column = bound.column
    if column.kind == "choice":
        combo = QComboBox(parent)
        for code, word in column.choices:
            combo.addItem(word or "–", code)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        return combo
    if column.kind == "bool":
        return QCheckBox(bound.heading, parent)
    if column.kind == "long":
        return LongText(parent)
    if column.kind == "ticks":
        return TickList(column.choices, NONE, parent)
    return CutLine(parent)


def _shown(bound: BoundColumn, record: Any, editor: Editor) -> str:
    if isinstance(editor, QLineEdit) and bound.column.kind == "date":
        return written(bound.column, bound.value(record))
    return kept(bound, record)


def _fill(editor: Editor, bound: BoundColumn, record: Any) -> None:
    value = "" if record is None else _shown(bound, record, editor)
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QPlainTextEdit):
        if editor.toPlainText() != value:
            editor.setPlainText(value)
    elif editor.text() != value:
        editor.setText(value)
        if isinstance(editor, QLineEdit):
            editor.setCursorPosition(0)


def _typed(editor: Editor) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    if isinstance(editor, QCheckBox):
        return "1" if editor.isChecked() else ""
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def shortened(words: str, most: int) -> str:
    """Whole words, and dots where there are more."""
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]}…"


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
