"""In cả bộ…: which papers, how many copies, written how; remembered for the conference."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from thuky.core.columns import columns
from thuky.papers.document import Document
from thuky.printing import sets
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile


class SetDialog(QDialog):
    """Ticks and copies in a table; it tells what is wanted and writes no paper itself."""

    wanted = Signal(list, str, bool)
    """The chosen lines, the mode, and whether they go to the printer."""

    setTable: RecordTable
    mode: QComboBox
    outcome: QLabel
    cancel: QPushButton
    printThem: QPushButton
    writeThem: QPushButton

    def __init__(
        self, file: OpenFile, conference: int, documents: tuple[Document, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form(self, "printing_set_dialog")
        self._file, self._conference = file, conference
        self._before = sets.lines(file.db, conference, documents)
        self._now = list(self._before)
        for code, word in sets.MODES:
            self.mode.addItem(word, code)
        self.mode.setCurrentIndex(self.mode.findData(sets.mode_of(file.db, conference)))
        self.setTable.set_columns(columns(sets.SetLine), numbered="TT")
        self.setTable.edited.connect(self._edit)
        self.cancel.clicked.connect(self.reject)
        self.writeThem.clicked.connect(lambda: self._go(printer=False))
        self.printThem.clicked.connect(lambda: self._go(printer=True))
        self._show()

    def _show(self) -> None:
        self.setTable.show_records(self._now)
        taken = [one for one in self._now if one.taken]
        self.outcome.setText(f"{len(taken)} giấy, {sum(one.copies for one in taken)} bản")
        for button in (self.writeThem, self.printThem):
            button.setEnabled(bool(taken))

    def _edit(self, edits: list[Edit]) -> None:
        for edit in edits:
            record: Any = edit.record
            at = next(place for place, one in enumerate(self._now) if one.id == record.id)
            self._now[at] = sets.changed(self._now[at], edit.field, edit.value)
        self._show()

    def _go(self, *, printer: bool) -> None:
        mode = self.mode.currentData()
        if not self._file.read_only and (
            self._now != self._before or mode != sets.mode_of(self._file.db, self._conference)
        ):
            with self._file.change("Chọn bộ giấy tờ", conference=self._conference) as db:
                sets.remember(db, self._conference, self._before, self._now, mode)
        self.accept()
        self.wanted.emit([one for one in self._now if one.taken], mode, printer)
