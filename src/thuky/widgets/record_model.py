"""The table's model: records become cells once, when first looked at; a list of row numbers says which are seen and in what order.

Roles are compared as plain numbers and nothing is looked up while a viewport is painted; the filter scans keys without
diacritics and narrows its last result while letters are added; sorting uses Vietnamese keys that are made once.
"""

from collections.abc import Callable, Sequence, Set
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QPersistentModelIndex, Qt

from thuky.core.columns import BoundColumn
from thuky.core.vietnamese import text
from thuky.widgets import row_keys
from thuky.widgets.row_keys import MarkOf
from thuky.widgets.row_order import RowOrder

DISPLAY, EDIT, TOOL_TIP, ALIGNMENT, ACCESSIBLE = 0, 2, 3, 7, 11
RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
Index = QModelIndex | QPersistentModelIndex
_ID = attrgetter("id")


class RecordModel(QAbstractTableModel):
    """Records of one kind as rows of text; row numbers below are those of the view unless they are called `source`."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.columns: tuple[BoundColumn, ...] = ()
        self.records: list[Any] = []
        self._cells: list[tuple[str, ...] | None] = []
        self.texts: tuple[Callable[[Any], str], ...] = ()
        self.visible: Sequence[int] = ()
        self.marks: dict[int, MarkOf] = {}
        self.numbered = -1
        self.editable = True
        self.adding = ""
        self._flags: tuple[Qt.ItemFlag, ...] = ()
        self.query = ""
        self.sorted_by: tuple[int, bool] | None = None
        self._aligns: tuple[int, ...] = ()
        self._order = RowOrder(self)

    # what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Rows seen, and the empty row at the end where one types to add."""
        return 0 if parent.isValid() else len(self.visible) + (1 if self.adding else 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Columns, hidden ones too."""
        return len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The text, the alignment, or nothing."""
        if role == DISPLAY or role == EDIT or role == ACCESSIBLE:
            return self.text_at(index.row(), index.column())
        if role == ALIGNMENT:
            return self._aligns[index.column()]
        if role == TOOL_TIP:
            return self.text_at(index.row(), index.column()) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The heading of a column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == DISPLAY:
            return self.columns[section].heading
        return self._aligns[section] if role == ALIGNMENT else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Enabled and selectable; editable where the column is."""
        return self._flags[index.column()]

    # what the view and the delegate ask

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell: its mark's word, its number in the list, or its own text."""
        if row >= len(self.visible):
            return ""
        if column == self.numbered:
            return str(row + 1)
        source = self.visible[row]
        if column in self.marks:
            mark = self.marks[column](self.records[source])
            if mark is not None and mark.text:
                return mark.text
        return self.cells_at(row)[column]

    def cells_at(self, row: int) -> tuple[str, ...]:
        """The texts of a row's record, without marks and numbers."""
        source = self.visible[row]
        return self._cells[source] or self.cells_of(source)

    def record_at(self, row: int) -> Any:
        """The record of a row; nothing for the row where one types to add."""
        return self.records[self.visible[row]] if 0 <= row < len(self.visible) else None

    def row_of(self, record_id: Any) -> int:
        """The row that shows the record with this id; -1 when it is filtered out or gone."""
        try:
            return self.visible.index(list(map(_ID, self.records)).index(record_id))
        except ValueError:
            return -1

    def selection_of(self, ids: Set[Any], column: int) -> QItemSelection:
        """The cells of a column whose records have these ids, block by block."""
        shown = [row for row, source in enumerate(self.visible) if self.records[source].id in ids]
        found, at = QItemSelection(), 0
        for before, row in enumerate(shown):
            if before + 1 == len(shown) or shown[before + 1] != row + 1:
                found.select(self.index(shown[at], column), self.index(row, column))
                at = before + 1
        return found

    def can_edit(self, column: int) -> bool:
        """Whether cells of a column may be typed over."""
        return (
            self.editable
            and column != self.numbered
            and column < len(self.columns)
            and self.columns[column].column.editable
        )

    def right_aligned(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return self._aligns[column] == RIGHT

    # what the tab gives

    def set_columns(self, columns: Sequence[BoundColumn], numbered: bool) -> None:
        """Take the columns; with `numbered` the first one only counts the rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.numbered = 0 if numbered else -1
        self._aligns = tuple(
            RIGHT if column.column.kind == "int" or at == self.numbered else LEFT
            for at, column in enumerate(self.columns)
        )
        self._reflag()
        self.marks.clear()
        self.sorted_by = None
        self._fill(self.records)
        self.endResetModel()

    def take_same(self, columns: Sequence[BoundColumn], numbered: bool) -> bool:
        """The columns shown already, bound anew: order, selection and filter stay, the records that follow fill the cells."""
        same = numbered == (self.numbered == 0) and row_keys.shape(columns) == row_keys.shape(self.columns)
        if same:
            self.columns = tuple(columns)
        return same

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these records under the filter and order in force; the same ids in the same order only repaint."""
        before = [record.id for record in self.records]
        if before == [record.id for record in records] and not self.query and self.sorted_by is None:
            self._fill(records)
            if self.visible and self.columns:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.visible) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._fill(records)
        self.endResetModel()

    def replace_records(self, records: Sequence[Any]) -> None:
        """These records as they are now, in the places where they were; ids that are not here are left out."""
        place = {record.id: source for source, record in enumerate(self.records)}
        changed = [(place[record.id], record) for record in records if record.id in place]
        before = [self.records[source] for source, _ in changed]
        for source, record in changed:
            self.records[source], self._cells[source] = record, None
        self._order.renew([source for source, _ in changed], before, self.sorted_by)
        if self.query or self.sorted_by is not None:
            self.beginResetModel()
            self._show_in_order()
            self.endResetModel()
            return
        for source, _ in changed:
            self.dataChanged.emit(self.index(source, 0), self.index(source, len(self.columns) - 1))

    def _fill(self, records: Sequence[Any]) -> None:
        self.records = list(records)
        self.texts = tuple(
            (lambda record: "") if at == self.numbered else column.text for at, column in enumerate(self.columns)
        )
        self._cells = [None] * len(self.records)
        self._order.forget()
        self._show_in_order()

    def cells_of(self, source: int) -> tuple[str, ...]:
        """The texts of a record, made now."""
        made = self._cells[source] = tuple([text_of(self.records[source]) for text_of in self.texts])
        return made

    def all_cells(self) -> list[tuple[str, ...]]:
        """The texts of all records."""
        return [cells or self.cells_of(source) for source, cells in enumerate(self._cells)]

    def set_editable(self, editable: bool) -> None:
        """Whether any cell may be typed over."""
        self.editable = editable
        self._reflag()

    def set_adding(self, words: str) -> None:
        """Keep an empty row at the end with these words; none without words."""
        self.beginResetModel()
        self.adding = words
        self.endResetModel()

    def _reflag(self) -> None:
        editable = SEEN | Qt.ItemFlag.ItemIsEditable
        self._flags = tuple(editable if self.can_edit(at) else SEEN for at in range(len(self.columns)))

    def set_query(self, query: str) -> None:
        """Show only the rows that hold these letters, diacritics aside."""
        query = text.search_key(query)
        if query == self.query:
            return
        matching = self._order.matching(query)
        self.beginResetModel()
        self.query, self.visible = query, matching
        self.endResetModel()

    def sort_by(self, column: int, descending: bool = False) -> None:
        """Order the rows by a column as Vietnamese order goes, empty cells last; column -1 is the order given."""
        self.beginResetModel()
        self.sorted_by = (column, descending) if column >= 0 else None
        self._show_in_order()
        self.endResetModel()

    def _show_in_order(self) -> None:
        self._order.sort(self.sorted_by)
        self.visible = self._order.matching(self.query)

    def set_sort_key(self, field: str, key_of: Callable[[Any], Any]) -> None:
        """Order a column by another key than its text."""
        self._order.set_key(field, key_of)
