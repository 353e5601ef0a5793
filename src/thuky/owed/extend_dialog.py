"""Gia hạn… and Thêm việc phải gửi…: what some units owe, and until when."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from thuky.core.vietnamese.dates import parse
from thuky.core.vietnamese.text import clean
from thuky.owed.due import KINDS, title_of
from thuky.widgets.forms import load_form


class ExtendDialog(QDialog):
    """A thing owed and a day; things of the clerk's own may be typed."""

    lead: QLabel
    what: QComboBox
    due: QLineEdit
    dueLabel: QLabel
    said: QLabel
    buttons: QDialogButtonBox

    def __init__(self, lead: str, things: Iterable[str], verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "owed_extend_dialog")
        self.setWindowTitle(verb)
        self.lead.setText(lead)
        for what in things:
            self.what.addItem(title_of(what), what)
        self.dueLabel.setText("&Hạn mới" if verb == "Gia hạn" else "&Hạn gửi")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(verb)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def _accept(self) -> None:
        day, typed = self.day(), clean(self.due.text())
        if typed and not day:
            self.said.setText(f"“{typed}” không phải là một ngày; hãy ghi như 25/8/2026.")
        elif not self.thing():
            self.said.setText("Chưa ghi việc phải gửi; chọn một việc hoặc gõ tên việc.")
        else:
            self.accept()

    def thing(self) -> str:
        """What is owed: the code of a usual thing, or the clerk's own words."""
        typed = clean(self.what.currentText())
        return next((code for code, title in KINDS if title == typed), typed)

    def day(self) -> str:
        """The day as ISO; empty where none was typed."""
        found = parse(clean(self.due.text())) if self.due.text().strip() else None
        return str(found) if found else ""
