"""Văn phòng ▸ Đơn vị…: the directory of units with whom to call, and the groups that plans speak of ("15 xã, phường")."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from thuky.core.columns import BoundColumn, Column, columns
from thuky.core.refused import Refused
from thuky.office import groups_store, store
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
    takeList: QPushButton
    remove: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, parent: QWidget | None = None, conference: int | None = None) -> None:
        super().__init__(parent)
        self._file, self._conference = file, conference
        load_form(self, "app_units_dialog")
        self._show()
        self.table.set_movable()
        self.table.moved.connect(self._move)
        self.table.set_editable(not file.read_only)
        self.table.set_adding("" if file.read_only else "Gõ tên đơn vị để thêm, hoặc dán cả danh sách từ Excel")
        self.filter.textChanged.connect(self.table.set_filter)
        self.table.edited.connect(lambda edits: self._change(_label(len(edits)), lambda db: _edit(db, edits)))
        self.table.added.connect(lambda values: self._add([values]))
        self.table.rows_pasted.connect(self._pasted)
        self.table.remove_wanted.connect(self._remove)
        self.takeList.clicked.connect(self._take_list)
        self.takeList.setEnabled(not file.read_only and conference is not None)
        self.remove.clicked.connect(lambda: self._remove(self.table.selected()))
        self.remove.setEnabled(not file.read_only)
        self.close_button.clicked.connect(self.accept)
        stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())

    def _changed(self, told: Changed) -> None:
        if told.tables & {"unit", "unit_group", "unit_group_member"}:
            self._show()

    def _show(self) -> None:
        named = groups_store.names(self._file.db)
        groups = BoundColumn("groups", Column("Nhóm", width=26), text_of=lambda unit: "; ".join(named.get(unit.id, ())))
        self.table.set_columns((*columns(Unit), groups), numbered="TT")
        self.table.show_records(store.units(self._file.db))

    def _take_list(self) -> None:
        """A list of units that somebody else keeps, with its groups."""
        from thuky.returns.roster_preview_dialog import open_lists

        open_lists(self, self._file, self._conference or 0, purpose="units")

    def _move(self, ids: list[int], position: int) -> None:
        self._change("Đổi thứ tự đơn vị", lambda db: store.move_units(db, ids, position))

    def _add(self, fresh: list[dict[str, str]]) -> None:
        self._change(f"Thêm {len(fresh)} đơn vị", lambda db: _add(db, fresh))

    def _pasted(self, rows: list[list[str]], row: int) -> None:
        edits, fresh = self.table.split_paste(rows, row)

        def work(db: Any) -> None:
            _edit(db, edits)
            _add(db, fresh)

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


def _add(db: Any, fresh: Sequence[dict[str, str]]) -> None:
    """New units, each with its groups."""
    for values in fresh:
        known: dict[str, Any] = {name: value for name, value in values.items() if name != "groups"}
        (number,) = store.add_units(db, [Unit(**known)])
        if values.get("groups"):
            groups_store.set_groups(db, number, values["groups"])


def _edit(db: Any, edits: list[Edit]) -> None:
    for one in edits:
        unit: Any = one.record
        if one.field == "groups":
            groups_store.set_groups(db, unit.id, one.value)
            continue
        store.edit_unit(db, unit.id, **{one.field: one.value})


def _label(count: int) -> str:
    return "Sửa đơn vị" if count == 1 else f"Sửa {count} ô đơn vị"
