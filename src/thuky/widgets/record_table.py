"""The one table of every tab: shows records, filters, sorts, and edits in place like Excel.

The table never changes a record. What the clerk does comes out as a signal, one for each gesture; the tab makes one change of
it, and the reload that follows brings the new records in.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from thuky.core.columns import BoundColumn, Column
from thuky.widgets.cell_editors import ROW_HEIGHT
from thuky.widgets.first_cell import first_to_type
from thuky.widgets.grid_edits import Gesture, values_of
from thuky.widgets.grid_view import TYPING, Trigger
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.row_view import RowView
from thuky.widgets.shapes import Part
from thuky.widgets.sideways_view import name_of_row
from thuky.widgets.table_header import settings_key


class RecordTable(RowView):
    """A table of records of one kind, each with an `id`; its signals are declared in GridView."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[str, Callable[[Any], Mark | None]] = {}
        self._bars: dict[str, Callable[[Any], Part | None]] = {}
        self._high, self._begin = 0, ""
        self._painter.adding_column = lambda: first_to_type(self._model, self.seen_columns(), self._begin)

    def set_columns(self, columns: Sequence[BoundColumn], numbered: str = "") -> None:
        """Show these columns; `numbered` heads a first column that counts the rows: "STT"."""
        counting = BoundColumn("", Column(numbered, width=5, kind="int", editable=False), text_of=lambda _record: "")
        shown = (counting, *columns) if numbered else tuple(columns)
        if self._model.take_same(shown, bool(numbered)):
            return
        self._model.set_columns(shown, bool(numbered))
        self._place_marks()
        self._header.take(shown, settings_key(self))
        self.set_name_column(name_of_row(shown, self._model.numbered))
        self.setAccessibleName(self.accessibleName() or ", ".join(column.heading for column in columns[:3]))

    def set_mark(self, field: str, mark_of: Callable[[Any], Mark | None]) -> None:
        """Draw a column as a mark and a word."""
        self._marks[field] = mark_of
        self._place_marks()

    def set_bar(self, field: str, part_of: Callable[[Any], Part | None]) -> None:
        """Draw a column as a bar: (how many, of how many), or nothing."""
        self._bars[field] = part_of
        self._place_marks()

    def set_strong(self, strong: Callable[[Any], bool]) -> None:
        """Which rows are written bold: a total, a heading of a group."""
        self._painter.strong = strong

    def set_quiet(self, *fields: str) -> None:
        """Columns written in the second colour of text."""
        self._painter.lanes.quiet = {self.column_of(field) for field in fields}

    def set_dashes(self) -> None:
        """Write "–" where a number is missing."""
        self._painter.dashes = True

    def set_sort_key(self, field: str, key_of: Callable[[Any], Any]) -> None:
        """Sort a column by this key (None goes last)."""
        self._model.set_sort_key(field, key_of)

    def set_editable(self, editable: bool) -> None:
        """Whether cells can be typed over (a file opened read-only cannot)."""
        self._model.set_editable(editable)
        self.setEditTriggers(TYPING if editable else Trigger.NoEditTriggers)
        self._painter.outlined = editable
        self.setTabKeyNavigation(editable)

    def set_movable(self) -> None:
        """Let rows be moved by Alt+↑↓ and by dragging their first cell."""
        self.rows.movable = True

    def set_adding(self, words: str, begin: str = "") -> None:
        """Keep an empty row at the end that says these words; typing there adds a record; it begins at the field `begin`, else at the name."""
        self._begin = begin
        self._model.set_adding(words)

    def set_empty(self, words: str, button: str = "", action: Callable[[], Any] | None = None) -> None:
        """What an empty table says to do first, with the button to do it."""
        self.empty.say(words, button, action)
        self.empty.show_for(bool(self._model.records), bool(self._model.visible))

    def set_title(self, words: str) -> None:
        """Write the heading of the first column as the title of a section."""
        self._header.set_title(words)

    def set_glance(self, *, tight: bool = False) -> None:
        """A list to look at: nothing is selected or edited, one click or Enter opens a row; `tight` ends flush with its page."""
        self.glance = True
        self.set_editable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._painter.lanes.first_padding, self._painter.lanes.tight = (0 if tight else 8), tight
        self.clicked.connect(self._open_clicked)

    def fit_rows(self) -> None:
        """Be as high as the rows where there is room, no higher."""
        head = 0 if self._header.isHidden() else self._header.height()
        self._high = head + self._model.rowCount() * ROW_HEIGHT + 1
        self.setMinimumHeight(min(self._high, head + 2 * ROW_HEIGHT))
        self.setMaximumHeight(self._high)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the rows, where the table is fitted to them."""
        return QSize(super().sizeHint().width(), self._high) if self._high else super().sizeHint()

    def split_paste(self, rows: Sequence[Sequence[str]], row: int) -> tuple[list[Edit], list[dict[str, str]]]:
        """What rows_pasted gave, as edits of the rows that are there and {field: value} for those to add."""
        columns = [self._model.columns[at] for at in self.keys.columns_for(rows)]
        gesture, fresh = Gesture(), []
        for at, cells in enumerate(rows, row):
            record = self._model.record_at(at)
            if record is None:
                found, refusals = values_of(columns, cells)
                gesture.refusals += refusals
                fresh += [found] if found else []
            else:
                for bound, typed in zip(columns, cells, strict=False):
                    if bound.column.editable:
                        gesture.put(bound, record, typed)
        if gesture.refusals:
            self.refused.emit(gesture.said())
        return gesture.edits, fresh

    def sort_by(self, field: str, descending: bool = False) -> None:
        """Sort by a field; "" is the order given."""
        self._sort(self.column_of(field) if field else -1, descending)

    # inside

    def _open_clicked(self, index: QModelIndex) -> None:
        if (record := self._model.record_at(index.row())) is not None:
            self.opened.emit(record)

    def _place_marks(self) -> None:
        at = {column.field: number for number, column in enumerate(self._model.columns)}
        self._model.marks = {at[field]: mark for field, mark in self._marks.items() if field in at}
        self._painter.bars = {at[field]: bar for field, bar in self._bars.items() if field in at}
        self.viewport().update()
