"""Dự thảo tiếp…: who corrected this draft, and the file that came back; the draft itself is kept."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from thuky.conferences.register import RegisteredPaper
from thuky.widgets.forms import load_form

CORRECTED = "Bản đã sửa (*.docx *.doc *.odt *.pdf *.jpg *.png);;Mọi tệp (*)"


class DraftDialog(QDialog):
    """Asks; it touches no file."""

    wanted = Signal(str, list)
    """Who corrected it, and the paths of the files that came back."""

    heading: QLabel
    who: QLineEdit
    files: QLabel
    choose: QPushButton
    go: QPushButton
    cancel: QPushButton

    def __init__(self, paper: RegisteredPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[Path] = []
        load_form(self, "printing_draft_dialog")
        self.heading.setText(
            f"{paper.summary or 'Văn bản'}: từ dự thảo lần {paper.draft_no} sang lần {paper.draft_no + 1}"
        )
        self.choose.clicked.connect(self._choose)
        self.go.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "Bản đã sửa", "", CORRECTED)
        self.take([Path(name) for name in names])

    def take(self, files: list[Path]) -> None:
        """The files that came back corrected."""
        self._files = files
        self.files.setText(", ".join(file.name for file in files) or "(chưa đính tệp)")

    def _go(self) -> None:
        self.accept()
        self.wanted.emit(self.who.text().strip(), self._files)
