"""Văn phòng ▸ Cột riêng của đại biểu…: the columns that the office adds to what the program knows of people."""

import sqlite3
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from thuky.attendees.attendee import Attendee
from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.office import own_fields_store
from thuky.office.own_field import OwnField
from thuky.storage.changes import Changed
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable

RECORD = "attendee"


class OwnFieldsDialog(QDialog):
    """One table that edits in place; a name that people have a column of already is refused."""

    table: RecordTable
    remove: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        load_form(self, "app_own_fields_dialog")
        self._taken = [one.heading for one in columns(Attendee)]
        self.table.set_columns(columns(OwnField), numbered="TT")
        self.table.set_editable(not file.read_only)
        self.table.set_adding("" if file.read_only else "Gõ tên cột để thêm")
        self._show()
        self.table.edited.connect(self._edit)
        self.table.added.connect(lambda values: self._add([values.get("heading", "")]))
        self.table.rows_pasted.connect(self._pasted)
        self.table.remove_wanted.connect(self._remove)
        self.remove.clicked.connect(lambda: self._remove(self.table.selected()))
        self.remove.setEnabled(not file.read_only)
        self.close_button.clicked.connect(self.accept)
        stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())

    def _changed(self, told: Changed) -> None:
        if "own_field" in told.tables:
            self._show()

    def _show(self) -> None:
        self.table.show_records(own_fields_store.every(self._file.db, RECORD))

    def _add(self, headings: list[str]) -> None:
        self._change(f"Thêm cột “{headings[0]}”", lambda db: self._write(db, [], headings))

    def _edit(self, edits: list[Edit]) -> None:
        self._change("Đổi tên cột riêng", lambda db: self._write(db, edits, []))

    def _pasted(self, rows: list[list[str]], row: int) -> None:
        edits, fresh = self.table.split_paste(rows, row)
        headings = [values.get("heading", "") for values in fresh]
        self._change(f"Dán {len(rows)} cột riêng", lambda db: self._write(db, edits, headings))

    def _write(self, db: sqlite3.Connection, edits: list[Edit], fresh: list[str]) -> None:
        for one in edits:
            field: Any = one.record
            own_fields_store.rename(db, field, one.value, self._taken)
        for heading in fresh:
            own_fields_store.add(db, RECORD, heading, self._taken)

    def _remove(self, records: list[Any]) -> None:
        if records:
            ids = [one.id for one in records]
            self._change(f"Xóa {len(ids)} cột riêng", lambda db: own_fields_store.remove(db, ids))

    def _change(self, label: str, work: Callable[[sqlite3.Connection], object]) -> None:
        try:
            with self._file.change(label) as db:
                work(db)
        except Refused as why:
            messages.refuse(self, why)
