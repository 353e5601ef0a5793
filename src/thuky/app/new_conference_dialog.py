"""Hội nghị mới…: the few facts that everything else hangs on; all of them can be changed later."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from thuky.conferences.conference import KINDS, Conference
from thuky.core.refused import Refused
from thuky.core.vietnamese.dates import parse, parse_time
from thuky.core.vietnamese.text import clean
from thuky.widgets.forms import load_form


class NewConferenceDialog(QDialog):
    """Tells of the record that the clerk wants; it writes nothing."""

    wanted = Signal(object)
    title: QPlainTextEdit
    short_title: QLineEdit
    kind: QComboBox
    held_on: QLineEdit
    held_at: QLineEdit
    place: QLineEdit
    said: QLabel
    make: QPushButton
    cancel: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form(self, "app_new_conference_dialog")
        for code, word in KINDS:
            self.kind.addItem(word, code)
        self.make.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.title.setFocus()

    def accept(self) -> None:
        """Tell of the record, or say what cannot be read and stay open."""
        try:
            record = self.record()
        except Refused as why:
            self.said.setText(str(why))
            return
        self.wanted.emit(record)
        super().accept()

    def record(self) -> Conference:
        """What was typed, as a conference."""
        title, short = clean(self.title.toPlainText()), clean(self.short_title.text())
        if not (title or short):
            raise Refused("Chưa có tên hội nghị; gõ tên rồi bấm Tạo hội nghị.")
        return Conference(
            title=title or short,
            short_title=short,
            kind=self.kind.currentData(),
            held_on=_read(self.held_on.text(), parse, "một ngày", "29/9/2026"),
            held_at=_read(self.held_at.text(), parse_time, "giờ", "08:00"),
            place=clean(self.place.text()),
        )


def _read(typed: str, parser: object, kind: str, example: str) -> str:
    cleaned = clean(typed)
    found = parser(cleaned) if cleaned and callable(parser) else ""
    if found is None:
        raise Refused(f"“{cleaned}” không phải là {kind}; ghi như {example}, hoặc để trống.")
    return str(found)
