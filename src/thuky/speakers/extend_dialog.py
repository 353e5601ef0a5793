"""Gia hạn…: until when papers that are still out may be sent."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from thuky.core.vietnamese.dates import parse, short
from thuky.core.vietnamese.text import clean
from thuky.speakers.speech import Speech, units_named
from thuky.widgets.forms import load_form

NAMED = 3


class ExtendDialog(QDialog):
    """Whose papers, and the new day; what is no day is told before anything is changed."""

    lead: QLabel
    due: QLineEdit
    said: QLabel
    buttons: QDialogButtonBox

    def __init__(self, speeches: Sequence[Speech], day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "speakers_extend_dialog")
        self.lead.setText(f"Gia hạn {len(speeches)} bài: {whose(speeches)}")
        self.due.setText(short(day))
        self.due.selectAll()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Gia hạn")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Hủy")
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def _accept(self) -> None:
        if self.day():
            self.accept()
        else:
            self.said.setText(f"“{clean(self.due.text())}” không phải là một ngày; hãy ghi như 25/8/2026.")

    def day(self) -> str:
        """The day as ISO; empty where what was typed is none."""
        found = parse(clean(self.due.text())) if self.due.text().strip() else None
        return str(found) if found else ""


def whose(speeches: Sequence[Speech]) -> str:
    """The units of the first papers, and how many more there are."""
    named = [units_named(one) or one.topic for one in speeches[:NAMED]]
    more = len(speeches) - len(named)
    return "; ".join(named) + (f" và {more} bài nữa" if more else "")
