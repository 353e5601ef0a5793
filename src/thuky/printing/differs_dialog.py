"""Khác bản đã ký…: what the data say otherwise than the signed paper, and the three answers."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.printing import frozen_answers as answers
from thuky.printing.frozen import Differs
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form


class DiffersDialog(QDialog):
    """Each answer is one change, which an undo takes back."""

    made = Signal(int)
    """The line of the register that an answer added: the letter that corrects, or the new draft."""

    heading: QLabel
    lines: QPlainTextEdit
    reason: QLineEdit
    leave: QPushButton
    correct: QPushButton
    supersede: QPushButton
    cancel: QPushButton

    def __init__(
        self,
        opened: Workspace,
        paper: RegisteredPaper,
        differs: Differs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_form(self, "printing_differs_dialog")
        self.heading.setText(f"Khác bản đã ký: {paper.summary or answers.named(opened, paper)}")
        self.lines.setPlainText("\n".join(differs.lines))
        self.leave.clicked.connect(lambda: self._answer(lambda: answers.leave(opened, paper, differs)))
        self.correct.clicked.connect(
            lambda: self._answer(lambda: answers.correct(opened, paper, differs, self.reason.text().strip()))
        )
        self.supersede.clicked.connect(lambda: self._answer(lambda: answers.supersede(opened, paper)))
        self.cancel.clicked.connect(self.reject)
        for button in (self.leave, self.correct, self.supersede):
            button.setEnabled(not opened.read_only)

    def _answer(self, work: Callable[[], int | None]) -> None:
        try:
            number = work()
        except Refused as why:
            messages.refuse(self, why)
            return
        self.accept()
        if number is not None:
            self.made.emit(number)
