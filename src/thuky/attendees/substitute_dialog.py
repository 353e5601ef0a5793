"""Dự thay…: who comes for somebody who cannot."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from thuky.attendees.attendee import Attendee
from thuky.core.vietnamese.names import split
from thuky.core.vietnamese.text import clean
from thuky.widgets.forms import load_form

FIELDS = ("full_name", "rank", "position", "unit", "phone")


class SubstituteDialog(QDialog):
    """One person's name, rank, post and phone; a rank typed before the name goes to its own box."""

    lead: QLabel
    full_name: QLineEdit
    rank: QLineEdit
    position: QLineEdit
    unit: QLineEdit
    phone: QLineEdit
    take_seat: QCheckBox
    said: QLabel
    buttons: QDialogButtonBox

    def __init__(self, absent: Attendee, seat: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "attendees_substitute_dialog")
        about = f" ({absent.position_unit})" if absent.position_unit else ""
        self.lead.setText(f"Ai dự thay {absent.shown_name}{about}?")
        self.unit.setText(absent.unit)
        self.take_seat.setVisible(bool(seat))
        self.take_seat.setText(f"Ngồi vào &ghế {seat} của người được dự thay")
        self.full_name.editingFinished.connect(self._part_name)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi dự thay")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.full_name.setFocus()

    def _part_name(self) -> None:
        """`Đ/c Thiếu tá Nguyễn Văn A` fills the boxes for rank and name."""
        found = split(self.full_name.text())
        if found.rank and not self.rank.text():
            self.rank.setText(found.rank)
        if found.full_name:
            self.full_name.setText(found.full_name)

    def _accept(self) -> None:
        if not clean(self.full_name.text()):
            self.said.setText("Chưa có tên người dự thay; gõ tên rồi bấm Ghi dự thay.")
            self.full_name.setFocus()
            return
        self._part_name()
        self.accept()

    def stand_in(self) -> Attendee:
        """The person as typed."""
        values: dict[str, Any] = {field: clean(getattr(self, field).text()) for field in FIELDS}
        return Attendee(**values)
