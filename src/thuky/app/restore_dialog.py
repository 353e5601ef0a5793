"""Tệp ▸ Khôi phục bản sao lưu…: the copies kept of this file, newest first."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from thuky.core.columns import Column, columns
from thuky.storage import backup
from thuky.widgets.forms import load_form
from thuky.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """A backup as a row."""

    id: int
    at: Annotated[str, Column("Sao lưu lúc", width=18, editable=False)]
    size: Annotated[str, Column("Cỡ", width=10, editable=False)]
    name: Annotated[str, Column("Tệp", width=44, editable=False)]
    path: Path


class RestoreDialog(QDialog):
    """Tells which copy the clerk wants put back; it touches no file."""

    put_back = Signal(object)
    table: RecordTable
    note: QLabel
    other: QPushButton
    put: QPushButton
    cancel: QPushButton

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_restore_dialog")
        self.note.setText(f"Tệp “{path.name}” hiện nay được giữ lại bên cạnh trước khi khôi phục.")
        self.table.set_columns(columns(CopyLine))
        self.table.set_editable(False)
        self.table.set_empty("Chưa có bản sao lưu nào của tệp này.")
        self.table.chosen.connect(lambda line: self.put.setEnabled(line is not None))
        self.table.show_records([_line(at, copy) for at, copy in enumerate(backup.kept(backup.folder_of(path)))])
        self.put.setEnabled(self.table.current_record() is not None)
        self.put.clicked.connect(self._put)
        self.other.clicked.connect(self._other)
        self.cancel.clicked.connect(self.reject)

    def _put(self) -> None:
        line: CopyLine | None = self.table.current_record()
        if line is not None:
            self.accept()
            self.put_back.emit(line.path)

    def _other(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, "Chọn bản sao lưu", str(Path.home()), "Tệp Thư Ký (*.thuky)")
        if chosen:
            self.accept()
            self.put_back.emit(Path(chosen))


def _line(at: int, copy: Path) -> CopyLine:
    stat = copy.stat()
    when = f"{datetime.fromtimestamp(stat.st_mtime):%d/%m/%Y %H:%M}"
    return CopyLine(id=at, at=when, size=f"{max(1, stat.st_size // 1024)} KB", name=copy.name, path=copy)
