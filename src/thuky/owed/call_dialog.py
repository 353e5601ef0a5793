"""Ghi cuộc gọi: how a unit was reminded, who answered, what he promised; the time is now."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from thuky.owed.due import WAYS, Call
from thuky.widgets.forms import load_form


class CallDialog(QDialog):
    """One reminder, noted in a few words."""

    lead: QLabel
    how: QComboBox
    who: QLineEdit
    promise: QLineEdit
    note: QLineEdit
    buttons: QDialogButtonBox

    def __init__(self, unit: str, contact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "owed_call_dialog")
        self.lead.setText(f"Đã nhắc {unit}:")
        self.how.addItems(WAYS)
        self.who.setText(contact)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        (self.promise if contact else self.who).setFocus()

    def call(self, conference: int, unit: int) -> Call:
        """What was typed."""
        return Call(conference_id=conference, unit_id=unit, how=self.how.currentText(), who=self.who.text(),
                    promise=self.promise.text(), note=self.note.text())  # fmt: skip
