"""A question with a row for each thing to decide: what is on screen is what will be read again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from thuky.core.columns import BoundColumn
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable


class DecisionsDialog(QDialog):
    """Rows whose number is their place, one field of each to decide; Ok reads the lists again."""

    form: ClassVar[str]
    lead: QLabel
    table: RecordTable
    buttons: QDialogButtonBox

    def __init__(
        self,
        bound: Sequence[BoundColumn],
        quiet: Sequence[str],
        rows: Sequence[Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_form(self, self.form)
        self._rows = list(rows)
        self.table.set_columns(bound)
        self.table.set_quiet(*quiet)
        self.table.edited.connect(self._edit)
        self.table.show_records(self._rows)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Đọc lại")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _edit(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            row = self._rows[getattr(edit.record, "id", -1)]
            self._rows[row.id] = replace(row, **{edit.field: self.decided(edit.value)})
        self.table.show_records(self._rows)

    def decided(self, value: str) -> Any:
        """What a cell's text means; a text means itself."""
        return value
