"""The table's view: cells typed in place like Excel, rows drawn whole, one signal for each gesture of the clerk."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QTableView, QWidget

from thuky.core.columns import BoundColumn, written
from thuky.widgets.cell_editors import ROW_HEIGHT, EditingDelegate
from thuky.widgets.empty_note import EmptyNote
from thuky.widgets.record_model import RecordModel
from thuky.widgets.row_moves import RowMoves
from thuky.widgets.row_paint import Chosen, RowPainter
from thuky.widgets.sideways_view import SidewaysView
from thuky.widgets.table_header import TableHeader
from thuky.widgets.table_keys import TableKeys
from thuky.widgets.ticks import Ticks, is_tick
from thuky.widgets.typed_again import TypedAgain

Index = QModelIndex | QPersistentModelIndex
Select = QItemSelectionModel.SelectionFlag
Trigger = QAbstractItemView.EditTrigger
TYPING = Trigger.EditKeyPressed | Trigger.AnyKeyPressed | Trigger.DoubleClicked
EDITING = QAbstractItemView.State.EditingState


class GridView(SidewaysView):
    """A table that edits in place; what it shows is told by RecordTable."""

    edited = Signal(list)
    """[Edit, …]: one gesture: a cell typed, cells pasted, filled or cleared."""
    added = Signal(dict)
    """{field: value} typed into the empty row at the end (see set_adding)."""
    rows_pasted = Signal(list, int)
    """(all pasted rows of texts, row where the paste began) when it runs past the last row; see split_paste."""
    moved = Signal(list, int)
    """(ids, position of the first of them in the whole list after the move)."""
    chosen = Signal(object)
    """The record of the current row, or None."""
    remove_wanted = Signal(list)
    """[record, …]: the clerk wants these rows gone (Ctrl+Delete)."""
    opened = Signal(object)
    """A row was opened: double click on a cell that is not edited, or Ctrl+Enter."""
    all_wanted = Signal()
    """A row that the filter hides is to be shown, or all of them: the box with the filter is to be emptied."""
    refused = Signal(str)
    """Why what was typed or pasted was left out, as one sentence for the clerk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glance = False
        self._showing = False
        self._chosen: Any = None
        self._model = RecordModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EditingDelegate(self))
        self._painter = RowPainter(self)
        self._typed: tuple[Any, BoundColumn, str] | None = None
        self.next_step, self.again = (0, 0), TypedAgain(self)
        self.rows = RowMoves(self)
        self.keys = TableKeys(self)
        self.ticks = Ticks(self)
        self.empty = EmptyNote(self.viewport(), self.all_wanted.emit)
        self._look()

    def _look(self) -> None:
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(TYPING)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def current_record(self) -> Any:
        """The record of the current row, or None."""
        return self._model.record_at(self.currentIndex().row())

    def selected(self) -> list[Any]:
        """The records with a selected cell, from top to bottom."""
        rows = sorted({row for area in self.areas() for row in range(area.top(), area.bottom() + 1)})
        return [record for row in rows if (record := self._model.record_at(row)) is not None]

    def areas(self) -> list[QItemSelectionRange]:
        """The selected blocks of cells."""
        model: Any = self.selectionModel()
        return list(model.selection())

    def seen_columns(self) -> list[int]:
        """Model numbers of the columns seen, left to right."""
        order = sorted(range(len(self._model.columns)), key=self._header.visualIndex)
        return [at for at in order if not self._header.isSectionHidden(at)]

    def is_cut(self, index: Index) -> bool:
        """Whether a cell's words are not all to be seen."""
        return self._painter.cuts(index.row(), index.column())

    def paste(self) -> None:
        """Put the clipboard's cells in from the current cell on."""
        self.keys.paste()

    def copy(self) -> None:
        """Selected cells to the clipboard, as Excel takes them."""
        self.keys.copy()

    def cut(self) -> None:
        """Copy, then clear."""
        self.keys.copy()
        self.keys.clear()

    # editing, called by the delegate

    def text_to_edit(self, bound: BoundColumn, record: Any) -> str:
        """What an editor starts with: the record's own value, not words that stand for its absence."""
        value = bound.value(record)
        if bound.column.kind in ("date", "bool"):
            return written(bound.column, value)
        return "" if value is None else str(value)

    def note_typed(self, row: int, column: int, typed: str) -> None:
        """Remember what an editor held until it is closed."""
        self._typed = (self._model.record_at(row), self._model.columns[column], typed)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close the editor first, then tell what was typed, then step on."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        typed, self._typed = self._typed, None
        step, self.next_step = self.next_step, (0, 0)
        if typed is None:
            self.again.left()
        elif not self.again.told(*typed, meant=step != (0, 0)):
            return
        if step != (0, 0):
            self.keys.step(*step)

    # events

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Select:
        """A cell that the program goes to is chosen alone, whatever keys are held down meanwhile."""
        if event is None and self.selectionMode() != QAbstractItemView.SelectionMode.NoSelection:
            return Select.ClearAndSelect
        return super().selectionCommand(index, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What could not be kept waits for the keyboard."""
        super().focusInEvent(event)
        self.again.come_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of Excel first, then Qt's own."""
        if not self.keys.pressed(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A word that an input method commits at once begins an edit with that word; Qt would open the editor and drop it."""
        at_once = event.commitString() and not event.preeditString() and self.state() != EDITING
        super().inputMethodEvent(event)
        editor = self.indexWidget(self.currentIndex()) or self.viewport().focusWidget()
        if at_once and self.state() == EDITING and isinstance(editor, QLineEdit):
            editor.selectAll()
            editor.insert(event.commitString())

    def event(self, event: QEvent) -> bool:
        """Clipboard keys belong to the table while it has the focus, not to a menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing edits or does nothing; it never jumps about."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the first cell of a movable row begins to drag it."""
        super().mousePressEvent(event)
        self.rows.pressed(event)
        self.ticks.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a row, or show the row under the pointer."""
        if not self.rows.dragged(event):
            super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop a dragged row, or tick the box that was clicked."""
        super().mouseReleaseEvent(event)
        self.rows.released()
        self.ticks.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Double click edits a cell that can be edited and opens the row otherwise; on a box it is two clicks."""
        index = self.indexAt(event.position().toPoint())
        if is_tick(self._model, index.column()):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
        record = self._model.record_at(index.row()) if index.isValid() else None
        if record is not None and not self._model.can_edit(index.column()):
            self.opened.emit(record)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """All rows of the part that is to be painted, in one pass; Qt's own painting, cell by cell, is left out."""
        looked_at = self.glance and not self.hasFocus()
        focus = self.hasFocus() or self.viewport().hasFocus()
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect(), Chosen(self.currentIndex(), self.areas(), not looked_at, focus))
        painter.end()
        self.rows.paint_target(self.viewport())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._header.fit(anew=False)
        self.empty.place()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another row is current: the whole of both rows is drawn anew and the tab is told."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._showing:
            self._tell_chosen()

    def _hover(self, row: int) -> None:
        before, self._painter.hovered = self._painter.hovered, row
        for at in {before, row} - {-1} if before != row else ():
            self.viewport().update(0, self.rowViewportPosition(at), self.viewport().width(), self.rowHeight(at))

    def _tell_chosen(self) -> None:
        now = self.current_record()
        if now is not self._chosen:
            self._chosen = now
            self.chosen.emit(now)
