"""Gộp trùng…: pairs of rows that may be one person, side by side, put together one by one."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from thuky.attendees import store
from thuky.attendees.doubles import Double, doubles
from thuky.attendees.standing_in import merge
from thuky.attendees.table_columns import panel_columns
from thuky.core.columns import BoundColumn, Column
from thuky.core.refused import Refused
from thuky.storage.changes import Changed
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile

KEPT = "● "
GROUP = "delegation_id"
"""The row of the delegation that is kept is the row that stays: the other is the place that may be given back."""
HINT = "Ô in đậm có dấu ● được giữ. Bấm vào ô bên kia, hoặc phím cách, để đổi."
ALIKE = "Mọi ô của hai dòng đều giống nhau; gộp thì còn một dòng."
NONE_LEFT = "Không còn cặp nào để gộp."
PAIRS = (
    BoundColumn("name", Column("Họ và tên", width=22), text_of=lambda pair: pair.first.full_name),
    BoundColumn("why", Column("Vì sao", width=30), text_of=lambda pair: pair.why),
)


class MergeDialog(QDialog):
    """Pairs at the left; at the right every field that differs, with the kept one marked."""

    pairTable: RecordTable
    pairTitle: QLabel
    fieldTable: QTableWidget
    fieldHint: QLabel
    keepPlace: QCheckBox
    apart: QPushButton
    merge: QPushButton
    close_button: QPushButton

    def __init__(self, file: OpenFile, conference: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._conference = file, conference
        self._pair: Double | None = None
        self._two_people: set[str] = set()
        load_form(self, "attendees_merge_dialog")
        self.pairTable.set_columns(PAIRS)
        self.pairTable.set_editable(False)
        self.pairTable.set_empty("Không có dòng nào trùng.")
        self.pairTable.chosen.connect(self._show_pair)
        self.fieldTable.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.fieldTable.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.fieldTable.cellClicked.connect(self._choose)
        self.fieldTable.cellActivated.connect(self._choose)
        self.fieldTable.installEventFilter(self)
        self.apart.clicked.connect(self._leave)
        self.merge.clicked.connect(self._merge)
        self.close_button.clicked.connect(self.accept)
        stop: Any = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())
        self.reload()

    def reload(self) -> None:
        """The pairs that are left; the first is chosen."""
        found = doubles(store.of_conference(self._file.db, self._conference))
        left = [pair for pair in found if pair.id not in self._two_people]
        self.pairTable.show_records(left)
        if left:
            self.pairTable.choose(left[0].id)
        self._show_pair(left[0] if left else None)

    def _changed(self, told: Changed) -> None:
        if "attendee" in told.tables:
            self.reload()

    def _show_pair(self, pair: Double | None) -> None:
        self._pair = pair
        for widget in (self.apart, self.merge, self.keepPlace, self.fieldTable):
            widget.setEnabled(pair is not None and not self._file.read_only)
        self.pairTitle.setText(pair.first.full_name if pair else "")
        self._fields = [column for column in (*panel_columns(), self._group()) if pair and _differs(column, pair)]
        self.fieldTable.setVisible(bool(self._fields))
        self.fieldHint.setText(HINT if self._fields else ALIKE if pair else NONE_LEFT)
        self._fill(pair)

    def _group(self) -> BoundColumn:
        names = {one.id: one.name for one in store.delegations(self._file.db, self._conference)}
        return BoundColumn(GROUP, Column("Thành phần"), text_of=lambda one: names.get(one.delegation_id, ""))

    def _fill(self, pair: Double | None) -> None:
        table = self.fieldTable
        table.setColumnCount(2)
        table.setRowCount(len(self._fields))
        table.setHorizontalHeaderLabels(["Dòng thứ nhất", "Dòng thứ hai"])
        table.setVerticalHeaderLabels([column.heading for column in self._fields])
        for row, column in enumerate(self._fields):
            for at, one in enumerate((pair.first, pair.second) if pair else ()):
                cell = QTableWidgetItem()
                cell.setData(Qt.ItemDataRole.UserRole, column.text(one))
                table.setItem(row, at, cell)
            self._choose(row, _better(column, pair) if pair else 0)

    def _choose(self, row: int, kept: int) -> None:
        """Keep one of the two cells of a line."""
        for at in (0, 1):
            cell: Any = self.fieldTable.item(row, at)
            font = cell.font()
            font.setBold(at == kept)
            cell.setFont(font)
            cell.setToolTip(str(cell.data(Qt.ItemDataRole.UserRole)))
            cell.setText((KEPT if at == kept else "") + str(cell.data(Qt.ItemDataRole.UserRole)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar keeps the cell in hand."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key()
        if pressed == Qt.Key.Key_Space and self.fieldTable.currentRow() >= 0:
            self._choose(self.fieldTable.currentRow(), self.fieldTable.currentColumn())
            return True
        return super().eventFilter(watched, event)

    def _chosen(self) -> dict[str, int]:
        """Of each field that differs the row, 0 or 1, whose cell is kept."""
        cells: list[Any] = [self.fieldTable.item(row, 1) for row in range(len(self._fields))]
        return {
            column.field: int(cell.text().startswith(KEPT)) for column, cell in zip(self._fields, cells, strict=True)
        }

    def _leave(self) -> None:
        if self._pair is not None:
            self._two_people.add(self._pair.id)
            self.reload()

    def _merge(self) -> None:
        pair = self._pair
        if pair is None:
            return
        try:
            chosen, both = self._chosen(), (pair.first, pair.second)
            stays = chosen.pop(GROUP, 0)
            keep, other = both[stays], both[1 - stays]
            taken = {field: getattr(other, field) for field, at in chosen.items() if at != stays}
            with self._file.change(f"Gộp trùng {pair.first.full_name}", conference=self._conference) as db:
                merge(db, keep.id or 0, other.id or 0, taken, keep_place=self.keepPlace.isChecked())
        except Refused as why:
            messages.refuse(self, why)


def _differs(column: BoundColumn, pair: Double) -> bool:
    return column.text(pair.first) != column.text(pair.second)


def _better(column: BoundColumn, pair: Double) -> int:
    """The row whose value is likelier right: the one that has any, and a name that is not all in capitals."""
    first, second = getattr(pair.first, column.field), getattr(pair.second, column.field)
    shouted = column.field == "full_name" and first == first.upper()
    return 0 if first and not (shouted and second) else 1
