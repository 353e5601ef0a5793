"""Which rows a table shows: records come and go, are filtered and sorted; what is chosen stays with the record it was on."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from thuky.widgets.first_cell import first_to_type
from thuky.widgets.grid_view import GridView, Select

NO_LETTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class RowView(GridView):
    """A GridView whose rows are told to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header.sectionClicked.connect(self._heading_clicked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An empty table begins where its first record is typed; Qt would begin at the number that counts the rows."""
        if not self.currentIndex().isValid():
            self._begin_first()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the empty row at the end a letter begins a record wherever the keyboard is."""
        at = self.currentIndex()
        typed = event.text().isprintable() and event.text().strip() and not event.modifiers() & NO_LETTER
        if typed and at.row() >= len(self._model.visible) and not self._model.can_edit(at.column()):
            self._begin_first(at.row())
        super().keyPressEvent(event)

    def _begin_first(self, row: int = 0) -> None:
        if self._model.columns and row < self._model.rowCount() and not self.glance:
            column = self._painter.adding_column() if self._model.adding else self.begins_at()
            self.selectionModel().setCurrentIndex(self._model.index(row, column), Select.ClearAndSelect)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records; selection, current cell and scroll stay with the records they were on."""
        filled_or_emptied = bool(records) != bool(self._model.records)
        self._header.measure_anew()
        self._change(lambda: self._model.set_records(records), fit=filled_or_emptied)
        self.empty.show_for(bool(records), bool(self._model.visible))

    def replace_records(self, records: Sequence[Any]) -> None:
        """Some of the records as they are now; all else stays."""
        self._change(lambda: self._model.replace_records(records))
        self.empty.show_for(bool(self._model.records), bool(self._model.visible))

    def records(self) -> list[Any]:
        """All records shown or filtered out, in the order given."""
        return list(self._model.records)

    def visible_records(self) -> list[Any]:
        """The records seen, in the order seen."""
        return [self._model.records[source] for source in self._model.visible]

    def set_filter(self, typed: str) -> None:
        """Show only rows that hold these letters; diacritics and case do not matter."""
        current, column = self._chosen, max(0, self.currentIndex().column())
        with self._columns_still():
            self._model.set_query(typed)
            self._settle(current, column, 0, set())
            self.scrollTo(self.currentIndex())
        self.empty.looked_for(typed)
        self.empty.show_for(bool(self._model.records), bool(self._model.visible))

    def choose(self, record_id: Any, field: str = "") -> bool:
        """Make the row of this record the current one; False when it is not there."""
        row = self._model.row_of(record_id)
        if row < 0 and self._model.query:
            self.set_filter("")
            self.all_wanted.emit()
            row = self._model.row_of(record_id)
        if row >= 0:
            column = self.column_of(field) if field else max(self.currentIndex().column(), self.begins_at())
            self.setCurrentIndex(self._model.index(row, column))
            self.scrollTo(self._model.index(row, column), QAbstractItemView.ScrollHint.EnsureVisible)
        return row >= 0

    def column_of(self, field: str) -> int:
        """Where a field's column is; LookupError when there is none."""
        for at, column in enumerate(self._model.columns):
            if column.field == field:
                return at
        raise LookupError(field)

    def begins_at(self) -> int:
        """The column at which a row begins to be typed."""
        return first_to_type(self._model, self.seen_columns())

    def _change(self, change: Callable[[], None], *, fit: bool = False) -> None:
        current, column = self._chosen, max(0, self.currentIndex().column())
        ids, row = {one.id for one in self.selected()}, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        with self._columns_still():
            change()
            if fit:
                self._header.fit()
            else:
                self._header.fit_if_cut()
            self._settle(current, column, row, ids)
        self.verticalScrollBar().setValue(scrolled)

    @contextmanager
    def _columns_still(self) -> Iterator[None]:
        """Other rows are shown in here: what that does to the current cell scrolls nothing sideways, and is told once."""
        across, self._showing = self.horizontalScrollBar().value(), True
        yield
        self.horizontalScrollBar().setValue(across)
        self._showing = False
        self._tell_chosen()

    def _settle(self, current: Any, column: int, row: int, ids: set[Any]) -> None:
        at = self._model.row_of(current.id) if current is not None else -1
        if at < 0:
            at = min(max(row, 0), len(self._model.visible) - 1)
            column = column or self.begins_at()
        if at < 0 and self._model.adding:
            self._begin_first()
        if at < 0 or self.glance or not self._model.columns:
            return
        index = self._model.index(at, min(column, len(self._model.columns) - 1))
        alone = len(ids) <= 1
        self.selectionModel().setCurrentIndex(index, Select.ClearAndSelect if alone else Select.NoUpdate)
        if not alone:
            self.selectionModel().select(self._model.selection_of(ids, index.column()), Select.Select)

    def _heading_clicked(self, column: int) -> None:
        before = self._model.sorted_by
        if before is None or before[0] != column:
            self._sort(column, False)
        elif not before[1]:
            self._sort(column, True)
        else:
            self._sort(-1, False)

    def _sort(self, column: int, descending: bool) -> None:
        if column == self._model.numbered:
            column = -1
        current, at = self._chosen, max(0, self.currentIndex().column())
        with self._columns_still():
            self._model.sort_by(column, descending)
            self._settle(current, at, 0, set())
            self.scrollTo(self.currentIndex())
        self._header.setSortIndicatorShown(column >= 0)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(column, order)
