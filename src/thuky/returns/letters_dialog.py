"""Chữ kiểu cũ: the columns that were typed in old fonts, before and after; the clerk decides for each whether it is turned."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from thuky.core.columns import columns
from thuky.returns.encodings import Columns
from thuky.returns.letters import OldColumn
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable


class LettersDialog(QDialog):
    """A row for each column; a tick says that it is turned."""

    lead: QLabel
    table: RecordTable
    buttons: QDialogButtonBox

    def __init__(self, found: Sequence[OldColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "returns_letters_dialog")
        self._rows = list(found)
        self.table.set_columns(columns(OldColumn))
        self.table.set_quiet("encoding", "sheet", "file")
        self.table.edited.connect(self._edit)
        self.table.show_records(self._rows)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Đọc lại")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _edit(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            if isinstance(edit.record, OldColumn):
                self._rows[edit.record.id] = replace(self._rows[edit.record.id], taken=edit.value == "1")
        self.table.show_records(self._rows)

    def as_typed(self) -> Columns:
        """The columns that keep their letters."""
        return frozenset((row.file, row.sheet, row.column) for row in self._rows if not row.taken)
