"""Văn phòng ▸ Đơn vị…: the directory of units with whom to call."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.office import store
from thuky.office.unit import Unit
from thuky.storage.changes import Changed
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable


class UnitsDialog(QDialog):
    """One table that edits in place; a list pasted from Excel adds units that the directory does not hold yet."""

    filter: QLineEdit
    table: RecordTable
    remove: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        load_form(self, "app_units_dialog")
        self.table.set_columns(columns(Unit), numbered="TT")
        self.table.set_editable(not file.read_only)
        self.table.set_adding("" if file.read_only else "Gõ tên đơn vị để thêm, hoặc dán cả danh sách từ Excel")
        self.filter.textChanged.connect(self.table.set_filter)
        self.table.edited.connect(lambda edits: self._change(_label(len(edits)), lambda db: _edit(db, edits)))
        self.table.added.connect(lambda values: self._add([values]))
        self.table.rows_pasted.connect(self._pasted)
        self.table.remove_wanted.connect(self._remove)
        self.remove.clicked.connect(lambda: self._remove(self.table.selected()))
        self.remove.setEnabled(not file.read_only)
        self.close_button.clicked.connect(self.accept)
        stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())
        self.table.show_records(store.units(file.db))

    def _changed(self, told: Changed) -> None:
        if "unit" in told.tables:
            self.table.show_records(store.units(self._file.db))

    def _add(self, fresh: list[dict[str, str]]) -> None:
        units = [Unit(**values) for values in fresh]  # type: ignore[arg-type]
        self._change(f"Thêm {len(units)} đơn vị", lambda db: store.add_units(db, units))

    def _pasted(self, rows: list[list[str]], row: int) -> None:
        edits, fresh = self.table.split_paste(rows, row)

        def work(db: Any) -> None:
            _edit(db, edits)
            store.add_units(db, [Unit(**values) for values in fresh])  # type: ignore[arg-type]

        self._change(f"Dán {len(rows)} đơn vị", work)

    def _remove(self, records: list[Any]) -> None:
        if records:
            self._change(f"Xóa {len(records)} đơn vị", lambda db: store.remove_units(db, [one.id for one in records]))

    def _change(self, label: str, work: Callable[[Any], object]) -> None:
        try:
            with self._file.change(label) as db:
                work(db)
        except Refused as why:
            messages.refuse(self, why)


def _edit(db: Any, edits: list[Edit]) -> None:
    for one in edits:
        unit: Any = one.record
        store.edit_unit(db, unit.id, **{one.field: one.value})


def _label(count: int) -> str:
    return "Sửa đơn vị" if count == 1 else f"Sửa {count} ô đơn vị"
